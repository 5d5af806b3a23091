/// How fast what is entered is safe on the disk.
struct DurabilityBenchmark {
    let workplace: Workplace

    private static let rounds = 10
    private static let imported = 2_000

    /// One answer after the other.
    func runAnswers(into report: inout Report) throws {
        announce("Answering a questionnaire…")
        let answers = Statistics(try timedAnswers())
        let people = "\(workplace.people.grouped) people in the record"
        report.add(
            "Answer to \"Saved\" on the screen, \(people): p50, p99", "\(answers.median.short), \(answers.percentile(99).milliseconds)")
        report.add("Durable entries a second, one at a time, \(people)", Int(1_000 / answers.median).grouped)
    }

    /// A list of people at once.
    func runImport(into report: inout Report) throws {
        announce("Importing…")
        let rate = Int(try importRate()).grouped
        report.add("Durable entries a second, \(Self.imported.grouped) people imported in one transaction", rate)
    }

    /// Answers all items of the GAD-7 again and again; each answer is an entry, and the next waits until it is said to be saved.
    private func timedAnswers() throws -> [Double] {
        let terminal = try workplace.terminal()
        _ = try terminal.openQueue(of: workplace)
        _ = try terminal.answer(to: "s")
        // Nobody has asked yet whether this person agrees to be seen.
        terminal.type("y")
        _ = try terminal.waitFor("Recorded: consent")
        try chooseQuestionnaire(on: terminal)
        var times: [Double] = []
        for round in 0..<Self.rounds {
            for _ in 0..<7 {
                let start = terminal.type(round.isMultiple(of: 2) ? "0" : "1")
                times.append(try terminal.waitFor("Saved ").last - start)
            }
            _ = try terminal.answer(to: "\u{1B}[1~")
        }
        return times
    }

    private func chooseQuestionnaire(on terminal: PseudoTerminal) throws {
        for number in 1...9 {
            guard let line = terminal.screen.text.split(separator: "\n").first(where: { $0.contains("GAD-7") }) else { break }
            guard line.contains(" \(number) ") else { continue }
            _ = try terminal.answer(to: "\(number)")
            return
        }
        throw Trouble("There is no GAD-7 to choose. The screen is:\n\(terminal.screen.text)")
    }

    /// What an import takes beyond a dry run, which opens, reads and compares all the same but writes nothing.
    private func importRate() throws -> Double {
        let rates = try (1...3).map { round in
            try workplace.write(PeopleList(count: Self.imported, prefix: "\(round)IM").text, to: "more.csv")
            let before = try entries()
            let dry = Statistics(try (0..<3).map { _ in try workplace.importList("more.csv", isDryRun: true).milliseconds }).median
            let wet = try workplace.importList("more.csv", isDryRun: false).milliseconds
            return Double(try entries() - before) / max(1, wet - dry) * 1_000
        }
        return Statistics(rates).median
    }

    /// How many entries the record has, by its own verification.
    private func entries() throws -> Int {
        let output = try workplace.run(["verify", "--json"]).output
        guard let part = output.split(separator: "\"entries\":").dropFirst().first,
            let count = Int(part.drop { $0 == " " }.prefix { $0.isNumber })
        else { throw Trouble("liaise verify --json does not say how many entries there are.") }
        return count
    }
}
