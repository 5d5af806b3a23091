// Who may correct what. A correction that is refused here would leave the case as it is, or hide what others need to see.

extension CaseState {
    /// A signed entry is replaced by another of its kind; without a target, something is added to what was signed.
    func amendmentRefusal(of target: EntryID?, to replacement: Fact, by member: Member) -> Refusal? {
        guard isLocked else { return .notSigned }
        guard let kind = AmendedKind(replacement) else { return .notAmendable }
        if let refusal = careRefusal(of: replacement) { return refusal }
        guard let target else { return kind == .departure ? departureRefusal(isReplaced: false) : nil }
        guard let item = timeline.first(where: { $0.entry.id == target }), item.standing.mayBeCorrected else { return .noSuchEntry }
        guard AmendedKind(item.entry.fact.content) == kind else { return .notAmendable }
        if item.entry.role.isRegistered && !member.role.isRegistered { return .needsRegisteredMember }
        return kind == .departure ? departureRefusal(isReplaced: true) : nil
    }

    private func departureRefusal(isReplaced: Bool) -> Refusal? {
        if !openAlerts.isEmpty { return .alertOpen }
        return hasLeft && !isReplaced ? .alreadyLeft : nil
    }

    /// An alert closes by its own rules only, and a student strikes nothing that a registered member wrote.
    func errorRefusal(of target: EntryID, by member: Member) -> Refusal? {
        guard let item = timeline.first(where: { $0.entry.id == target }), item.standing.mayBeCorrected else { return .noSuchEntry }
        if item.entry.fact.raisesImmediateAlert { return .alertStays }
        if item.entry.role.isRegistered && !member.role.isRegistered { return .needsRegisteredMember }
        if case .bookedIn = item.entry.fact, !openAlerts.isEmpty { return .alertOpen }
        // What waits for a countersignature is not taken away by whoever may not give it.
        let waits = item.entry.fact == .signed && !item.entry.role.isRegistered && awaitsCountersignature
        if waits, member.id != item.entry.author, member.role != .supervisor { return .notTheirSupervisor }
        return nil
    }

    /// Undo is for one's own work that nobody has signed since.
    func undoRefusal(of target: EntryID, by member: Member) -> Refusal? {
        guard let item = timeline.first(where: { $0.entry.id == target }), item.standing == .stands, item.entry.author == member.id,
            item.entry.fact.isUndoable
        else { return .notUndoable }
        if case .bookedIn = item.entry.fact {
            if !openAlerts.isEmpty { return .alertOpen }
            // Once anything else was written of the person, also what was taken back, only "entered in error" with a reason takes them away.
            if timeline.contains(where: { $0.entry.id != target && !$0.entry.fact.saysOnlyWhoLooked }) { return .notUndoable }
        }
        if belongsToFinishedAdministration(item.entry) { return .notUndoable }
        return isSignedSince(item) ? .signedSince : nil
    }

    /// A finished result rests on its answers: the end of the screening is undone before them.
    private func belongsToFinishedAdministration(_ entry: Entry) -> Bool {
        switch entry.fact.content {
        case .answered(let id, _, _): administration(id)?.finished != nil
        case .circumstance(let id, let circumstance) where circumstance.decidesResult: administration(id)?.finished != nil
        case .administrationStarted: administration(entry.id)?.finished != nil
        default: false
        }
    }

    private func isSignedSince(_ item: TimelineEntry) -> Bool {
        timeline.contains { $0.position > item.position && $0.standing == .stands && $0.entry.fact == .signed }
    }

    /// The member's last entry, if undo would take it back. It never reaches past an alert, a telling or a signature for something that lies before.
    package func lastUndoable(by member: Member) -> TimelineEntry? {
        lastOwn(by: member).flatMap { undoRefusal(of: $0.entry.id, by: member) == nil ? $0 : nil }
    }

    /// The member's last entry where it says who was told or what they answered: it is not undone, but can be marked as entered in error, with a reason.
    package func lastTelling(by member: Member) -> TimelineEntry? {
        lastOwn(by: member).flatMap { $0.entry.fact.isTelling ? $0 : nil }
    }

    /// The last that the member did themselves, without looks and corrections.
    private func lastOwn(by member: Member) -> TimelineEntry? {
        timeline.last { item in
            guard item.entry.author == member.id, item.standing == .stands else { return false }
            switch item.entry.fact {
            case .viewed, .identityChecked, .undone, .redone, .enteredInError, .movedAway, .detailsListed: return false
            default: return true
            }
        }
    }

    func isOpenedByAmendment(_ administration: EntryID) -> Bool {
        timeline.contains { item in
            guard item.entry.id == administration, case .amended = item.entry.fact else { return false }
            return true
        }
    }
}

