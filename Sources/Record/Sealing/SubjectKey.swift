import Caseload
import Crypto

/// The random key of one subject. It lies sealed in a row of its own: when that row is destroyed, the subject's entries are noise.
struct SubjectKey: Secret {
    private let key: SymmetricKey

    init() {
        key = SymmetricKey(size: .bits256)
    }

    /// The key that seals this one entry.
    func entryKey(_ id: EntryID, epoch: EpochKey, file: FileID) -> SymmetricKey {
        var fields = Fields("liaise entry key 1", capacity: 80)
        fields.add(file.bytes)
        fields.add(id.bytes)
        let salt = epoch.entries.withUnsafeBytes { Array($0) }
        return HKDF<SHA256>.deriveKey(inputKeyMaterial: key, salt: salt, info: fields.bytes, outputByteCount: 32)
    }

    /// The key as it lies on disk.
    func sealed(subject: SubjectID, epoch: EpochKey, file: FileID) throws(RecordError) -> [UInt8] {
        let bytes = key.withUnsafeBytes { Array($0) }
        return try Box.seal(bytes, under: epoch.subjects, associated: Self.associated(subject, epoch.number, file))
    }

    /// Nil when these bytes are not this subject's key.
    init?(opening sealed: [UInt8], subject: SubjectID, epoch: EpochKey, file: FileID) {
        let associated = Self.associated(subject, epoch.number, file)
        guard let bytes = Box.open(sealed, under: epoch.subjects, associated: associated), bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    private static func associated(_ subject: SubjectID, _ epoch: Int64, _ file: FileID) -> [UInt8] {
        var fields = Fields("liaise subject key 1")
        fields.add(file.bytes)
        fields.add(subject.bytes)
        fields.add(epoch)
        return fields.bytes
    }
}
