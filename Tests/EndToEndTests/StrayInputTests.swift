import Foundation
import Testing

@Suite("What a terminal sends beside keys, on a terminal")
struct StrayInputTests {
    /// What a terminal may send by itself, or for a key that means nothing here.
    private static let stray = [
        "\u{1B}[<0;10;10M\u{1B}[<0;10;10m", "\u{1B}[M 22\u{1B}[M#33", "\u{1B}[32;20;20M", "\u{1B}]11;rgb:3030/3434/4646\u{07}",
        "\u{1B}]11;rgb:3030/3434/4646\u{1B}\\", "\u{1B}P>|xterm(390)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?64;1;2;22c",
        "\u{1B}[24;80R", "\u{1B}[I\u{1B}[O", "\u{1B}[[D", "\u{1B}[1;5A", "\u{1B}[25~", "\u{1B}[57441;2u",
    ]

    private func practice() throws -> TerminalUnderTest {
        let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7")
        try terminal.wait(for: "14 invented people")
        return terminal
    }

    /// A shell that sets no modes of its own.
    private func shell(_ home: Home) throws -> TerminalUnderTest {
        try home.write("set enable-bracketed-paste off\n", to: ".inputrc")
        return try TerminalUnderTest(shellIn: home)
    }

    /// Waits until a cut sequence would be over, and what was sent has been taken.
    private func settle() { usleep(400_000) }

    @Test("It answers no question, raises no alert and undoes nothing")
    func screening() throws {
        let terminal = try practice()
        try terminal.press("j", "j")
        try terminal.press("s", until: "Before screening")
        try terminal.answerConsent("y", until: "PHQ-9")
        try terminal.press("2", until: "0 of 9")
        for bytes in Self.stray { try terminal.send(bytes) }
        settle()
        #expect(try terminal.shot.shows("0 of 9"))
        try terminal.press("0", until: "1 of 9")
        for bytes in Self.stray { try terminal.send(bytes) }
        settle()
        try terminal.send("\u{1B}u")
        try terminal.wait(for: "alt-u means nothing here")
        let shot = try terminal.shot
        #expect(shot.shows("1 of 9"))
        #expect(!shot.shows("ALERT"))
        // The keypad of PuTTY.
        try terminal.send("\u{1B}Op")
        try terminal.wait(for: "2 of 9")
    }

    @Test("It opens no screen, and an arrow that comes in pieces is an arrow")
    func queue() throws {
        let terminal = try practice()
        try terminal.press("down", until: "Why")
        let before = try terminal.shot
        for bytes in Self.stray { try terminal.send(bytes) }
        settle()
        let after = try terminal.shot
        #expect(after.cursor == before.cursor && after.lines[4..<15] == before.lines[4..<15])
        try terminal.send("\u{1B}", "[", "B", every: 40)
        try terminal.wait("the cursor a row further") { $0.cursor.row == before.cursor.row + 1 }
        try terminal.send("\u{1B}", "O", "A", every: 40)
        try terminal.wait("the cursor back") { $0.cursor.row == before.cursor.row }
        try terminal.send("\u{1B}[", "D", every: 40)
        settle()
        #expect(try terminal.shot.shows("Why"), "the queue is still there")
    }

    @Test("Modes that another program left on are off while it runs, after it, and while it is suspended")
    func modes() throws {
        let home = try Home()
        let terminal = try shell(home)
        let left = "printf '\\033[?1003h\\033[?1006h\\033[?1004h'"
        try terminal.wait(for: "ready>")
        try terminal.type(left)
        try terminal.press("enter")
        try terminal.wait("the mouse on") { _ in try terminal.isOn("mouse_any_flag") }
        try terminal.keepOutput(in: "raw")
        try terminal.type("'\(Home.program)' practise --seed 7")
        try terminal.press("enter", until: "14 invented people")
        #expect(try !terminal.isOn("mouse_any_flag") && !terminal.isOn("mouse_sgr_flag"))
        try terminal.press("ctrl-z", until: "Stopped")
        try terminal.type(left)
        try terminal.press("enter")
        try terminal.wait("the mouse on") { _ in try terminal.isOn("mouse_any_flag") }
        try terminal.type("fg")
        try terminal.press("enter", until: "TRAINING")
        try terminal.wait("the mouse off") { _ in try !terminal.isOn("mouse_any_flag") }
        try terminal.press("q", until: "q again leaves")
        try terminal.press("q", until: "ready>")
        let raw = home.text(of: "raw") ?? ""
        let off =
            [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004].map { "\u{1B}[?\($0)l" } + ["\u{1B}[>4;0m", "\u{1B}[=0;1u"]
        for sequence in off {
            #expect(raw.components(separatedBy: sequence).count - 1 == 4, "\(sequence.dropFirst()): start, suspended, resumed, end")
        }
        let last = raw.components(separatedBy: "\u{1B}[?1049l").dropLast().last ?? ""
        #expect(last.contains("\u{1B}[=0;1u"), "before the screen is given back")
    }

    @Test("A console that would print them is not told of modes that only emulators know")
    func console() throws {
        let home = try Home()
        let terminal = try shell(home)
        try terminal.wait(for: "ready>")
        try terminal.keepOutput(in: "raw")
        try terminal.type("TERM=linux '\(Home.program)' practise --seed 7")
        try terminal.press("enter", until: "14 invented people")
        try terminal.press("q", until: "q again leaves")
        try terminal.press("q", until: "ready>")
        let raw = home.text(of: "raw") ?? ""
        #expect(raw.contains("\u{1B}[?1000l") && !raw.contains("2004") && !raw.contains("\u{1B}[>") && !raw.contains("\u{1B}[="))
    }
}
