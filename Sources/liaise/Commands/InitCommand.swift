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
            on paper and lock it away, or have it written to a file that only you can read.

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
        let keyFile = try recoveryKeyFile.map { path throws(Failure) in try RecoveryKeyFile(creating: path) }
        let (file, key) = try create(member, passphrase, clock, keyFile)
        var open = OpenRecord(file: file, member: member, clock: clock)
        // Whatever goes wrong from here on, the key is handed over first: it is nowhere else.
        let isNoted = Result { () throws(Failure) in try open.append(.memberAdded(member), about: .record) }
        try handOver(key, to: keyFile, for: member)
        try isNoted.get()
    }

    private func handOver(_ key: RecoveryKey, to file: RecoveryKeyFile?, for member: Member) throws(Failure) {
        guard let file else { return try tell(member, key: key) }
        do {
            try file.write(key)
        } catch {
            try tell(member, key: key)
            throw error
        }
        try tell(member, key: nil)
    }

    private func newMember() throws(Failure) -> Member {
        guard let staff = staff ?? Environment.here["LIAISE_STAFF"] else {
            throw Failure(.usage, "Say who the first supervisor is: give --staff ID.")
        }
        return try Member.named(staff, name, .supervisor)
    }

    private func create(
        _ member: Member, _ passphrase: Passphrase, _ clock: Clock, _ keyFile: RecoveryKeyFile?
    ) throws(Failure) -> (RecordFile, RecoveryKey) {
        do throws(RecordError) {
            return try RecordFile.create(at: record.path, firstMember: member, passphrase: passphrase, now: clock.now)
        } catch {
            keyFile?.discard()
            throw Failure(error, record: record.path)
        }
    }

    private func tell(_ member: Member, key: RecoveryKey?) throws(Failure) {
        if format.json {
            return try StandardOutput.print([
                "record": .string(record.path), "staff": .string(member.id), "role": .string(member.role.rawValue),
                "recoveryKey": .optional(key?.text), "recoveryKeyFile": .optional(key == nil ? recoveryKeyFile : nil),
            ])
        }
        try StandardOutput.print(
            [DisplayText("The record is made: \(record.path)"), DisplayText("\(member.name) can open it as \(member.id), supervisor.")]
                + keyLines(key))
    }

    private func keyLines(_ key: RecoveryKey?) -> [DisplayText] {
        guard let key else {
            return [DisplayText("The recovery key is in \(recoveryKeyFile ?? ""). Move it to a safe place away from this machine.")]
        }
        return [
            "", "Recovery key, shown this once:", "", DisplayText("    " + key.text), "",
            "Write it on paper and lock it away. It opens the record when every passphrase is lost; nobody can make it again.",
        ]
    }
}
