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
        let new = try NewRecord(
            at: home.recordPath, firstMember: first, passphrase: Passphrase(passphrase(of: first)), cost: .testing, noting: [],
            now: Instant(milliseconds: 1_795_422_000_000))
        try new.takePlace()
        let record = try new.open()
        for member in members.dropFirst() {
            try record.addMember(member, passphrase: Passphrase(passphrase(of: member)), cost: .testing, with: [])
        }
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
        // A passphrase lies in many of them.
        chmod(file.path, 0o600)
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
    ///
    /// Not by Foundation's `Process`, which takes a program to run as long as anything that it started does: a server, for instance.
    func run(_ program: String, _ arguments: [String], _ environment: [String: String]? = nil) throws -> Outcome {
        let name = UUID().uuidString
        let names = [name + ".out", name + ".err"]
        defer { for name in names { unlink(path(name)) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        // Files instead of pipes: nothing can fill up and wait.
        for (number, name) in names.enumerated() {
            posix_spawn_file_actions_addopen(&actions, Int32(number + 1), path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let words = ["-C", folder.path, program] + arguments
        let process = try Self.spawn("/usr/bin/env", words, environment ?? self.environment, &actions)
        let status = Self.wait(for: process)
        return Outcome(status: status, output: text(of: names[0]) ?? "", errors: text(of: names[1]) ?? "")
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String: String], _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let values = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + values { free(text) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads that tests run on hold signals back, and a child would inherit that.
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process = pid_t()
        let fault = posix_spawn(&process, program, &actions, &attributes, words, values)
        guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
        return process
    }

    /// The exit status; 128 and more for a signal, as a shell says it.
    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    }

    /// The program that was built beside these tests.
    static var program: String {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "liaise").path
    }
}
