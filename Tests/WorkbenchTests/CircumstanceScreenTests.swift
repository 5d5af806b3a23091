import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("How a screening is given")
struct CircumstanceScreenTests {
    private func administration(_ screen: ScreenUnderTest) -> Administration? { screen.state.open?.state.administrations.last }

    @Test("Interpreter, condition, informant and way are kept and stand at the top of the form")
    func circumstances() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "2", "1", "c")
        screen.type("Polish")
        screen.press("tab", "2", "tab")
        screen.goTo(.given)
        screen.press("3", "ctrl-s")
        let given = administration(screen)?.circumstances
        #expect(given?.interpreter == "Polish")
        #expect(given?.intoxication == "withdrawing")
        #expect(given?.given == .fromPaper)
        #expect(screen.shows("Given: interpreter, Polish; withdrawing; typed in from paper"))
        screen.press("c", "ctrl-s")
        #expect(screen.shows("Nothing was changed"))
    }

    @Test("Before the first answer they begin the screening; the form goes on at its first item")
    func first() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "2", "c")
        screen.type("Polish")
        screen.press("ctrl-s")
        #expect(administration(screen)?.circumstances.interpreter == "Polish")
        #expect(screen.focusedItem == "1")
        screen.press("1")
        #expect(screen.state.open?.state.administrations.count == 1)
        #expect(administration(screen)?.answers == ["1": .option(1)])
    }

    @Test("Evidence stands under its item, can be changed and taken back")
    func evidence() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "2", "e")
        screen.type("only at the weekend")
        screen.press("enter")
        #expect(screen.shows("noted: only at the weekend"))
        screen.press("1", "up", "e", "ctrl-u", "enter")
        #expect(administration(screen)?.circumstances.evidence.isEmpty == true)
        #expect(!screen.shows("noted:"))
    }

    @Test("A draft of one form does not turn up in another's")
    func drafts() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "2", "c")
        screen.type("Polish")
        screen.press("esc", "esc", "s", "3", "c")
        #expect(!screen.shows("Polish"))
        screen.press("esc", "esc", "s", "2", "c")
        #expect(screen.shows("Polish"))
    }

    @Test("Refused as a whole gives every open item that answer, says why there is no score, and ends it")
    func refused() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "2", "1", "c")
        screen.goTo(.notDone)
        screen.press("1")
        screen.type("wants to sleep")
        screen.press("ctrl-s")
        let done = try #require(administration(screen))
        #expect(done.finished != nil)
        #expect(done.answers["1"] == .option(1), "what was answered stays")
        #expect(done.answers["2"] == .declined)
        #expect(done.circumstances.notDone?.reason.text == "wants to sleep")
        #expect(screen.shows("Cannot be scored because"))
    }

    @Test("A refusal of the whole ASQ is positive, as the refusal of an item is: the alert opens")
    func refusedASQ() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1", "c")
        screen.goTo(.notDone)
        screen.press("1")
        screen.type("turned to the wall")
        screen.press("ctrl-s")
        #expect(screen.context == .alert)
        #expect(screen.state.open?.state.openAlerts.count == 1)
        #expect(screen.state.queue.rows.first?.placement.rank == 1)
    }

    @Test("A set of cut-offs is chosen by name, and the record says which")
    func cutOffs() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-2")
        screen.press("c")
        screen.goTo(.cutOffs)
        screen.press("3", "ctrl-s")
        screen.type("11")
        screen.press("enter")
        #expect(administration(screen)?.circumstances.cutOffs == "sensitive")
        #expect(administration(screen)?.scores.first?.set == "sensitive")
        #expect(screen.shows("screen positive"))
        screen.press("c")
        #expect(!screen.shows("Cut-offs"), "what the result was worked out with stands")
    }
}
