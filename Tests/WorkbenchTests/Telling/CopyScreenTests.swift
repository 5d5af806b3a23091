import Caseload
import Scene
import Testing
import Workbench

@Suite("Text to copy")
struct CopyScreenTests {
    @Test("The text stands at the left margin, so that it can be selected")
    func margin() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.riskToSelf())
        screen.press("y")
        #expect(screen.rows.contains { $0.hasPrefix("Liaison and Diversion, Wandsworth") })
        #expect(screen.rows.contains { $0.hasPrefix("CONSENT AND CAPACITY") })
        for _ in 0..<6 { screen.press("n") }
        #expect(screen.rows.contains { $0.hasPrefix("DRAFT, not signed.") })
        for _ in 0..<6 { screen.press("p") }
        #expect(screen.rows.contains { $0.hasPrefix("Liaison and Diversion, Wandsworth") })
    }

    @Test("With consent to share with the police, two identifiers are compared and the five lines are shown; once is enough")
    func withConsent() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.police, .yes), .riskToSelf())
        screen.press("y", "tab")
        #expect(screen.context == .form && !screen.shows("What helps"))
        screen.press("enter")
        #expect(screen.context == .form, "without a comparison nothing is shown")
        screen.press("1", "2", "enter")
        #expect(screen.shows("Risk now: risk to self, said: would use the blanket tonight"))
        #expect(screen.shows("What helps: constant observation."))
        #expect(screen.facts.contains { $0.as(IdentityCheck.self)?.purpose == .copying })
        screen.press("tab")
        #expect(screen.shows("HEALTH RECORD"))
        screen.press("tab")
        #expect(screen.shows("What helps"))
    }

    @Test("Without it, the ground and the reason come first, and are logged")
    func withoutConsent() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.police, .no), .riskToSelf())
        screen.press("y", "tab")
        #expect(screen.context == .form)
        #expect(!screen.shows("What helps"))
        screen.press("esc")
        #expect(screen.shows("HEALTH RECORD"))
        screen.press("tab", "1", "2", "1")
        screen.type("would hang himself")
        screen.press("enter")
        #expect(screen.shows("What helps: constant observation."))
        #expect(screen.shows("Shared without consent, serious harm, minimum necessary: would hang himself."))
        #expect(screen.facts.contains { $0.kind == .toldAbout })
    }
}
