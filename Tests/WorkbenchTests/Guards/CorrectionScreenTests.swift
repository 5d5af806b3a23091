import Caseload
import Scene
import Testing
import Workbench

@Suite("What was corrected")
struct CorrectionScreenTests {
    private func two() throws -> ScreenUnderTest {
        let screen = try Stage.oneCase()
        screen.add("d1 khan aisha 2/5/99 cr:WW/26/0104")
        screen.press("esc")
        screen.select("Dunn")
        return screen
    }

    private func state(_ screen: ScreenUnderTest, of surname: String) throws -> CaseState {
        let row = try #require(screen.state.queue.rows.first { $0.summary.details.surname == surname })
        return try #require(CaseState(folding: screen.entries(of: row.summary.subject)))
    }

    // MARK: Undo and redo

    @Test("What was undone is named, and put back by name, in turn")
    func redo() throws {
        let screen = try Stage.oneCase()
        screen.triage("B", "shaking")
        screen.press("u")
        #expect(screen.shows("Dunn, Callum, M6: urgency B: shaking. u again takes that back."))
        screen.press("u")
        #expect(screen.shows("Undone: urgency B: shaking"))
        screen.press("U")
        #expect(screen.shows("Put back: urgency B: shaking"))
        #expect(screen.state.open?.state.urgency?.urgency == .b)
        screen.press("U")
        #expect(screen.shows("nothing of yours to put back"))
        screen.press("u", "u")
        #expect(screen.state.open?.state.urgency == nil)
    }

    @Test("Whoever has gone on since puts nothing back")
    func goneOn() throws {
        let screen = try Stage.oneCase()
        screen.triage("B", "shaking")
        screen.press("u")
        screen.triage("C", "calmer")
        screen.press("U")
        #expect(screen.state.open?.state.urgency?.urgency == .c)
    }

    // MARK: Move

    @Test("A note that was written about the wrong person moves to the right one, with its time, and stays readable here")
    func move() throws {
        let screen = try two()
        screen.press("n")
        screen.type("has cuts on both arms")
        screen.press("ctrl-s", "h", "end", "v")
        #expect(screen.shows("Find the right person"))
        screen.type("kahn")
        #expect(screen.shows("Khan, Aisha"))
        screen.press("enter")
        #expect(screen.shows("From Dunn, Callum, born 14 Mar 2002, custody number WW/26/0099"))
        #expect(screen.shows("To Khan, Aisha, born 2 May 1999, custody number WW/26/0104"))
        screen.press("ctrl-s")
        #expect(screen.shows("needed"))
        screen.type("picked the wrong line")
        screen.confirm()
        screen.press("ctrl-s")
        #expect(screen.shows("Moved to Khan, Aisha"))
        #expect(try state(screen, of: "Dunn").notes.isEmpty)
        #expect(try state(screen, of: "Khan").notes.map(\.text) == ["has cuts on both arms"])
        #expect(screen.context == .timeline)
        screen.press("up")
        #expect(screen.shows("[in error]"))
    }

    @Test("A whole screening moves from its beginning, and its answers are named in both timelines")
    func moveScreening() throws {
        let screen = try two()
        screen.press("enter", "s", "2")
        screen.type("111111110")
        screen.press("enter", "esc", "h", "home")
        for _ in 0..<30 where !screen.shows("PHQ-9 begun") { screen.press("down") }
        let begun = try #require(screen.state.open?.state.administrations.first?.id)
        for _ in 0..<30 {
            guard case .timeline(let selected) = screen.state.top, screen.state.open?.state.timeline[selected].entry.id != begun else {
                break
            }
            screen.press("down")
        }
        screen.press("v")
        screen.type("khan")
        screen.press("enter")
        screen.type("wrong cell")
        screen.confirm()
        screen.press("ctrl-s")
        #expect(screen.shows("Moved to Khan, Aisha"))
        #expect(try state(screen, of: "Dunn").administrations.isEmpty)
        #expect(try state(screen, of: "Khan").administrations.first?.answers.count == 9)
        screen.goBack(to: .queue)
        screen.select("Khan")
        screen.press("h")
        #expect(screen.shows("moved here from case"))
    }

    @Test("An answer, an arrival and a signature do not move, and the reason is said")
    func notMovable() throws {
        let screen = try two()
        screen.press("h", "home", "v")
        #expect(screen.context == .timeline)
        #expect(screen.shows("An arrival, a signature and an alert do not move"))
    }

    @Test("A move that was left comes back as it was, and nothing is moved by it")
    func leaveMove() throws {
        let screen = try two()
        screen.press("n")
        screen.type("about somebody else")
        screen.press("ctrl-s", "h", "end", "v")
        screen.type("khan")
        screen.press("enter")
        screen.type("picked the wrong")
        screen.press("esc")
        #expect(screen.context == .timeline)
        #expect(try state(screen, of: "Dunn").notes.count == 1)
        screen.press("v")
        screen.type("khan")
        screen.press("enter")
        #expect(screen.form?[.reason] == "picked the wrong")
    }

    @Test("A case that somebody else changed meanwhile is not moved into unseen")
    func movedMeanwhile() throws {
        let screen = try two()
        screen.press("n")
        screen.type("about somebody else")
        screen.press("ctrl-s", "h", "end", "v")
        screen.type("khan")
        screen.press("enter")
        screen.type("wrong line")
        screen.confirm()
        let khan = try state(screen, of: "Khan").subject
        screen.elsewhere(.noteAdded(try #require(RequiredText("seen by Mina"))), about: khan, by: Stage.mina)
        screen.press("ctrl-s")
        #expect(screen.shows("meanwhile"))
        #expect(try state(screen, of: "Khan").notes.count == 1)
        screen.press("ctrl-s")
        #expect(try state(screen, of: "Khan").notes.count == 2)
    }

    // MARK: History

    @Test("One key shows every value that a part of the case had, with who and why")
    func history() throws {
        let screen = try Stage.oneCase()
        screen.triage("B", "shaking")
        screen.triage("C", "calmer now")
        screen.press("u", "enter", "z")
        #expect(screen.shows("History: Urgency"))
        #expect(screen.shows("urgency B: shaking"))
        #expect(screen.shows("[undone] urgency C: calmer now"))
        #expect(screen.shows("undone 08:25 by Sol Mensah"))
        screen.press("esc")
        #expect(screen.context == .person)
    }

    @Test("In the details one key shows every value that the field had")
    func fieldHistory() throws {
        let screen = try Stage.oneCase()
        screen.press("d")
        screen.goTo(.cell)
        for _ in 0..<3 { screen.press("backspace") }
        screen.type("m9")
        screen.press("ctrl-s", "d")
        screen.goTo(.cell)
        screen.press("f2")
        #expect(screen.shows("History: Cell"))
        #expect(screen.shows("M6"))
        #expect(screen.shows("M9"))
        screen.press("up")
        #expect(screen.shows("from the booking"))
        screen.press("esc")
        #expect(screen.context == .form)
    }

    @Test("A part of which nothing is recorded says so")
    func noHistory() throws {
        let screen = try Stage.oneCase()
        screen.press("enter", "home", "z")
        #expect(screen.context == .person)
        #expect(screen.shows("nothing with a history is recorded yet"))
    }

    // MARK: Timeline

    @Test("A late entry is labelled by both times in the list")
    func late() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("0810")
        screen.press("ctrl-s", "h")
        #expect(screen.shows("[late, written 08:25]"))
        #expect(screen.shows("late entry: written 08:25"))
    }
}
