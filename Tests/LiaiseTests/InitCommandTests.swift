import Foundation
import Testing

@Suite("liaise init")
struct InitCommandTests {
    @Test("The record is made with its first supervisor, and the recovery key is printed once")
    func makesARecord() throws {
        let workplace = try Workplace()
        let made = try workplace.liaise("init", "--staff", "mina", "--name", "Mina Okafor", "--passphrase-file", "passphrase")
        #expect(made.status == 0)
        #expect(made.errors.isEmpty)
        #expect(made.output.contains(#/[0-9A-Z]{4}(-[0-9A-Z]{4}){7}-[0-9A-Z*~$=]/#))
        let attributes = try FileManager.default.attributesOfItem(atPath: workplace.recordPath)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let staff = try workplace.liaise("staff", "list", "--json")
        #expect(staff.objects.map { $0["id"] as? String } == ["mina"])
        #expect(staff.objects.map { $0["role"] as? String } == ["supervisor"])
    }

    @Test("A recovery key written to a file is its owner's alone, and opens the record again")
    func writesTheKeyToAFile() throws {
        let workplace = try Workplace()
        try workplace.write("a much longer passphrase\n", to: "new")
        let made = try workplace.liaise(
            "init", "--staff", "mina", "--name", "Mina", "--passphrase-file", "passphrase", "--recovery-key-file", "key")
        #expect(made.status == 0)
        #expect(!made.output.contains(try workplace.text(of: "key").trimmingCharacters(in: .newlines)))
        #expect(try FileManager.default.attributesOfItem(atPath: workplace.path("key"))[.posixPermissions] as? Int == 0o600)
        let recovered = try workplace.liaise("staff", "passphrase", "mina", "--recovery-key-file", "key", "--new-passphrase-file", "new")
        #expect(recovered.status == 0)
        #expect(try workplace.liaise("session", "list", "--staff", "mina", "--passphrase-file", "new").status == 0)
        #expect(try workplace.liaise("session", "list", "--staff", "mina", "--passphrase-file", "passphrase").status == 77)
    }

    @Test("Neither a record nor a recovery key file is ever overwritten")
    func overwritesNothing() throws {
        let workplace = try Workplace()
        try workplace.write("mine", to: "key")
        let arguments = ["init", "--staff", "mina", "--name", "Mina", "--passphrase-file", "passphrase"]
        let refused = try workplace.run(Workplace.program, arguments + ["--recovery-key-file", "key"])
        #expect(refused.status == 73)
        #expect(try workplace.text(of: "key") == "mine")
        #expect(!FileManager.default.fileExists(atPath: workplace.recordPath))

        try workplace.write("", to: "left")
        let empty = try workplace.run(Workplace.program, arguments + ["--recovery-key-file", "left"])
        #expect(empty.status == 73 && empty.errors.contains("It is empty, as an init that was ended leaves it: remove it"))

        try workplace.write("not a record", to: ".local/share/liaise/record.liaise")
        #expect(try workplace.run(Workplace.program, arguments + ["--recovery-key-file", "other"]).status == 73)
        #expect(try workplace.text(of: ".local/share/liaise/record.liaise") == "not a record")
        #expect(!FileManager.default.fileExists(atPath: workplace.path("other")))
    }

    @Test("A short passphrase, an id with capitals and a missing terminal are each refused in a sentence")
    func refusesBadInput() throws {
        let workplace = try Workplace()
        try workplace.write("short\n", to: "short")
        let short = try workplace.liaise("init", "--staff", "mina", "--name", "Mina", "--passphrase-file", "short")
        #expect(short.status == 65)
        #expect(short.errors.contains("at least 12 characters"))
        #expect(try workplace.liaise("init", "--staff", "Mina", "--name", "M", "--passphrase-file", "passphrase").status == 64)
        let alone = try workplace.run("/usr/bin/env", ["setsid", "-w", Workplace.program, "init", "--staff", "mina", "--name", "Mina"])
        #expect(alone.status == 64)
        #expect(alone.errors.contains("--passphrase-file"))
        #expect(!FileManager.default.fileExists(atPath: workplace.recordPath))
    }
}
