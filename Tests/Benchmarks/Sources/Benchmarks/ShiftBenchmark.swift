import Foundation

/// The keys of one whole shift, each from the key to the last byte that answers it.
struct ShiftBenchmark {
    let workplace: Workplace

    private static let script = Folders.package.deletingLastPathComponent().appending(path: "EndToEndTests/Shift/early-shift.txt")

    /// What one task took: the keys and the time that the program kept the hands waiting.
    private struct Taken {
        var keys = 0
        var milliseconds = 0.0
    }

    func run(into report: inout Report) throws {
        announce("Working a whole shift…")
        let script = try ShiftScript(String(contentsOf: Self.script, encoding: .utf8))
        let terminal = try workplace.terminal()
        _ = try terminal.openQueue(of: workplace)
        var answers: [(milliseconds: Double, line: Int)] = []
        var tasks: [(name: String, taken: Taken)] = []
        for task in script.tasks {
            var taken = Taken()
            for step in task.steps {
                // An alert that has just opened by itself takes no key until there is a pause.
                if terminal.shows("ALERT open") { usleep(700_000) }
                let times = press(step, on: terminal)
                answers += times.map { ($0, step.line) }
                taken.milliseconds += times.reduce(0, +)
                taken.keys += step.keys.map(\.count).reduce(0, +)
                if let words = step.words, !terminal.shows(words) { _ = try terminal.waitFor(words) }
            }
            if !task.name.isEmpty { tasks.append((task.name, taken)) }
        }
        terminal.end()
        add(answers, into: &report)
        for task in tasks {
            report.add(
                "\(task.name): keys, and all that the program kept them waiting",
                "\(task.taken.keys), \(task.taken.milliseconds.milliseconds)")
        }
    }

    /// How long each key of the step took to be answered, in milliseconds.
    private func press(_ step: ShiftScript.Step, on terminal: PseudoTerminal) -> [Double] {
        step.keys.flatMap(\.sent).compactMap { key in
            let start = terminal.type(key)
            // A key may have nothing to say.
            return terminal.burst(patience: 300).map { $0.last - start }
        }
    }

    private func add(_ answers: [(milliseconds: Double, line: Int)], into report: inout Report) {
        let times = Statistics(answers.map(\.milliseconds))
        let slowest = answers.max { $0.milliseconds < $1.milliseconds }
        report.add("A whole shift of 14 people: keys", "\(answers.count)")
        report.add("A whole shift, key to last byte: p50, p99", "\(times.median.short), \(times.percentile(99).milliseconds)")
        report.add(
            "A whole shift, its slowest key (line \(slowest?.line ?? 0) of the script)", times.largest.milliseconds, aim: "100 ms")
    }
}

extension ShiftScript.Press {
    /// What a terminal sends for it, key by key.
    fileprivate var sent: [String] {
        switch self {
        case .text(let text): text.map { String($0) }
        case .key(let name): [Self.codes[name] ?? Self.control(name) ?? name]
        }
    }

    private static let codes = [
        "enter": "\r", "esc": "\u{1B}", "tab": "\t", "shift-tab": "\u{1B}[Z", "space": " ", "backspace": "\u{7F}", "up": "\u{1B}OA",
        "down": "\u{1B}OB", "right": "\u{1B}OC", "left": "\u{1B}OD", "home": "\u{1B}OH", "end": "\u{1B}OF",
    ]

    private static func control(_ name: String) -> String? {
        guard name.hasPrefix("ctrl-"), let letter = name.last?.asciiValue else { return nil }
        return String(UnicodeScalar(letter & 0x1F))
    }
}
