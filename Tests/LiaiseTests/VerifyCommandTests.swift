import Foundation
import Testing

@Suite("liaise verify, and records that are not as they should be")
struct VerifyCommandTests {
    @Test("A whole record fits, with and without a key")
    func fits() throws {
        let workplace = try Workplace.withRecord()
        _ = try workplace.liaise("session", "open", "--site", "wimbledon-court", "--date", "2026-11-23")
        let opened = try workplace.liaise("verify", "--json")
        #expect(opened.status == 0)
        #expect(opened.object["fits"] as? Bool == true)
        #expect(opened.object["opened"] as? Bool == true)
        workplace.environment["LIAISE_STAFF"] = nil
        #expect(try workplace.liaise("verify").status == 0)
    }

    @Test("A changed entry is named, and the exit status is 65", arguments: [true, false])
    func namesTheEntry(asMember: Bool) throws {
        let workplace = try Workplace.withRecord()
        for day in ["2026-11-23", "2026-11-24", "2026-11-25"] {
            _ = try workplace.liaise("session", "open", "--site", "wimbledon-court", "--date", day)
        }
        if !asMember { workplace.environment["LIAISE_STAFF"] = nil }
        try workplace.tamper(
            "DROP TRIGGER entry_is_never_changed",
            "UPDATE entry SET sealed = zeroblob(length(sealed)) WHERE position = 2",
            "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END")
        let found = try workplace.liaise("verify")
        #expect(found.status == 65)
        #expect(found.errors.contains("Entry 2"))
    }

    @Test(
        "A file that is no record, a cut one and one that is not there each get a sentence and no change",
        arguments: [("not a record at all, but text", 65), ("", 65)])
    func otherFiles(content: String, status: Int32) throws {
        let workplace = try Workplace.withRecord()
        try workplace.write(content, to: "other.liaise")
        let refused = try workplace.liaise("queue", "--record", "other.liaise")
        #expect(refused.status == status)
        #expect(refused.errors.split(separator: "\n").count == 1)
        #expect(try workplace.text(of: "other.liaise") == content)
        #expect(try workplace.liaise("queue", "--record", "nowhere.liaise").status == 66)
    }

    @Test("A record from a newer version and one that is being restored elsewhere are told apart, and neither is touched")
    func newerOrBusy() throws {
        let workplace = try Workplace.withRecord()
        let lock = workplace.recordPath + ".lock"
        let busy = try workplace.run("/usr/bin/flock", ["--exclusive", lock, Workplace.program, "session", "list"])
        #expect(busy.status == 74)
        #expect(busy.errors.contains("restored"))
        try workplace.tamper("PRAGMA user_version = 9")
        let newer = try workplace.liaise("session", "list")
        #expect(newer.status == 65)
        #expect(newer.errors.contains("newer Liaise (format 9)"))
    }

    @Test("Summaries that something else has changed are named by verify, and said by whoever has them made anew; nothing else is lost")
    func summaries() throws {
        let workplace = try Workplace.withRecord()
        #expect(try workplace.liaise("session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23").status == 0)
        let before = try workplace.liaise("session", "list")
        #expect(before.status == 0 && !before.errors.contains("anew"))
        try workplace.tamper("UPDATE summary SET sealed = zeroblob(length(sealed))")
        let verified = try workplace.liaise("verify", "--json")
        #expect(verified.status == 65)
        #expect(verified.output.contains("\"kind\": \"summary\""))
        #expect(verified.errors.contains("Every entry fits"))
        let listed = try workplace.liaise("session", "list")
        #expect(listed.status == 0 && listed.output == before.output)
        #expect(listed.errors.contains("had to be made anew"))
        #expect(try !workplace.liaise("session", "list").errors.contains("anew"))
        #expect(try workplace.liaise("verify").status == 0)
    }

    @Test("A record cut in half is not opened")
    func truncated() throws {
        let workplace = try Workplace.withRecord()
        let whole = try Data(contentsOf: URL(filePath: workplace.recordPath))
        try workplace.write(whole.prefix(whole.count / 2), to: "half.liaise")
        #expect(try workplace.liaise("session", "list", "--record", "half.liaise").status == 65)
        #expect(try workplace.liaise("verify", "--record", "half.liaise").status == 65)
    }
}

extension Workplace {
    /// Changes the record behind the program's back.
    fileprivate func tamper(_ statements: String...) throws {
        let script = "import sqlite3, sys\nfile = sqlite3.connect(sys.argv[1])\nfor s in sys.argv[2:]: file.execute(s)\nfile.commit()"
        let outcome = try run("/usr/bin/python3", ["-c", script, recordPath] + statements)
        try #require(outcome.status == 0, "\(outcome.errors)")
    }
}
