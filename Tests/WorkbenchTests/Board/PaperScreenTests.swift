import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Answers from paper")
struct PaperScreenTests {
    private func opened(_ number: String, _ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.press("s", number, "p")
        return screen
    }

    @Test("ASQ typed back with told takes at most 12 keys, alert and telling included")
    func budget() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1", "p", "0", "0", "0", "1", "1", "enter")
        #expect(screen.context == .alert)
        screen.press("s", "d", "enter")
        #expect(screen.keyCount <= 12)
        let state = try #require(screen.state.open?.state)
        #expect(state.administrations.first?.answers["5"] == .option(1))
        #expect(state.administrations.first?.finished != nil)
        let alert = try #require(state.alerts.first)
        #expect(alert.tellings.first?.told.who.text == "custody sergeant")
        #expect(alert.tellings.first?.told.ground == .seriousHarm)
        #expect(alert.isOpen, "told, and open until they have answered")
    }

    @Test("The whole line keeps the times as they were; what is written now says so")
    func times() throws {
        let screen = try opened("2")
        screen.type("110220010 asked 0741 told sgt 0745 known")
        screen.press("enter")
        #expect(screen.shows("raise no alert"), "nobody was told of an alert that there is not")
        screen.press("ctrl-u")
        screen.type("110220011 asked 0741 told 0745 known")
        #expect(screen.shows("say who was told"))
        screen.press("ctrl-u")
        screen.type("110220011 asked 0741 told sgt 0745")
        #expect(screen.shows("say how it was shared"))
        screen.type(" known")
        #expect(screen.shows("asked Mon 23 Nov 07:41; told custody sergeant Mon 23 Nov 07:45, serious harm, the person knows"))
        #expect(screen.shows("Raises an ALERT"))
        screen.press("enter")
        let state = try #require(screen.state.open?.state)
        #expect(state.administrations.first?.by.at == Stage.morning.adding(minutes: -44))
        #expect(state.alerts.first?.tellings.first?.told.at == Stage.morning.adding(minutes: -40))
        let entries = state.timeline.filter { $0.entry.fact != .viewed && $0.entry.happened < Stage.morning }
        #expect(entries.count == 13, "the beginning, nine answers, the alert, and who was told")
        #expect(screen.shows("10"), "the item that is not scored waits")
        #expect(entries.allSatisfy { $0.entry.written == Stage.morning })
    }

    @Test("Item by item it is echoed before anything is kept, with what an answer hides")
    func echo() throws {
        let screen = try opened("1")
        let before = screen.facts.count
        screen.type("0000")
        #expect(screen.shows("4 ever tried to kill self: 0 no"))
        #expect(screen.shows("Hidden: 5 (asked only when"))
        screen.press("backspace", "backspace")
        #expect(screen.shows("No answer yet: 3, 4"))
        #expect(screen.facts.count == before)
    }

    @Test("What is wrong is named by its place, and nothing is kept")
    func errors() throws {
        let screen = try opened("2")
        let before = screen.facts.count
        screen.type("1172")
        #expect(screen.shows("Place 3, \"7\": item 3"))
        #expect(screen.shows("choose 0, 1, 2, 3, d, u or -"))
        screen.press("enter")
        #expect(screen.context == .paper)
        screen.press("ctrl-u")
        screen.type("11022001003")
        #expect(screen.shows("Place 11, \"3\": no item is left for it"))
        screen.press("ctrl-u")
        screen.type("110220010 asked 2530")
        #expect(screen.shows("not a time"))
        screen.press("ctrl-u")
        screen.type("110220011 asked 0741 told sgt 0735")
        #expect(screen.shows("before it was asked"))
        #expect(screen.facts.count == before)
    }

    @Test("Declined, unable and not asked are answers, and an alert that nobody was told of opens")
    func words() throws {
        let screen = try opened("1")
        screen.type("d00u1")
        #expect(screen.shows("declined") && screen.shows("unable"))
        screen.press("enter")
        #expect(screen.context == .alert)
        #expect(screen.state.open?.state.administrations.first?.answers["1"] == .declined)
    }

    @Test("What was typed and left is there again; it goes on at the item under the cursor")
    func draft() throws {
        let screen = try opened("2")
        screen.type("110")
        screen.press("esc", "p")
        #expect(screen.shows("1 loss of interest") || screen.text.contains("110"))
        screen.press("enter")
        #expect(screen.state.open?.state.administrations.first?.answers.count == 3)
        #expect(screen.context == .screening)
        screen.press("p")
        #expect(screen.shows("From item 4 on"))
        screen.type("2200100")
        screen.press("enter")
        #expect(screen.state.open?.state.administrations.first?.finished != nil)
    }

    @Test("A paste is taken as typed")
    func paste() throws {
        let screen = try opened("2", Stage.small)
        screen.paste("110220010\n")
        screen.press("enter")
        #expect(screen.state.open?.state.administrations.first?.answers.count == 9)
    }
}
