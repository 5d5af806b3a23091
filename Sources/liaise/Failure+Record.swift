import Record

extension Failure {
    /// What hindered opening or changing a record.
    ///
    /// - Parameter record: the path that was meant, to be named where the error does not name it.
    init(_ error: RecordError, record path: String?) {
        let place = path.map { " at \($0)" } ?? ""
        switch error {
        case .wrongPassphrase, .wrongRecoveryKey, .noSuchMember, .memberDisabled, .roleNotKnown, .notTheAuthor, .noPermission, .readOnly:
            self.init(.noPermission, Self.denial(error, place))
        case .memberExists, .alreadyExists:
            self.init(.cannotCreate, Self.collision(error, place))
        case .lastMember:
            self.init(.usage, "This is the last member who can open the record: add another one first.")
        case .passphraseTooShort(let minimum):
            self.init(.badData, "The new passphrase is too short: give at least \(minimum) characters, best several words.")
        case .noSuchFile:
            self.init(.notFound, "There is no record\(place). Give its path with --record, or make one with: liaise init")
        case .notARecord, .newerFormat, .olderFormat, .truncatedOrAltered, .keyCostOutOfRange:
            self.init(.badData, Self.damage(error, place))
        case .diskFull, .fileTooLarge, .busyElsewhere, .busy, .cannotWrite, .notKnown, .unsafeSettings, .ioError:
            self.init(.cannotWrite, Self.hindrance(error, place))
        }
    }

    private static func denial(_ error: RecordError, _ place: String) -> String {
        switch error {
        case .wrongRecoveryKey: "This is not the recovery key of the record\(place)."
        case .noSuchMember: "Nobody with this staff id can open the record\(place). See who can with: liaise staff list"
        case .memberDisabled: "This member's access to the record\(place) has been taken away. A supervisor can give it back."
        case .notTheAuthor: "Only a member who has opened the record\(place) writes in it, and only in their own name."
        case .roleNotKnown:
            "This member's role was given by a newer Liaise, and this one cannot say what they may do. Install that version to open the record\(place)."
        case .noPermission(let path): "You have no permission for \(path). Ask its owner, or give another path with --record."
        case .readOnly: "The record\(place) cannot be written: the file or its folder is read-only for you."
        default: "The passphrase is wrong. Try again; a supervisor can set a new one with: liaise staff passphrase"
        }
    }

    private static func collision(_ error: RecordError, _ place: String) -> String {
        error == .memberExists
            ? "There is a member with this staff id already. Choose another id."
            : "There is a file\(place) already, and it is never overwritten. Give another path with --record."
    }

    private static func damage(_ error: RecordError, _ place: String) -> String {
        switch error {
        case .notARecord: "The file\(place) is not a Liaise record. Give the record's path with --record."
        case .newerFormat(let format):
            "The record\(place) was written by a newer Liaise (format \(format)). Install that version to open it."
        case .olderFormat(let format):
            "The record\(place) was made by an early trial version of Liaise (format \(format)), which this one cannot read. Keep the file, and "
                + "make a new record under another path: liaise init --record PATH"
        case .keyCostOutOfRange:
            "The record\(place) asks for a key derivation outside the safe limits, so it is not opened. Restore a backup."
        case .truncatedOrAltered(let position?):
            "The record\(place) has been altered or cut short at entry \(position). Keep the file, and restore a backup."
        default: "The record\(place) has been altered or cut short. Keep the file, and restore a backup. Details: liaise verify"
        }
    }

    private static func hindrance(_ error: RecordError, _ place: String) -> String {
        switch error {
        case .diskFull: "The disk is full, and nothing of this was saved. Free some room and try again."
        case .fileTooLarge:
            "The record\(place) may not grow further: the largest file that this account may write (ulimit -f) is reached. Nothing of this was "
                + "saved. Have the limit raised and try again."
        case .busyElsewhere: "The record\(place) is being made, restored or upgraded by another program. Try again when that is done."
        case .busy: "Another program keeps the record\(place) busy. Try again in a moment."
        case .cannotWrite(let code): "The record\(place) could not be written (error \(code)), and nothing of this was saved."
        case .notKnown(let code):
            "The disk failed while the record\(place) was written (error \(code)), and it is not known whether this was saved. Look before you do it again."
        case .unsafeSettings(let name):
            "SQLite did not take the setting \(name), without which entries could be lost, so the record is not opened."
        case .ioError(let code): "The record\(place) could not be read (error \(code)). Check the disk."
        default: "The record\(place) could not be used."
        }
    }
}
