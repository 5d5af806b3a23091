import Caseload
import GRDB
import Glibc

extension RecordError {
    /// What went wrong while reading.
    init(reading error: any Error) {
        self = Self.known(error) ?? .ioError(code: Self.code(error))
    }

    /// What went wrong while writing. The last thing a commit does is to make durable that its journal is gone: when that fails, the commit is in the
    /// file, so a fault of the disk alone never says that nothing was saved.
    init(writing error: any Error) {
        self = Self.known(error) ?? .notKnown(code: Self.code(error))
    }

    /// What went wrong while opening; here only the place can say what SQLite's "cannot open" meant.
    init(opening error: any Error, at place: RecordPlace) {
        if (error as? DatabaseError)?.resultCode == .SQLITE_CANTOPEN {
            self = .noPermission(path: place.path)
        } else {
            self.init(reading: error)
        }
    }

    private static func known(_ error: any Error) -> RecordError? {
        switch error {
        case let error as RecordError: error
        case is CodingError, is RowDecodingError: .truncatedOrAltered(position: nil)
        case let error as DatabaseError: known(error.resultCode) ?? (isTooLarge(error) ? .fileTooLarge : nil)
        default: nil
        }
    }

    private static func known(_ code: ResultCode) -> RecordError? {
        switch code {
        case .SQLITE_NOTADB: .notARecord
        case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_SCHEMA, .SQLITE_ERROR, .SQLITE_MISMATCH: .truncatedOrAltered(position: nil)
        case .SQLITE_FULL: .diskFull
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        default: nil
        }
    }

    /// SQLite says of a file that may not grow only that it could not be written; whether there is such a limit, the system knows.
    private static func isTooLarge(_ error: DatabaseError) -> Bool {
        guard [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE].contains(error.extendedResultCode) else { return false }
        var limit = rlimit()
        return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 && limit.rlim_cur != rlim_t.max
    }

    private static func code(_ error: any Error) -> Int32 {
        (error as? DatabaseError)?.extendedResultCode.rawValue ?? 0
    }
}

extension StoreError {
    /// What the record says in the words that every store shares.
    init(_ error: RecordError) {
        switch error {
        case .diskFull: self = .diskFull
        case .fileTooLarge: self = .fileTooLarge
        case .readOnly, .noPermission: self = .readOnly
        case .busy, .busyElsewhere: self = .busy
        case .truncatedOrAltered(let position): self = .altered(position: position)
        case .ioError(let code): self = .cannotRead(code: code)
        case .cannotWrite(let code): self = .cannotWrite(code: code)
        case .notKnown(let code): self = .notKnown(code: code)
        case .memberDisabled, .noSuchMember, .roleNotKnown, .notTheAuthor: self = .accessTaken
        case .wrongPassphrase, .wrongRecoveryKey, .memberExists, .lastMember, .passphraseTooShort, .keyCostOutOfRange, .noSuchFile,
            .alreadyExists, .notARecord, .newerFormat, .olderFormat, .unsafeSettings:
            self = .cannotWrite(code: 0)
        }
    }
}
