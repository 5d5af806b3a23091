import Caseload
import Crypto

extension SlotTable {
    /// Opens a member's slot; deriving the key takes a while by design.
    ///
    /// Throws `noSuchMember`, `memberDisabled`, `roleNotKnown`, `wrongPassphrase`, or `truncatedOrAltered` when the table is not what its keys say.
    func keyring(staff id: String, passphrase: Passphrase, code: [UInt8]) throws(RecordError) -> Keyring {
        guard let slot = slot(ofStaff: id) else { throw .noSuchMember }
        if case .unknown? = slot.member?.role { throw .roleNotKnown }
        return try keyring(slot, secret: .passphrase(passphrase), code: code)
    }

    /// Opens the recovery key's slot; throws `wrongRecoveryKey` when it is the key of another record.
    func keyring(recoveryKey: RecoveryKey, code: [UInt8]) throws(RecordError) -> Keyring {
        guard let slot = recoverySlot else { throw .truncatedOrAltered(position: nil) }
        return try keyring(slot, secret: .recovery(recoveryKey), code: code)
    }

    private func keyring(_ slot: Slot, secret: SlotSecret, code: [UInt8]) throws(RecordError) -> Keyring {
        guard let lock = slot.lock else { throw .memberDisabled }
        let own = try lock.unlock(with: secret, bound: slot.holder.binding(root))
        return try Keyring(slot: slot, own: own, table: self, code: code)
    }
}
