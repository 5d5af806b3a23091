import Caseload
import Scene
import Testing
import Workbench

@Suite("Attempts")
struct AttemptFormTests {
    @Test("Asleep, try again in 30 minutes: 3 keys")
    func threeKeys() throws {
        let screen = try Stage.oneCase()
        screen.press("w", "a", "enter")
        #expect(screen.keyCount == 3)
        #expect(screen.message == "Saved 08:25: asleep, try again 08:55.")
        #expect(screen.selectedSummary?.absence?.until == Stage.morning.adding(minutes: 30))
        #expect(screen.queueRow(of: "Dunn").contains("asleep, 08:55"))
        #expect(screen.queueRow(of: "Dunn").contains("try 08:55"))
    }

    @Test("When the time has come the row asks to try again, and another attempt can be recorded")
    func retry() throws {
        let screen = try Stage.oneCase()
        screen.press("w", "a", "enter")
        screen.work(minutes: 30)
        #expect(screen.queueRow(of: "Dunn").contains("try now"))
        screen.press("w", "x", "enter")
        #expect(screen.selectedSummary?.care.attempts == 2)
        #expect(screen.queueRow(of: "Dunn").contains("intoxicated"))
        screen.press("enter")
        #expect(screen.shows("2: 08:25 asleep; 08:55 intoxicated"))
    }

    @Test("Nobody knows how long a hospital takes: no time is offered there, and it comes back for another reason")
    func hospital() throws {
        let screen = try Stage.oneCase()
        screen.press("w", "h")
        #expect(screen.form?[.until] == "")
        screen.press("up", "a")
        #expect(screen.form?[.until] == "+30m")
        screen.press("up", "i", "enter")
        #expect(screen.selectedSummary?.absence?.until == nil)
        #expect(screen.selectedSummary?.absence?.reason == "in interview")
    }

    @Test("Another reason is said in words")
    func otherWords() throws {
        let screen = try Stage.oneCase()
        screen.press("w", "o", "enter")
        #expect(screen.context == .form)
        screen.type("in the shower")
        screen.press("enter")
        #expect(screen.selectedSummary?.absence?.reason == "in the shower")
    }

    @Test("A typed time stays whatever reason is chosen")
    func typedTime() throws {
        let screen = try Stage.oneCase()
        screen.press("w", "a", "ctrl-u")
        screen.type("0945")
        screen.press("up", "h", "enter")
        #expect(screen.selectedSummary?.absence?.until == Stage.morning.adding(minutes: 80))
    }
}
