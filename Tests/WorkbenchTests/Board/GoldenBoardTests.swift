import Caseload
import Scene
import Testing
import Workbench

@Suite("Golden screens of the board")
struct GoldenBoardTests {
    private func expect(_ screen: ScreenUnderTest, _ name: String, at location: SourceLocation = #_sourceLocation) {
        Golden.expect(screen.canvas, name, at: location)
    }

    @Test("A note of paragraphs, and how it stands on the case", arguments: GoldenTests.sizes)
    func note(_ size: Size) throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.press("enter", "n")
        screen.type("Seen at the hatch. Sits at the back of the cell, speaks when spoken to, and asks for his mother.")
        screen.press("enter", "enter")
        screen.type("Has not eaten.")
        expect(screen, "note-paragraphs")
        screen.press("tab")
        screen.type("-40m")
        screen.press("enter", "H", "1", "enter", "end", "up", "up", "up", "up", "up")
        expect(screen, "case-note")
    }

    @Test("Phrases", arguments: GoldenTests.sizes)
    func phrases(_ size: Size) throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.press("t", "B", "ctrl-p")
        expect(screen, "phrases")
        screen.type("hatch")
        expect(screen, "phrases-filter")
        screen.press("esc", "esc", "esc", "H")
        expect(screen, "handover-line")
    }

    @Test("Reconcile, from the first cell to the summary", arguments: GoldenTests.threeSizes)
    func reconcile(_ size: Size) throws {
        let screen = try ReconcileScreenTests.suite(size)
        screen.press("R", "space", "m")
        screen.type("m4")
        expect(screen, "reconcile-moved")
        screen.press("enter", "e", "g")
        expect(screen, "reconcile-gone")
        screen.press("r")
        expect(screen, "reconcile-not-seen")
        screen.press("1", "enter", "1", "enter", "ctrl-s")
        expect(screen, "reconcile")
        for _ in 0..<13 { screen.press("space") }
        expect(screen, "reconcile-summary")
    }

    @Test("Answers from paper", arguments: GoldenTests.sizes)
    func paper(_ size: Size) throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.press("s", "2", "p")
        expect(screen, "paper-empty")
        screen.type("110220011 asked 0741 told sgt 0745 known")
        expect(screen, "paper")
        screen.press("ctrl-u")
        screen.type("1172")
        expect(screen, "paper-error")
    }

    @Test("Initials only", arguments: GoldenTests.threeSizes)
    func initials(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("P", "down", "up")
        expect(screen, "queue-initials")
    }
}
