/// What the signatures of a case cover, read in the order in which everything was written.
///
/// A student's signature stands until it is countersigned: nothing that anybody else writes or signs takes it away, else whoever supervises the student
/// would never be asked.
struct SigningHistory {
    private(set) var signature: Signature?
    /// Something signed was changed or added to, so that the signature no longer covers everything.
    private(set) var isAmendedSinceSigning = false
    /// The last position that a registered member has signed or countersigned.
    private(set) var coveredThrough: Int64 = 0
    /// The position of the signature that stands.
    private var signedAt: Int64 = 0

    init(_ entries: [StoredEntry], struck: Set<EntryID>) {
        for stored in entries where !struck.contains(stored.entry.id) { read(stored) }
    }

    private mutating func read(_ stored: StoredEntry) {
        let entry = stored.entry
        if entry.fact.isSignature {
            sign(stored)
        } else if let countersigned = entry.fact.as(Countersigned.self) {
            countersign(stored, countersigned)
        } else if signature != nil && entry.fact.traits.isSignedFor {
            isAmendedSinceSigning = true
        }
    }

    private mutating func sign(_ stored: StoredEntry) {
        isAmendedSinceSigning = false
        if waits, stored.entry.role.isRegistered {
            signature?.beside = Attribution(stored.entry)
        } else {
            signature = Signature(by: Attribution(stored.entry))
            signedAt = stored.position
            if stored.entry.role.isRegistered { coveredThrough = stored.position }
        }
    }

    private mutating func countersign(_ stored: StoredEntry, _ countersigned: Countersigned) {
        let entry = stored.entry
        guard let signed = signature, waits, entry.role.isRegistered, entry.author != signed.by.member else { return }
        signature?.countersigned = Countersignature(
            by: Attribution(entry), sawThePerson: countersigned.sawThePerson, comment: countersigned.comment)
        // What was written after the signature, and nobody has signed for, was not countersigned either.
        coveredThrough = isAmendedSinceSigning ? signedAt : stored.position
    }

    private var waits: Bool { signature?.awaitsCountersignature ?? false }
}
