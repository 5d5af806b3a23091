import Caseload
import Scene
import Testing
import Workbench

@Suite("Risk on screen")
struct RiskScreenTests {
    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    private func riskToSelf(_ screen: ScreenUnderTest) {
        screen.press("x", "s")
        screen.type("said he would use the cord")
        screen.goTo(.riskPlan)
        screen.type("level 3 asked of Sgt Hale, seen again 10:00")
        screen.press("enter")
    }

    @Test("A risk says what was said, seen and known, when, and the plan")
    func record() throws {
        let screen = try Stage.oneCase()
        screen.press("x", "s")
        screen.type("said he would use the cord")
        screen.press("tab")
        screen.type("marks on both wrists")
        screen.press("tab")
        screen.type("overdose in May, ward notes")
        screen.press("tab")
        screen.type("-20m")
        #expect(screen.shows("Mon 23 Nov 2026 08:05"))
        screen.press("tab")
        screen.type("level 3 asked of Sgt Hale")
        screen.press("enter")
        #expect(screen.context == .risk)
        let record = try #require(try state(screen).risks[.toSelf]?.record)
        #expect(
            record.words
                == "risk to self: said: said he would use the cord; seen: marks on both wrists; known: overdose in May, ward notes (Mon 23 Nov 2026 08:05); plan: level 3 asked of Sgt Hale"
        )
        screen.press("esc", "enter")
        #expect(screen.shows("risk to self: said: said he would use the cord"))
        #expect(screen.shows("not recorded: of neglect, to others, from others"))
    }

    @Test(
        "Wording that tells nobody anything is flagged as it is typed, and not kept",
        arguments: ["low", "no concerns", "as above", "nil noted"])
    func vague(_ words: String) throws {
        let screen = try Stage.oneCase()
        screen.press("x", "o")
        screen.type(words)
        #expect(screen.shows("too vague so far"))
        screen.goTo(.riskPlan)
        screen.type("two officers at the door")
        screen.press("enter")
        #expect(screen.context == .form)
        #expect(screen.form?.focused?.id == .riskSaid)
        #expect(screen.shows("tells the next reader nothing"))
        #expect(try state(screen).risks.isEmpty)
    }

    @Test("A risk without a reason or without a plan is not kept")
    func missing() throws {
        let screen = try Stage.oneCase()
        screen.press("x", "f", "ctrl-s")
        #expect(screen.form?.focused?.id == .riskPlan)
        screen.type("moved to M9, away from co-accused")
        screen.press("ctrl-s")
        #expect(screen.shows("Say what was said, seen or known"))
        screen.press("esc", "f")
        #expect(screen.form?[.riskPlan] == "moved to M9, away from co-accused", "left while invalid, it comes back")
    }

    @Test("What was written last stands above the form, which begins empty")
    func again() throws {
        let screen = try Stage.oneCase()
        riskToSelf(screen)
        screen.press("s")
        #expect(screen.shows("Last: risk to self: said: said he would use the cord"))
        #expect(screen.form?[.riskSaid] == "")
    }

    @Test("What was only said of a time is kept as it was read")
    func whenInWords() throws {
        let screen = try Stage.oneCase()
        riskToSelf(screen)
        screen.press("n")
        screen.type("has not eaten")
        screen.goTo(.riskWhen)
        screen.type("about 1985")
        screen.press("tab")
        screen.type("meals offered each hour by the jailer")
        screen.press("enter")
        #expect(try state(screen).risks[.neglect]?.record.when == "about 1985")
    }

    @Test("Charge-related risk has the days on which to ask again")
    func chargeRelated() throws {
        let screen = try Stage.oneCase()
        screen.press("x", "c", "y")
        screen.type(" first arrest, family do not know")
        screen.goTo(.trigger(.court))
        screen.type("24/11/2026")
        #expect(screen.shows("24 Nov 2026 (Tue)"))
        screen.press("ctrl-s")
        let finding = try #require(try state(screen).chargeRisk?.finding)
        #expect(finding.isPresent)
        #expect(finding.triggers.map(\.kind) == [.court])
        #expect(try state(screen).details.hasChargeRisk)
        screen.press("c")
        #expect(screen.form?[.trigger(.court)] == "24 Nov 2026")
        screen.press("esc", "esc", "enter")
        #expect(screen.shows("ask again around: court 24 Nov 2026"))
    }

    @Test("The observation level that was advised says why and to whom, and shows what was said of sharing with police")
    func observation() throws {
        let screen = try Stage.oneCase()
        screen.press("x", "l")
        #expect(screen.shows("Consent: police not asked."))
        screen.press("3")
        screen.type("says he will use the cord")
        screen.press("ctrl-s")
        #expect(try state(screen).observation?.advice.level == .constant)
        screen.press("esc", "enter")
        #expect(screen.shows("observation level 3 constant advised"))
        #expect(screen.shows("told custody sergeant"))
    }

    @Test("Once signed, a risk is amended from the timeline with a reason, and what it replaces stays readable")
    func amended() throws {
        let screen = try Stage.oneCase()
        riskToSelf(screen)
        screen.press("esc")
        screen.decide()
        screen.sign()
        screen.press("h", "home", "down", "m")
        #expect(screen.shows("Risk to self"))
        screen.type("said he would use the cord or the window")
        screen.goTo(.riskPlan)
        screen.type("level 4 asked of Sgt Hale")
        screen.press("tab")
        screen.type("heard again at the hatch")
        screen.press("enter")
        #expect(try state(screen).risks[.toSelf]?.record.said == "said he would use the cord or the window")
        #expect(try state(screen).isAmendedSinceSigning)
        #expect(screen.shows("[amended]"))
    }

    @Test("New information asks to look at risk anew, on the case and in the queue, until somebody does")
    func newInformation() throws {
        let screen = try Stage.oneCase()
        screen.triage("C")
        screen.press("c", "y", "ctrl-s")
        riskToSelf(screen)
        screen.wait(minutes: 3)
        screen.press("i")
        screen.type("mother rang: he took tablets last week")
        screen.press("enter", "enter")
        #expect(try state(screen).reassessmentsDue.map(\.reason) == [.newInformation])
        #expect(screen.shows("Look at risk anew: something new is known 08:28"))
        screen.press("esc")
        #expect(screen.shows("risk anew"))
        screen.press("enter")
        #expect(screen.shows("look anew: something new is known 08:28"))
        screen.wait(minutes: 1)
        riskToSelf(screen)
        #expect(!screen.shows("Look at risk anew"))
    }
}
