import Caseload
import Scene
import Testing
import Workbench

/// Every screen once, at the sizes that matter; see `Golden` for how to write the files anew.
@Suite("Golden screens")
struct GoldenTests {
    static let sizes = [Stage.ordinary, Stage.small]
    static let threeSizes = [Stage.ordinary, Stage.small, Stage.wide]

    private func expect(_ screen: ScreenUnderTest, _ name: String, at location: SourceLocation = #_sourceLocation) {
        Golden.expect(screen.canvas, name, at: location)
    }

    // MARK: Getting in

    @Test("Start", arguments: sizes)
    func start(_ size: Size) throws {
        let screen = try Stage.start(size)
        expect(screen, "start")
        screen.press("2")
        screen.type("Mina Okafor")
        screen.press("tab")
        screen.type("mina")
        screen.press("tab")
        screen.type("password1234")
        expect(screen, "setup")
        screen.press("tab")
        screen.type("password1234")
        screen.press("enter")
        expect(screen, "setup-recovery-key")
    }

    @Test("Sign in, sessions, a new session, the lock", arguments: sizes)
    func signIn(_ size: Size) throws {
        let screen = try Stage.signIn(size)
        screen.type("wrong")
        screen.press("enter")
        expect(screen, "sign-in")
        Stage.signIn(Stage.sol, on: screen)
        expect(screen, "sessions-none")
        screen.press("n")
        expect(screen, "new-session")
        screen.press("ctrl-s", "esc")
        expect(screen, "queue-empty")
        screen.press("L")
        expect(screen, "sessions")
        screen.press("ctrl-k")
        expect(screen, "locked")
    }

    // MARK: The queue

    @Test("The queue of practice session 7", arguments: threeSizes)
    func queue(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("down", "up")
        expect(screen, "queue")
    }

    @Test("The queue filtered, and in another order", arguments: sizes)
    func filtered(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("/")
        screen.type("not triaged")
        expect(screen, "queue-filter")
        screen.press("esc", "O", "O")
        expect(screen, "queue-by-name")
    }

    @Test("A court's queue", arguments: sizes)
    func court(_ size: Size) throws {
        let screen = try Stage.work(site: "2", size)
        screen.add("12 dunn callum 14/3/02 theft room2 court 1000")
        screen.add("3 marsh zoe ~55 court 1130")
        screen.press("esc")
        expect(screen, "queue-court")
    }

    @Test("Adding people", arguments: sizes)
    func adding(_ size: Size) throws {
        let screen = try Stage.work(size)
        screen.press("a")
        expect(screen, "add-empty")
        screen.type("m6 dunn callum 14/3/02 theft 2210 obs3 van 1000")
        expect(screen, "add")
    }

    // MARK: The case

