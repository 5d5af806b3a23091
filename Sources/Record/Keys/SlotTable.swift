import Caseload
import Crypto

/// Who can open the record, and how: the clear part of the file, readable without a key.
struct SlotTable: Hashable, Sendable {
    let team: TeamID
    /// The file that carries it.
    let file: FileID
    let created: Instant
    /// In the order in which members joined; the recovery key's slot among them.
    var slots: [Slot]
    /// Every key that a member ever signed with, in the order in which they were given; never taken away.
    var signers: [Signer]
    /// The commitment to the first epoch's key, then each epoch's voucher for the next.
    var vouchers: [[UInt8]]

    var root: RootBinding {
        RootBinding(team: team, commitment: vouchers.first ?? [])
    }

    /// A digest of every field, which needs no key: it finds accidents, and the code below finds intent.
    var digest: [UInt8] {
        var fields = Fields("liaise slot table 1", capacity: 4096)
        fields.add(team.bytes)
        fields.add(file.bytes)
        fields.add(created.milliseconds)
        fields.add(Int64(vouchers.count))
        vouchers.forEach { fields.add($0) }
        fields.add(Int64(slots.count))
        slots.forEach { add($0, to: &fields) }
        fields.add(Int64(signers.count))
        for signer in signers {
            fields.add(signer.member.id)
            fields.add(signer.member.name)
            fields.add(signer.member.role.rawValue)
            fields.add(signer.verifyingKey)
        }
        return Array(SHA256.hash(data: fields.bytes))
    }

    /// What authenticates the table to whoever holds the last epoch's key.
    func code(under epoch: EpochKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: digest, using: epoch.slotTable))
    }

    func isAuthentic(_ code: [UInt8], under epoch: EpochKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: digest, using: epoch.slotTable)
    }

    func slot(ofStaff id: String) -> Slot? {
        slots.first { $0.member?.id == id }
    }

    var recoverySlot: Slot? {
        slots.first { $0.holder == .recovery }
    }

    private func add(_ slot: Slot, to fields: inout Fields) {
        fields.add(slot.holder.name)
        fields.add(slot.member?.name ?? "")
        fields.add(slot.member?.role.rawValue ?? "")
        fields.add(Int64(slot.lock == nil ? 0 : 1))
        if let lock = slot.lock {
            fields.add(lock.publicKey)
            fields.add(lock.verifyingKey)
            fields.add(Int64(lock.cost?.exponent ?? 0))
            fields.add(lock.salt)
            fields.add(lock.proof)
            fields.add(lock.wrapped)
        }
        fields.add(Int64(slot.seals.count))
        slot.seals.forEach { fields.add($0) }
    }
}
