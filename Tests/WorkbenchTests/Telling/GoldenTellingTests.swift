import Caseload
import Scene
import Testing
import Workbench

/// The screens and forms of telling; see `Golden` for how to write the files anew.
@Suite("Golden screens of telling")
struct GoldenTellingTests {
    static let sizes = [Stage.ordinary, Stage.small]
    static let threeSizes = [Stage.ordinary, Stage.small, Stage.wide]

    private func expect(_ screen: ScreenUnderTest, _ name: String, at location: SourceLocation = #_sourceLocation) {
        Golden.expect(screen.canvas, name, at: location)
    }

    private func child(_ size: Size) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase("d1 khan aisha f 1/2/10 theft cr:WW/26/0101", size)
        screen.recordByMina(.consented(.police, .yes), .riskToSelf())
        return screen
    }

    @Test("Told, and support", arguments: threeSizes)
    func told(_ size: Size) throws {
        let screen = try child(size)
        screen.press("i")
        expect(screen, "told")
        screen.press("G")
        expect(screen, "told-form")
        screen.press("esc", "A", "A")
        expect(screen, "support")
        screen.press("enter", "r")
        expect(screen, "support-requested")
    }

    @Test("Attempts, declining and leaving", arguments: sizes)
    func leaving(_ size: Size) throws {
        let screen = try child(size)
        screen.press("w", "a")
        expect(screen, "attempt")
        screen.press("esc", "D")
        expect(screen, "declined")
        screen.press("esc", "l", "2")
        expect(screen, "left-before-seen")
        screen.press("esc")
        screen.add("m2 brown ~40 van 1000")
        screen.press("esc", "home", "space", "space")
        expect(screen, "queue-marked")
        screen.press("l")
        expect(screen, "left-together")
    }

    @Test("Follow-ups, services, the cell and the leaving pack", arguments: sizes)
    func lists(_ size: Size) throws {
        let screen = try child(size)
        screen.recordByMina(.taskAdded(FollowUp(toldText("ring the GP"), by: Stage.morning.adding(minutes: 1))))
        screen.press("f")
        expect(screen, "follow-ups")
        screen.press("esc", "K", "o", "tab")
        expect(screen, "known")
        screen.press("esc", "B")
        expect(screen, "cell-card")
        screen.press("esc", "G", "G", "tab", "tab", "tab")
        expect(screen, "leaving-pack")
        screen.press("esc", "T", "T", "e")
        expect(screen, "not-entered")
        screen.press("esc", "f")
        expect(screen, "follow-ups-of-everybody")
    }

    @Test("Text for the health record and for the custody record", arguments: threeSizes)
    func copies(_ size: Size) throws {
        let screen = try child(size)
        screen.press("y")
        expect(screen, "copy-health")
        screen.press("tab")
        expect(screen, "copy-identity")
        screen.press("1", "2", "enter")
        expect(screen, "copy-custody")
    }

    @Test("A case with all of it", arguments: threeSizes)
    func wholeCase(_ size: Size) throws {
        let screen = try child(size)
        screen.press("i", "s")
        screen.recordByMina(
            .servicesChecked(.notKnown(where: toldText("RiO"))), .taskAdded(FollowUp(toldText("ring the GP"), by: Stage.morning)),
            .enteredInTrustRecord, .noteAdded(toldText("Calmer since she ate.")))
        screen.press("enter", "end")
        expect(screen, "case-telling")
    }
}
