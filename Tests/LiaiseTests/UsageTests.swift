import Foundation
import Testing

@Suite("Usage of the command line")
struct UsageTests {
    private static let commands: [[String]] = [
        [], ["workbench"], ["practise"], ["init"], ["staff"], ["staff", "add"], ["staff", "list"], ["staff", "disable"],
        ["staff", "passphrase"], ["session"], ["session", "open"], ["session", "list"], ["session", "close"], ["import"], ["queue"],
        ["show"],
        ["verify"], ["clock"], ["instrument"], ["instrument", "list"], ["instrument", "show"], ["instrument", "score"],
    ]

    @Test("Every command explains itself with an example", arguments: commands)
    func everyCommandHasHelp(command: [String]) throws {
        let help = try Workplace().run(Workplace.program, command + ["--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("liaise " + (command.first ?? "")))
        #expect(help.output.contains("Example:") || command.isEmpty)
        #expect(help.errors.isEmpty)
    }

    @Test(
        "Wrong usage ends with 64 and one line that says where help is",
        arguments: [
            ["--bogus"], ["quue"], ["init"], ["staff", "add", "x", "--name", "X", "--role", "boss"], ["show"], ["practise", "--seed", "x"],
        ])
    func wrongUsage(arguments: [String]) throws {
        let wrong = try Workplace().run(Workplace.program, arguments)
        #expect(wrong.status == 64)
        #expect(wrong.errors.split(separator: "\n").count == 1)
        #expect(wrong.errors.contains("--help"))
        #expect(wrong.output.isEmpty)
    }

    @Test("Without a terminal the workbench says so and how else to work")
    func needsATerminal() throws {
        for command in [[], ["practise"]] {
            let refused = try Workplace().run(Workplace.program, command)
            #expect(refused.status == 64)
            #expect(refused.errors.contains("terminal"))
            #expect(refused.output.isEmpty)
        }
    }

    @Test("An unknown scenario and an unknown theme are said before the screen is taken")
    func unknownNames() throws {
        let scenario = try Workplace().liaise("practise", "--scenario", "nowhere")
        #expect(scenario.status == 66)
        #expect(scenario.errors.contains("wandsworth-monday"))
        let theme = try Workplace().liaise("practise", "--theme", "pink")
        #expect(theme.status == 66)
        #expect(theme.errors.contains("liaise-dark"))
    }

    @Test("A reader that goes away ends the program quietly, and a full disk is said")
    func outputThatFails() throws {
        let workplace = try Workplace()
        let gone = try workplace.run("/bin/bash", ["-c", "\"$0\" instrument list | true; echo ${PIPESTATUS[0]}", Workplace.program])
        #expect(gone.output == "0\n")
        #expect(gone.errors.isEmpty)
        let full = try workplace.run("/bin/bash", ["-c", "\"$0\" instrument list > /dev/full", Workplace.program])
        #expect(full.status == 74)
        #expect(full.errors.contains("disk is full"))
    }

    @Test("Neither names nor JSON suffer from a locale without UTF-8")
    func otherLocale() throws {
        let workplace = try Workplace.withRecord()
        workplace.environment["LANG"] = "C"
        try workplace.write("the passphrase of zoë\n", to: "zoe")
        #expect(
            try workplace.liaise("staff", "add", "zoe", "--name", "Zoë", "--role", "student", "--new-passphrase-file", "zoe").status == 0)
        let staff = try workplace.liaise("staff", "list", "--json").objects
        #expect(staff.last?["name"] as? String == "Zoë")
        #expect(try workplace.liaise("session", "list", "--staff", "zoe", "--passphrase-file", "zoe").status == 0)
    }

    @Test("A record that may be read and not written is read by what only reads, is refused with 77 to what writes, and is left as it is")
    func noPermission() throws {
        let workplace = try Workplace.withRecord()
        let attributes = [FileAttributeKey.posixPermissions: 0o444]
        try FileManager.default.setAttributes(attributes, ofItemAtPath: workplace.recordPath)
        let before = try Data(contentsOf: URL(filePath: workplace.recordPath))
        for command in [["session", "list"], ["staff", "list"], ["verify"]] {
            #expect(try workplace.asNobody(command).status == 0, "\(command)")
        }
        let refused = try workplace.asNobody(["session", "open", "--site", "wimbledon-court", "--date", "2026-11-23"])
        #expect(refused.status == 77)
        #expect(refused.errors.contains("read-only"))
        #expect(try Data(contentsOf: URL(filePath: workplace.recordPath)) == before)
    }
}

extension Workplace {
    /// Runs `liaise` as a user to whom the record's file does not belong; as root that means to stop being root.
    fileprivate func asNobody(_ arguments: [String]) throws -> Outcome {
        guard geteuid() == 0 else { return try run(Self.program, arguments) }
        for path in [folder.path, path(".local"), path(".local/share"), path(".local/share/liaise")] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path("passphrase"))
        return try run("/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", Self.program] + arguments)
    }
}
