import Foundation
import Testing

@Suite("What cannot be opened is refused in one sentence with the right exit status")
struct RefusalTests {
    private func expectSentence(_ outcome: Home.Outcome, _ status: Int32, _ words: String, at location: SourceLocation = #_sourceLocation) {
        #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(outcome.errors)", sourceLocation: location)
        #expect(outcome.errors.contains(words), "\(outcome.errors)", sourceLocation: location)
        #expect(!outcome.errors.contains("Fatal") && !outcome.errors.contains("Error("), sourceLocation: location)
    }

    @Test("No terminal")
    func noTerminal() throws {
        let home = try Home()
        expectSentence(try home.run(Home.program, []), 64, "needs a terminal")
        expectSentence(try home.run(Home.program, ["practise"]), 64, "needs a terminal")
    }

    @Test("A terminal of an unknown type")
    func unknownType() throws {
        let home = try Home()
        let terminal = try TerminalUnderTest(home, "practise", term: "no-such-terminal")
        #expect(try terminal.status() == 64)
        #expect(home.text(of: terminal.file("errors"))?.contains("no-such-terminal") == true)
    }

    @Test("A wrong passphrase at the command line")
    func wrongPassphrase() throws {
        let home = try Home.withRecord()
        try home.write("not it, for sure\n", to: "mina")
        expectSentence(try home.liaise("queue"), 77, "passphrase is wrong")
    }

    @Test("No record")
    func noRecord() throws {
        let home = try Home()
        try home.write("whatever it is\n", to: "mina")
        expectSentence(try home.liaise("queue"), 66, "no record")
    }

    /// What may be wrong with the file, made from a good one.
    enum Damage: String, CaseIterable, Sendable { case notARecord, truncated, altered, newer }

    private func damaged(_ damage: Damage) throws -> Home {
        let home = try Home.withRecord()
        let path = URL(filePath: home.recordPath)
        var data = try Data(contentsOf: path)
        switch damage {
        case .notARecord: data = Data("A letter to the editor.\n".utf8)
        case .truncated: data = data.prefix(data.count / 2)
        case .altered: for index in stride(from: data.count / 4, to: data.count, by: 64) { data[index] ^= 0x5A }
        // SQLite keeps the user version at byte 60 of its header.
        case .newer: data[62] = 0x7F
        }
        try data.write(to: path)
        return home
    }

    @Test("A file that is no record, one cut short, one altered, one from a newer version", arguments: Damage.allCases)
    func damage(_ damage: Damage) throws {
        let home = try damaged(damage)
        let outcome = try home.liaise("queue")
        expectSentence(outcome, 65, words(damage))
    }

    @Test("The workbench says the same before it draws anything, and leaves the file as it is", arguments: Damage.allCases)
    func workbench(_ damage: Damage) throws {
        let home = try damaged(damage)
        let before = try Data(contentsOf: URL(filePath: home.recordPath))
        let terminal = try TerminalUnderTest(home)
        #expect(try terminal.status() == 65)
        let errors = try terminal.wait(forFile: terminal.file("errors"))
        #expect(errors.split(separator: "\n").count == 1)
        #expect(errors.contains(words(damage)), "\(errors)")
        #expect(try !terminal.shot.isAlternate)
        #expect(try Data(contentsOf: URL(filePath: home.recordPath)) == before)
    }

    private func words(_ damage: Damage) -> String {
        switch damage {
        case .notARecord: "not a Liaise record"
        case .newer: "written by a newer Liaise"
        case .truncated, .altered: "altered or cut short"
        }
    }

    @Test("A folder that cannot be written by whoever asks: what only reads works, and what writes is refused")
    func readOnlyFolder() throws {
        let home = try Home.withRecord()
        // Another user than the owner, with no rights of root.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.folder.path)
        for folder in ["data", "data/liaise"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: home.path(folder))
        }
        for file in [home.recordPath, home.path("mina")] {
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
        }
        var environment = home.environment
        environment["LIAISE_STAFF"] = "mina"
        environment["LIAISE_PASSPHRASE_FILE"] = home.path("mina")
        let unprivileged = ["--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", Home.program, "session"]
        let read = try home.run("/usr/bin/setpriv", unprivileged + ["list"], environment)
        #expect(read.status == 0, "\(read.errors)")
        let open = ["open", "--site", "wimbledon-court", "--date", "2026-11-23"]
        let outcome = try home.run("/usr/bin/setpriv", unprivileged + open, environment)
        #expect(outcome.status == 77, "\(outcome.errors)")
        #expect(outcome.errors.contains("read-only for you"))
        #expect(outcome.output.isEmpty)
    }
}
