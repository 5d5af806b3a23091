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

    @OptionGroup var drafts: DraftLossOptions

    @Argument(help: "The member's staff id.")
    var id: String

    func run() throws {
        var open = try by.open(for: .writing)
        try open.requireSupervisor("take access away")
        try open.requireActive(id)
        // So a record always keeps a supervisor, and who took the access away can be written down.
        guard id != open.member.id else { throw Failure(.usage, "Another supervisor has to take your own access away.") }
        try drafts.check(id, in: open.file, record: by.record.path)
        let entry = open.entryAboutRecord(.memberDisabled(id))
        try by.record.naming { [file = open.file] () throws(RecordError) in try file.disableMember(id, with: [entry]) }
        if format.json { return try StandardOutput.print(["id": .string(id), "active": false]) }
        try StandardOutput.print(DisplayText("\(id) can no longer open the record. What they wrote stays."))
    }
}

/// What somebody has typed and not saved goes with their key.
struct DraftLossOptions: ParsableArguments {
    @Flag(help: "Also where the member has typed something that is not saved, which is lost then.")
    var loseDrafts = false

    /// Throws where something would be lost and nobody has said that it may be.
    func check(_ id: Member.ID, in file: RecordFile, record: String) throws(Failure) {
        guard !loseDrafts else { return }
        let count: Int
        do throws(RecordError) { count = try file.draftCount(of: id) } catch { throw Failure(error, record: record) }
        guard count > 0 else { return }
        let what = count == 1 ? "a form that is not saved: it" : "\(count) forms that are not saved: they"
        throw Failure(
            .usage,
            "\(id) has typed in \(what) would be lost. Nothing was changed. Have \(id) save them first (T names them), or add --lose-drafts."
        )
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
