import Foundation

/// A sealed record in a folder of its own, with a session and so many people in it, made by the program's own commands.
struct Workplace {
    let program: Program
    let people: Int
    private let folder: String
    private(set) var session = ""

    static let passphrase = "amber kettle 7 orbit meadow"

    init(_ program: Program, named name: String, people: Int) throws {
        self.program = program
        self.people = people
        folder = Folders.package.appending(path: ".build/workplace-\(ProcessInfo.processInfo.processIdentifier)-\(name)").path
        announce("Making a record with \(people.grouped) people…")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write(Self.passphrase + "\n", to: "passphrase")
        _ = try run(["init", "--name", "Mina Okafor", "--recovery-key-file", path("recovery")])
        let opened = try run(["session", "open", "--site", "wandsworth-custody", "--date", Moment.now.localDate])
        session = opened.output.trimmingCharacters(in: .whitespacesAndNewlines)
        guard people > 0 else { return }
        try write(PeopleList(count: people).text, to: "list.csv")
        _ = try importList(isDryRun: false)
    }

    /// Takes the folder away again.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// What every process of this workplace is started with.
    func environment(hasRecord: Bool = true) -> [String: String] {
        [
            "HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "XDG_CONFIG_HOME": path("config"),
            "XDG_DATA_HOME": path("data"), "LIAISE_RECORD": path(hasRecord ? "record.liaise" : "no-record.liaise"),
        ]
    }

    /// The workbench on a new terminal.
    func terminal(_ arguments: [String] = [], hasRecord: Bool = true, columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
        try PseudoTerminal(program, arguments, environment: environment(hasRecord: hasRecord), columns: columns, rows: rows)
    }

    /// Runs a command as the supervisor; throws when it fails.
    func run(_ arguments: [String]) throws -> Command.Result {
        var environment = environment()
        environment["LIAISE_STAFF"] = "mina"
        environment["LIAISE_PASSPHRASE_FILE"] = path("passphrase")
        let result = try Command(program.path, arguments).run(environment)
        guard result.status == 0 else { throw Trouble("liaise \(arguments.joined(separator: " ")) ended with \(result.status).") }
        return result
    }

    /// Imports the list of the workplace, or another one.
    func importList(_ name: String = "list.csv", isDryRun: Bool) throws -> Command.Result {
        try run(["import", path(name), "--session", session] + (isDryRun ? ["--dry-run"] : []))
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    func path(_ name: String) -> String { folder + "/" + name }
}
