import Foundation
import Testing

@Suite("Killed in the middle of a questionnaire")
struct KillTests {
    private static let rounds = ProcessInfo.processInfo.environment["LIAISE_LONG_TESTS"] == nil ? 3 : 25

    @Test("Every answer that was said to be saved is there, and the form opens at the same item")
    func kill9() throws {
        let home = try Home.withRecord()
        let first = try WorkdayTests.oneCase(home)
        try first.press("c", until: "Each on its own")
        try first.press("y", "ctrl-s")
        try first.wait(for: "Saved")
        try first.press("q", until: "q again leaves")
        try first.press("q")
        _ = try first.status()
        var random = SystemRandomNumberGenerator()
        for round in 0..<Self.rounds {
            let saved = try answerAndKill(home, before: Int.random(in: 1...7, using: &random), round)
            let found = try answered(home)
            #expect(found == saved || found == saved + 1, "round \(round): \(saved) were said to be saved, \(found) are there")
        }
        #expect(try home.liaise("verify").status == 0)
    }

    /// Opens a new window on the same record, at the screening form.
    private func screening(_ home: Home, _ instrument: String) throws -> TerminalUnderTest {
        let terminal = try TerminalUnderTest(home)
        try WorkdayTests.signIn(terminal, Home.mina)
        try terminal.press("enter", until: "Dunn, Callum")
        try terminal.press("s", until: "PHQ-9")
        try terminal.press(instrument, until: " of 9")
        return terminal
    }

    /// Answers some items, kills the program without warning while it may still be writing more, and says how many answers the screen
    /// had called saved.
    private func answerAndKill(_ home: Home, before item: Int, _ round: Int) throws -> Int {
        let terminal = try screening(home, "2")
        var start = try progress(terminal.shot)
        if start > 0 { try expectCursor(terminal, onItem: start + 1) }
        if start >= 6 {
            try finish(terminal)
            start = 0
        }
        try terminal.type(String(repeating: "1", count: min(item, 7 - start)))
        let shot = try terminal.wait("saved") { progress($0) == min(start + item, 7) && $0.shows("Saved") }
        try terminal.type("2")
        try terminal.signal(SIGKILL)
        #expect(try terminal.status() == 128 + 9)
        return progress(shot)
    }

    private func expectCursor(_ terminal: TerminalUnderTest, onItem item: Int) throws {
        let shot = try terminal.wait("the cursor on an item") { $0.lines[$0.cursor.row].contains(">") }
        #expect(shot.lines[shot.cursor.row].contains(" \(item) "), "the form opens at item \(item)")
    }

    /// Ends the screening as it is, and begins another.
    private func finish(_ terminal: TerminalUnderTest) throws {
        try terminal.press("enter")
        try terminal.wait("the cursor on the line that finishes") { $0.lines[$0.cursor.row].contains("=") }
        try terminal.press("enter", until: "Finished")
        try terminal.press("esc", until: "1 here")
        try terminal.press("s", until: "GAD-7")
        try terminal.press("2", until: "0 of 9")
    }

    /// How many of the nine items the screen says are answered.
    private func progress(_ shot: TerminalUnderTest.Shot) -> Int {
        guard let range = shot.text.range(of: " of 9") else { return 0 }
        return Int(shot.text[..<range.lowerBound].split(separator: " ").last ?? "") ?? 0
    }

    private func answered(_ home: Home) throws -> Int {
        let terminal = try screening(home, "2")
        let shot = try terminal.wait(for: " of 9")
        let count = progress(shot)
        try terminal.press("esc", until: "1 here")
        try terminal.press("q", until: "q again leaves")
        try terminal.press("q")
        _ = try terminal.status()
        return count
    }

    @Test("Killed two seconds after typing, what was typed is back in the form, and nothing else has changed")
    func killInForm() throws {
        let home = try Home.withRecord()
        let terminal = try WorkdayTests.oneCase(home)
        try terminal.press("t", until: "Urgency")
        try terminal.press("B", " half a rea")
        try terminal.wait(for: "half a rea")
        Thread.sleep(forTimeInterval: 2)
        try terminal.signal(SIGKILL)
        #expect(try terminal.status() == 128 + 9)
        #expect(try home.liaise("verify").status == 0)
        let again = try TerminalUnderTest(home)
        try WorkdayTests.signIn(again, Home.mina)
        try again.press("enter", until: "Dunn, Callum")
        try again.wait(for: "unsaved triage")
        try again.press("t", until: "What you had typed here is back.")
        #expect(try again.shot.shows("half a rea"))
    }
}
