import Caseload
import Scene
import Testing
import Workbench

@Suite("An alert")
struct AlertScreenTests {
    /// ASQ positive with thoughts now, and the alert on the screen.
    private func raised(as member: Member = Stage.sol) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: member)
        screen.press("s", "1", "y", "n", "n", "n", "y")
        #expect(screen.context == .alert)
        return screen
    }

    private func alert(_ screen: ScreenUnderTest) throws -> AlertState {
        try #require(screen.state.open?.state.alerts.first)
    }

    @Test("Whoever copies a form from paper types on and tells nobody anything; keys count after a pause")
    func typedAhead() throws {
        let screen = try Stage.oneCase()
        screen.open("audit alcohol use disorders")
        screen.strike("4", "2", "4", every: 150)
        #expect(screen.context == .alert)
        screen.strike("up", "up", "up", "0", "0", "0", "enter", "enter", "1", "enter", every: 150)
        #expect(screen.context == .alert)
        #expect(screen.shows("they were not taken"))
        #expect(screen.shows("[custody sergeant"))
        #expect(!screen.shows("sergeant0"))
        #expect(try alert(screen).tellings.isEmpty)
        screen.strike("enter", every: TypingPause.length)
        #expect(try alert(screen).tellings.first?.told.who.text == "custody sergeant")
    }

    @Test("A pause is counted from the last key, not from the first")
    func pause() {
        var pause = TypingPause()
        let untouched = pause.takesKey(at: 0)
        pause.begin(at: 1_000)
        let taken = [1_599, 2_198, 2_798, 2_799].map { pause.takesKey(at: $0) }
        #expect(untouched, "nothing has opened")
        #expect(taken == [false, false, true, true])
    }

    @Test("One key records who was told without consent, for serious harm and the minimum necessary; the answer may follow")
    func told() throws {
        let screen = try raised()
        screen.press("enter")
        let telling = try #require(try alert(screen).tellings.first?.told)
        #expect(telling.who.text == "custody sergeant")
        #expect(telling.ground == .seriousHarm)
        #expect(telling.at == Stage.morning)
        #expect(!telling.personInformed)
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("Open until"))
        #expect(screen.focusedField == .response)
        screen.type("level 4 now, nurse called")
        screen.press("enter")
        #expect(try alert(screen).isClosed)
        #expect(screen.shows("The alert is closed"))
    }

    @Test("Until someone was told and has answered it stands on the case and in the queue, with its age")
    func standsEverywhere() throws {
        let screen = try raised()
        screen.press("esc")
        screen.wait(minutes: 4)
        if screen.context == .screening { #expect(screen.shows("ALERT open 0:04")) }
        screen.goBack(to: .queue)
        #expect(screen.shows("!! 1 alert open 0:04"))
        #expect(screen.shows("ALERT open"))
        for keys in [["enter"], ["t"], ["c"], ["s"], ["h"], ["o"], ["n"]] {
            for key in keys { screen.press(key) }
            #expect(screen.shows("ALERT open 0:04"), "\(screen.context)")
            screen.goBack(to: .queue)
        }
    }

    @Test("It stands in the way of signing and of leaving")
    func inTheWay() throws {
        let screen = try raised()
        screen.goBack(to: .queue)
        screen.decide()
        screen.press("S")
        #expect(screen.context != .sign)
        #expect(screen.state.open?.state.isSigned == false)
        screen.goBack(to: .queue)
        screen.press("l", "1", "ctrl-s")
        #expect(screen.state.open?.state.departure == nil)
        #expect(screen.shows("An alert is open"))
    }

    @Test("Undo takes back the outcome, the urgency and the answers, and never the alert")
    func undo() throws {
        let screen = try raised()
        screen.goBack(to: .queue)
        screen.press("enter")
        for _ in 0..<30 { screen.press("u") }
        #expect(screen.state.open?.state.openAlerts.count == 1)
    }

    @Test("What a student records does not close it until a registered member confirms")
    func student() throws {
        let screen = try raised(as: Stage.kit)
        screen.press("enter")
        screen.type("level 4 now")
        screen.press("enter")
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("registered member"))
        screen.goBack(to: .queue)
        Stage.signIn(Stage.sol, on: screen)
        screen.press("enter", "g")
        #expect(screen.context == .alert)
        screen.press("ctrl-o")
        #expect(try alert(screen).isClosed)
    }

    @Test("Without telling, it closes only on a reason and a second registered member's own passphrase")
    func dismissal() throws {
        let screen = try raised()
        screen.press("ctrl-r")
        screen.type("said in error by an interpreter, asked again")
        screen.press("tab", "1", "tab")
        screen.type("a wrong passphrase")
        screen.press("ctrl-s")
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("not their passphrase"))
        let second = try #require(screen.form.map { $0[.second] })
        #expect(second != Stage.sol.id)
        screen.type("correct horse \(second)")
        #expect(!screen.shows("correct horse"))
        screen.press("ctrl-s")
        #expect(try alert(screen).isClosed)
        #expect(try alert(screen).dismissal?.second == second)
    }

    @Test("A student cannot close one without telling")
    func studentDismissal() throws {
        let screen = try raised(as: Stage.kit)
        screen.press("ctrl-r")
        #expect(screen.context == .alert)
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("registered member"))
    }

    @Test("The lock shows how many alerts are open, and nobody's name")
    func lock() throws {
        let screen = try raised()
        screen.press("ctrl-k")
        #expect(screen.shows("1 alert is open"))
        #expect(!screen.text.uppercased().contains("DUNN"))
        #expect(!screen.text.contains("Callum"))
        screen.type("correct horse sol")
        screen.press("enter")
        #expect(screen.context == .alert, "back where it was")
    }

    @Test("Telling waits for no other field")
    func quickest() throws {
        let screen = try raised()
        screen.keyCount = 0
        screen.press("enter")
        #expect(screen.keyCount == 1)
        #expect(try alert(screen).tellings.count == 1)
    }
}
