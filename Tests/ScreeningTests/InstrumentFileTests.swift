import DataFile
import InstrumentLibrary
import Screening
import Testing

@Suite("An instrument file")
struct InstrumentFileTests {
    private static let sound = """
        id: mood-2
        version: "1"
        title: Mood in two
        short-title: MOOD-2
        topic: mood
        purpose: a test
        time-frame: today
        ages: { from: 18, to: 64 }
        verified: no
        source: none
        licence: { class: A, text: free, credit: nobody }
        options:
          scale:
            - { weight: 0, label: never }
            - { weight: 2, label: often }
        items:
          - { id: a, label: first, options: scale }
          - { id: b, label: second, options: scale }
          - id: c
            label: third
            options: scale
            scored: no
            gate: { when: { items: [a], answers: [2] }, reason: only after often }
        missing: { prorate-up-to: 1 }
        scores:
          - id: total
            label: total
            sum: [a, b]
            bands:
              - { id: low, from: 0, to: 2, label: low, action: look again }
              - { id: high, from: 3, to: 4, label: high, action: act }
        alerts:
          - id: often
            when: { items: a to b, answers: [1+], at-least: 2 }
            concern: mood
            level: prompt
            statement: often low
            actions: [act]
        """

    private func faults(replacing old: String, with new: String) throws -> [String] {
        let text = Self.sound.replacing(old, with: new)
        try #require(text != Self.sound)
        return Instrument.faults(in: try Document(name: "f.yaml", text: text)).map(\.description)
    }

    @Test("A sound one has no fault, and can be answered")
    func sound() throws {
        let document = try Document(name: "f.yaml", text: Self.sound)
        #expect(Instrument.faults(in: document).isEmpty)
        let instrument = try Instrument(document)
        #expect(instrument.evaluate("22").main?.band?.id == "high")
        #expect(instrument.evaluate("22").alerts.map(\.id) == ["mood-2.often"])
        #expect(instrument.evaluate("2d").main?.total == 4)
        #expect(instrument.ageRange.description == "18 to 64")
    }

