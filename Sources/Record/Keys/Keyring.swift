import Crypto

/// What an open slot gives: its private key and the key of every epoch.
struct Keyring: Secret {
    let holder: SlotHolder
    /// Kept while the record is open, to follow into an epoch that another terminal begins.
    let privateKey: Curve25519.KeyAgreement.PrivateKey
    /// First epoch first; never empty.
    private(set) var epochs: [EpochKey]
    private(set) var current: EpochKey

    /// A record's first key.
    init(holder: SlotHolder, privateKey: Curve25519.KeyAgreement.PrivateKey, first: EpochKey) {
        self.holder = holder
        self.privateKey = privateKey
        epochs = [first]
        current = first
    }

    /// Opens a slot's epochs and checks that they are genuine: the first is the one that the slot was bound to, each vouched for the
    /// next, and the last authenticates the table.
    init(slot: Slot, privateKey: Curve25519.KeyAgreement.PrivateKey, table: SlotTable, code: [UInt8]) throws(RecordError) {
        let epochs = try slot.epochs(with: privateKey, file: table.file)
        guard let first = epochs.first, let last = epochs.last, epochs.count == table.vouchers.count,
            first.commitment(file: table.file) == table.vouchers.first
        else { throw .truncatedOrAltered(position: nil) }
        for (earlier, later) in zip(epochs, epochs.dropFirst()) {
            let voucher = earlier.voucher(for: later, file: table.file)
            guard table.vouchers[Int(later.number) - 1] == voucher else { throw .truncatedOrAltered(position: nil) }
        }
        guard table.isAuthentic(code, under: last) else { throw .truncatedOrAltered(position: nil) }
        holder = slot.holder
        self.privateKey = privateKey
        self.epochs = epochs
        current = last
    }

    /// Whether the slot is the one that gave these keys: not taken away since, nor made anew.
    func opens(_ slot: Slot) -> Bool {
        slot.holder.name == holder.name && slot.lock?.publicKey == Array(privateKey.publicKey.rawRepresentation)
    }

    /// The key of an epoch, or nil when the record has no epoch of that number.
    func epoch(_ number: Int64) -> EpochKey? {
        guard number >= 1, number <= Int64(epochs.count) else { return nil }
        return epochs[Int(number) - 1]
    }

    /// Begins another epoch; its voucher comes back.
    mutating func beginEpoch(file: FileID) -> [UInt8] {
        let next = EpochKey(number: current.number + 1)
        let voucher = current.voucher(for: next, file: file)
        epochs.append(next)
        current = next
        return voucher
    }
}
