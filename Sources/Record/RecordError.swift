/// Why a record could not be made, opened, read or written; one place outside turns each case into a sentence.
///
/// Nothing here carries what somebody typed or what an entry says: at most a path, a position in the file or a system code.
package enum RecordError: Error, Hashable, Sendable {
    /// The passphrase does not open this slot; see `Slot.unlock` for how far this can be told from an altered slot.
    case wrongPassphrase
    /// The recovery key is well formed and is not this record's.
    case wrongRecoveryKey
    /// Nobody of that staff id has a slot.
    case noSuchMember
    /// The member's slot has been taken away.
    case memberDisabled
    /// The member's role is a word that this program does not know, so that it cannot say what they may do.
    case roleNotKnown
    /// An entry names somebody else as its author than whoever opened the record, so that nobody could prove who wrote it.
    case notTheAuthor
    /// A member of that staff id already has a working slot.
    case memberExists
    /// The last member who can open the record cannot be taken out of it.
    case lastMember
    /// A new passphrase is shorter than so many characters.
    case passphraseTooShort(minimum: Int)
    /// The cost of a slot's key derivation lies outside what is safe, or what is bearable.
    case keyCostOutOfRange

    /// There is no file at the path.
    case noSuchFile
    /// There is a file already where a new record should go.
    case alreadyExists
    /// The file is a database of another kind, or no database.
    case notARecord
    /// The record was written by a newer program, in a format of this number.
    case newerFormat(Int)
    /// The record was written by a program of before there were real records, in a format of this number.
    case olderFormat(Int)
    /// The file was cut short or changed by something other than this program; at this position when that is known.
    case truncatedOrAltered(position: Int64?)

    /// The system refuses this user the file or its folder.
    case noPermission(path: String)
    /// The file or its folder can be read and not written.
    case readOnly
    /// There is no room left.
    case diskFull
    /// A file would grow past the size that the system allows this process.
    case fileTooLarge
    /// The record is being restored or upgraded by another process.
    case busyElsewhere
    /// Another process kept the record to itself for longer than we wait.
    case busy
    /// The system refused a write, and nothing was saved; by SQLite's extended result code.
    case cannotWrite(code: Int32)
    /// A write failed at a moment after which it may be in the file all the same; by the same codes.
    case notKnown(code: Int32)
    /// SQLite did not take a setting without which an acknowledged entry could be lost.
    case unsafeSettings(String)
    /// Another fault of the disk or the system while reading, by SQLite's extended result code or the system's error number.
    case ioError(code: Int32)
}