/// What an amendment may be about; only a fact of the same kind takes a fact's place.
private enum AmendedKind: Hashable {
    case urgency, madeSafe, consent(ConsentPurpose), administration, answer(EntryID, String), result(EntryID), note, outcome, referral,
        disposal, departure, elsewhere, aspect(Aspect)
    case absence, told(String), response(String), details

    init?(_ fact: Fact) {
        switch fact {
        case .urgencySet: self = .urgency
        case .madeSafe: self = .madeSafe
        case .consented(let purpose, _): self = .consent(purpose)
        case .consentLeftOpen: self = .consent(.seen)
        case .administrationStarted: self = .administration
        case .answered(let id, let item, _): self = .answer(id, item)
        case .administrationFinished(let id, _, _): self = .result(id)
        case .elsewhere: self = .elsewhere
        case .noteAdded: self = .note
        case .outcomeDecided: self = .outcome
        case .referralAdded: self = .referral
        case .disposalRecorded: self = .disposal
        case .left: self = .departure
        case .unavailable, .available: self = .absence
        case .told(let told): self = .told(told.concern)
        case .willDo(let concern, _): self = .response(concern)
        case .detailsCorrected: self = .details
        case .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded, .chargeRiskRecorded, .declined:
            guard let aspect = fact.aspect else { return nil }
            self = .aspect(aspect)
        default: return nil
        }
    }
}

extension Standing {
    /// Whether a correction finds something to correct.
    fileprivate var mayBeCorrected: Bool {
        switch self {
        case .stands, .amended: true
        case .enteredInError, .undone: false
        }
    }
}

extension Fact {
    /// Whether it says that somebody was told, or what they answered.
    package var isTelling: Bool {
        switch self {
        case .told, .willDo, .toldAbout: true
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .bookedIn, .detailsListed,
            .detailsCorrected, .unavailable, .available, .left, .urgencySet, .madeSafe, .consented, .administrationStarted, .answered,
            .administrationFinished, .circumstance, .elsewhere, .noteAdded, .handoverLine, .outcomeDecided, .referralAdded,
            .disposalRecorded, .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded,
            .chargeRiskRecorded,
            .newInformation, .observationAdvised, .enteredInTrustRecord, .servicesChecked, .cellCardWritten, .cellVisited,
            .leavingPackGiven, .declined, .missed, .taskAdded, .taskDone, .supportMoved, .mentalHealthActMoved, .pathwayMoved,
            .childDutyDone, .custodyEvent, .identityChecked, .alertRaised, .alertConfirmed, .alertDismissed, .signed, .countersigned,
            .amended, .enteredInError, .undone, .redone, .movedAway, .movedHere, .viewed, .unknown:
            false
        }
    }

    /// Alerts, tellings, signatures and corrections are never undone.
    var isUndoable: Bool {
        switch self {
        case .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed, .signed, .countersigned, .enteredInError, .undone, .viewed,
            .identityChecked, .unknown,
            .detailsListed, .instrumentKept, .toldAbout, .redone, .movedAway, .movedHere:
            false
        case .amended(_, .amended, _): false
        case .amended(_, let replacement, _): replacement.isUndoable
        default: true
        }
    }

    /// Whether somebody relies on it at once: who is still here and at what place in the queue, what may be done or shared, what is planned. One asks
    /// before it is undone.
    package var isGraveToUndo: Bool {
        switch self {
        case .bookedIn, .left, .missed, .madeSafe, .consented, .consentLeftOpen, .capacityAssessed, .declined, .outcomeDecided,
            .disposalRecorded,
            .riskRecorded,
            .chargeRiskRecorded, .observationAdvised, .custodyEvent, .mentalHealthActMoved:
            true
        case .urgencySet(let urgency, _): urgency == .a || urgency == .b
        case .amended(_, let replacement, _): replacement.isGraveToUndo
        case .movedHere(let moved): moved.fact.isGraveToUndo
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .detailsListed, .detailsCorrected,
            .unavailable, .available, .administrationStarted, .answered, .administrationFinished, .circumstance, .elsewhere, .noteAdded,
            .handoverLine, .referralAdded, .needRecorded, .characteristicRecorded, .newInformation, .toldAbout, .enteredInTrustRecord,
            .servicesChecked, .cellCardWritten, .cellVisited, .leavingPackGiven, .taskAdded, .taskDone, .supportMoved, .pathwayMoved,
            .childDutyDone, .identityChecked, .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed, .signed, .countersigned,
            .enteredInError, .undone, .redone, .movedAway, .viewed, .unknown:
            false
        }
    }
}
