import Caseload
import Scene
import Testing
import Workbench

@Suite("Notes")
struct NoteTests {
    @Test("Enter makes a new line, ctrl-s saves, and the paragraphs stand on the case and in the timeline")
    func paragraphs() throws {
        let screen = try Stage.oneCase()
        screen.press("enter", "n")
        #expect(screen.shows("No account of the alleged offence"))
        screen.type("Seen at the hatch.")
        screen.press("enter", "enter")
        screen.type("Speaks when spoken to.")
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.notes.last?.text == "Seen at the hatch.\n\nSpeaks when spoken to.")
        #expect(screen.shows("draft until signed"))
        let rows = screen.rows
        let first = try #require(rows.firstIndex { $0.contains("Seen at the hatch.") })
        #expect(!rows[first].contains("Speaks"))
        #expect(rows[first + 2].contains("Speaks when spoken to."))
        screen.press("h", "end")
        #expect(screen.rows.contains { $0.hasPrefix(" Speaks when spoken to.") })
    }

    @Test("Up and down move by line within the text, and leave it at its ends")
    func moving() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("one")
        screen.press("enter")
        screen.type("two")
        screen.press("up")
        screen.type("!")
        #expect(screen.form?[.text] == "one!\ntwo")
        screen.press("down", "down")
        #expect(screen.focusedField == .when)
        screen.press("up")
        #expect(screen.focusedField == .text)
    }

    @Test("At 40 by 12 the field scrolls round the insertion point, and the warning stays over it")
    func small() throws {
        let screen = try Stage.oneCase("m6 dunn callum ~24", Stage.small)
        screen.press("n")
        for number in 1...20 {
            screen.type("line \(number)")
            screen.press("enter")
        }
        screen.type("the very end")
        #expect(screen.shows("the very end"))
        #expect(screen.shows("No account of the alleged offence"))
        screen.press("up", "up")
        #expect(screen.rows[screen.canvas.cursor.row].contains("line 19"))
    }

    @Test("A late note says when it happened and when it was written")
    func late() throws {
        let screen = try Stage.oneCase()
        screen.press("enter", "n")
        screen.type("Told at the desk that she had a fall.")
        screen.press("tab")
        screen.type("-40m")
        #expect(screen.shows("07:45"))
        screen.press("enter")
        #expect(screen.state.open?.state.notes.last?.by.at == Stage.morning.adding(minutes: -40))
        #expect(screen.shows("07:45, late entry: written 08:25"))
    }

    @Test("Signed, a note is no draft; one amended in afterwards is")
    func signed() throws {
        let screen = try Stage.oneCase()
        screen.press("enter", "n")
        screen.type("Seen.")
        screen.press("ctrl-s")
        screen.decide()
        screen.sign()
        #expect(!screen.shows("draft until signed"))
        screen.press("n")
        screen.type("Seen again.")
        screen.press("tab", "tab")
        screen.type("seen after signing")
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.notes.count == 2)
        #expect(screen.shows("draft until signed"))
    }

    @Test("Undo in the field takes back what was typed, not what is on the record")
    func undo() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.press("n")
        screen.type("seen at the hatch")
        #expect(screen.state.takesUndo)
        screen.press("ctrl-z")
        #expect(screen.form?[.text] == "seen at the ")
        screen.press("ctrl-y")
        #expect(screen.form?[.text] == "seen at the hatch")
        #expect(screen.facts.count == before)
        screen.press("esc")
        #expect(!screen.state.takesUndo, "outside a field ctrl-z suspends")
        screen.press("n")
        #expect(screen.shows("What you had typed here is back"))
    }
}
