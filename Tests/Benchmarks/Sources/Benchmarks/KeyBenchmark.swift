/// From a key to the last byte of the frame that answers it.
struct KeyBenchmark {
    let empty: Workplace
    let full: Workplace

    private static let moves = 200
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

    /// Up and down at the beginning and at the end of the queue, as far as there are people.
    private func measureMoves(on terminal: PseudoTerminal, people: Int, _ columns: Int, _ rows: Int, into report: inout Report) throws {
        var answers: [(milliseconds: Double, bytes: Int)] = []
        var processor = 0.0
        for (edge, ways) in [(Key.home, [Key.down, Key.up]), (Key.end, [Key.up, Key.down])] {
            terminal.type(edge)
            // At an edge already, there is nothing to draw.
            _ = terminal.burst(patience: 500)
            let before = ProcessFigures(terminal.process).processor
            while answers.count < Self.moves * (edge == Key.home ? 1 : 2) {
                for key in ways {
                    for _ in 0..<min(people - 1, Self.moves / 2) { answers.append(try terminal.answer(to: key)) }
                }
            }
            processor += ProcessFigures(terminal.process).processor - before
        }
        let place = "\(people.grouped) people, \(columns)x\(rows)"
        add("Move in the queue, \(place)", answers.map(\.milliseconds), into: &report, aim: "p99 5 ms")
        add(processor / Double(answers.count), into: &report)
        let bytes = Statistics(answers.map { Double($0.bytes) })
        report.add(
            "Bytes per move, \(place): median, p90, most (a page turned)",
            "\(Int(bytes.median)), \(Int(bytes.percentile(90))), \(Int(bytes.largest))", aim: "250")
    }

    /// Letters into the filter, which is over everybody, and out of it again.
    private func measureTyping(on terminal: PseudoTerminal, _ columns: Int, _ rows: Int, into report: inout Report) throws {
        let opening = try terminal.answer(to: "/").milliseconds
        let before = ProcessFigures(terminal.process).processor
        var answers: [Double] = []
        for word in ["kowalski", "singh theft", "not triaged", "o'brien m"] {
            for letter in word { answers.append(try terminal.answer(to: String(letter)).milliseconds) }
            for _ in word { answers.append(try terminal.answer(to: "\u{7F}").milliseconds) }
        }
        let processor = ProcessFigures(terminal.process).processor - before
        let place = "\(full.people.grouped) people, \(columns)x\(rows)"
        report.add("The key that opens the filter, \(place)", opening.milliseconds)
        add("Letter into the filter, \(place)", answers, into: &report, aim: "p99 5 ms")
        add(processor / Double(answers.count), into: &report)
    }

    private func add(_ processor: Double, into report: inout Report) {
        report.add("… of it: time on the processor, which other work on the machine does not stretch: mean", processor.milliseconds)
    }

    private func add(_ what: String, _ milliseconds: [Double], into report: inout Report, aim: String) {
        let times = Statistics(milliseconds)
        report.add(what + ", key to last byte: p50, p99", "\(times.median.short), \(times.percentile(99).milliseconds)", aim: aim)
    }
}

/// What a terminal sends for the keys that walk, in the mode that the program asks for.
private enum Key {
    static let up = "\u{1B}OA"
    static let down = "\u{1B}OB"
    static let home = "\u{1B}OH"
    static let end = "\u{1B}OF"
}
