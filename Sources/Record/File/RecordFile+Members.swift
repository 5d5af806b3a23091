package import Caseload
import GRDB

extension RecordFile {
    /// Everyone who has or had a slot, in the order in which they joined.
    package func members() throws(RecordError) -> [EnrolledMember] {
        try database.read { try SlotTable.read($0).table }.members
    }

    /// Gives somebody a slot, or gives it back to somebody disabled, together with the entries that say so; they can read all that is in
    /// the record.
    ///
    /// Throws `memberExists` or `passphraseTooShort`. Who may do this is decided outside.
    package func addMember(
        _ member: Member, passphrase: Passphrase, cost: KeyCost = .standard, with entries: [Entry]
    ) throws(RecordError) {
        try passphrase.checkLength()
        let table = try slotTable()
        if let slot = table.slot(ofStaff: member.id), slot.lock != nil { throw .memberExists }
        let lock = try table.newLock(for: member, passphrase: passphrase, cost: cost)
        try change(with: entries) { (table, keyring) throws(RecordError) in try table.add(member, lock: lock, keyring: keyring) }
    }

    /// Takes somebody's slot away, together with the entries that say so, and begins a new epoch: with what they knew, nothing written from now on can be read.
    ///
    /// Copies of the file made before still open with their passphrase. Throws `noSuchMember`, `memberDisabled` or `lastMember`.
    package func disableMember(_ id: Member.ID, with entries: [Entry]) throws(RecordError) {
        try change(forgettingDraftsOf: id, with: entries) { (table, keyring) throws(RecordError) in
            try table.disable(staff: id, keyring: &keyring)
        }
    }

    /// Puts one's own slot behind another passphrase; throws `wrongPassphrase` when the old one is not right.
    package func changePassphrase(from old: Passphrase, to new: Passphrase, cost: KeyCost = .standard) throws(RecordError) {
        try new.checkLength()
        guard let member else { throw .noSuchMember }
        let table = try slotTable()
        guard let slot = table.slot(ofStaff: member.id), let lock = slot.lock else { throw .memberDisabled }
        let own = try lock.unlock(with: .passphrase(old), bound: slot.holder.binding(table.root))
        let changed = try table.newLock(for: member, passphrase: new, cost: cost, own: own)
        try change { (table, keyring) throws(RecordError) in try table.relock(staff: member.id, lock: changed, keyring: keyring) }
    }

    /// Gives somebody who forgot theirs a new passphrase and a new pair of keys; for whoever opened the record with the recovery key, and
    /// for a supervisor. Throws `noSuchMember`, `memberDisabled` or `passphraseTooShort`.
    package func setPassphrase(for id: Member.ID, to new: Passphrase, cost: KeyCost = .standard) throws(RecordError) {
        try new.checkLength()
        let table = try slotTable()
        guard let slot = table.slot(ofStaff: id), let holder = slot.member else { throw .noSuchMember }
        guard slot.lock != nil else { throw .memberDisabled }
        let lock = try table.newLock(for: holder, passphrase: new, cost: cost)
        try change(forgettingDraftsOf: id) { (table, keyring) throws(RecordError) in
            try table.relock(staff: id, lock: lock, keyring: keyring)
        }
    }

    /// Whether this passphrase is that member's, without opening anything: for the second registered member who closes an alert.
    ///
    /// Throws as opening does when it is not.
    package func confirm(staff id: Member.ID, passphrase: Passphrase) throws(RecordError) -> Member {
        let table = try slotTable()
        guard let slot = table.slot(ofStaff: id), let holder = slot.member else { throw .noSuchMember }
        if case .unknown = holder.role { throw .roleNotKnown }
        guard let lock = slot.lock else { throw .memberDisabled }
        _ = try lock.unlock(with: .passphrase(passphrase), bound: slot.holder.binding(table.root))
        return holder
    }

    /// The table as it is now, authenticated.
    private func slotTable() throws(RecordError) -> SlotTable {
        try read { try $0.slotTable() }
    }

    /// Changes the table as it is now, in one transaction.
    ///
    /// - Parameters:
    ///   - staff: whose pair of keys goes, and with it whatever they had typed and not saved.
    ///   - entries: what the journal says of it; both are there afterwards, or neither.
    private func change(
        forgettingDraftsOf staff: Member.ID? = nil, with entries: [Entry] = [],
        _ body: (inout SlotTable, inout Keyring) throws(RecordError) -> Void
    ) throws(RecordError) {
        var changed: (table: SlotTable, keyring: Keyring)?
        let keyring = try write { transaction in
            var state = try transaction.state()
            var table = try transaction.slotTable()
            var keyring = transaction.keyring
            try body(&table, &keyring)
            if let staff { try transaction.forgetDrafts(of: staff) }
            keyring = try keyring.knowing(table.signers)
            try table.write(transaction.db, under: keyring.current)
            changed = (table, keyring)
            // What says that somebody left is sealed under the keys that they do not have.
            var after = RecordTransaction(db: transaction.db, team: team, keyring: keyring, known: transaction.known)
            state.slotTable = table.digest
            try after.write(state)
            _ = try add(entries, in: &after)
            return keyring
        } orFind: { transaction in
            guard let changed, try transaction.slotTable() == changed.table else { return nil }
            return changed.keyring
        }
        adopt(keyring)
    }
}

extension RecordTransaction {
    /// The slot table, once its authentication code was checked.
    func slotTable() throws -> SlotTable {
        let (table, code) = try SlotTable.read(db)
        guard table.team == team, table.isAuthentic(code, under: keyring.current) else {
            throw RecordError.truncatedOrAltered(position: nil)
        }
        return table
    }
}
