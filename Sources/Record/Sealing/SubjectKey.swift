import Caseload
import Crypto

/// The random key of one subject. It lies sealed in a row of its own: when that row is destroyed, the subject's entries are noise.
struct SubjectKey: Secret {
    private let key: SymmetricKey

    init() {
        key = SymmetricKey(size: .bits256)
    }

    /// What gives the keys of the subject's entries of one epoch.
    func entryKeys(_ epoch: EpochKey) -> EntryKeys {
        EntryKeys(root: HKDF<SHA256>.extract(inputKeyMaterial: key, salt: epoch.entries.withUnsafeBytes { Array($0) }))
    }

    /// The key as it lies on disk.
    func sealed(subject: SubjectID, epoch: EpochKey, team: TeamID) throws(RecordError) -> [UInt8] {
        let bytes = key.withUnsafeBytes { Array($0) }
        return try Box.seal(bytes, under: epoch.subjects, associated: Self.associated(subject, epoch.number, team))
    }

    /// Nil when these bytes are not this subject's key.
    init?(opening sealed: [UInt8], subject: SubjectID, epoch: EpochKey, team: TeamID) {
        let associated = Self.associated(subject, epoch.number, team)
        guard let bytes = Box.open(sealed, under: epoch.subjects, associated: associated), bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    private static func associated(_ subject: SubjectID, _ epoch: Int64, _ team: TeamID) -> [UInt8] {
        var fields = Fields("liaise subject key 1")
        fields.add(team.bytes)
        fields.add(subject.bytes)
        fields.add(epoch)
        return fields.bytes
    }
}

/// The keys of one subject's entries of one epoch: another for each entry, so that no key seals twice.
struct EntryKeys: Secret {
    fileprivate let root: HashedAuthenticationCode<SHA256>

    /// The key that seals this one entry.
    func key(_ id: EntryID, team: TeamID) -> SymmetricKey {
        var fields = Fields("liaise entry key 1", capacity: 80)
        fields.add(team.bytes)
        fields.add(id.bytes)
        return HKDF<SHA256>.expand(pseudoRandomKey: root, info: fields.bytes, outputByteCount: 32)
    }
}
