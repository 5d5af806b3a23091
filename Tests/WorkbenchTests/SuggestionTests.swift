import Caseload
import Scene
import Testing
import Workbench

@Suite("Suggestions and choices in forms")
struct SuggestionTests {
    private func reason(_ screen: ScreenUnderTest) -> String { screen.form?[.reason] ?? "" }

    @Test("Words that begin with a figure are words, in every field that offers some")
    func words() throws {
        let screen = try Stage.oneCase()
        screen.press("H")
        screen.type("24 h limit 2210")
        screen.press("enter")
        #expect(screen.state.open?.state.handover?.text == "24 h limit 2210")
        screen.press("D")
        screen.type("2 nights without sleep")
        screen.press("enter", "1", "tab", "ctrl-s")
        #expect(screen.selectedSummary?.care.declinedReason == "2 nights without sleep")
    }

    @Test("A figure alone shows what it would become, and becomes it by enter or tab", arguments: ["enter", "tab"])
    func confirmed(_ key: String) throws {
        let screen = try Stage.oneCase()
        screen.press("D", "2")
        #expect(screen.shows("2 enter: does not want to say why"))
        #expect(reason(screen) == "2")
        screen.press(key)
        #expect(reason(screen) == "does not want to say why")
        #expect(screen.focusedField != .reason)
        screen.press("shift-tab", "ctrl-z")
        #expect(reason(screen) == "2", "one step of undo")
    }

    @Test("A figure alone is never saved as words, nor taken for a suggestion without being confirmed", arguments: ["2", "9", "24"])
    func asked(_ figure: String) throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.press("D")
        screen.type(figure)
        screen.press("ctrl-s")
        #expect(screen.facts.count == before)
        #expect(screen.focusedField == .reason)
        #expect(screen.shows(figure == "2" ? "2 and enter takes \"does not want to say why\"" : "write it in words"))
        screen.press("down", "down", "enter")
        #expect(screen.facts.count == before, "also from another field")
    }

    @Test("A key that is none of a choice's says which there are, and takes nothing; a word's blank neither")
    func strayKey() throws {
        let screen = try Stage.oneCase()
        screen.press("D", "esc", "w", "z")
        #expect(screen.shows("a, i, s, x, r, u, h or o"))
        screen.press("space")
        #expect(screen.form?[.reason] == "")
        screen.press("down")
        #expect(!screen.shows("x, r, u, h or o"), "said until the next key")
        screen.press("up")
        screen.paste("asleep")
        #expect(screen.shows("nothing was pasted: a, i"))
        #expect(screen.form?[.reason] == "")
    }

    @Test("A tab that follows a choice out of habit counts as done, once", arguments: ["tab", "enter"])
    func habit(_ key: String) throws {
        let screen = try Stage.oneCase()
        screen.press("l", "1")
        #expect(screen.focusedField == .when)
        screen.press(key)
        #expect(screen.focusedField == .when)
        screen.press(key)
        #expect(screen.focusedField == .destination)
        screen.press("up", "up", "2", "down")
        #expect(screen.focusedField == .destination, "an arrow goes where it says")
    }

    @Test("Several lines pasted into a field of one line are refused whole; one with its line end is taken")
    func paste() throws {
        let screen = try Stage.oneCase()
        screen.press("H")
        screen.paste("Sister rings at nine\nMother rings at ten\n")
        #expect(screen.message.contains("2 lines"))
        #expect(screen.form?[.text] == "")
        screen.paste("\nSister rings at nine\r\n")
        #expect(screen.form?[.text] == "Sister rings at nine")
        screen.press("esc", "n")
        screen.paste("Sister rings at nine\nMother rings at ten\n")
        #expect(screen.form?[.text] == "Sister rings at nine\nMother rings at ten\n", "a note has lines")
        screen.press("esc", "/")
        screen.paste("dunn\nmarsh")
        #expect(screen.state.queue.filter.text.isEmpty)
        #expect(screen.message.contains("2 lines"))
    }

    @Test("A full field says so and keeps what it has; near the end it counts")
    func full() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.paste(String(repeating: "a", count: 20_001))
        #expect(screen.form?[.text] == "")
        #expect(screen.message.contains("20,000 characters at most"))
        screen.paste(String(repeating: "a", count: 17_999))
        #expect(!screen.shows("of 20,000 characters"))
        screen.type("b")
        #expect(screen.shows("18,000 of 20,000 characters"))
        screen.paste(String(repeating: "c", count: 2_000))
        screen.type("d")
        #expect(screen.message.contains("20,000 characters at most"))
        screen.press("backspace")
        screen.type("e")
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.notes.last?.text.count == 20_000)
        screen.press("n")
        screen.paste(String(repeating: "\u{1F600}", count: 16_384))
        #expect(screen.form?[.text] == "" && screen.message.contains("too long to be taken whole"), "the terminal may have cut it")
        screen.press("esc")
        screen.press("a")
        screen.paste(String(repeating: "b", count: 1_799))
        screen.type("b")
        #expect(screen.shows("1,800 of 2,000 characters"))
    }

    @Test("Words typed behind those that came back are not joined to them", arguments: [("n", "\n"), ("H", " ")])
    func parted(_ opener: String, _ between: String) throws {
        let screen = try Stage.oneCase()
        screen.press(opener)
        screen.type("eats, talks to nobody")
        screen.press("esc", opener)
        screen.type("sister rang")
        #expect(screen.form?[.text] == "eats, talks to nobody" + between + "sister rang")
    }

    @Test("What was typed before and is back says so beside the field until it is changed")
    func cameBack() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "b")
        screen.type(" shaking, talks to")
        screen.press("esc", "t", "d", "tab")
        #expect(screen.shows("typed before; ctrl-u takes it out"))
        screen.press("ctrl-u")
        screen.type("calm, eats")
        #expect(!screen.shows("typed before"))
    }
}
