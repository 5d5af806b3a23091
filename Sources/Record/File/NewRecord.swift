package import Caseload
import GRDB
import Synchronization

/// A record that is made and has not its name yet: it lies beside its place until its recovery key is in somebody's hands.
///
/// Whatever ends the program before `takePlace`, there is no record whose recovery key nobody has. Letting go of this takes it away again.
package final class NewRecord: Sendable {
    /// Shown once, and nowhere in the file.
    package let recoveryKey: RecoveryKey

    private let place: RecordPlace
    private let lock: RecordLock
    private let team: TeamID
    private let keyring: Keyring
    private let machine: Machine
    private let isInPlace = Mutex(false)

    /// Makes the record with its first member, in a folder of its own rights.
    ///
    /// - Parameter facts: what its first entries say of the record, in the first member's name; they are in it from the beginning.
    /// - Throws: `alreadyExists`, `passphraseTooShort`, `busyElsewhere`, `noPermission`, `diskFull`, `cannotWrite`.
    package init(
        at path: String, firstMember: Member, passphrase: Passphrase, cost: KeyCost = .standard, noting facts: [Fact], now: Instant,
        machine: Machine = .here
    ) throws(RecordError) {
        try passphrase.checkLength()
        let place = RecordPlace(path: path)
        try place.makeFolder()
        guard !place.exists else { throw .alreadyExists }
        let lock = try RecordLock(place, alone: true)
        guard !place.exists else { throw .alreadyExists }
        let recoveryKey = RecoveryKey()
        let (table, keyring) = try SlotTable.founding(
            by: firstMember, passphrase: passphrase, cost: cost, recoveryKey: recoveryKey, now: now)
        let workstation = Workstation(machine: machine, team: table.team)
        var writer = EntryWriter(author: firstMember, workstation: workstation.name, random: SystemRandomNumberGenerator())
        let entries = facts.map { writer.entry($0, about: .record, now: now) }
        try Self.write(table, keyring, entries, from: workstation, to: place.draft)
        self.recoveryKey = recoveryKey
        self.place = place
        self.lock = lock
        self.keyring = keyring
        self.machine = machine
        team = table.team
    }

    deinit {
        if !isInPlace.withLock({ $0 }) { place.draft.remove() }
    }

    /// Gives the record its name, durably. After it threw it may be asked again.
    ///
    /// Throws `notKnown` when the record is there and it is not known whether it would outlast a power cut.
    package func takePlace() throws(RecordError) {
        if !isInPlace.withLock({ $0 }) {
            try place.adopt(place.draft)
            isInPlace.withLock { $0 = true }
        }
        try place.sync()
    }

    /// Opens the record, once it has its place.
    package func open() throws(RecordError) -> RecordFile {
        let database = try RecordDatabase(place, writable: true)
        try lock.share()
        let record = RecordFile(place: place, database: database, lock: lock, team: team, keyring: keyring, machine: machine)
        _ = try record.hasMovedElsewhere()
        return record
    }

    private static func write(
        _ table: SlotTable, _ keyring: Keyring, _ entries: [Entry], from workstation: Workstation, to draft: RecordPlace
    ) throws(RecordError) {
        draft.remove()
        do throws(RecordError) {
            try draft.makeEmptyFile()
            let database = try RecordDatabase(creating: draft) { db in
                try table.write(db, under: keyring.current)
                var transaction = RecordTransaction(db: db, team: table.team, keyring: keyring, known: KnownKeys())
                try transaction.write(RecordState(team: table.team, file: table.file, slotTable: table.digest))
                let stored = try transaction.add(entries, from: workstation)
                if !stored.isEmpty { try transaction.write(transaction.folded(.record, written: stored).summary) }
            }
            try database.close()
        } catch {
            draft.remove()
            // Whatever became of it, it is gone now.
            if case .notKnown(let code) = error { throw .cannotWrite(code: code) }
            throw error
        }
    }
}
