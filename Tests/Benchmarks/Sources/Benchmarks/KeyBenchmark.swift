/// From a key to the last byte of the frame that answers it.
struct KeyBenchmark {
    let empty: Workplace
    let full: Workplace

    private static let moves = 300
    private static let sizes = [(80, 24), (200, 60)]

    func run(into report: inout Report) throws {
        for (columns, rows) in Self.sizes {
            announce("Pressing keys at \(columns)x\(rows)…")
            let practice = try empty.terminal(["practise", "--seed", "7"], columns: columns, rows: rows)
            _ = try practice.openPractice()
            try measureMoves(on: practice, people: 14, columns, rows, into: &report)
            practice.end()
            let terminal = try full.terminal(columns: columns, rows: rows)
            _ = try terminal.openQueue(of: full)
            try measureMoves(on: terminal, people: full.people, columns, rows, into: &report)
            try measureTyping(on: terminal, columns, rows, into: &report)
        }
    }

    /// Up and down the queue, as far as there are people.
    private func measureMoves(on terminal: PseudoTerminal, people: Int, _ columns: Int, _ rows: Int, into report: inout Report) throws {
        var answers: [(milliseconds: Double, bytes: Int)] = []
        let before = ProcessFigures(terminal.process).processor
        while answers.count < Self.moves {
            for key in ["\u{1B}OB", "\u{1B}OA"] {
                for _ in 0..<min(people - 1, Self.moves / 2) { answers.append(try terminal.answer(to: key)) }
            }
        }
        let where_ = "\(people.grouped) people, \(columns)x\(rows)"
        add("Move in the queue, \(where_)", answers.map(\.milliseconds), into: &report, aim: "p99 5 ms")
        let processor = ProcessFigures(terminal.process).processor - before
        report.add(
            "… of it: time on the processor, which other work on the machine does not stretch: mean",
            (processor / Double(answers.count)).milliseconds)
        let bytes = Statistics(answers.map { Double($0.bytes) })
        report.add(
            "Bytes per move, \(where_): median, p90, most (a page turned)",
            "\(Int(bytes.median)), \(Int(bytes.percentile(90))), \(Int(bytes.largest))", aim: "250")
    }

    /// Letters into the filter, which is over everybody, and out of it again.
    private func measureTyping(on terminal: PseudoTerminal, _ columns: Int, _ rows: Int, into report: inout Report) throws {
        _ = try terminal.answer(to: "/")
        var answers: [Double] = []
        for word in ["kowalski", "singh theft", "not triaged", "o'brien m"] {
            for letter in word { answers.append(try terminal.answer(to: String(letter)).milliseconds) }
            for _ in word { answers.append(try terminal.answer(to: "\u{7F}").milliseconds) }
        }
        add("Letter into the filter, \(full.people.grouped) people, \(columns)x\(rows)", answers, into: &report, aim: "p99 5 ms")
    }

    private func add(_ what: String, _ milliseconds: [Double], into report: inout Report, aim: String) {
        let times = Statistics(milliseconds)
        report.add(what + ", key to last byte: p50, p99", "\(times.median.short), \(times.percentile(99).milliseconds)", aim: aim)
    }
}
