import Foundation
import Testing

@Suite("A record that others hold, and a member who is shut out")
struct LockedRecordTests {
    /// Keeps the record locked, as another program may, until the file `release` is there.
    private func hold(_ home: Home) throws {
        let script = """
            import sqlite3, sys, os, time
            c = sqlite3.connect(sys.argv[1], isolation_level=None)
            c.execute("BEGIN EXCLUSIVE")
            open("held", "w").write("held")
            while not os.path.exists("release"): time.sleep(0.05)
            c.execute("ROLLBACK")
            """
        try home.write(script, to: "hold.py")
        _ = try home.run("/bin/sh", ["-c", "python3 hold.py '\(home.recordPath)' > held.out 2>&1 &"])
    }

    @Test("Answers typed while the record is locked stay, are called not saved, and are saved in order by one key")
    func lockedForLong() throws {
        let home = try Home.withRecord()
        let terminal = try WorkdayTests.oneCase(home)
        try terminal.press("enter", until: "DUNN, Callum")
        try terminal.press("s", until: "Before screening")
        try terminal.answerConsent("y", until: "ASQ")
        try terminal.press("1", until: "as each item says")
        try hold(home)
        _ = try terminal.wait(forFile: "held")
        for key in ["y", "n", "n", "n"] { try terminal.press(key) }
        let shot = try terminal.wait(for: "NOT SAVED: 7 entries about Dunn, Callum")
        #expect(shot.shows("ALERT NOT SAVED"))
        #expect(!shot.shows("ALERT open") && !shot.shows("raised: ."))
        #expect(shot.shows("4 of 5"))
        try home.write("now", to: "release")
        try terminal.press("ctrl-s")
        let saved = try terminal.wait(until: "NOT SAVED", isGone: true)
        #expect(saved.shows("ALERT open") && saved.shows("4 of 5"))
        #expect(try home.liaise("verify").status == 0)
        try terminal.signal(SIGKILL)
        let again = try TerminalUnderTest(home)
        try WorkdayTests.signIn(again, Home.mina)
        try again.press("enter", until: "ALERT")
    }

    @Test("Whoever is disabled loses the screen at once, is told why, and cannot sign in again")
    func disabled() throws {
        let home = try Home.withRecord([Home.mina, Home.sol])
        let terminal = try WorkdayTests.oneCase(home, as: Home.sol, place: 1)
        #expect(try home.liaise(as: Home.mina, "staff", "disable", "sol").status == 0)
        let shot = try terminal.wait(for: "The access of Sol Mensah to this record was taken away")
        #expect(!shot.shows("Dunn"))
        let names = try terminal.wait(until: "( ) Sol", isGone: true)
        #expect(names.shows("[*] Mina Okafor") && !names.shows("] Sol Mensah"))
    }
}
