import Caseload
import Testing
import Workbench

@Suite("Filtering the queue")
struct FilterTests {
    @Test("Letters with accents are found however they were written", arguments: ["garçon", "garc\u{327}on", "GARÇON"])
    func accents(_ typed: String) throws {
        let screen = try Stage.work()
        screen.add("m6 gar\u{E7}on jo 14/3/02 theft")
        screen.add("m7 dunn callum 14/3/02 theft")
        screen.press("esc", "/")
        screen.type(typed)
        #expect(screen.state.queue.shown.count == 1)
        #expect(screen.state.queue.selectedRow?.summary.details.cell == "M6")
    }

    @Test("Every word has to stand somewhere in the row, in any order and any part of a word")
    func words() throws {
        let screen = try Stage.work()
        screen.add("m6 dunn callum 14/3/02 theft")
        screen.add("m7 dunn ruth 14/3/02 assault")
        screen.press("esc", "/")
        screen.type("the dun")
        #expect(screen.state.queue.shown.count == 1)
        screen.press("ctrl-u")
        screen.type("dun")
        #expect(screen.state.queue.shown.count == 2)
        screen.type(" nobody")
        #expect(screen.state.queue.shown.isEmpty)
    }

    @Test("Where nobody was found, esc goes back to whoever had the cursor")
    func nobody() throws {
        let screen = try Stage.work()
        screen.add("m6 dunn callum 14/3/02 theft")
        screen.add("m7 marsh zoe 14/3/02 theft")
        screen.press("esc", "end")
        let before = screen.state.queue.selected
        screen.press("/")
        screen.type("nobody")
        #expect(screen.state.queue.shown.isEmpty)
        screen.press("esc")
        #expect(screen.state.queue.selected == before && screen.state.queue.selectedIndex == 1)
    }

    @Test("Somebody who is added while a filter stands is hidden or shown by it, and counted")
    func addedMeanwhile() throws {
        let screen = try Stage.work()
        screen.add("m6 dunn callum 14/3/02 theft")
        screen.press("esc", "/")
        screen.type("dunn")
        screen.press("enter")
        screen.add("m7 marsh zoe 14/3/02 theft")
        screen.add("m8 dunnock ann 14/3/02 theft")
        screen.press("esc")
        #expect(screen.state.queue.shown.count == 2)
        #expect(screen.shows("1 hidden"))
    }

    @Test("The cursor goes to what fits best, and the order stays clinical")
    func best() throws {
        let screen = try Stage.work()
        screen.add("m10 hart jo ~16")
        screen.add("m1 vo minh ~31")
        screen.add("m2 hartley ann ~30")
        screen.press("esc", "/")
        screen.type("m1")
        #expect(screen.state.queue.shown.count == 2)
        #expect(screen.state.queue.selectedIndex == 1, "the child stays on top")
        #expect(screen.state.queue.selectedRow?.summary.details.cell == "M1")
        screen.type("0")
        #expect(screen.state.queue.selectedRow?.summary.details.cell == "M10")
        screen.press("ctrl-u")
        screen.type("hartl")
        #expect(screen.state.queue.selectedRow?.summary.details.surname == "Hartley")
        screen.press("ctrl-w")
        screen.type("m1")
        screen.press("enter", "enter")
        #expect(screen.context == .person)
        #expect(screen.shows("VO, Minh"))
    }
}
