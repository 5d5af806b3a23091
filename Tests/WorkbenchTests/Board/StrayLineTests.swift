import Caseload
import Scene
import Testing
import Workbench

@Suite("A line of the board typed without a")
struct StrayLineTests {
    private static let line = "m20 khan amir 4/5/91 pace 0710"

    /// A child who is B, so that m asks how they were made safe.
    private func child() throws -> ScreenUnderTest {
        let screen = try Stage.oneCase("m6 dunn callum ~15 theft 0710")
        screen.triage("B", "crying, will not speak")
        return screen
    }

    private func madeSafe(_ screen: ScreenUnderTest) -> Bool {
        screen.facts.contains { $0.kind == .madeSafe }
    }

    @Test("It never makes anybody safe: it is offered as a line, and goes on as one")
    func offered() throws {
        let screen = try child()
        screen.type(Self.line)
        screen.press("enter")
        #expect(!madeSafe(screen))
        #expect(screen.shows("reads like a line of the board"))
        screen.press("enter", "enter")
        #expect(!madeSafe(screen), "enter alone never takes it as words")
        screen.press("ctrl-a")
        #expect(screen.shows("Add people"))
        #expect(screen.shows("Khan"))
        screen.press("enter")
        #expect(screen.state.queue.rows.contains { $0.summary.details.name == "Khan, Amir" })
        #expect(!madeSafe(screen))
    }

    @Test("Where its first letter is refused it goes on as a line at the first blank, and none of its letters acts")
    func refusedLetter() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts
        screen.type(Self.line)
        #expect(screen.shows("Add people"))
        screen.press("enter")
        #expect(screen.state.queue.rows.contains { $0.summary.details.name == "Khan, Amir" })
        screen.press("enter")
        screen.select("Dunn")
        #expect(screen.facts == before)
        #expect(screen.state.queue.marked.isEmpty)
    }

    @Test(
        "Every cell of the site, typed into the queue with no a, adds the person and does nothing else",
        arguments: ["m1", "M2", "f1", "d2"])
    func everyLetter(cell: String) throws {
        let screen = try Stage.oneCase()
        let before = screen.facts
        screen.type("\(cell) khan amir 4/5/91 pace 0710")
        screen.press("enter")
        if screen.shows("ctrl-a adds the person") { screen.press("ctrl-a") }
        if screen.shows("Add people"), !screen.shows("Saved:") { screen.press("enter") }
        screen.press("esc")
        let added = screen.state.queue.rows.contains { $0.summary.details.name == "Khan, Amir" }
        if cell != "d2" { #expect(added, "\(screen.text)") }
        screen.goBack(to: .queue)
        screen.select("Dunn")
        #expect(screen.facts.filter { $0 != .viewed } == before)
    }

    @Test("A line typed whole into a field of words is offered too; ctrl-s said twice keeps it as words")
    func asWords() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("m6 dunn callum 14/3/02 0710 as the board has it")
        screen.press("ctrl-s")
        #expect(screen.shows("reads like a line of the board"))
        screen.press("ctrl-s")
        #expect(screen.facts.contains { $0.kind == .noteAdded })
    }

    @Test("A line with a word too many is a line of the board all the same")
    func wordTooMany() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("m7 marsh zoe 14/3/02 asleep 0710")
        screen.press("ctrl-s")
        #expect(screen.shows("reads like a line of the board"))
    }

    @Test("In a note enter makes a line, whatever the one before it reads like; ctrl-s asks")
    func lines() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("m6 dunn callum 14/3/02 0710 obs3")
        screen.press("enter")
        screen.type("0 marks seen")
        #expect(screen.form?[.text] == "m6 dunn callum 14/3/02 0710 obs3\n0 marks seen")
        screen.press("ctrl-s")
        #expect(screen.shows("reads like a line of the board"))
        screen.press("ctrl-s")
        #expect(screen.facts.contains { $0.as(NoteAdded.self)?.text.text.contains("obs3\n0 marks") == true })
    }

    @Test(
        "Ordinary words are not taken for one",
        arguments: [
            "6 hours asleep, seen at 2210", "settled, no tablets since 0900", "4 year old child at home, seen 2210", "24 h limit 2210",
        ])
    func ordinary(words: String) throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type(words)
        screen.press("ctrl-s")
        #expect(screen.facts.contains(.noteAdded(try #require(RequiredText(words)))), "\(screen.text)")
    }

    @Test("At court a number typed into the queue begins the line")
    func court() {
        let line = BoardLine(siteKind: .court, places: [])
        #expect(line.begun(in: "12 dunn callum") == "12 dunn callum")
        #expect(line.begun(in: "o12 dunn") == nil)
    }

    @Test("Keys that did something else may stand before the place")
    func keysBefore() {
        let line = BoardLine(siteKind: .custody, places: ["M1", "M12", "F1", ""])
        #expect(line.begun(in: "jjm20 khan") == "m20 khan")
        #expect(line.begun(in: "F7 wrenshall") == "F7 wrenshall")
        #expect(line.begun(in: "nb4 year old child") == nil)
        #expect(line.begun(in: "o3advice given 2210") == nil)
        #expect(line.whole(in: "m20 khan", now: Stage.morning, zone: .utc) == nil, "nothing that only a board says")
        #expect(line.whole(in: "m20 khan amir 4/5/91", now: Stage.morning, zone: .utc) == "m20 khan amir 4/5/91")
    }
}
