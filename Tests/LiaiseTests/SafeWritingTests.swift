import Foundation
import Testing

@Suite("What a disk, a folder and a clock do to commands")
struct SafeWritingTests {
    /// A workplace with one session and one person in it.
    private func withOneCase() throws -> Workplace {
        let workplace = try Workplace.withRecord()
        let opened = try workplace.liaise("session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23", "--shift", "early")
        try workplace.write("custody number,surname\nWW/26/0099,Dunn\n", to: "list.csv")
        let imported = try workplace.liaise("import", "list.csv", "--session", opened.lines.first ?? "")
        try #require(imported.status == 0, "\(imported.errors)")
        return workplace
    }

    private static var canTamper: Bool { access("/usr/bin/strace", X_OK) == 0 }

    /// Runs a command while a system call fails, or kills.
    private func tampered(_ workplace: Workplace, _ injection: String, _ arguments: [String]) throws -> Workplace.Outcome {
        let call = injection.prefix { $0 != ":" }
        return try workplace.run(
            "/usr/bin/strace", ["-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(injection)", Workplace.program] + arguments)
    }

    @Test("On a full disk a case is shown, and it is said that the look could not be recorded", .enabled(if: canTamper))
    func showOnAFullDisk() throws {
        let workplace = try withOneCase()
        let shown = try tampered(workplace, "pwrite64:error=ENOSPC:when=1+", ["show", "WW/26/0099"])
        #expect(shown.status == 0)
        #expect(shown.output.contains("DUNN") || shown.output.contains("Dunn"))
        #expect(shown.errors.contains("That you looked at this case could not be recorded. The disk is full."))
    }

    @Test("In a read-only folder the queue is printed and a case is shown")
    func readOnlyFolder() throws {
        let workplace = try withOneCase()
        let queue = try workplace.inReadOnlyFolder(["queue"])
        #expect(queue.status == 0, "\(queue.errors)")
        #expect(queue.output.contains("Dunn"))
        let shown = try workplace.inReadOnlyFolder(["show", "WW/26/0099"])
        #expect(shown.status == 0)
        #expect(shown.errors.contains("That you looked at this case could not be recorded."))
        #expect(try workplace.inReadOnlyFolder(["verify"]).status == 0)
        #expect(
            try workplace.inReadOnlyFolder(["import", "list.csv", "--session", "wandsworth-custody-2026-11-23-early", "--dry-run"]).status
                == 0)
        #expect(try workplace.inReadOnlyFolder(["session", "close", "wandsworth-custody-2026-11-23-early"]).status == 77)
    }

    @Test("A record, a folder and a passphrase file that others can read are each said once, and the command goes on")
    func exposed() throws {
        let workplace = try Workplace.withRecord()
        #expect(try !workplace.liaise("session", "list").errors.contains("chmod"))
        chmod(workplace.recordPath, 0o644)
        chmod((workplace.recordPath as NSString).deletingLastPathComponent, 0o755)
        chmod(workplace.path("passphrase"), 0o644)
        let told = try workplace.liaise("session", "list")
        #expect(told.status == 0)
        for advice in ["chmod 600 \(workplace.recordPath)", "chmod 700 ", "chmod 600 \(workplace.path("passphrase"))"] {
            #expect(told.errors.ranges(of: advice).count == 1, "\(told.errors)")
        }
    }

    @Test("What writes says that the clock does not go with the newest entry, and what reads does not")
    func clock() throws {
        let workplace = try withOneCase()
        workplace.environment["LIAISE_CLOCK"] = "2026-11-23T06:25:00Z"
        let written = try workplace.liaise("session", "open", "--site", "wimbledon-court", "--date", "2026-11-23")
        #expect(written.status == 0)
        #expect(written.errors.contains("compare it with the custody clock"))
        #expect(try !workplace.liaise("session", "list").errors.contains("custody clock"))
        workplace.environment["LIAISE_CLOCK"] = "2027-03-23T06:25:00Z"
        #expect(try workplace.liaise("session", "open", "--site", "wimbledon-court", "--date", "2027-03-23").errors.contains("days before"))
    }

    @Test("A recovery key that cannot be shown makes no record", arguments: [[], ["--json"]])
    func keyNotShown(options: [String]) throws {
        let workplace = try Workplace()
        let command = ([Workplace.program, "init", "--staff", "mina", "--name", "Mina", "--passphrase-file", "passphrase"] + options)
            .joined(separator: " ")
        let refused = try workplace.run("/bin/sh", ["-c", command + " > /dev/full"])
        #expect(refused.status == 74)
        #expect(!FileManager.default.fileExists(atPath: workplace.recordPath))
        let unread = try workplace.run("/bin/bash", ["-c", command + " | true; exit ${PIPESTATUS[0]}"])
        #expect(unread.status == 74 || unread.status == 0)
        #expect(FileManager.default.fileExists(atPath: workplace.recordPath) == (unread.status == 0))
    }

    @Test("Killed between the key and the record, no record is there, and the next one can be made", .enabled(if: canTamper))
    func killedBeforeTheRecord() throws {
        let workplace = try Workplace()
        let command = ["init", "--staff", "mina", "--name", "Mina", "--passphrase-file", "passphrase", "--recovery-key-file"]
        let killed = try tampered(workplace, "rename:signal=SIGKILL:when=1", command + ["key"])
        #expect(killed.status == 128 + 9)
        #expect(try workplace.text(of: "key").count > 36)
        #expect(!FileManager.default.fileExists(atPath: workplace.recordPath))
        #expect(try workplace.run(Workplace.program, command + ["other-key"]).status == 0)
    }

    @Test("Staff who are added and disabled stand in the journal by the same step")
    func staffEntries() throws {
        let workplace = try Workplace.withRecord()
        try workplace.write("the passphrase of ravi\n", to: "ravi")
        _ = try workplace.liaise("staff", "add", "ravi", "--name", "Ravi", "--role", "student", "--new-passphrase-file", "ravi")
        #expect(try workplace.liaise("verify", "--json").object["entries"] as? Int == 1)
        _ = try workplace.liaise("staff", "disable", "ravi")
        #expect(try workplace.liaise("verify", "--json").object["entries"] as? Int == 2)
    }
}

extension Workplace {
    /// Runs `liaise` as a user who may read everything here and write nothing; as root that means to stop being root.
    fileprivate func inReadOnlyFolder(_ arguments: [String]) throws -> Outcome {
        let folders = [folder.path, path(".local"), path(".local/share"), path(".local/share/liaise")]
        for folder in folders { chmod(folder, 0o555) }
        for file in [recordPath, path("passphrase"), path("list.csv")] { chmod(file, 0o444) }
        defer {
            for folder in folders { chmod(folder, 0o700) }
            for file in [recordPath, path("passphrase")] { chmod(file, 0o600) }
        }
        // What the shell of the tests writes lies in the same folder.
        chmod(folder.path, 0o755)
        let drop = ["--reuid=65534", "--regid=65534", "--clear-groups", Self.program]
        return geteuid() == 0 ? try run("/usr/bin/setpriv", drop + arguments) : try run(Self.program, arguments)
    }
}
