import Screening
import Testing

@Suite("ASQ")
struct ASQTests {
    /// What four items and the fifth must come to, written down apart from the instrument's file.
    private struct Expectation {
        let four: String
        let fifth: Character

        var isPositive: Bool { four.contains { "1d".contains($0) } }
        var asksFifth: Bool { isPositive || "1du".contains(fifth) }

        var band: String? {
            if "1d".contains(fifth) { return "acute-positive" }
            if isPositive { return fifth == "0" ? "non-acute-positive" : "positive-acuity-unknown" }
            return four == "0000" && fifth != "u" ? "negative" : nil
        }

        var alerts: Set<String> {
            var alerts: Set<String> = []
            if "1d".contains(fifth) { alerts.insert("asq.acute") } else if isPositive { alerts.insert("asq.positive") }
            if (four + String(fifth)).contains("u") { alerts.insert("asq.ask-another-way") }
            return alerts
        }
    }

    @Test("Every combination of the four items with the fifth comes to what the toolkit says")
    func everyCombination() throws {
        let instrument = try builtIn("asq")
        for four in everyString(of: "01du-.", length: 4) {
            for fifth in "01du-." {
                let expected = Expectation(four: four, fifth: fifth)
                let evaluation = instrument.evaluate(four + String(fifth))
                #expect(evaluation.main?.band?.id == expected.band, "\(four)\(fifth)")
                #expect(Set(evaluation.alerts.map(\.id)) == expected.alerts, "\(four)\(fifth)")
                #expect(evaluation.items == (expected.asksFifth ? 5 : 4), "\(four)\(fifth)")
                #expect((evaluation.cannotScore == nil) == (expected.band != nil), "\(four)\(fifth)")
                #expect(evaluation.main?.value == nil)
            }
        }
    }

    @Test(
        "A positive is an alert at once, and it says that thoughts now are still to be asked",
        arguments: ["1", "01", "001", "0001", "d", "000d"])
    func alertAtOnce(answers: String) throws {
        let evaluation = try builtIn("asq").evaluate(answers, isFinished: false)
        let alert = try #require(evaluation.alerts.first)
        #expect(alert.id == "asq.positive")
        #expect(alert.level == .immediate)
        #expect(!alert.isAcute)
        #expect(alert.awaits == ["5"])
        #expect(evaluation.main?.band == nil)
    }

    @Test("The alert keeps its id when the fifth item is no, and another takes its place when it is yes or declined")
    func alertSettles() throws {
        let instrument = try builtIn("asq")
        let nonAcute = try #require(instrument.evaluate("00100", isFinished: false).alerts.first)
        #expect(nonAcute.id == "asq.positive")
        #expect(nonAcute.awaits.isEmpty)
        #expect(nonAcute.statement == "non-acute positive (thoughts of killing self, past week: yes; thoughts of suicide now: no)")
        #expect(nonAcute.actions.first == "Brief suicide safety assessment before {name} leaves.")
        for fifth in ["1", "d"] {
            let alerts = instrument.evaluate("0010" + fifth, isFinished: false).alerts
            #expect(alerts.map(\.id) == ["asq.acute"])
            #expect(alerts.first?.isAcute == true)
            #expect(alerts.first?.level == .immediate)
        }
        #expect(instrument.evaluate("00101").alerts.first?.statement == "said yes to thoughts of suicide now")
    }

    @Test("All alerts are one concern")
    func oneConcern() throws {
        #expect(Set(try builtIn("asq").alerts.map(\.concern)) == ["suicide-self-harm"])
        #expect(Set(try builtIn("phq-9").alerts.map(\.concern)) == ["suicide-self-harm"])
    }

    @Test("The fifth item is asked only after a yes or a refusal, and says why it is hidden")
    func gate() throws {
        let instrument = try builtIn("asq")
        #expect(instrument.evaluate("0000", isFinished: false).next == nil)
        #expect(instrument.evaluate("0000").hidden == ["5": "asked only when any of items 1 to 4 is yes or declined"])
        #expect(instrument.evaluate("00u0", isFinished: false).next == nil)
        #expect(instrument.evaluate("000d", isFinished: false).next == "5")
        #expect(instrument.evaluate("1000", isFinished: false).hidden.isEmpty)
    }

    @Test("A yes to thoughts now stays on the form and in force when an earlier answer is changed to no")
    func yesNowIsKept() throws {
        let instrument = try builtIn("asq")
        let evaluation = instrument.evaluate("00001", isFinished: false)
        #expect(evaluation.alerts.map(\.id) == ["asq.acute"])
        #expect(evaluation.main?.band?.id == "acute-positive")
        #expect(evaluation.hidden.isEmpty)
        #expect(instrument.nextItem(after: "4", answers: instrument.sheet("00001"))?.id == "5")
    }

    @Test("Someone unable to answer is never without an endorsement")
    func unable() throws {
        let evaluation = try builtIn("asq").evaluate("00u0")
        #expect(evaluation.main?.band == nil)
        #expect(evaluation.alerts.map(\.level) == [.prompt])
        #expect(evaluation.statement == "3 of 4 answered, 1 unable: cannot be scored because item 3 was not answered")
    }

    @Test("No endorsement reads as that, and never as low risk")
    func neverReassures() throws {
        let evaluation = try builtIn("asq").evaluate("0000")
        #expect(evaluation.statement == "4 of 4 answered: no endorsement recorded")
        #expect(evaluation.main?.band?.action.contains("Clinical judgement can always override") == true)
    }
}
