import ArgumentParser
import Caseload
import Exchange
import Record
import Scene

/// `liaise staff passphrase`: one's own, or a new one for somebody who forgot theirs.
struct StaffPassphraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: "Change your passphrase, or give somebody who forgot theirs a new one.",
        discussion: """
            A supervisor may set another member's. With the recovery key anybody may: it is for the day when no supervisor can open the \
            record.

            Example:
              liaise staff passphrase --staff ravi
              liaise staff passphrase ravi --staff mina
              liaise staff passphrase mina --recovery-key-file recovery.txt
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @OptionGroup var drafts: DraftLossOptions

    @Argument(help: "Whose passphrase; else your own.")
    var id: String?

    @Option(help: ArgumentHelp("A file whose first line is the new passphrase; else it is asked twice.", valueName: "file"))
    var newPassphraseFile: String?

    @Option(help: ArgumentHelp("Open the record with the recovery key in the first line of this file.", valueName: "file"))
    var recoveryKeyFile: String?

    func run() throws {
        let changed = try recoveryKeyFile.map(recover) ?? change()
        if format.json { return try StandardOutput.print(["id": .string(changed), "changed": true]) }
        try StandardOutput.print(DisplayText("The passphrase of \(changed) is changed."))
    }

    /// Through a member's own passphrase; returns whose was changed.
    private func change() throws -> Member.ID {
        let open = try by.open(for: .writing)
        guard let id, id != open.member.id else { return try changeOwn(open) }
        try open.requireSupervisor("set somebody else's passphrase")
        try open.requireActive(id)
        let new = try Passphrase.new(in: newPassphraseFile, option: "--new-passphrase-file")
        try set(new, for: id, in: open.file)
        return id
    }

    private func changeOwn(_ open: OpenRecord) throws -> Member.ID {
        let new = try Passphrase.new(in: newPassphraseFile, option: "--new-passphrase-file")
        // Whoever opened the record a moment ago has proved who they are, and the record was opened for this alone.
        try set(new, for: open.member.id, in: open.file)
        return open.member.id
    }

    private func recover(_ file: String) throws -> Member.ID {
        guard let id = id ?? by.givenStaff else { throw Failure(.usage, "Say whose passphrase: liaise staff passphrase ID.") }
        let key = try recoveryKey(file)
        let new = try Passphrase.new(in: newPassphraseFile, option: "--new-passphrase-file")
        try set(
            new, for: id, in: by.record.naming { () throws(RecordError) in try RecordFile.open(at: by.record.path, recoveryKey: key) })
        return id
    }

    /// Sets it, and where the disk failed at a moment after which it may be set, tries whether it opens the record.
    private func set(_ new: Passphrase, for id: Member.ID, in record: RecordFile) throws(Failure) {
        try drafts.check(id, in: record, record: by.record.path)
        do throws(RecordError) {
            try record.setPassphrase(for: id, to: new)
        } catch {
            guard case .notKnown(let code) = error else { throw Failure(error, record: by.record.path) }
            let opens = (try? record.confirm(staff: id, passphrase: new)) != nil
            throw Failure(
                .cannotWrite,
                opens
                    ? "The disk failed (error \(code)). The new passphrase of \(id) opens the record now, but after a power cut it may be the old one."
                    : "The disk failed (error \(code)), and it is not known whether the passphrase of \(id) is changed. Try the new one first, then the old one."
            )
        }
    }

    private func recoveryKey(_ file: String) throws(Failure) -> RecoveryKey {
        let typed = try Passphrase.firstLine(of: file)
        do throws(RecoveryKey.Fault) {
            return try RecoveryKey(parsing: typed)
        } catch {
            throw Failure(.badData, "This is no recovery key: \(error.words). Compare it with the paper.")
        }
    }
}

extension RecoveryKey.Fault {
    /// What is wrong, without a full stop.
    fileprivate var words: String {
        switch self {
        case .wrongLength(let count): "it has \(count) characters, not 36"
        case .strangeCharacter(let place): "character \(place) is none that a recovery key uses"
        case .checkFails: "a character was mistyped"
        }
    }
}
