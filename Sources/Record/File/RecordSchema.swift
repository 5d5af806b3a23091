import GRDB

/// The tables of the file. Whatever lies in them in the clear is listed in the file format's article: nothing of a detained person.
enum RecordSchema {
    /// "LIAS": tells a record from other SQLite files.
    static let applicationID: Int64 = 0x4C49_4153
    /// The format this program writes.
    static let format: Int64 = 3

    private static let statements = [
        """
        CREATE TABLE header (one INTEGER PRIMARY KEY CHECK (one = 1), team BLOB NOT NULL, file BLOB NOT NULL, created INTEGER NOT NULL, \
        digest BLOB NOT NULL, code BLOB NOT NULL) STRICT
        """,
        """
        CREATE TABLE slot (number INTEGER PRIMARY KEY, staff TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, \
        public_key BLOB, verifying_key BLOB, cost INTEGER, salt BLOB, proof BLOB, wrapped BLOB) STRICT
        """,
        """
        CREATE TABLE signer (number INTEGER PRIMARY KEY, staff TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, \
        verifying_key BLOB NOT NULL) STRICT
        """,
        "CREATE TABLE epoch (number INTEGER PRIMARY KEY, voucher BLOB NOT NULL) STRICT",
        """
        CREATE TABLE seal (slot INTEGER NOT NULL, epoch INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (slot, epoch)) \
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE subject (subject BLOB PRIMARY KEY, epoch INTEGER NOT NULL, sealed BLOB, count INTEGER NOT NULL, head BLOB NOT NULL, \
        code_epoch INTEGER NOT NULL, code BLOB NOT NULL) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE entry (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, subject BLOB NOT NULL, workstation BLOB NOT NULL, \
        sequence INTEGER NOT NULL, epoch INTEGER NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL, sealed BLOB NOT NULL) STRICT
        """,
        "CREATE INDEX entry_of_subject ON entry (subject, position)",
        """
        CREATE TABLE head (workstation BLOB PRIMARY KEY, position INTEGER NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL) \
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE state (one INTEGER PRIMARY KEY CHECK (one = 1), entries INTEGER NOT NULL, running BLOB NOT NULL, epoch INTEGER NOT NULL, \
        code BLOB NOT NULL) STRICT
        """,
        """
        CREATE TABLE summary (subject BLOB PRIMARY KEY, through INTEGER NOT NULL, epoch INTEGER NOT NULL, sealed BLOB NOT NULL) \
        STRICT, WITHOUT ROWID
        """,
        // What was typed and not saved, which is no part of the journal.
        "CREATE TABLE draft (staff TEXT NOT NULL, name BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (staff, name)) STRICT, WITHOUT ROWID",
        "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END",
        "CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END",
    ]

    static func create(_ db: Database) throws {
        for statement in statements { try db.execute(sql: statement) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(format)")
    }

    /// Throws `notARecord`, `newerFormat`, `olderFormat`, or `truncatedOrAltered` when tables or triggers are not exactly ours: a trigger or a view that
    /// somebody slipped in would run with our hands.
    static func check(_ db: Database) throws {
        guard try db.setting("application_id") == "\(applicationID)" else { throw RecordError.notARecord }
        let version = Int64(try db.setting("user_version")) ?? 0
        guard version <= format else { throw RecordError.newerFormat(Int(version)) }
        // There were no real records before this format, and so nothing is carried over.
        if (1..<format).contains(version) { throw RecordError.olderFormat(Int(version)) }
        let found = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        guard found.sorted() == statements.sorted() else { throw RecordError.truncatedOrAltered(position: nil) }
    }
}

extension Database {
    /// A pragma's value as text, whatever its type.
    func setting(_ name: String) throws -> String {
        switch try DatabaseValue.fetchOne(self, sql: "PRAGMA \(name)")?.storage {
        case .int64(let number): "\(number)"
        case .string(let text): text
        default: ""
        }
    }
}
