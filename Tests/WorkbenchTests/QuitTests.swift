import Caseload
import Scene
import Testing
import Workbench

@Suite("Leaving the program, and undoing what is grave")
struct QuitTests {
    @Test("With nothing open q asks all the same; any other key drops the question")
    func asks() throws {
        let screen = try Stage.oneCase()
        screen.press("q")
        #expect(!screen.hasQuit && screen.message == "q again leaves Liaise. Everything is saved.")
        screen.press("j", "q")
        #expect(!screen.hasQuit)
        screen.press("q")
        #expect(screen.hasQuit)
    }

    /// An alert of which nobody was told, a note half written about somebody else, and a B without a signature.
    private func busy(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.work(size)
        screen.add("m1 vo minh ~30")
        screen.add("m2 rook tam ~40")
        screen.add("m3 quill dora ~50")
        screen.press("esc")
        screen.select("Vo")
        screen.press("s", "1", "y", "n", "n", "n", "y")
        screen.goBack(to: .queue)
        screen.select("Rook")
        screen.press("n")
        screen.type("speaks little")
        screen.press("esc")
        screen.select("Quill")
        screen.triage("B")
        return screen
    }

    @Test(
        "q names alerts, drafts and unsigned urgent cases, all of them to be read at every size", arguments: [Stage.ordinary, Stage.small])
    func names(_ size: Size) throws {
        let screen = try busy(size)
        screen.press("q")
        #expect(!screen.hasQuit)
        var seen = screen.text
        for _ in 0..<4 {
            screen.press("down")
            seen += " " + screen.text
        }
        for words in [
            "ALERT, nobody told: Vo, Minh, M1", "not saved: note about Rook", "B, not signed, no outcome: Quill, Dora, M3",
            "q again leaves",
        ] {
            let flat = seen.split(separator: " ").joined(separator: " ")
            #expect(flat.contains(words) || words.split(separator: " ").allSatisfy { flat.contains($0) }, "\(words): \(seen)")
        }
        screen.press("x")
        #expect(screen.shows("x means nothing here") && !screen.hasQuit)
        screen.press("esc")
        #expect(screen.context == .queue)
        screen.press("q", "q")
        #expect(screen.hasQuit)
        #expect(screen.keptDrafts["sol"]?.count == 1, "what is not saved is kept")
    }

    @Test("Enter goes to what the line names, also where a filter hides it")
    func goesThere() throws {
        let screen = try busy()
        screen.press("/")
        screen.type("quill")
        screen.press("enter", "q", "enter")
        #expect(screen.context == .alert)
        #expect(screen.shows("VO, Minh"))
        screen.goBack(to: .queue)
        screen.press("q", "down", "enter")
        #expect(screen.form?[.text] == "speaks little")
        #expect(screen.shows("ROOK, Tam"))
        screen.goBack(to: .queue)
        screen.press("q", "down", "down", "enter")
        #expect(screen.context == .person && screen.shows("QUILL, Dora"))
    }

    @Test("What is still being saved is named")
    func saving() throws {
        let screen = try Stage.oneCase()
        screen.press("enter", "w", "a", "enter", "esc")
        screen.isDiskSlow = true
        screen.press("b", "q")
        #expect(screen.shows("being saved: Dunn, Callum, M6"))
        screen.isDiskSlow = false
        screen.press("esc")
        #expect(screen.context == .queue)
    }

    @Test("What cannot be kept is not promised: q says that it would be lost, until it is kept after all")
    func draftsLost() throws {
        let screen = try Stage.oneCase()
        screen.press("H", "x", "esc")
        screen.take(.typingPaused)
        screen.take(.draftsKept(nil))
        screen.press("n")
        screen.type("half a sentence")
        screen.take(.typingPaused)
        screen.take(.draftsKept("The disk is full."))
        #expect(screen.message == "What you type is not kept against a crash: The disk is full.")
        screen.press("esc", "q")
        #expect(screen.shows("what is typed in a form is NOT SAVED and would be lost"))
        #expect(screen.shows("not saved: note about Dunn") && !screen.shows("kept for you"))
        screen.press("esc")
        screen.take(.draftsKept(nil))
        screen.press("q")
        #expect(screen.shows("What is typed in forms is kept for you.") && !screen.shows("would be lost"))
    }

    @Test("u on left asks, naming the person and what would be taken back; any other key drops it")
    func undoLeft() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "ctrl-s", "l", "2", "ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.hasLeft == true)
        screen.press("u")
        #expect(screen.message == "Dunn, Callum, M6: left 08:25: to court. u again takes that back.")
        screen.press("down", "u")
        #expect(screen.state.queue.selectedRow?.summary.hasLeft == true, "the question was dropped")
        screen.press("u")
        #expect(screen.state.queue.selectedRow?.summary.hasLeft == false)
    }

    @Test(
        "Urgency A or B, outcome, consent and risk ask before they are undone; a C and a note do not",
        arguments: [
            ("t b tab x enter", true), ("t a tab x enter", true), ("t c tab x enter", false), ("o 3 x enter", true), ("c y ctrl-s", true),
            ("n x ctrl-s", false),
        ])
    func grave(_ keys: String, _ asks: Bool) throws {
        let screen = try Stage.oneCase()
        for key in keys.split(separator: " ") { screen.press(String(key)) }
        let before = screen.facts.count
        screen.press("u")
        #expect((screen.facts.count == before) == asks)
        #expect(screen.shows(asks ? "u again takes that back" : "Undone"))
        if asks { screen.press("u") }
        #expect(screen.shows("Undone") && screen.facts.count == before + 1)
    }
}
