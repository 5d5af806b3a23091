import Caseload
import Foundation
import Record

/// A home folder of its own in which commands are run as a user runs them, by the built program.
final class Workplace {
    static let passphrase = "correct horse battery"
    let folder: URL
    /// What every command finds in its environment.
    var environment: [String: String]

    /// What a command said, and how it ended.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// A home folder without a record.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "liaise-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        environment = ["HOME": folder.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LANG": "C.UTF-8"]
        try write(Self.passphrase + "\n", to: "passphrase")
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A home folder with a record that Mina, a supervisor, opens without being asked; its keys are cheap, so that tests stay quick.
    static func withRecord(clock: String = "2026-11-23T08:25:00Z") throws -> Workplace {
        let workplace = try Workplace()
        let mina = Member(id: "mina", name: "Mina Okafor", role: .supervisor)
        try NewRecord(
            at: workplace.recordPath, firstMember: mina, passphrase: Passphrase(passphrase), cost: .testing, noting: [],
            now: Instant(milliseconds: 1_795_422_000_000)
        ).takePlace()
        workplace.environment["LIAISE_STAFF"] = "mina"
        workplace.environment["LIAISE_PASSPHRASE_FILE"] = workplace.path("passphrase")
        workplace.environment["LIAISE_CLOCK"] = clock
        return workplace
    }

    var recordPath: String { path(".local/share/liaise/record.liaise") }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        try write(Data(text.utf8), to: name)
    }

    func write(_ data: Data, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        // A passphrase lies in many of them.
        chmod(file.path, 0o600)
    }

    func text(of name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Runs `liaise` in the home folder, with something on standard input or nothing.
    func liaise(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(Self.program, arguments, input: input)
    }

    /// Runs any program as a user would in the home folder. Files instead of pipes: nothing can fill up and wait.
    func run(_ program: String, _ arguments: [String], input: String = "") throws -> Outcome {
        let name = UUID().uuidString
        try write(input, to: name + ".in")
        let status = try ChildProcess(
            program, arguments, in: folder.path, environment: environment, input: path(name + ".in"), output: path(name + ".out"),
            errors: path(name + ".err")
        ).status()
        return Outcome(status: status, output: try text(of: name + ".out"), errors: try text(of: name + ".err"))
    }

    /// The program that was built beside these tests.
    static var program: String {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appending(path: "liaise").path
    }
}

extension Workplace.Outcome {
    /// The JSON that was printed.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8)) }
    var object: [String: Any] { json as? [String: Any] ?? [:] }
    var objects: [[String: Any]] { json as? [[String: Any]] ?? [] }
    var lines: [String] { output.split(separator: "\n").map(String.init) }
}
