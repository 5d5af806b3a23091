import Caseload
import Foundation
import GRDB

/// The record inside one transaction, with the keys to it: reads and writes rows, and keeps what it learnt of keys.
struct RecordTransaction {
    let db: Database
    let team: TeamID
    let keyring: Keyring
    /// Keys of subjects met so far.
    var known: KnownKeys

    /// The position of the last entry in the file; 0 when there is none.
    func lastPosition() throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT MAX(position) FROM entry")) ?? 0
    }

    /// The position of a subject's last entry; 0 when there is none.
    func lastPosition(of subject: SubjectID) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT MAX(position) FROM entry WHERE subject = ?")
        return try Int64.fetchOne(statement, arguments: [Data(subject.bytes)]) ?? 0
    }

    /// A subject's entries between two positions, both excluded, opened. Where they are all of its entries, they are as many and in the order in which they were
    /// written.
    mutating func entries(of subject: SubjectID, after first: Int64 = 0, before last: Int64 = .max) throws -> [StoredEntry] {
        let rows = try rows(of: subject, after: first, before: last)
        if first == 0 && last == .max { try check(rows, of: subject) }
        var entries: [StoredEntry] = []
        for row in rows { entries.append(try opened(row)) }
        return entries
    }

    private func check(_ rows: [EntryRow], of subject: SubjectID) throws {
        guard let written = try head(of: subject) else {
            guard rows.isEmpty else { throw RecordError.truncatedOrAltered(position: rows.first?.position) }
            return
        }
        var found = SubjectHead.beginning(of: subject, team: team)
        for row in rows { found.take(row.hash) }
        guard found == written else { throw RecordError.truncatedOrAltered(position: rows.last?.position) }
    }

    /// The same as they lie in the file.
    func rows(of subject: SubjectID, after first: Int64 = 0, before last: Int64 = .max) throws -> [EntryRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(EntryRow.columns) FROM entry WHERE subject = ? AND position > ? AND position < ? ORDER BY position")
        return try Row.fetchAll(statement, arguments: [Data(subject.bytes), first, last]).map { try EntryRow($0, team: team) }
    }

    /// What lies at a position, sealed.
    func row(at position: Int64) throws -> EntryRow? {
        let statement = try db.cachedStatement(sql: "SELECT \(EntryRow.columns) FROM entry WHERE position = ?")
        return try Row.fetchOne(statement, arguments: [position]).map { try EntryRow($0, team: team) }
    }

    /// The entry whose id sorts last.
    func rowOfGreatestID() throws -> EntryRow? {
        try Row.fetchOne(db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY id DESC LIMIT 1").map { try EntryRow($0, team: team) }
    }

    /// The entry with this id, if the file has it.
    mutating func entry(_ id: EntryID) throws -> StoredEntry? {
        let statement = try db.cachedStatement(sql: "SELECT \(EntryRow.columns) FROM entry WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Data(id.bytes)]) else { return nil }
        return try opened(EntryRow(row, team: team))
    }

    /// Opens one row; throws `truncatedOrAltered` with its position when that cannot be done.
    mutating func opened(_ row: EntryRow) throws -> StoredEntry {
        guard let epoch = keyring.epoch(row.link.epoch), let key = try subjectKey(row.link.subject),
            let entry = row.opened(known.entryKeys(row.link.subject, key, epoch), signers: keyring.signers)
        else { throw RecordError.truncatedOrAltered(position: row.position) }
        return StoredEntry(position: row.position, entry: entry)
    }

    /// The keys under which new entries of a subject are sealed; the subject's own key is made and written when it is new.
    mutating func currentEntryKeys(_ subject: SubjectID) throws -> EntryKeys {
        let key = try subjectKey(subject) ?? newKey(subject)
        return known.entryKeys(subject, key, keyring.current)
    }

    /// A subject's key; nil when the file has none for it.
    mutating func subjectKey(_ subject: SubjectID) throws -> SubjectKey? {
        if let key = known.subjects[subject] { return key }
        let statement = try db.cachedStatement(sql: "SELECT epoch, sealed FROM subject WHERE subject = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Data(subject.bytes)]) else { return nil }
        guard let epoch = keyring.epoch(try row.decode(atIndex: 0)),
            let sealed: Data = try row.decode(atIndex: 1),
            let key = SubjectKey(opening: Array(sealed), subject: subject, epoch: epoch, team: team)
        else { throw RecordError.truncatedOrAltered(position: nil) }
        known.subjects[subject] = key
        return key
    }

    private mutating func newKey(_ subject: SubjectID) throws -> SubjectKey {
        guard try lastPosition(of: subject) == 0 else { throw RecordError.truncatedOrAltered(position: nil) }
        let key = SubjectKey()
        let sealed = try key.sealed(subject: subject, epoch: keyring.current, team: team)
        let head = SubjectHead.beginning(of: subject, team: team)
        try db.execute(
            sql: "INSERT INTO subject (subject, epoch, sealed, count, head, code_epoch, code) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                Data(subject.bytes), keyring.current.number, Data(sealed), head.count, Data(head.hash), keyring.current.number,
                Data(head.code(under: keyring.current, team: team)),
            ])
        known.subjects[subject] = key
        return key
    }
}

/// Keys that were opened or derived already, kept while the record is open.
struct KnownKeys: Secret {
    var subjects: [SubjectID: SubjectKey] = [:]
    private var entries: [SubjectID: (epoch: Int64, keys: EntryKeys)] = [:]

    init() {}

    /// The keys of a subject's entries of an epoch.
    mutating func entryKeys(_ subject: SubjectID, _ key: SubjectKey, _ epoch: EpochKey) -> EntryKeys {
        if let known = entries[subject], known.epoch == epoch.number { return known.keys }
        let keys = key.entryKeys(epoch)
        entries[subject] = (epoch.number, keys)
        return keys
    }
}
