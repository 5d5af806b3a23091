import ArgumentParser
import Caseload
import Exchange
import Record
import Scene

/// `liaise staff disable`: takes somebody's access away.
struct StaffDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Take somebody's access away; for a supervisor.",
        discussion: """
            Nothing written from then on can be read with what they knew. Copies of the record made before still open with their \
            passphrase, so keep backups locked away. Their name stays on what they wrote.

            Example:
              liaise staff disable ravi --staff mina
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Argument(help: "The member's staff id.")
    var id: String

    func run() throws {
        var open = try by.open(for: .writing)
        try open.requireSupervisor("take access away")
        try open.requireActive(id)
        // So a record always keeps a supervisor, and who took the access away can be written down.
        guard id != open.member.id else { throw Failure(.usage, "Another supervisor has to take your own access away.") }
        let entry = open.entryAboutRecord(.memberDisabled(id))
        try by.record.naming { [file = open.file] () throws(RecordError) in try file.disableMember(id, with: [entry]) }
        if format.json { return try StandardOutput.print(["id": .string(id), "active": false]) }
        try StandardOutput.print(DisplayText("\(id) can no longer open the record. What they wrote stays."))
    }
}

extension OpenRecord {
    /// Throws unless this member has access that can be taken away or changed.
    func requireActive(_ id: Member.ID) throws {
        guard let found = try file.members().first(where: { $0.member.id == id }) else {
            throw Failure(.notFound, "There is no member \(id). See them with: liaise staff list")
        }
        guard found.isActive else { throw Failure(.usage, "The access of \(id) has been taken away already.") }
    }
}
