import ArgumentParser
import Caseload
import Exchange
import Record
import Scene

/// `liaise init`: makes the record with its first supervisor.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the record with its first supervisor.",
        discussion: """
            The recovery key opens the record when every passphrase is lost. It is printed once and is nowhere in the record: write it \
            on paper and lock it away, or have it written to a file that only you can read. There is no record before that is done.

            Example:
              liaise init --staff mina --name "Mina Okafor"
              liaise init --staff mina --name "Mina Okafor" --passphrase-file pass.txt --recovery-key-file recovery.txt
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var format: FormatOptions

    @Option(help: ArgumentHelp("The first supervisor's staff id; else LIAISE_STAFF.", valueName: "id"))
    var staff: String?

    @Option(help: "The first supervisor's name, as entries will show it.")
    var name: String

    @Option(
        help: ArgumentHelp(
            "A file whose first line is the new passphrase; else LIAISE_PASSPHRASE_FILE, else it is asked twice.", valueName: "file"))
    var passphraseFile: String?

    @Option(help: ArgumentHelp("Write the recovery key to this new file instead of printing it.", valueName: "file"))
    var recoveryKeyFile: String?

    func run() throws {
        let member = try newMember()
        let clock = try Clock.here(Environment.here)
        let passphrase = try Passphrase.new(
            in: passphraseFile ?? Environment.here["LIAISE_PASSPHRASE_FILE"], option: "--passphrase-file")
        clock.sayIfSet()
        let keyFile = try recoveryKeyFile.map { path throws(Failure) in try RecoveryKeyFile(creating: path) }
        let record = try make(member, passphrase, clock, keyFile)
        // The key is in somebody's hands before there is a record: whatever ends the program, no record has a key that nobody knows.
        try handOver(record.recoveryKey, to: keyFile, of: member)
        try takePlace(record, keyFile)
        try tell(member)
    }

    private func handOver(_ key: RecoveryKey, to file: RecoveryKeyFile?, of member: Member) throws(Failure) {
        guard let file else { return try show(key, of: member) }
        do {
            try file.write(key)
        } catch {
            file.discard()
            throw error
        }
    }

    private func newMember() throws(Failure) -> Member {
        guard let staff = staff ?? Environment.here["LIAISE_STAFF"] else {
            throw Failure(.usage, "Say who the first supervisor is: give --staff ID.")
        }
        return try Member.named(staff, name, .supervisor)
    }

    private func make(
        _ member: Member, _ passphrase: Passphrase, _ clock: Clock, _ keyFile: RecoveryKeyFile?
    ) throws(Failure) -> NewRecord {
        do throws(RecordError) {
            return try NewRecord(
                at: record.path, firstMember: member, passphrase: passphrase, noting: [.memberAdded(member)], now: clock.now)
        } catch {
            keyFile?.discard()
            throw Failure(error, record: record.path)
        }
    }

    private func takePlace(_ new: NewRecord, _ keyFile: RecoveryKeyFile?) throws(Failure) {
        do throws(RecordError) {
            try new.takePlace()
        } catch {
            let failure = Failure(error, record: record.path)
            // Where it may be there all the same, its key is kept.
            if case .notKnown = error { throw failure }
            keyFile?.discard()
            throw keyFile == nil ? Failure(failure.status, failure.sentence + " The recovery key that was shown opens nothing.") : failure
        }
    }

    /// Shows the key this once; in JSON with all there is to tell.
    private func show(_ key: RecoveryKey, of member: Member) throws(Failure) {
        if format.json { return try StandardOutput.print(json(member, key), mustArrive: true) }
        try StandardOutput.print(
            [
                "Recovery key, shown this once:", "", DisplayText("    " + key.text), "",
                "Write it on paper and lock it away. It opens the record when every passphrase is lost; nobody can make it again.", "",
            ], mustArrive: true)
    }

    private func tell(_ member: Member) throws(Failure) {
        guard !format.json else {
            if recoveryKeyFile != nil { try StandardOutput.print(json(member, nil)) }
            return
        }
        var lines = [
            DisplayText("The record is made: \(record.path)"), DisplayText("\(member.name) can open it as \(member.id), supervisor."),
        ]
        if let recoveryKeyFile {
            lines.append(DisplayText("The recovery key is in \(recoveryKeyFile). Move it to a safe place away from this machine."))
        }
        try StandardOutput.print(lines)
    }

    private func json(_ member: Member, _ key: RecoveryKey?) -> JSONValue {
        [
            "record": .string(record.path), "staff": .string(member.id), "role": .string(member.role.rawValue),
            "recoveryKey": .optional(key?.text), "recoveryKeyFile": .optional(key == nil ? recoveryKeyFile : nil),
        ]
    }
}
