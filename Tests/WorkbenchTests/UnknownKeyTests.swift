import Scene
import Testing
import Workbench

@Suite("A key that Liaise has no use for")
struct UnknownKeyTests {
    @Test(
        "It says so and leaves what is open as it is",
        arguments: [[], ["t"], ["n"], ["o"], ["s"], ["c"], ["enter"], ["?"], [":"], ["a"], ["y"], ["/"]] as [[String]])
    func leavesAll(opening: [String]) throws {
        let screen = try Stage.oneCase()
        for name in opening { screen.press(name) }
        screen.type("1")
        screen.take(.key(.unknown("ctrl-up")))
        let (context, facts, rows, cursor) = (screen.context, screen.facts, screen.rows, screen.canvas.cursor)
        #expect(screen.message == "ctrl-up means nothing here.")
        for name in ["ctrl-up", "ctrl-up", "ctrl-up"] { screen.take(.key(.unknown(name))) }
        #expect(screen.rows == rows && screen.canvas.cursor == cursor)
        screen.take(.key(.unknown("that key")))
        #expect(screen.message == "That key means nothing here.")
        #expect(screen.context == context && screen.facts == facts)
    }

    @Test("What is typed in a field stays, and typing goes on where it was")
    func fields() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("shaking")
        screen.take(.key(.unknown("alt-d")))
        screen.type(" less")
        #expect(screen.shows("shaking less"))
    }

    @Test("It is an activity like any key: it keeps the record from locking")
    func activity() throws {
        let screen = try Stage.oneCase()
        screen.wait(minutes: 4)
        screen.take(.key(.unknown("alt-u")))
        screen.wait(minutes: 3)
        #expect(screen.context == .queue)
    }
}
