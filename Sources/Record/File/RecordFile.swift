package import Caseload
import GRDB
import Synchronization

/// One record, open: the only object through which its entries are read and written.
///
/// It may be called from any thread; whatever touches the disk runs on the record's own queue, one thing after the other. Letting go of
/// the last reference closes the file and lets go of the keys.
package final class RecordFile: Sendable {
    /// The file itself, symbolic links followed.
    package let path: String
    /// Who opened it; nil when the recovery key did.
    package let member: Member?
    /// This machine, as entries written here name it.
    package let workstation: Workstation
    /// The system lets nothing be written here, and the record was opened all the same.
    package let isReadOnly: Bool

    let team: TeamID
    let database: RecordDatabase
    /// Nil where the system does not let the lock be taken, and so nothing be written either.
    private let lock: RecordLock?
    private let session: Mutex<Session>

    /// What is kept in memory while the record is open.
    private struct Session: Sendable {
        var keyring: Keyring
        var known = KnownKeys()
        var folds = FoldCache()
        var dataVersion: String?
        /// Subjects whose summaries did not fit their entries and were made anew, since this was asked last.
        var remade: Set<SubjectID> = []
    }

    init(place: RecordPlace, database: RecordDatabase, lock: RecordLock?, team: TeamID, keyring: Keyring, machine: Machine) {
        path = place.path
        if case .member(let member) = keyring.holder { self.member = member } else { member = nil }
        workstation = Workstation(machine: machine, team: team)
        isReadOnly = lock == nil
        self.team = team
        self.database = database
        self.lock = lock
        session = Mutex(Session(keyring: keyring))
    }

    /// Runs a body in a reading transaction, with the keys.
    func read<T>(_ body: (inout RecordTransaction) throws -> T) throws(RecordError) -> T {
        try database.read { try transaction($0, body) }
    }

    /// Runs a body in a writing transaction, with the keys.
    func write<T>(_ body: (inout RecordTransaction) throws -> T) throws(RecordError) -> T {
        do throws(RecordError) {
            return try database.write { try transaction($0, body) }
        } catch {
            // Keys that were made and entries that were folded in a transaction which came to nothing must not be used again.
            session.withLock { session in
                session.known = KnownKeys()
                session.folds = FoldCache()
            }
            throw error
        }
    }

    /// The same, where a fault of the disk may strike after the commit: then it is looked for.
    ///
    /// - Parameter find: what the body would have returned, when what it writes is in the file; nil when it is not.
    /// - Throws: `cannotWrite` only when it is not there, `notKnown` when that could not be found out.
    func write<T>(
        _ body: (inout RecordTransaction) throws -> T, orFind find: (inout RecordTransaction) throws -> T?
    ) throws(RecordError) -> T {
        do throws(RecordError) {
            return try write(body)
        } catch {
            guard case .notKnown(let code) = error else { throw error }
            let found: T?
            do { found = try read(find) } catch { throw .notKnown(code: code) }
            guard let found else { throw .cannotWrite(code: code) }
            try RecordPlace(path: path).sync()
            return found
        }
    }

    private func transaction<T>(_ db: Database, _ body: (inout RecordTransaction) throws -> T) throws -> T {
        let keyring = try currentKeyring(db)
        let known = session.withLock { session in
            defer { session.known = KnownKeys() }
            return session.known
        }
        var transaction = RecordTransaction(db: db, team: team, keyring: keyring, known: known)
        defer { session.withLock { $0.known = transaction.known } }
        return try body(&transaction)
    }

    /// The keys, following into an epoch that another terminal has begun and knowing whoever joined meanwhile; throws `memberDisabled` when it began without
    /// us, or when our slot was made anew meanwhile, so that its holder has to unlock again.
    private func currentKeyring(_ db: Database) throws -> Keyring {
        let known = session.withLock { $0.keyring }
        let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT MAX(number) FROM epoch")) ?? 0
        let signers = try Int.fetchOne(db.cachedStatement(sql: "SELECT COUNT(*) FROM signer")) ?? 0
        guard last != known.current.number || signers != known.signerCount else { return known }
        let (table, code) = try SlotTable.read(db)
        if last == known.current.number {
            guard table.team == team, table.isAuthentic(code, under: known.current) else {
                throw RecordError.truncatedOrAltered(position: nil)
            }
            let keyring = try known.knowing(table.signers)
            adopt(keyring)
            return keyring
        }
        guard let slot = table.slots.first(where: known.opens) else { throw RecordError.memberDisabled }
        let keyring = try Keyring(slot: slot, own: known.own, table: table, code: code)
        adopt(keyring)
        return keyring
    }

    func adopt(_ keyring: Keyring) {
        session.withLock { $0.keyring = keyring }
    }

    /// The entries of a subject that were folded last, to fold the next without opening them all again.
    func takeFold(_ subject: SubjectID) -> [StoredEntry] {
        session.withLock { $0.folds.take(subject) }
    }

    func keepFold(_ entries: [StoredEntry], of subject: SubjectID) {
        session.withLock { $0.folds.keep(entries, of: subject) }
    }

    /// The subjects whose summaries were missing or did not fit their entries and were made anew, since this was asked last: somebody or something else has
    /// changed the file.
    package func takeRemadeSummaries() -> Set<SubjectID> {
        session.withLock { session in
            defer { session.remade = [] }
            return session.remade
        }
    }

    func noteRemade(_ subjects: [SubjectID]) {
        session.withLock { $0.remade.formUnion(subjects) }
    }

    /// Whether another connection has written since this was asked last, or since the record was opened.
    func hasMovedElsewhere() throws(RecordError) -> Bool {
        try database.read { db in
            let version = try db.setting("data_version")
            return session.withLock { session in
                defer { session.dataVersion = version }
                return session.dataVersion.map { $0 != version } ?? false
            }
        }
    }
}
