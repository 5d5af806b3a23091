import Caseload
import Foundation
import Record

/// A home folder of one test, with the record and the settings of nobody else.
final class Home {
    static let mina = Member(id: "mina", name: "Mina Okafor", role: .supervisor)
    static let sol = Member(id: "sol", name: "Sol Mensah", role: .practitioner)
    static let kit = Member(id: "kit", name: "Kit Byrne", role: .student)

    let folder: URL
    /// What every program here finds in its environment.
    var environment: [String: String]

    /// What a command said, and how it ended.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    init(clock: String = "2026-11-23T08:25:00Z") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "liaise-end-\(UUID().uuidString.prefix(13))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        environment = [
            "HOME": folder.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LANG": "C.UTF-8", "LIAISE_CLOCK": clock,
            "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
        ]
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A home with a record that these may open; their keys are the cheapest allowed, so that tests stay quick.
    static func withRecord(_ members: [Member] = [mina]) throws -> Home {
        let home = try Home()
        guard let first = members.first else { return home }
        let record = try RecordFile.create(
            at: home.recordPath, firstMember: first, passphrase: Passphrase(passphrase(of: first)), cost: .testing,
            now: Instant(milliseconds: 1_795_422_000_000)
        ).record
        for member in members.dropFirst() { try record.addMember(member, passphrase: Passphrase(passphrase(of: member)), cost: .testing) }
        for member in members { try home.write(passphrase(of: member) + "\n", to: member.id) }
        return home
    }

    static func passphrase(of member: Member) -> String { "correct horse \(member.id)" }

    var recordPath: String { folder.path + "/data/liaise/record.liaise" }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of name: String) -> String? { try? String(contentsOf: folder.appending(path: name), encoding: .utf8) }

    /// Runs `liaise` as a member, without a terminal.
    func liaise(as member: Member = mina, _ arguments: String...) throws -> Outcome {
        var environment = environment
        environment["LIAISE_STAFF"] = member.id
        environment["LIAISE_PASSPHRASE_FILE"] = path(member.id)
        return try run(Self.program, arguments, environment)
    }

    /// Runs any program, with nothing on standard input.
    func run(_ program: String, _ arguments: [String], _ environment: [String: String]? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment ?? self.environment
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let name = UUID().uuidString
        // Files instead of pipes: nothing can fill up and wait.
        try write("", to: name + ".out")
        try write("", to: name + ".err")
        process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: name + ".out"))
        process.standardError = try FileHandle(forWritingTo: folder.appending(path: name + ".err"))
        try process.run()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: text(of: name + ".out") ?? "", errors: text(of: name + ".err") ?? "")
    }

    /// The program that was built beside these tests.
    static var program: String {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "liaise").path
    }
}
