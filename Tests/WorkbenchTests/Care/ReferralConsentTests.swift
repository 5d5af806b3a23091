import Caseload
import Testing
import Workbench

@Suite("Consent to refer")
struct ReferralConsentTests {
    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    @Test("Consent to refer is none to tell the GP who was refused")
    func practice() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.referral, .yes), .consented(.gp, .no))
        screen.press("o", "2")
        screen.type("GP practice")
        screen.press("tab", "1", "ctrl-s")
        #expect(screen.shows("GP no: record their new answer first"))
        #expect(screen.state.queue.selectedRow?.summary.outcome == nil)
    }

    @Test("A referral says that nobody has asked, and an agreement given with it is recorded as consent")
    func agreement() throws {
        let screen = try Stage.oneCase()
        screen.press("o", "2")
        #expect(screen.shows("The person has not been asked (referral)"))
        screen.press("1", "enter", "1", "enter")
        #expect(try state(screen).consentAnswer(.referral) == .yes)
        #expect(try state(screen).outcome != nil)
        screen.press("r")
        #expect(screen.shows("Consent to refer on: referral yes (Sol Mensah 08:25)"))
    }

    @Test("Whoever said no has not agreed; another basis needs the reason")
    func refusal() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "tab", "tab", "tab", "n", "ctrl-s", "r", "1", "enter", "1", "ctrl-s")
        #expect(screen.shows("they said no to this"))
        #expect(try state(screen).referrals.isEmpty)
        screen.press("3", "ctrl-s")
        #expect(screen.shows("why without their consent"))
        screen.type("children at home, not safe")
        screen.press("ctrl-s")
        #expect(try state(screen).referrals.count == 1)
        #expect(try state(screen).consentAnswer(.referral) == .no)
    }

    @Test("Best interests is only for somebody who lacks capacity")
    func bestInterests() throws {
        let screen = try Stage.oneCase()
        screen.press("r", "1", "enter", "2")
        screen.type("cannot decide now")
        screen.press("ctrl-s")
        #expect(screen.shows("only for somebody who lacks capacity"))
    }

    @Test("On a small screen the missing consent stays in sight above the fields")
    func small() throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02", Stage.small)
        screen.press("r", "1")
        #expect(screen.shows("NO CONSENT: referral not asked"))
    }
}
