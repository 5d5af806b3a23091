import Caseload
import Scene
import Testing
import Workbench

@Suite("Start, set up and sign in")
struct StartScreenTests {
    @Test("Without a record there are three choices, and practice is one key away")
    func start() throws {
        let screen = try Stage.start()
        for words in ["Practise now", "Set up this workstation", "Open a record elsewhere"] { #expect(screen.shows(words)) }
        screen.press("1")
        #expect(screen.context == .queue)
        #expect(screen.rows[0].contains("TRAINING"))
        #expect(screen.state.queue.rows.count == 14)
        screen.press("q")
        #expect(screen.shows("shows the debrief"), "it asks once, because the debrief would be lost")
        screen.press("q")
        #expect(screen.hasQuit)
    }

    private func filledSetup() throws -> ScreenUnderTest {
        let screen = try Stage.start()
        screen.press("2")
        screen.type("Mina Okafor")
        screen.press("tab")
        screen.type("mina")
        screen.press("tab")
        screen.type("correct horse battery")
        screen.press("tab")
        screen.type("correct horse battery")
        return screen
    }

    @Test("Setting up makes the first supervisor, shows the recovery key once, and lets in whoever wrote it down")
    func setUp() throws {
        let screen = try filledSetup()
        #expect(!screen.shows("correct horse"), "a passphrase is never on the screen")
        screen.press("enter")
        #expect(screen.created == Stage.mina)
        for group in ScreenUnderTest.recoveryGroups { #expect(screen.shows(group)) }
        screen.press("esc")
        #expect(screen.context == .setup, "the key has to be written down first")
        guard case .setup(let setup) = screen.state.top else { return }
        let (first, second) = (ScreenUnderTest.recoveryGroups[setup.asked.0], ScreenUnderTest.recoveryGroups[setup.asked.1])
        #expect(first.count == 4 && second.count == 4 && first != second)
        screen.type("zzzz")
        screen.press("tab")
        screen.type(second.lowercased())
        screen.press("enter")
        #expect(screen.shows("not group \(setup.asked.0 + 1)"))
        #expect(screen.context == .setup)
        screen.press("ctrl-u")
        screen.type(" \(first.lowercased()) ")
        screen.press("ctrl-s")
        #expect(screen.context == .sessions)
        #expect(screen.state.member == Stage.mina)
    }

    @Test("Two passphrases that differ, a short one and an id with capitals are each named", arguments: ["differ", "short", "id"])
    func complaints(_ fault: String) throws {
        let screen = try filledSetup()
        switch fault {
        case "differ": screen.type("x")
        case "short":
            screen.press("ctrl-u", "shift-tab", "ctrl-u")
            screen.type("short")
            screen.press("tab")
            screen.type("short")
        default:
            screen.press("shift-tab", "shift-tab")
            screen.type("X Y")
            screen.press("tab", "tab")
        }
        screen.press("enter")
        #expect(screen.created == nil)
        let words = ["differ": "not the same", "short": "12 characters", "id": "id"][fault] ?? ""
        #expect(screen.shows(words))
    }

    @Test("The strength note is honest: a common passphrase is not praised")
    func strength() throws {
        let screen = try Stage.start()
        screen.press("2", "tab", "tab")
        screen.type("password1234")
        let weak = screen.text
        screen.press("ctrl-u")
        screen.type("velvet otter quarry lamp seven")
        #expect(screen.text != weak)
        #expect(!weak.lowercased().contains("strong"))
    }

    @Test("Sign-in takes a name and a passphrase, and says when it is wrong")
    func signIn() throws {
        let screen = try Stage.signIn()
        for member in screen.enrolled { #expect(screen.shows(member.name)) }
        screen.press("down")
        screen.type("not it at all")
        screen.press("enter")
        #expect(screen.shows("passphrase is wrong"))
        #expect(screen.context == .unlock)
        screen.type("correct horse sol")
        #expect(!screen.shows("correct"))
        screen.press("enter")
        #expect(screen.context == .sessions)
        #expect(screen.state.member == Stage.sol)
    }

    @Test("A session is opened by site, date and shift; the same one again is the same session")
    func sessions() throws {
        let screen = try Stage.signIn()
        Stage.signIn(Stage.sol, on: screen)
        #expect(screen.shows("No session yet"))
        screen.press("enter", "1", "ctrl-s")
        #expect(screen.context == .queue)
        #expect(screen.shows("Wandsworth custody suite"))
        #expect(screen.shows("early shift"))
        screen.press("L", "n", "1", "ctrl-s")
        #expect(screen.state.sessions.count == 1)
        screen.press("L", "n", "2", "ctrl-s")
        #expect(screen.state.sessions.count == 2)
        #expect(screen.shows("Wimbledon"))
    }

    @Test("After five minutes without a key it locks by itself, with a warning before, and comes back to the same place")
    func idle() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "B")
        screen.type(" half a reason")
        screen.wait(minutes: 4)
        #expect(screen.shows("Locks in a minute"))
        screen.wait(minutes: 1)
        #expect(screen.shows("Locked"))
        #expect(!screen.text.contains("half a reason"))
        #expect(!screen.text.contains("Dunn"))
        screen.type("wrong")
        screen.press("enter")
        #expect(screen.shows("not your passphrase"))
        screen.type("correct horse sol")
        screen.press("enter")
        #expect(screen.shows("half a reason"))
    }

    @Test("A practice session never locks")
    func practiceStays() throws {
        let screen = try Stage.practice()
        screen.wait(minutes: 10)
        #expect(screen.context == .queue)
    }

    @Test("Signing out forgets everything that was on the screens")
    func signOut() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("secret words")
        screen.press("ctrl-k", "ctrl-q")
        #expect(screen.context == .unlock)
        #expect(screen.state.open == nil)
        #expect(screen.state.drafts.isEmpty)
        #expect(!screen.text.contains("Dunn"))
    }
}
