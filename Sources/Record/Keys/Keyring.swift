import Crypto

/// What an open slot gives: its private keys, the key of every epoch, and by which keys everybody's signatures are known.
struct Keyring: Secret {
    let holder: SlotHolder
    /// Kept while the record is open, to follow into an epoch that another terminal begins.
    let own: MemberKeys
    /// As the slot table had them when it was read last.
    private(set) var signers: Signers
    /// How many keys that were.
    private(set) var signerCount: Int
    /// First epoch first; never empty.
    private(set) var epochs: [EpochKey]
    private(set) var current: EpochKey

    /// A record's first key.
    init(holder: SlotHolder, own: MemberKeys, signers: [Signer], first: EpochKey) throws(RecordError) {
        self.holder = holder
        self.own = own
        self.signers = try Signers(signers)
        signerCount = signers.count
        epochs = [first]
        current = first
    }

    /// Opens a slot's epochs and checks that they are genuine: the first is the one that the slot was bound to, each vouched for the
    /// next, and the last authenticates the table.
    init(slot: Slot, own: MemberKeys, table: SlotTable, code: [UInt8]) throws(RecordError) {
        let epochs = try slot.epochs(with: own.opening, team: table.team)
        guard let first = epochs.first, let last = epochs.last, epochs.count == table.vouchers.count,
            first.commitment(team: table.team) == table.vouchers.first
        else { throw .truncatedOrAltered(position: nil) }
        for (earlier, later) in zip(epochs, epochs.dropFirst()) {
            let voucher = earlier.voucher(for: later, team: table.team)
            guard table.vouchers[Int(later.number) - 1] == voucher else { throw .truncatedOrAltered(position: nil) }
        }
        guard table.isAuthentic(code, under: last) else { throw .truncatedOrAltered(position: nil) }
        holder = slot.holder
        self.own = own
        signers = try Signers(table.signers)
        signerCount = table.signers.count
        self.epochs = epochs
        current = last
    }

    /// Whether the slot is the one that gave these keys: not taken away since, nor made anew.
    func opens(_ slot: Slot) -> Bool {
        slot.holder.name == holder.name && slot.lock?.publicKey == own.publicKey
    }

    /// The key of an epoch, or nil when the record has no epoch of that number.
    func epoch(_ number: Int64) -> EpochKey? {
        guard number >= 1, number <= Int64(epochs.count) else { return nil }
        return epochs[Int(number) - 1]
    }

    /// The same, with the keys by which everybody's signatures are known now.
    func knowing(_ signers: [Signer]) throws(RecordError) -> Keyring {
        var keyring = self
        keyring.signers = try Signers(signers)
        keyring.signerCount = signers.count
        return keyring
    }

    /// Begins another epoch; its voucher comes back.
    mutating func beginEpoch(team: TeamID) -> [UInt8] {
        let next = EpochKey(number: current.number + 1)
        let voucher = current.voucher(for: next, team: team)
        epochs.append(next)
        current = next
        return voucher
    }
}
