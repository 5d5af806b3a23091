import Screening
import Testing

@Suite("PHQ-9 item 9")
struct SelfHarmItemTests {
    @Test("Any answer above not at all is an immediate alert at any total", arguments: ["1", "2", "3"])
    func endorsed(weight: String) throws {
        let instrument = try builtIn("phq-9")
        for others in ["00000000", "33333333", "dddddddd", "--------", "........"] {
            for isFinished in [false, true] {
                let alerts = instrument.evaluate(others + weight, isFinished: isFinished).alerts
                #expect(alerts.map(\.id) == ["phq-9.self-harm"])
                #expect(alerts.first?.level == .immediate)
                #expect(alerts.first?.isAcute == false)
                #expect(alerts.first?.concern == "suicide-self-harm")
                #expect(alerts.first?.items == ["9"])
            }
        }
    }

    @Test("The alert says what was said yes to and what must happen")
    func words() throws {
        let alert = try #require(try builtIn("phq-9").evaluate("000000002").alerts.first)
        #expect(alert.statement == "said yes to thoughts of death or self-harm: more than half the days")
        #expect(alert.actions.first == "Stay with {name}, or have an officer stay, until you have asked more.")
    }

    @Test("Declined and unable raise a prompt to ask in another way", arguments: ["d", "u"])
    func refused(token: String) throws {
        let alerts = try builtIn("phq-9").evaluate("00000000" + token, isFinished: false).alerts
        #expect(alerts.map(\.id) == ["phq-9.ask-another-way"])
        #expect(alerts.first?.level == .prompt)
        #expect(alerts.first?.concern == "suicide-self-harm")
    }

    @Test("Not at all, not asked and not yet asked raise nothing", arguments: ["0", "-", "."])
    func silent(token: String) throws {
        #expect(try builtIn("phq-9").evaluate("33333333" + token).alerts.isEmpty)
    }

    @Test("No other item raises an alert")
    func others() throws {
        #expect(try builtIn("phq-9").evaluate("3333333303").alerts.isEmpty)
        #expect(try builtIn("phq-9").evaluate("dddduuuu0d").alerts.isEmpty)
    }
}