    @Test(
        "A fault is named with its line and key",
        arguments: [
            ("title: Mood in two", "titel: Mood in two", "f.yaml:3: titel: the key titel is not known here"),
            ("title: Mood in two\n", "", "f.yaml:1: the key title is missing"),
            ("id: mood-2", "id: Mood 2", "f.yaml:1: id: expected small letters, digits and hyphens only"),
            ("verified: no", "verified: maybe", "f.yaml:9: verified: expected yes or no"),
            ("class: A", "class: E", "f.yaml:11: licence.class: expected one of A, B, C, D, own"),
            ("from: 18, to: 64", "from: 64, to: 18", "f.yaml:8: ages: the lowest age is above the highest"),
            ("{ weight: 2, label: often }", "{ weight: x, label: often }", "f.yaml:15: options.scale[2].weight: expected a whole number"),
            (
                "{ weight: 2, label: often }", "{ weight: 0, label: often }",
                "f.yaml:15: options.scale[2]: another option has the code 0: give each a code of its own"
            ),
            (
                "{ weight: 2, label: often }", "{ weight: 2, code: 0, label: often }",
                "f.yaml:15: options.scale[2]: another option has the code 0: give each a code of its own"
            ),
            (
                "{ weight: 2, label: often }", "{ weight: 2, code: 100, label: often }",
                "f.yaml:15: options.scale[2].code: expected a code from 0 to 99"
            ),
            (
                "{ weight: 2, label: often }", "{ weight: -1000, code: 2, label: often }",
                "f.yaml:15: options.scale[2].weight: expected a weight from -999 to 999"
            ),
            ("id: b, label: second", "id: a, label: second", "f.yaml:18: items[2]: another item has the id a"),
            (
                "label: second, options: scale", "label: second, options: skale",
                "f.yaml:18: items[2].options: there is no set of options called skale"
            ),
            (
                "when: { items: [a], answers: [2] }", "when: { items: [x], answers: [2] }",
                "f.yaml:23: items[3].gate.when.items[1]: there is no item x here"
            ),
            (
                "when: { items: [a], answers: [2] }", "when: { items: [a], answers: [1] }",
                "f.yaml:23: items[3].gate.when.answers[1]: none of these items can be answered so"
            ),
            ("prorate-up-to: 1", "prorate-up-to: 3", "f.yaml:24: missing: expected fewer missing items than there are items"),
            ("sum: [a, b]", "sum: [a, x]", "f.yaml:28: scores[1].sum[2]: there is no item x here"),
            ("sum: [a, b]", "sum: [a, a]", "f.yaml:28: scores[1].sum[2]: item a is named twice"),
            ("from: 3, to: 4", "from: 4, to: 4", "f.yaml:26: scores[1]: no band covers 3"),
            ("from: 3, to: 4", "from: 2, to: 4", "f.yaml:26: scores[1]: the band 2 to 4 overlaps or is outside the totals that can occur"),
            ("from: 3, to: 4", "from: 3, to: 5", "f.yaml:26: scores[1]: the last band ends above 4, the highest total"),
            ("from: 3, to: 4", "from: 4, to: 3", "f.yaml:31: scores[1].bands[2]: the band ends before it begins"),
            ("from: 3, to: 4", "from: 3, to: 9223372036854775807", "f.yaml:31: scores[1].bands[2]: expected totals from -99999 to 99999"),
            ("from: 0, to: 2", "from: -9223372036854775808, to: 2", "f.yaml:30: scores[1].bands[1]: expected totals from -99999 to 99999"),
            ("from: 0, to: 2", "from: 1, to: 2", "f.yaml:26: scores[1]: no band covers 0"),
            ("id: high", "id: low", "f.yaml:31: scores[1].bands[2]: another band has the id low"),
            ("a to b", "a to x", "f.yaml:34: alerts[1].when.items: expected a list of items, or the first and last such as 1 to 9"),
            ("at-least: 2", "at-least: 3", "f.yaml:34: alerts[1].when: at least 3 of 2 items can never be told apart: expected 1 to 2"),
            (
                "[1+]", "[often]",
                "f.yaml:34: alerts[1].when.answers[1]: expected a code such as 1, a code and above such as 1+ or and below such as 1-, answered, declined, unable, not-asked or words in quotes"
            ),
            ("level: prompt", "level: loud", "f.yaml:36: alerts[1].level: expected one of immediate, prompt"),
            ("level: prompt", "level: prompt\n    acute: yes", "f.yaml:33: alerts[1]: an acute alert is an immediate one"),
            ("actions: [act]", "actions: []", "f.yaml:33: alerts[1]: an alert says what must happen: expected at least one action"),
            (
                "label: first", "label: \(String(repeating: "x", count: 4097))",
                "f.yaml:17: items[1]: the label is longer than 4096 characters"
            ),
        ])
    func fault(old: String, new: String, expected: String) throws {
        let faults = try faults(replacing: old, with: new)
        #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
    }

    @Test("All faults of a file are listed, from the top of the file")
    func allFaults() throws {
        let text = Self.sound.replacing("verified: no", with: "verified: 1").replacing("level: prompt", with: "level: loud")
            .replacing("id: b, label: second", with: "id: a")
        let faults = Instrument.faults(in: try Document(name: "f.yaml", text: text))
        #expect(faults.compactMap(\.line) == faults.compactMap(\.line).sorted())
        #expect(Set(faults.compactMap(\.line)).isSuperset(of: [9, 18, 36]))
        #expect(throws: faults[0]) { try Instrument(try Document(name: "f.yaml", text: text)) }
    }

    @Test("Damage to a built-in file ends in faults or an instrument, never in a crash")
    func damage() throws {
        var random = SeededGenerator(seed: 5)
        for file in InstrumentLibrary.files {
            let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            for _ in 0..<150 {
                var changed = lines
                let index = Int.random(in: lines.indices, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: changed.remove(at: index)
                case 1: changed.swapAt(index, Int.random(in: lines.indices, using: &random))
                default: changed[index] = Substring(lines[index].replacing("0", with: "99999999999").replacing("[", with: ""))
                }
                guard let document = try? Document(name: file.name, text: changed.joined(separator: "\n")) else { continue }
                guard let instrument = try? Instrument(document) else { continue }
                for answers in ["", "111111111", "ddddddddd", "0d0d0d0d0d"] { _ = instrument.evaluate(answers) }
            }
        }
    }
}
