import Caseload
import Scene
import Testing
import Workbench

@Suite("Forms")
struct FormTests {
    /// The keys that open each form about a person from the queue.
    static let openers = ["t", "c", "o", "n", "d", "w", "r", "p", "l"]

    @Test("Nobody is trapped: an empty form lets every field be passed and is left by esc", arguments: openers)
    func neverTrapped(_ opener: String) throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.seen, .yes))
        let before = screen.facts.count
        screen.press(opener)
        #expect([.form, .prose, .consent].contains(screen.context))
        for _ in 0..<25 { screen.press("tab") }
        for _ in 0..<25 { screen.press("shift-tab") }
        screen.press("esc")
        #expect(screen.context == .queue)
        #expect(screen.facts.count == before)
    }

    @Test("Saving with something missing names it and goes there; nothing is recorded", arguments: ["t", "o", "n", "w", "r", "p", "l"])
    func missing(_ opener: String) throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.seen, .yes))
        let before = screen.facts.count
        screen.press(opener, "ctrl-s")
        #expect([.form, .prose].contains(screen.context))
        #expect(screen.shows("what is marked is needed"))
        #expect(screen.form?.focused?.complaint != nil)
        #expect(screen.facts.count == before)
    }

    @Test("What was typed and left is there again, and says so")
    func drafts() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "B")
        screen.type(" shaking, talks to")
        screen.press("esc")
        #expect(screen.state.queue.selectedRow?.summary.urgency == nil)
        screen.press("t")
        #expect(screen.shows("What you had typed here is back"))
        #expect(screen.shows("shaking, talks to"))
        screen.press("down")
        screen.press("ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.urgency == .b)
        screen.press("t")
        #expect(!screen.shows("shaking"), "what is saved is no draft any more")
    }

    @Test("A draft belongs to its person")
    func draftOfOnePerson() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("about Dunn")
        screen.press("esc")
        screen.add("f7 marsh zoe ~55")
        screen.press("esc")
        screen.select("Marsh")
        screen.press("n")
        #expect(!screen.shows("about Dunn"))
        screen.press("esc")
        screen.select("Dunn")
        screen.press("n")
        #expect(screen.shows("about Dunn"))
    }

    @Test(
        "A half-filled form survives every size of window", arguments: [(40, 12), (160, 50), (20, 6), (1, 1), (500, 200), (79, 5), (3, 90)])
    func resize(_ columns: Int, _ rows: Int) throws {
        let screen = try Stage.oneCase()
        screen.press("t", "C")
        screen.type(" quiet, will not eat")
        screen.resize(columns, rows)
        screen.type(" or drink")
        screen.resize(80, 24)
        #expect(screen.shows("quiet, will not eat or drink"))
        screen.press("enter")
        #expect(screen.state.queue.selectedRow?.summary.urgency == .c)
    }

    @Test("What does not fit into the box is there all the same, and the end that is typed at is in sight")
    func longText() throws {
        let screen = try Stage.oneCase("m6 dunn callum ~24", Stage.small)
        let text = String(repeating: "long words and more ", count: 12) + "the very end"
        screen.press("n")
        screen.type(text)
        #expect(screen.rows[screen.canvas.cursor.row].hasSuffix("end"))
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.notes.last?.text == text)
    }

    @Test("A paste outside a field does nothing; inside it is cleaned")
    func paste() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.paste("tA\nqq\u{1B}[2J")
        #expect(screen.context == .queue)
        #expect(!screen.hasQuit)
        #expect(screen.shows("no field here to paste into"))
        screen.press("n")
        screen.paste("first line\nsecond\u{1B}[31m \u{202E}line\u{7}")
        #expect(screen.facts.count == before, "a line end in a paste saves nothing")
        #expect(screen.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x7F })
        screen.press("ctrl-s")
        let note = try #require(screen.state.open?.state.notes.last?.text)
        #expect(note.hasPrefix("first line\nsecond"), "paragraphs stay")
        #expect(note.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }

    @Test("A paste into a choice changes nothing")
    func pasteIntoChoice() throws {
        let screen = try Stage.oneCase()
        screen.press("t")
        screen.paste("A")
        #expect(screen.form?[.urgency] == "")
    }

    @Test("Times are echoed as they are understood, and the future is refused where it cannot be")
    func times() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("-20m")
        #expect(screen.shows("08:05"))
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.consent[.seen]?.by.at == Stage.morning.adding(minutes: -20))
        screen.press("l", "1", "ctrl-u")
        screen.type("23/11/2026 09:25")
        screen.press("ctrl-s")
        #expect(screen.context == .form)
        #expect(screen.shows("future"))
        #expect(screen.state.open?.state.departure == nil)
        screen.press("ctrl-u")
        screen.type("half past")
        screen.press("ctrl-s")
        #expect(screen.shows("not a time"))
    }

    @Test("Keys that come while a form is being saved wait their turn, and none is lost")
    func typingAhead() throws {
        let screen = try Stage.oneCase()
        screen.isDiskSlow = true
        screen.press("n")
        screen.type("seen at the hatch")
        screen.press("ctrl-s", "t", "C")
        screen.type(" tearful")
        screen.press("enter")
        #expect(screen.context == .prose)
        screen.isDiskSlow = false
        #expect(screen.context == .queue)
        #expect(screen.state.open?.state.notes.count == 1)
        #expect(screen.state.queue.selectedRow?.summary.urgency == .c)
    }

    @Test("On a full disk the form stays as it is and says so, and saves once there is room")
    func fullDisk() throws {
        let screen = try Stage.oneCase()
        screen.diskFault = .diskFull
        screen.triage("B", "shaking")
        #expect(screen.context == .form)
        #expect(screen.shows("NOT SAVED. The disk is full."))
        #expect(screen.shows("shaking"))
        screen.press("esc")
        #expect(screen.state.queue.selectedRow?.summary.urgency == nil)
        screen.diskFault = nil
        screen.press("t", "ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.urgency == .b)
    }

    @Test("What somebody else changed while the form was open is shown before anything is saved over it")
    func movedMeanwhile() throws {
        let screen = try Stage.oneCase()
        let subject = try #require(screen.state.queue.selected)
        screen.press("t", "D")
        screen.type(" calm, eats")
        let reason = try #require(RequiredText("voices, seen by the nurse"))
        screen.elsewhere(.urgencySet(.b, reason: reason), about: subject, by: Stage.mina)
        screen.press("ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.urgency == .b, "not overwritten unseen")
        #expect(screen.shows("Somebody else has changed this meanwhile"))
        #expect(screen.shows("calm, eats"), "what was typed is still there")
        #expect(screen.shows("B Very urgent"), "the other's letter is on the screen")
        screen.press("ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.urgency == .d, "now it was seen")
    }

    @Test("That somebody else looks at the case while a form is open is no change")
    func lookedAtMeanwhile() throws {
        let screen = try Stage.oneCase()
        let subject = try #require(screen.state.queue.selected)
        screen.press("t", "D")
        screen.type(" calm, eats")
        screen.elsewhere(.viewed, about: subject, by: Stage.mina)
        screen.press("ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.urgency == .d)
    }

    @Test("Only what is changed in the details is a correction")
    func details() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.press("d", "ctrl-s")
        #expect(screen.facts.count == before)
        #expect(screen.shows("Nothing was changed"))
    }

    @Test("A letter chooses, and goes on with a blank or tab; arrows choose and stay")
    func choosing() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "right", "right")
        #expect(screen.focusedField == .urgency)
        #expect(screen.form?[.urgency] == "B")
        screen.press("e")
        #expect(screen.form?[.urgency] == "E")
        #expect(screen.focusedField == .urgency && screen.shows("tab goes on"))
        screen.press("space")
        #expect(screen.form?[.urgency] == "E")
        #expect(screen.focusedField == .reason)
    }
}
