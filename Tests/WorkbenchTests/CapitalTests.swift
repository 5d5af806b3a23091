import Caseload
import Scene
import Testing
import Workbench

@Suite("Capitals and the caps lock")
struct CapitalTests {
    @Test("A capital after a capital asks first; the same key again does it")
    func asks() throws {
        let screen = try Stage.oneCase()
        screen.press("T", "esc", "D")
        #expect(screen.context == .queue)
        #expect(screen.message == "D: declined (caps lock?). D again does it.")
        screen.press("D")
        #expect(screen.form?.title == "Declined")
    }

    @Test("Any other key drops the question and does what it always does")
    func dropped() throws {
        let screen = try Stage.oneCase()
        screen.press("T", "esc", "D", "j", "D")
        #expect(screen.form?.title == "Declined", "after a small letter there is nothing to ask")
        screen.press("esc", "K", "down", "K")
        #expect(screen.context == .queue, "down dropped the question, so K asks anew")
        #expect(screen.shows("K: known to services (caps lock?)"))
    }

    @Test("Text in capitals before it asks too, on another screen; two capitals of a custody number do not")
    func typed() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("SAYS HE IS TIRED")
        screen.press("ctrl-s", "D")
        #expect(screen.context == .queue)
        #expect(screen.shows("caps lock?"))
        let other = try Stage.work()
        other.add("m6 dunn callum cr:WW/26/0099")
        other.press("esc", "D")
        #expect(other.form?.title == "Declined")
    }

    @Test("After a small letter, a minute, or signing in, a capital is meant")
    func meant() throws {
        let screen = try Stage.oneCase()
        screen.press("T", "esc")
        screen.wait(minutes: 1)
        screen.press("D")
        #expect(screen.form?.title == "Declined")
        screen.press("esc")
        Stage.signIn(Stage.mina, on: screen)
        screen.press("enter", "T")
        #expect(screen.context == .today)
    }

    @Test("The same capital once more is meant, as when the order is turned through")
    func repeated() throws {
        let screen = try Stage.practice()
        screen.press("O", "O", "O")
        #expect(screen.state.queue.order == .wait)
    }

    @Test("In Told a capital that opens the form asks alike")
    func told() throws {
        let screen = try Stage.oneCase()
        screen.press(":")
        screen.type("TOLD")
        screen.press("enter")
        #expect(screen.context == .inform)
        screen.press("S")
        #expect(screen.shows("S: name, words, time (caps lock?). S again does it."))
        screen.press("S")
        #expect(screen.form != nil)
    }

    @Test("What is chosen by its name in the palette is meant")
    func palette() throws {
        let screen = try Stage.oneCase()
        screen.press(":")
        screen.type("DECLINED")
        screen.press("enter")
        #expect(screen.form?.title == "Declined")
    }

    @Test("Keys typed ahead never answer the question")
    func typedAhead() throws {
        let screen = try Stage.oneCase()
        screen.press("T", "esc", "n")
        screen.type("A NOTE")
        screen.isDiskSlow = true
        screen.press("ctrl-s", "D", "D", "1")
        screen.isDiskSlow = false
        #expect(screen.context == .queue)
        #expect(screen.shows("D: declined (caps lock?). D again does it. 2 keys typed meanwhile were not taken."))
        screen.press("D")
        #expect(screen.form?.title == "Declined")
    }
}
