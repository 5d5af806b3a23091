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

    @Test("Asked to end by a signal, it gives the terminal back as it was", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func ending(_ signal: Int32) throws {
        let terminal = try practice()
        try terminal.signal(signal)
        _ = try terminal.status()
        let shot = try terminal.wait(for: "LIAISE ENDED")
        #expect(!shot.isAlternate)
        #expect(terminal.areModesRestored)
        #expect(!shot.shows("TRAINING"), "nothing of the session stays on the screen")
    }

    @Test("A crash gives the terminal back too, and shows nothing of memory", arguments: [SIGSEGV, SIGABRT, SIGILL])
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
