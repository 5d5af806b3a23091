import Foundation
import Testing

@Suite("Signals and a lost terminal")
struct SignalTests {
    private func practice() throws -> TerminalUnderTest {
        let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7")
        try terminal.wait(for: "14 invented people")
        #expect(try terminal.shot.isAlternate)
        return terminal
    }

    @Test(
        "Asked to end by a signal, it gives the terminal back as it was and says by which",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPWR])
    func ending(_ signal: Int32) throws {
        let terminal = try practice()
        try terminal.signal(signal)
        #expect(try terminal.status() == 128 + Int(signal))
        let shot = try terminal.wait(for: "LIAISE ENDED")
        #expect(!shot.isAlternate)
        #expect(terminal.areModesRestored)
        #expect(!shot.shows("TRAINING"), "nothing of the session stays on the screen")
    }

    @Test("A crash gives the terminal back too, and shows nothing of memory", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGSYS])
    func crash(_ signal: Int32) throws {
        let terminal = try practice()
        try terminal.signal(signal)
        #expect(try terminal.status() == 128 + Int(signal))
        let shot = try terminal.wait(for: "LIAISE ENDED")
        #expect(!shot.isAlternate)
        #expect(terminal.areModesRestored)
        let left = shot.text + (terminal.home.text(of: terminal.file("errors")) ?? "")
        #expect(!left.contains("Thread 0") && !left.contains("Backtrace") && !left.contains("Registers"))
    }

    @Test("A signal that means nothing to it changes nothing")
    func ignored() throws {
        let terminal = try practice()
        for signal in [SIGUSR1, SIGUSR2, SIGIO, SIGPIPE, SIGXFSZ, 34, 64] { try terminal.signal(signal) }
        try terminal.press("down", until: "Why")
        try terminal.press("q", until: "q again leaves")
        try terminal.press("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.areModesRestored)
    }

    @Test("Asked twice at once, as a logout does, it still ends in order")
    func askedTwice() throws {
        let home = try Home.withRecord()
        let terminal = try WorkdayTests.oneCase(home)
        try terminal.press("n", until: "Note")
        try terminal.type("half a note", until: "half a note")
        try terminal.signal(SIGTERM)
        try terminal.signal(SIGHUP)
        let status = try terminal.status()
        #expect(status == 128 + Int(SIGTERM) || status == 128 + Int(SIGHUP))
        #expect(terminal.areModesRestored)
        let again = try TerminalUnderTest(home)
        try WorkdayTests.signIn(again, Home.mina)
        try again.press("enter", until: "Dunn, Callum")
        try again.press("n", until: "half a note")
    }

    @Test("Ended while it asks for a passphrase, what is typed is shown again", arguments: [SIGTERM, SIGHUP, SIGALRM, SIGSEGV])
    func hiddenTyping(_ signal: Int32) throws {
        let home = try Home.withRecord()
        let terminal = try TerminalUnderTest(home, "queue", "--staff", "mina")
        try terminal.wait(for: "assphrase")
        try terminal.signal(signal)
        #expect(try terminal.status() == 128 + Int(signal))
        #expect(terminal.areModesRestored)
    }

    @Test("Where a file may grow no further, that is one sentence that says what to do")
    func fileTooLarge() throws {
        let home = try Home.withRecord()
        try home.write("ulimit -f 8; exec '\(Home.program)' \"$@\"\n", to: "small.sh")
        func run(_ words: String...) throws -> Home.Outcome {
            var environment = home.environment
            environment["LIAISE_STAFF"] = "mina"
            environment["LIAISE_PASSPHRASE_FILE"] = home.path("mina")
            return try home.run("/bin/sh", [home.path("small.sh")] + words, environment)
        }
        let open = ["session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23"]
        let refused = try run("session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23")
        #expect(refused.status == 74, "\(refused.errors)")
        #expect(refused.errors.contains("ulimit -f") && refused.errors.contains("Nothing of this was saved"), "\(refused.errors)")
        #expect(refused.errors.split(separator: "\n").filter { !$0.contains("LIAISE_CLOCK") }.count == 1)
        #expect(try home.liaise("verify").status == 0)
        #expect(try home.liaise(as: Home.mina, open[0], open[1], open[2], open[3], open[4], open[5]).status == 0)
    }

    @Test("On the screen too, and what was typed stays")
    func fileTooLargeOnScreen() throws {
        let home = try Home.withRecord()
        let first = try WorkdayTests.oneCase(home)
        try first.press("q", until: "q again leaves")
        try first.press("q")
        _ = try first.status()
        let size = (try FileManager.default.attributesOfItem(atPath: home.recordPath)[.size] as? Int ?? 0) / 512
        try home.write("ulimit -f \(size); exec '\(Home.program)' \"$@\"\n", to: "small.sh")
        let terminal = try TerminalUnderTest(home, home.path("small.sh"), program: "/bin/sh")
        try WorkdayTests.signIn(terminal, Home.mina)
        try terminal.press("enter", until: "Dunn, Callum")
        try terminal.press("n", until: "Note")
        try terminal.paste(String(repeating: "a long note ", count: 400))
        try terminal.wait(for: "a long note")
        try terminal.press("ctrl-s", until: "ulimit -f")
        #expect(try terminal.shot.shows("a long note"))
    }

    @Test("Ctrl-C ends nothing, and says how to leave")
    func controlC() throws {
        let terminal = try practice()
        try terminal.press("ctrl-c", until: "leaves Liaise")
    }

    @Test("Suspended, the terminal is the shell's; continued, the screen is there again at its new size")
    func suspend() throws {
        let home = try Home()
        let terminal = try TerminalUnderTest(shellIn: home)
        try terminal.wait(for: "ready>")
        try terminal.type("stty -g > \(terminal.file("before")); '\(Home.program)' practise --seed 7; stty -g > \(terminal.file("after"))")
        try terminal.press("enter", until: "14 invented people")
        try terminal.press("ctrl-z", until: "Stopped")
        #expect(try !terminal.shot.isAlternate)
        #expect(terminal.areModesRestored)
        try terminal.resize(100, 30)
        try terminal.type("fg")
        try terminal.press("enter", until: "TRAINING")
        let shot = try terminal.wait("the screen again") { $0.isAlternate && $0.shows("Why") }
        #expect(shot.lines.count > 24)
        try terminal.press("j", until: "Why")
        try terminal.press("q", until: "q again leaves")
        try terminal.press("q", until: "ready>")
        #expect(try !terminal.shot.isAlternate)
    }

    @Test("When the terminal goes away, the program is gone within a second")
    func lostTerminal() throws {
        let terminal = try practice()
        let process = try terminal.process()
        let start = Date()
        try terminal.closeWindow()
        while terminal.isRunning(process), Date().timeIntervalSince(start) < 10 { usleep(5_000) }
        #expect(!terminal.isRunning(process))
        #expect(Date().timeIntervalSince(start) < 5, "a second on an idle machine")
    }

    @Test("Even with the hang-up signal ignored, it goes with its terminal")
    func hangUpIgnored() throws {
        let home = try Home()
        try home.write("trap '' HUP\nexec '\(Home.program)' \"$@\"\n", to: "nohup.sh")
        let terminal = try TerminalUnderTest(home, home.path("nohup.sh"), "practise", "--seed", "7", program: "/bin/sh")
        try terminal.wait(for: "14 invented people")
        let process = try terminal.process()
        let start = Date()
        try terminal.closeWindow()
        while terminal.isRunning(process), Date().timeIntervalSince(start) < 10 { usleep(5_000) }
        #expect(!terminal.isRunning(process))
    }
}
