import Caseload
import Crypto

extension SlotTable {
    /// A new record's table: its first member and the recovery key.
    static func founding(
        by member: Member, passphrase: Passphrase, cost: KeyCost, recoveryKey: RecoveryKey, now: Instant
    ) throws(RecordError) -> (table: SlotTable, keyring: Keyring) {
        let team = TeamID()
        let epoch = EpochKey(number: 1)
        var table = SlotTable(team: team, file: FileID(), created: now, slots: [], signers: [], vouchers: [epoch.commitment(team: team)])
        let own = MemberKeys()
        let holder = SlotHolder.member(member)
        let lock = try SlotLock(wrapping: own, under: .passphrase(passphrase), cost: cost, bound: holder.binding(table.root))
        table.slots = [
            try Slot(holder: holder, lock: lock, opening: [epoch], team: team),
            try Slot(holder: .recovery, lock: table.recoveryLock(recoveryKey), opening: [epoch], team: team),
        ]
        table.signers = [Signer(member: member, verifyingKey: own.verifyingKey)]
        return (table, try Keyring(holder: holder, own: own, signers: table.signers, first: epoch))
    }

    private func recoveryLock(_ key: RecoveryKey) throws(RecordError) -> SlotLock {
        try SlotLock(under: .recovery(key), cost: nil, bound: SlotHolder.recovery.binding(root))
    }

    /// A lock for a member that fits this table; made before the file is locked, because it takes a while.
    func newLock(
        for member: Member, passphrase: Passphrase, cost: KeyCost, own: MemberKeys = MemberKeys()
    ) throws(RecordError) -> SlotLock {
        let bound = SlotHolder.member(member).binding(root)
        return try SlotLock(wrapping: own, under: .passphrase(passphrase), cost: cost, bound: bound)
    }

    /// Gives a new member, or one who was disabled, a slot that opens every epoch; throws `memberExists` when they have one.
    mutating func add(_ member: Member, lock: SlotLock, keyring: Keyring) throws(RecordError) {
        let slot = try Slot(holder: .member(member), lock: lock, opening: keyring.epochs, team: team)
        addSigner(member, lock)
        guard let place = index(ofStaff: member.id) else {
            slots.append(slot)
            return
        }
        guard slots[place].lock == nil else { throw .memberExists }
        slots[place] = slot
    }

    /// Takes a member's slot away and begins a new epoch, sealed to everybody who stays; throws `lastMember` when nobody would.
    mutating func disable(staff id: String, keyring: inout Keyring) throws(RecordError) {
        guard let place = index(ofStaff: id) else { throw .noSuchMember }
        guard slots[place].lock != nil else { throw .memberDisabled }
        guard slots.contains(where: { $0.lock != nil && $0.member != nil && $0.member?.id != id }) else { throw .lastMember }
        slots[place].disable()
        vouchers.append(keyring.beginEpoch(team: team))
        for index in slots.indices {
            try slots[index].seal(keyring.current, team: team)
        }
    }

    /// Puts another lock on a member's slot, and seals every epoch to the lock's key, which may be new.
    mutating func relock(staff id: String, lock: SlotLock, keyring: Keyring) throws(RecordError) {
        guard let place = index(ofStaff: id) else { throw .noSuchMember }
        guard slots[place].lock != nil else { throw .memberDisabled }
        if let member = slots[place].member { addSigner(member, lock) }
        slots[place] = try Slot(holder: slots[place].holder, lock: lock, opening: keyring.epochs, team: team)
    }

    /// Keys are only ever added: what was signed with an old one stays proved.
    private mutating func addSigner(_ member: Member, _ lock: SlotLock) {
        let signer = Signer(member: member, verifyingKey: lock.verifyingKey)
        if !signers.contains(signer) { signers.append(signer) }
    }

    private func index(ofStaff id: String) -> Int? {
        slots.firstIndex { $0.member?.id == id }
    }
}
