import Foundation

/// Instrument commands as a user gives them: a process each, from its start to its end.
struct CommandBenchmark {
    let workplace: Workplace

    func run(into report: inout Report) throws {
        announce("Giving instrument commands…")
        try add("Command: score a PHQ-9", ["instrument", "score", "phq-9", "--answers", "1,0,2,d,1,0,0,1,0"], into: &report)
        try add("Command: list the instruments", ["instrument", "list"], into: &report)
        let form = QuestionnaireText(size: 500_000)
        try workplace.write(form.text, to: "long.json")
        let files = [workplace.path("long.json"), "--output", workplace.path("long.yaml"), "--replace"]
        try add("Command: import a questionnaire of \(form.text.utf8.count / 1_000) KB", ["instrument", "import"] + files, into: &report)
    }

    private func add(_ what: String, _ arguments: [String], into report: inout Report) throws {
        let times = try (0..<15).map { _ in try workplace.run(arguments).milliseconds }
        report.add(what + ", from the start of the process to its end", Statistics(times).median.milliseconds)
    }
}
