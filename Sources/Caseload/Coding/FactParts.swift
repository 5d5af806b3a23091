extension Fact {
    /// The content that knows its own words; nil for the facts that are worded beside each other.
    var part: (any RecordedPart)? {
        switch self {
        case .consentLeftOpen(let part): part
        case .capacityAssessed(let part): part
        case .needRecorded(let part): part
        case .characteristicRecorded(let part): part
        case .riskRecorded(let part): part
        case .chargeRiskRecorded(let part): part
        case .newInformation(let part): part
        case .observationAdvised(let part): part
        case .toldAbout(let part): part
        case .servicesChecked(let part): part
        case .cellCardWritten(let part): part
        case .cellVisited(let part): part
        case .leavingPackGiven(let part): part
        case .declined(let part): part
        case .missed(let part): part
        case .taskAdded(let part): part
        case .taskDone(let part): part
        case .supportMoved(let part): part
        case .mentalHealthActMoved(let part): part
        case .pathwayMoved(let part): part
        case .childDutyDone(let part): part
        case .custodyEvent(let part): part
        case .identityChecked(let part): part
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .bookedIn, .detailsListed,
            .detailsCorrected, .unavailable, .available, .left, .urgencySet, .madeSafe, .consented, .administrationStarted, .answered,
            .administrationFinished, .circumstance, .elsewhere, .noteAdded, .handoverLine, .outcomeDecided, .referralAdded,
            .disposalRecorded, .enteredInTrustRecord, .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed, .signed,
            .countersigned, .amended, .enteredInError, .undone, .redone, .movedAway, .movedHere, .viewed, .unknown:
            nil
        }
    }
}
