import Caseload
import Crypto

/// One subject's summary as it lies on disk, with how far it goes. Disposable: it can always be folded again from the entries.
struct SubjectSummary: Hashable, Sendable {
    let subject: SubjectID
    /// The position of the subject's last entry.
    let through: Int64
    /// How many entries the subject has; an entry that went missing shows by this when the subject is read.
    let count: Int64
    /// The summary's own bytes; nil for a subject that has none, as the record itself.
    let content: [UInt8]?

    /// Sealed under the epoch's summary key, bound to its subject and to how far it goes.
    func sealed(epoch: EpochKey, team: TeamID) throws(RecordError) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(count)
        writer.write(UInt64(content == nil ? 0 : 1))
        writer.write(content ?? [])
        let associated = Self.associated(subject, through, epoch.number, team)
        return try Box.seal(Padding.padded(writer.bytes), under: epoch.summaries, associated: associated)
    }

    init(subject: SubjectID, through: Int64, count: Int64, content: [UInt8]?) {
        self.subject = subject
        self.through = through
        self.count = count
        self.content = content
    }

    /// Nil when the bytes are not this subject's summary through that position.
    init?(opening sealed: [UInt8], subject: SubjectID, through: Int64, epoch: Int64, key: SymmetricKey, team: TeamID) {
        let associated = Self.associated(subject, through, epoch, team)
        guard let opened = Box.open(sealed, under: key, associated: associated), let plain = Padding.content(of: opened) else { return nil }
        var reader = ByteReader(plain)
        guard let count = try? reader.signed(), let present = try? reader.unsigned(), let content = try? reader.raw() else { return nil }
        self.init(subject: subject, through: through, count: count, content: present == 1 ? content : nil)
    }

    private static func associated(_ subject: SubjectID, _ through: Int64, _ epoch: Int64, _ team: TeamID) -> [UInt8] {
        var fields = Fields("liaise summary 1")
        fields.add(team.bytes)
        fields.add(subject.bytes)
        fields.add(through)
        fields.add(epoch)
        return fields.bytes
    }
}
