import Caseload
import Scene
import Testing
import Workbench

@Suite("Somebody who may be here already")
struct DuplicateTests {
    @Test(
        "A line that may be somebody who is still here says who and why, and is added only when enter is pressed again",
        arguments: [
            ("m9 dunn callum 14/3/02", "same name and date of birth"),
            ("m9 callum dunn 14/3/02", "surname and forename the other way round"),
            ("m9 dunne calum 14/3/02", "similar name, same date of birth"), ("m9 dunn callum 3/14/02", ""),
            ("m9 ? cr:WW/26/0099", "same custody number"), ("m9 dunn callum", "same name, age fits"),
        ].filter { !$0.1.isEmpty })
    func stillHere(_ line: String, _ why: String) throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type(line)
        #expect(screen.shows("HERE ALREADY? Dunn, Callum, born 14 Mar 2002, custody number WW/26/0099; still here, M6"))
        #expect(screen.shows(why))
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 1)
        #expect(screen.shows("enter again adds them all the same"))
        screen.press("enter", "esc")
        #expect(screen.state.queue.rows.count == 2, "added beside, never merged")
    }

    @Test("What is typed after the first enter is asked about anew")
    func asksAnew() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type("m9 dunn callum 14/3/02")
        screen.press("enter")
        screen.type(" m")
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 1)
    }

    @Test("Somebody who was here before and has left is said, and costs no key")
    func before() throws {
        let screen = try Stage.oneCase()
        screen.press("l", "1")
        screen.chooseTask()
        screen.press("ctrl-s")
        screen.press("a")
        screen.type("m9 dunn callum 14/3/02")
        #expect(screen.shows("Known before? Dunn, Callum"))
        screen.press("enter", "esc")
        #expect(screen.state.queue.rows.count == 2)
    }

    @Test("Nobody like it: nothing is said")
    func nobody() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type("m9 khan aisha 2/5/99")
        #expect(!screen.shows("HERE ALREADY"))
        #expect(!screen.shows("Known before"))
    }
}
