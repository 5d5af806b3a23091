/// What the signatures of a case cover, read in the order in which everything was written.
struct SigningHistory {
    private(set) var signature: Signature?
    /// Something signed was changed or added to, so that the signature no longer covers everything.
    private(set) var isAmendedSinceSigning = false
    /// The last position that a registered member has signed or countersigned.
    private(set) var coveredThrough: Int64 = 0

    init(_ entries: [StoredEntry], struck: Set<EntryID>) {
        for stored in entries where !struck.contains(stored.entry.id) { read(stored) }
    }

    private mutating func read(_ stored: StoredEntry) {
        let entry = stored.entry
        switch entry.fact {
        case .signed:
            signature = Signature(by: Attribution(entry))
            isAmendedSinceSigning = false
            if entry.role.isRegistered { coveredThrough = stored.position }
        case .countersigned(let sawThePerson, let comment):
            guard let signed = signature, awaitsCountersignature, entry.role.isRegistered, entry.author != signed.by.member else { return }
            signature?.countersigned = Countersignature(by: Attribution(entry), sawThePerson: sawThePerson, comment: comment)
            coveredThrough = stored.position
        default:
            if signature != nil && entry.fact.isSignedFor { isAmendedSinceSigning = true }
        }
    }

    private var awaitsCountersignature: Bool {
        guard let signature, !isAmendedSinceSigning else { return false }
        return !signature.by.role.isRegistered && signature.countersigned == nil
    }
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
