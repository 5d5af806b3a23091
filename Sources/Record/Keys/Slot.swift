import Caseload
import Crypto

/// One way into the record: a member's passphrase, or the recovery key.
struct Slot: Hashable, Sendable {
    let holder: SlotHolder
    /// Nil once the member was disabled; name and role stay, because entries name their author.
    var lock: SlotLock?
    /// Each epoch's key, sealed to this slot's public key, first epoch first.
    var seals: [[UInt8]]

    init(holder: SlotHolder, lock: SlotLock?, seals: [[UInt8]]) {
        self.holder = holder
        self.lock = lock
        self.seals = seals
    }

    /// A slot that opens every epoch so far.
    init(holder: SlotHolder, lock: SlotLock, opening epochs: [EpochKey], team: TeamID) throws(RecordError) {
        self.init(holder: holder, lock: lock, seals: [])
        for epoch in epochs {
            try seal(epoch, team: team)
        }
    }

    var member: Member? {
        if case .member(let member) = holder { member } else { nil }
    }

    /// Lets whoever opens this slot into one more epoch.
    mutating func seal(_ epoch: EpochKey, team: TeamID) throws(RecordError) {
        guard let lock else { return }
        seals.append(try EpochSeal.seal(epoch, to: lock.publicKey, holder: holder, team: team))
    }

    /// Takes the slot away; the holder's name stays.
    mutating func disable() {
        lock = nil
        seals = []
    }

    /// The epochs' keys, for whoever holds the private key.
    func epochs(with key: Curve25519.KeyAgreement.PrivateKey, team: TeamID) throws(RecordError) -> [EpochKey] {
        var epochs: [EpochKey] = []
        for (index, seal) in seals.enumerated() {
            epochs.append(try EpochSeal.open(seal, number: Int64(index + 1), with: key, holder: holder, team: team))
        }
        return epochs
    }
}

/// Whose slot it is.
enum SlotHolder: Hashable, Sendable {
    case member(Member)
    case recovery

    /// What a slot's wrapped key and seals are bound to: they cannot be given to somebody else, nor moved to a record with other keys.
    func binding(_ root: RootBinding) -> [UInt8] {
        var fields = Fields("liaise slot 1")
        fields.add(root.team.bytes)
        fields.add(root.commitment)
        fields.add(name)
        return fields.bytes
    }

    /// The staff id, or nothing for the recovery key; no staff id is empty.
    var name: String {
        switch self {
        case .member(let member): member.id
        case .recovery: ""
        }
    }
}

/// What ties every slot to its record: the file's id and the commitment to its first epoch's key.
struct RootBinding: Hashable, Sendable {
    let team: TeamID
    let commitment: [UInt8]
}

/// What somebody brings to a slot.
enum SlotSecret: Sendable {
    case passphrase(Passphrase)
    case recovery(RecoveryKey)
}
