package import Caseload
import GRDB

extension RecordFile {
    /// Everyone who has or had a slot, in the order in which they joined; asks for no key.
    package static func members(at path: String) throws(RecordError) -> [EnrolledMember] {
        let place = RecordPlace(path: path)
        let lock = try sharedLock(place)
        defer { withExtendedLifetime(lock) {} }
        let database = try RecordDatabase(place, writable: place.isWritable)
        return try database.read { try SlotTable.read($0).table }.members
    }

    /// Opens a record with a member's passphrase. Deriving the key takes a quarter of a second or more, so call it off the main thread.
    ///
    /// - Parameter mayOnlyRead: opens it for looking where nothing can be written; else that throws `readOnly`.
    package static func open(
        at path: String, staff id: Member.ID, passphrase: Passphrase, mayOnlyRead: Bool = false, machine: Machine = .here
    ) throws(RecordError) -> RecordFile {
        try open(at: path, mayOnlyRead: mayOnlyRead, machine: machine) { (table, code) throws(RecordError) in
            try table.keyring(staff: id, passphrase: passphrase, code: code)
        }
    }

    /// Opens a record with the recovery key, to give a member a new passphrase.
    package static func open(at path: String, recoveryKey: RecoveryKey, machine: Machine = .here) throws(RecordError) -> RecordFile {
        try open(at: path, mayOnlyRead: false, machine: machine) { (table, code) throws(RecordError) in
            try table.keyring(recoveryKey: recoveryKey, code: code)
        }
    }

    static func open(
        at path: String, mayOnlyRead: Bool, machine: Machine, unlocking: (SlotTable, [UInt8]) throws(RecordError) -> Keyring
    ) throws(RecordError) -> RecordFile {
        let place = RecordPlace(path: path)
        let lock = try sharedLock(place)
        guard lock != nil || mayOnlyRead else { throw .readOnly }
        let database = try RecordDatabase(place, writable: lock != nil)
        let (table, code) = try database.read { try SlotTable.read($0) }
        let keyring = try unlocking(table, code)
        let record = RecordFile(place: place, database: database, lock: lock, team: table.team, keyring: keyring, machine: machine)
        try record.checkState()
        _ = try record.hasMovedElsewhere()
        return record
    }

    /// The lock that says "in use"; nil where the folder cannot be written, and so nothing can be restored either.
    static func sharedLock(_ place: RecordPlace) throws(RecordError) -> RecordLock? {
        try place.checkReadable()
        return place.isWritable ? try RecordLock(place, alone: false) : nil
    }

    /// The newest time that any entry says; nil in a record without entries. The last entry may be older: one written by a clock that was wrong.
    package func newestWritten() throws(RecordError) -> Instant? {
        try read { transaction in
            // Ids begin with a time that never goes back within what its writer knew.
            try transaction.rowOfGreatestID().map { Instant(milliseconds: Int64(try transaction.opened($0).entry.clock >> 16)) }
        }
    }

    /// Finds at once that something was taken away, put back or put in another order at the end, or that the slot table is another than the one that was there
    /// last: what the state says is authenticated, each chain reaches its end, and there are as many entries as there should be.
    private func checkState() throws(RecordError) {
        try read { transaction in
            let state = try transaction.state()
            for head in state.heads {
                guard try transaction.reaches(head) else { throw RecordError.truncatedOrAltered(position: nil) }
            }
            let count = try Int64.fetchOne(transaction.db, sql: "SELECT COUNT(*) FROM entry") ?? 0
            guard count == state.entries, try transaction.lastPosition() == count else {
                throw RecordError.truncatedOrAltered(position: nil)
            }
        }
    }
}

/// A member and whether they can open the record now.
package struct EnrolledMember: Hashable, Sendable {
    package let member: Member
    /// False once their slot was taken away.
    package let isActive: Bool
}

extension SlotTable {
    var members: [EnrolledMember] {
        slots.compactMap { slot in slot.member.map { EnrolledMember(member: $0, isActive: slot.lock != nil) } }
    }
}
