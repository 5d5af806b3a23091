import Screening
import Testing

@Suite("The Brief Jail Mental Health Screen")
struct BJMHSTests {
    @Test("Every combination of yes, no and declined refers by the published rules")
    func everyCombination() throws {
        let instrument = try builtIn("bjmhs")
        for answers in everyString(of: "01d", length: 8) {
            let sixth = answers.prefix(6)
            let yes = sixth.count { $0 == "1" }
            let refers = yes >= 2 || answers.dropFirst(6).contains("1")
            let couldRefer = yes + sixth.count { $0 == "d" } >= 2 || answers.dropFirst(6).contains("d")
            let evaluation = instrument.evaluate(answers)
            #expect(evaluation.main?.band?.id == (refers ? "refer" : couldRefer ? nil : "no-rule-met"), "\(answers)")
        }
    }

    @Test("Another concern refers whatever the answers", arguments: ["00000000", "dddddddd", "--------", "........"])
    func otherConcern(answers: String) throws {
        #expect(try builtIn("bjmhs").evaluate(answers + "1").main?.band?.id == "refer")
    }

    @Test("A referral shows as soon as it is certain, its absence only when nothing is left to ask")
    func early() throws {
        let instrument = try builtIn("bjmhs")
        #expect(instrument.evaluate("11", isFinished: false).main?.band?.id == "refer")
        #expect(instrument.evaluate("1", isFinished: false).main?.band == nil)
        let open = instrument.evaluate("00000000", isFinished: false)
        #expect(open.main?.band == nil)
        #expect(open.statement == "8 of 8, no result yet: item 9 still to be asked")
        #expect(open.next == "9")
        #expect(instrument.evaluate("000000000", isFinished: false).main?.band?.id == "no-rule-met")
    }

    @Test("One yes among items 1 to 6 alone does not refer", arguments: 0..<6)
    func single(index: Int) throws {
        let answers = (0..<8).map { $0 == index ? "1" : "0" }.joined()
        #expect(try builtIn("bjmhs").evaluate(answers + "0").main?.band?.id == "no-rule-met")
    }

    @Test("No rule met says so, does not rule illness out, and names what was not heard")
    func neverReassures() throws {
        let evaluation = try builtIn("bjmhs").evaluate("00000000")
        #expect(evaluation.statement == "8 of 8 answered: no referral rule met; item 9 was not answered")
        #expect(evaluation.main?.band?.action == "Does not rule illness out. Refer on any concern of your own.")
        #expect(try builtIn("bjmhs").evaluate("000000000").statement == "8 of 8 answered: no referral rule met")
    }

    @Test("A yes to item 1 or 2 prompts a review the same day, by a rule of this program", arguments: ["1", "01", "11", "1d"])
    func sameDayReview(answers: String) throws {
        let alert = try #require(try builtIn("bjmhs").evaluate(answers, isFinished: false).alerts.first)
        #expect(alert.id == "bjmhs.same-day-review")
        #expect(alert.level == .prompt)
        #expect(!alert.isVerified)
        #expect(alert.actions == ["Clinical review the same day."])
    }

    @Test("No other item raises an alert")
    func noOtherAlert() throws {
        #expect(try builtIn("bjmhs").evaluate("001111111").alerts.isEmpty)
        #expect(try builtIn("bjmhs").evaluate("dd0000000").alerts.isEmpty)
    }

    @Test("Its weaker accuracy for women is said")
    func caution() throws {
        #expect(try builtIn("bjmhs").cautions.contains { $0.contains("women") })
    }
}
