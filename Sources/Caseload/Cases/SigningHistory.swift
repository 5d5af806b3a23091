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
        switch entry.fact {
        case .signed:
            isAmendedSinceSigning = false
            if waits, entry.role.isRegistered {
                signature?.beside = Attribution(entry)
            } else {
                signature = Signature(by: Attribution(entry))
                signedAt = stored.position
                if entry.role.isRegistered { coveredThrough = stored.position }
            }
        case .countersigned(let sawThePerson, let comment):
            guard let signed = signature, waits, entry.role.isRegistered, entry.author != signed.by.member else { return }
            signature?.countersigned = Countersignature(by: Attribution(entry), sawThePerson: sawThePerson, comment: comment)
            // What was written after the signature, and nobody has signed for, was not countersigned either.
            coveredThrough = isAmendedSinceSigning ? signedAt : stored.position
        default:
            if signature != nil && entry.fact.isSignedFor { isAmendedSinceSigning = true }
        }
    }

    private var waits: Bool { signature?.awaitsCountersignature ?? false }
}

extension Fact {
    /// Whether a signature stands for this. Alerts have rules of their own; what the police tell us and where the person is go on after it.
    fileprivate var isSignedFor: Bool {
        switch self {
        case .urgencySet, .madeSafe, .consented, .administrationStarted, .answered, .administrationFinished, .circumstance, .elsewhere,
            .noteAdded,
            .outcomeDecided,
            .referralAdded,
            .amended, .enteredInError, .movedAway, .movedHere, .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded,
            .riskRecorded,
            .chargeRiskRecorded, .declined:
            true
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .bookedIn, .detailsListed,
            .detailsCorrected,
            .unavailable,
            .available, .left, .disposalRecorded, .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed, .signed, .countersigned,
            .undone, .redone, .viewed, .handoverLine, .newInformation, .observationAdvised, .toldAbout, .enteredInTrustRecord,
            .servicesChecked,
            .cellCardWritten, .cellVisited, .leavingPackGiven, .missed, .taskAdded, .taskDone, .supportMoved, .mentalHealthActMoved,
            .pathwayMoved, .childDutyDone, .custodyEvent, .identityChecked,
            .unknown:
            false
        }
    }
}
