import Screening
import Testing

/// PHQ-9 and GAD-7, whose totals are sums with the same rule for missing answers.
@Suite("A total")
struct SumTests {
    private static let phq9Bands = [
        (0...4, "minimal"), (5...9, "mild"), (10...14, "moderate"), (15...19, "moderately-severe"), (20...27, "severe"),
    ]
    private static let gad7Bands = [(0...4, "minimal"), (5...9, "mild"), (10...14, "moderate"), (15...21, "severe")]

    private static func band(_ total: Int, _ bands: [(ClosedRange<Int>, String)]) -> String? {
        bands.first { $0.0.contains(total) }?.1
    }

    /// Answers of so many items that add up to a total, heavy ones first.
    private static func answers(addingUpTo total: Int, items: Int) -> String {
        (0..<items).map { String(min(3, max(0, total - 3 * $0))) }.joined()
    }

    @Test("Every total of PHQ-9 lies in its band", arguments: 0...27)
    func phq9(total: Int) throws {
        let evaluation = try builtIn("phq-9").evaluate(Self.answers(addingUpTo: total, items: 9))
        #expect(evaluation.main?.total == total)
        #expect(evaluation.main?.raw == total)
        #expect(evaluation.main?.isProrated == false)
        #expect(evaluation.main?.band?.id == Self.band(total, Self.phq9Bands))
        #expect(evaluation.main?.alternativeBand == nil)
        #expect(evaluation.isComplete)
        #expect(evaluation.cannotScore == nil)
    }

    @Test("Every total of GAD-7 lies in its band", arguments: 0...21)
    func gad7(total: Int) throws {
        let evaluation = try builtIn("gad-7").evaluate(Self.answers(addingUpTo: total, items: 7))
        #expect(evaluation.main?.total == total)
        #expect(evaluation.main?.band?.id == Self.band(total, Self.gad7Bands))
        #expect(evaluation.isComplete)
        #expect(evaluation.alerts.isEmpty)
    }

    @Test("Item 10 of PHQ-9 adds nothing to the total")
    func effectOnDailyLife() throws {
        let instrument = try builtIn("phq-9")
        for effect in ["0", "1", "2", "3", "-", "d", "u", "."] {
            let evaluation = instrument.evaluate("111111111" + effect)
            #expect(evaluation.main?.total == 9)
            #expect(evaluation.items == 9)
            #expect(evaluation.answered == 9)
            #expect(evaluation.isComplete)
        }
    }