    /// One person with something of everything on the record.
    private func worked(_ size: Size, as member: Member = Stage.sol) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: member, "m6 dunn callum 14/3/02 theft 0710 obs2 van 1000 cr:WW/26/0099", size)
        screen.triage("C", "tearful, first arrest, not slept")
        screen.press("c", "y", "n", "ctrl-s")
        screen.press("n")
        screen.type("Mother is on her way; number on the property sheet.")
        screen.press("ctrl-s")
        return screen
    }

    @Test("A case, its timeline and its details", arguments: sizes)
    func person(_ size: Size) throws {
        let screen = try worked(size)
        screen.press("enter")
        expect(screen, "case")
        screen.press("h")
        expect(screen, "timeline")
        screen.press("esc", "d")
        expect(screen, "details")
    }

    @Test("The forms of a case", arguments: sizes)
    func forms(_ size: Size) throws {
        let screen = try worked(size)
        for (key, name) in [("t", "triage"), ("c", "consent"), ("n", "note"), ("w", "not-available"), ("l", "left"), ("p", "decision")] {
            screen.press(key)
            expect(screen, name)
            screen.press("esc")
        }
        screen.press("o", "2")
        expect(screen, "outcome-referral")
        screen.press("ctrl-s")
        expect(screen, "outcome-missing")
    }

    @Test("Choosing an instrument, and the screening form", arguments: threeSizes)
    func screening(_ size: Size) throws {
        let screen = try worked(size)
        screen.press("s")
        expect(screen, "instruments")
        screen.press("2", "1", "2", "1", "d")
        expect(screen, "screening")
        screen.press("0", "0", "0", "0", "0", "0")
        expect(screen, "screening-total")
    }

    @Test("The list of instruments with something in every part, and filtered", arguments: threeSizes)
    func instruments(_ size: Size) throws {
        let screen = try worked(size)
        screen.open("phq-2")
        screen.type("21")
        screen.press("enter", "esc", "s", "3", "1", "esc", "s")
        expect(screen, "instruments-later")
        screen.press("/")
        screen.type("mood")
        expect(screen, "instruments-filter")
    }

    @Test("A result, raised, with an earlier one beside it", arguments: threeSizes)
    func result(_ size: Size) throws {
        let screen = try worked(size)
        for answers in ["1111111", "2211111"] {
            screen.press("s", "3", "c")
            screen.type("Polish")
            screen.press("ctrl-s")
            screen.type(answers)
            screen.press("enter")
            if answers == "1111111" { screen.press("esc") }
            screen.wait(minutes: 2)
        }
        expect(screen, "result")
        screen.press("r", "1")
        screen.type("shaking, cannot sit still")
        expect(screen, "raise")
        screen.press("enter", "page-down")
        expect(screen, "result-raised")
    }

    @Test("Items of every kind, sections, what is hidden, and what is typed", arguments: threeSizes)
    func mixed(_ size: Size) throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02 cr:WW/26/0099", size, TestInstruments.mixed())
        screen.open("mixed")
        screen.press("2", "0", ":")
        screen.type("evidence")
        screen.press("enter")
        screen.type("two pints, not every day")
        screen.press("enter")
        screen.type("12")
        expect(screen, "items")
        screen.press("esc", ":")
        screen.type("how given")
        screen.press("enter")
        expect(screen, "how-given")
        screen.press("esc", "esc", "s", "w")
        expect(screen, "elsewhere")
    }

    @Test("An alert, raised and told", arguments: sizes)
    func alert(_ size: Size) throws {
        let screen = try worked(size)
        screen.press("s", "1", "y", "n", "n", "n", "y")
        expect(screen, "alert")
        screen.press("s", "k", "enter")
        expect(screen, "alert-told")
        screen.press("ctrl-r")
        expect(screen, "alert-two-members")
        screen.press("esc", "esc", "esc")
        screen.wait(minutes: 4)
        expect(screen, "queue-alert")
    }

    @Test("Signing, and countersigning a student", arguments: sizes)
    func signing(_ size: Size) throws {
        let screen = try worked(size, as: Stage.kit)
        screen.decide("advice given, GP told with consent")
        screen.press("S")
        expect(screen, "sign")
        screen.press("1", "2", "m", "6", "enter")
        expect(screen, "queue-student")
        Stage.signIn(Stage.mina, on: screen)
        screen.press("enter", "T")
        expect(screen, "today")
        screen.press("C", "C")
        expect(screen, "countersign")
    }

    // MARK: The rest

    @Test("Practice: what is seen and heard, Today, the debrief", arguments: sizes)
    func practice(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("enter")
        expect(screen, "practice-case")
        screen.press("esc", "T")
        expect(screen, "practice-today")
        screen.press("esc", "E", "E")
        expect(screen, "debrief")
    }

    @Test("Help and the palette", arguments: sizes)
    func help(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("?")
        expect(screen, "help")
        screen.press("esc", ":")
        screen.type("re")
        expect(screen, "palette")
    }

    @Test("Too small for any screen", arguments: [Size(columns: 39, rows: 11), Size(columns: 30, rows: 5), Size(columns: 12, rows: 3)])
    func tooSmall(_ size: Size) throws { expect(try Stage.practice(size), "too-small") }
}
