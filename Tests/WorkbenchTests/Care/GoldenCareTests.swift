import Caseload
import Scene
import Testing
import Workbench

/// The screens of consent, needs and risk at the sizes that matter; see `Golden` for how to write the files anew.
@Suite("Golden screens of care")
struct GoldenCareTests {
    static let sizes = [Stage.ordinary, Stage.small, Stage.wide]

    private func expect(_ screen: ScreenUnderTest, _ name: String, at location: SourceLocation = #_sourceLocation) {
        Golden.expect(screen.canvas, name, at: location)
    }

    private func person(_ size: Size) throws -> ScreenUnderTest {
        try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 obs2 cr:WW/26/0099", size)
    }

    @Test("Consent with capacity", arguments: sizes)
    func consent(_ size: Size) throws {
        let screen = try person(size)
        screen.press("c", "y", "n", "ctrl-s")
        screen.wait(minutes: 3)
        screen.press("c", "down", "k", "l", "tab")
        screen.type("slurred, cannot say back what sharing means")
        screen.press("tab", "w", "1", "enter", "ctrl-s")
        expect(screen, "care-consent-lacks")
        screen.press("down", "y", "up", "up", "up", "w")
        expect(screen, "care-consent-changed")
        screen.press("k", "l", "tab")
        expect(screen, "care-capacity")
    }

    @Test("Needs, circumstances and codes", arguments: sizes)
    func needs(_ size: Size) throws {
        let screen = try person(size)
        screen.press("v", "n", "p")
        screen.type("overdose in May, says thoughts are back")
        expect(screen, "care-need-form")
        screen.press("enter", "n", "h")
        screen.type("son born 2021, low for a year after")
        screen.press("enter")
        expect(screen, "care-needs")
        screen.press("tab", "z", "down")
        expect(screen, "care-circumstances")
        screen.press("enter")
        screen.type("white")
        expect(screen, "care-codes")
    }

    @Test("Risk and its forms", arguments: sizes)
    func risk(_ size: Size) throws {
        let screen = try person(size)
        screen.press("x", "s")
        screen.type("low")
        expect(screen, "care-risk-form")
        screen.press("ctrl-u")
        screen.type("said he would use the cord")
        screen.goTo(.riskPlan)
        screen.type("level 3 asked of Sgt Hale; seen again 10:00")
        screen.press("enter", "c", "y")
        screen.type(" first arrest, family do not know")
        screen.goTo(.trigger(.court))
        screen.type("24/11")
        expect(screen, "care-charge-risk")
        screen.press("ctrl-s")
        screen.wait(minutes: 3)
        screen.press("i")
        screen.type("mother rang: tablets last week")
        screen.press("ctrl-s", "l", "3")
        expect(screen, "care-observation")
        screen.type("says he will use the cord")
        screen.press("ctrl-s")
        expect(screen, "care-risk")
        screen.press("esc", "enter")
        expect(screen, "care-case")
    }
}
