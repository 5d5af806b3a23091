import Foundation
import Testing

@Suite("Sizes, colours and locales")
struct SizeTests {
    @Test("A half-filled form comes through every size")
    func sizes() throws {
        let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7")
        try terminal.wait(for: "14 invented people")
        try terminal.press("t", until: "Urgency")
        try terminal.press("C", " quiet,")
        try terminal.wait(for: "quiet,")
        for (columns, rows) in [(40, 12), (160, 50), (20, 6), (1, 1), (300, 5), (80, 24)] {
            try terminal.resize(columns, rows)
            if columns >= 40, rows >= 12 {
                try terminal.wait("the form at \(columns)x\(rows)") { $0.shows("quiet") && $0.lines.count <= rows }
            }
            try terminal.press("x")
        }
        try terminal.wait(for: "quiet,xxxxxx")
        try terminal.press("enter", until: "Saved")
        let shot = try terminal.wait(for: "C Urgent")
        #expect(shot.cursor.column < 80 && shot.cursor.row < 24)
    }

    @Test("Too small for anything, it says so and loses nothing")
    func tooSmall() throws {
        let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7", size: (18, 4))
        try terminal.wait(for: "Liaise needs 40 x")
        try terminal.resize(80, 24)
        try terminal.wait(for: "14 invented people")
    }

    /// Ways in which a terminal may be poor.
    static let poor: [(String, term: String, environment: [String: String])] = [
        ("no colours wanted", "tmux-256color", ["NO_COLOR": "1"]), ("vt100", "vt100", [:]), ("the C locale", "xterm", ["LC_ALL": "C"]),
        ("Latin-1", "xterm", ["LC_ALL": "en_GB.ISO-8859-1"]), ("8 colours", "xterm-color", [:]), ("the console", "linux", [:]),
    ]

    @Test("On a poor terminal everything is still there in words, and the cursor is on the focus", arguments: 0..<poor.count)
    func poorTerminal(_ index: Int) throws {
        let (name, term, environment) = Self.poor[index]
        let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7", term: term, environment: environment)
        try terminal.wait(for: "14 invented people")
        try terminal.press("down", until: "Why")
        let shot = try terminal.wait("the mark on the cursor's row") { shot in
            shot.lines.indices.contains(shot.cursor.row) && shot.lines[shot.cursor.row].prefix(3).contains(">")
        }
        #expect(shot.shows("not triaged"), "\(name)")
        #expect(shot.lines[0].contains("TRAINING"), "\(name)")
        try terminal.press("t", until: "Urgency")
        try terminal.press("B", " shaking", "enter")
        try terminal.wait(for: "B Very urgent")
        try terminal.press("q", until: "q again leaves")
        try terminal.press("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.areModesRestored)
    }

    @Test("A paste does nothing outside a field, and is cleaned inside one")
    func paste() throws {
        let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7")
        try terminal.wait(for: "14 invented people")
        try terminal.paste("q\ntA\nq")
        try terminal.wait(for: "no field here to paste into")
        try terminal.press("n", until: "Note")
        try terminal.paste("one\ntwo\u{7}three")
        try terminal.wait(for: "two three")
        try terminal.press("ctrl-s", until: "Saved")
    }

    @Test("A name that holds terminal commands does nothing but look odd")
    func hostileName() throws {
        let home = try Home.withRecord()
        try home.write(
            "custody number,surname,forenames,cell\nX1,\"Ev\u{1B}]0;owned\u{7}il\u{1B}[2J\",\"\u{202E}Rlo\u{9B}31m\",M1\nX2,Good,Ann,M2\n",
            to: "list.csv")
        #expect(try home.liaise("session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23").status == 0)
        _ = try home.liaise("import", "list.csv", "--session", "wandsworth-custody-2026-11-23-early")
        let terminal = try TerminalUnderTest(home)
        try WorkdayTests.signIn(terminal, Home.mina)
        try terminal.press("enter", until: "Good, Ann")
        #expect(try terminal.shot.shows("Wandsworth custody suite"))
    }
}