    @Test("A total shows as soon as the last scored item is answered, and not before")
    func noEarlyTotal() throws {
        for (id, count) in [("phq-9", 9), ("gad-7", 7)] {
            let instrument = try builtIn(id)
            for answered in 0..<count {
                let evaluation = instrument.evaluate(String(repeating: "1", count: answered), isFinished: false)
                #expect(evaluation.main?.value == nil)
                #expect(evaluation.main?.raw == nil)
                #expect(evaluation.main?.band == nil)
                #expect(evaluation.cannotScore == nil)
                #expect(evaluation.next == String(answered + 1))
                let left = count - answered
                #expect(
                    evaluation.statement == "\(answered) of \(count), no total yet: \(left == 1 ? "1 item" : "\(left) items") not answered")
            }
            #expect(instrument.evaluate(String(repeating: "1", count: count), isFinished: false).main?.total == count)
        }
    }

    @Test("Declined and unable are made up for only when the administration is finished")
    func prorationNeedsFinish() throws {
        let instrument = try builtIn("phq-9")
        let open = instrument.evaluate("11111d111", isFinished: false)
        #expect(open.main?.value == nil)
        #expect(open.cannotScore == nil)
        #expect(open.statement == "8 of 9, no total yet: 1 declined, not finished")
        let finished = instrument.evaluate("11111d111", isFinished: true)
        #expect(finished.main?.total == 9)
        #expect(finished.main?.isProrated == true)
        #expect(finished.isComplete == false)
        #expect(finished.statement == "8 of 9 answered, 1 declined: total 9 (prorated; 8 as answered), mild range")
    }

    @Test("Every way to leave out up to three items of PHQ-9 totals, prorates or refuses by the rule", arguments: ["1", "3"])
    func missingCombinations(weight: Character) throws {
        let instrument = try builtIn("phq-9")
        for pattern in everyPattern(length: 9, missingAtMost: 3) {
            let answers = String(pattern.map { $0 == "w" ? weight : $0 == "M" ? "-" : $0 })
            let missing = pattern.count { $0 != "w" }
            let isNotAsked = pattern.contains("M")
            let evaluation = instrument.evaluate(answers)
            let isScorable = missing <= 2 && !isNotAsked
            #expect((evaluation.main?.value != nil) == isScorable, "\(answers)")
            #expect((evaluation.cannotScore == nil) == isScorable, "\(answers)")
            #expect(evaluation.main?.isProrated == (isScorable && missing > 0), "\(answers)")
            #expect(evaluation.answered == 9 - missing)
            #expect(evaluation.isComplete == (missing == 0))
        }
    }

    /// `w` for a weight; `d`, `u` and `M` for declined, unable and not asked.
    private func everyPattern(length: Int, missingAtMost limit: Int) -> [String] {
        guard length > 0 else { return [""] }
        let answered = everyPattern(length: length - 1, missingAtMost: limit).map { "w" + $0 }
        guard limit > 0 else { return answered }
        let rest = everyPattern(length: length - 1, missingAtMost: limit - 1)
        return answered + "duM".flatMap { missing in rest.map { String(missing) + $0 } }
    }

    @Test("GAD-7 makes up for two missing answers and not for three")
    func gad7Missing() throws {
        let instrument = try builtIn("gad-7")
        #expect(instrument.evaluate("222222d").main?.total == 14)
        #expect(instrument.evaluate("22222du").main?.total == 14)
        #expect(instrument.evaluate("2222ddu").main?.value == nil)
        #expect(instrument.evaluate("2222ddu").cannotScore == "items 5, 6 and 7 were not answered")
        #expect(instrument.evaluate("222222-").cannotScore == "item 7 was not asked")
    }

    @Test("A prorated total is the mean put in for what is missing, to the nearest whole number, halves up")
    func rounding() throws {
        for (id, count) in [("phq-9", 9), ("gad-7", 7)] {
            let instrument = try builtIn(id)
            for missing in 1...2 {
                let answered = count - missing
                for raw in 0...(3 * answered) {
                    let answers = Self.answers(addingUpTo: raw, items: answered) + String(repeating: "d", count: missing)
                    let expected = (Double(raw) * Double(count) / Double(answered)).rounded(.toNearestOrAwayFromZero)
                    let score = instrument.evaluate(answers).main
                    #expect(score?.value == expected, "\(id) \(answers)")
                    #expect(score?.raw == raw)
                }
            }
        }
    }

    @Test("Where raw and prorated totals lie in different bands both are shown")
    func bothBands() throws {
        let instrument = try builtIn("phq-9")
        let edge = instrument.evaluate("11110000d")
        #expect(edge.main?.total == 5)
        #expect(edge.main?.raw == 4)
        #expect(edge.main?.band?.id == "mild")
        #expect(edge.main?.alternativeBand?.id == "minimal")
        #expect(
            edge.statement
                == "8 of 9 answered, 1 declined: total 5 (prorated), mild range; as answered 4, minimal range: no more than that was endorsed"
        )
        #expect(instrument.evaluate("11111100d").main?.alternativeBand == nil)
    }

    @Test("What cannot be scored says which items are missing")
    func cannotScore() throws {
        let instrument = try builtIn("phq-9")
        #expect(instrument.evaluate("11d1du111").cannotScore == "items 3, 5 and 6 were not answered")
        #expect(instrument.evaluate("11-1-1111").cannotScore == "items 3 and 5 were not asked")
        #expect(instrument.evaluate("11-1d1111").cannotScore == "item 3 was not asked and item 5 was not answered")
        #expect(
            instrument.evaluate("11d1du111").statement
                == "6 of 9 answered, 2 declined, 1 unable: cannot be scored because items 3, 5 and 6 were not answered")
        #expect(instrument.evaluate("").statement.hasPrefix("0 of 9 answered, 9 not asked: cannot be scored because items 1, 2, 3,"))
        #expect(instrument.evaluate("11d1du111").main?.raw == 6)
        #expect(instrument.evaluate("11d1du111").main?.band == nil)
    }

    @Test("What was never reached counts as not asked once finished")
    func leftEarly() throws {
        let evaluation = try builtIn("phq-9").evaluate("11111111.")
        #expect(evaluation.cannotScore == "item 9 was not asked")
        #expect(evaluation.next == "9")
    }
}
