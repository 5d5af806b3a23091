import ArgumentParser
import Caseload
import Record

/// Who opens which record.
struct StaffOptions: ParsableArguments {
    @OptionGroup var record: RecordOptions

    @Option(help: ArgumentHelp("Your staff id; else LIAISE_STAFF.", valueName: "id"))
    var staff: String?

    @Option(
        help: ArgumentHelp("A file whose first line is your passphrase; else LIAISE_PASSPHRASE_FILE, else it is asked.", valueName: "file"))
    var passphraseFile: String?

    /// The staff id that was given in one way or the other.
    var givenStaff: String? { staff ?? Environment.here["LIAISE_STAFF"] }
    var givenPassphraseFile: String? { passphraseFile ?? Environment.here["LIAISE_PASSPHRASE_FILE"] }

    /// What a command does with the record.
    enum Purpose {
        /// Reads, and notes no more than that somebody looked: it works where nothing can be written too.
        case looking
        case writing
    }

    /// Opens the record, asking for what was not given, and says what there is to know before it is used.
    func open(for purpose: Purpose) throws(Failure) -> OpenRecord {
        let clock = try Clock.here(Environment.here)
        // Whatever is wrong with the file or the staff id is said before anybody is asked for a passphrase.
        let members = try record.naming { () throws(RecordError) in try RecordFile.members(at: record.path) }
        let staff = try askedStaff()
        guard let holder = members.first(where: { $0.member.id == staff }) else { throw Failure(.noSuchMember, record: record.path) }
        guard holder.isActive else { throw Failure(.memberDisabled, record: record.path) }
        for exposure in Exposure.ofRecord(at: record.path) { StandardError.say(exposure.sentence) }
        let passphrase = try Passphrase.given(in: givenPassphraseFile, prompt: "Passphrase of \(staff): ")
        let file = try record.naming { () throws(RecordError) in
            try RecordFile.open(at: record.path, staff: staff, passphrase: passphrase, mayOnlyRead: purpose == .looking)
        }
        let open = OpenRecord(file: file, member: holder.member, clock: clock)
        if purpose == .writing { open.sayDoubtOfClock() }
        return open
    }

    private func askedStaff() throws(Failure) -> Member.ID {
        if let givenStaff { return givenStaff }
        return try TerminalQuestion.ask("Staff id: ", missing: "Say who you are: give --staff ID or LIAISE_STAFF.")
    }
}
