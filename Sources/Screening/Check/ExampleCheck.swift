/// Works out a worked example and says where it comes to something else.
struct ExampleCheck {
    private(set) var complaints: [String] = []

    init(_ example: Example, of instrument: Instrument) {
        do throws(ScreeningError) {
            let answers = try instrument.answers(fromTokens: example.tokens, in: example.context, isFinished: example.isFinished)
            compare(example, instrument.evaluate(answers, isFinished: example.isFinished, in: example.context), instrument)
        } catch {
            complaints.append("the example cannot be worked out: \(error)")
        }
    }

    private mutating func compare(_ example: Example, _ evaluation: Evaluation, _ instrument: Instrument) {
        for expected in example.scores {
            guard let score = evaluation.scores.first(where: { $0.id == expected.id }) else { continue }
            compare(expected, score)
        }
        if let alerts = example.alerts {
            let prefix = instrument.id + "."
            expect(alerts, evaluation.alerts.map { String($0.id.dropFirst(prefix.count)) }, "the alerts")
        }
        if let hidden = example.hidden {
            expect(hidden, instrument.items.map(\.id).filter { evaluation.hidden[$0] != nil }, "the hidden items")
        }
        if let remarks = example.remarks {
            let made = instrument.remarks.indices.filter { evaluation.remarks.contains(instrument.remarks[$0].text) }
            expect(remarks.map(String.init), made.map { String($0 + 1) }, "the remarks")
        }
        if let suggested = example.suggested { expect(suggested, evaluation.suggestions.map(\.instrument), "the suggestions") }
    }

    private mutating func compare(_ expected: Example.ExpectedScore, _ score: Score) {
        let name = "the score \(score.id)"
        // To a tenth, as totals are shown.
        let value = score.value.map { ($0 * 10).rounded() / 10 }
        expect(expected.total, value, "\(name) comes to", Self.words)
        expect(expected.raw, score.raw.map(Double.init), "\(name) as answered comes to", Self.words)
        expect(expected.band, score.band?.id, "\(name) has the band") { $0 }
        expect(expected.alternativeBand, score.alternativeBand?.id, "\(name) also has the band") { $0 }
    }

    private mutating func expect<Value>(
        _ expected: Example.Expected<Value>, _ found: Value?, _ what: String, _ words: (Value) -> String
    ) {
        guard !expected.accepts(found) else { return }
        let wanted = if case .exactly(let value) = expected { words(value) } else { "none" }
        complaints.append("in this example \(what) \(found.map(words) ?? "none"), not \(wanted)")
    }

    private mutating func expect(_ expected: [String], _ found: [String], _ what: String) {
        guard expected != found else { return }
        complaints.append("in this example \(what) are \(Self.list(found)), not \(Self.list(expected))")
    }

    private static func list(_ ids: [String]) -> String {
        ids.isEmpty ? "none" : ids.joined(separator: ", ")
    }

    private static func words(_ value: Double) -> String {
        value.rounded() == value ? String(Int(value)) : String(value)
    }
}
