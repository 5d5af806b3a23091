/// The number by which a kind of fact is known in the file. Numbers are never used again for anything else.
package enum FactKind: UInt64, CaseIterable, Sendable {
    // The record, its members and its sessions.
    case memberAdded = 1
    case memberDisabled = 2
    case sessionOpened = 3
    case sessionClosed = 4
    case supervises = 5
    case instrumentKept = 6
    // A person's arrival and stay.
    case bookedIn = 10
    case detailsListed = 11
    case detailsCorrected = 12
    case unavailable = 13
    case available = 14
    case left = 15
    // The work.
    case urgencySet = 20
    case madeSafe = 21
    case consented = 22
    case administrationStarted = 23
    case answered = 24
    case administrationFinished = 25
    case noteAdded = 26
    case outcomeDecided = 27
    case referralAdded = 28
    case disposalRecorded = 29
    case circumstance = 30
    case elsewhere = 31
    // Alerts.
    case alertRaised = 40
    case told = 41
    case willDo = 42
    case alertConfirmed = 43
    case alertDismissed = 44
    // Signatures and corrections.
    case signed = 50
    case countersigned = 51
    case amended = 52
    case enteredInError = 53
    case undone = 54
    case viewed = 55
    case redone = 56
    case movedAway = 57
    case movedHere = 58
    // Consent, needs and risk; who knows, and what was done about it.
    case capacityAssessed = 60
    case needRecorded = 61
    case characteristicRecorded = 62
    case riskRecorded = 63
    case chargeRiskRecorded = 64
    case newInformation = 65
    case observationAdvised = 66
    case toldAbout = 67
    case enteredInTrustRecord = 68
    case servicesChecked = 69
    case cellCardWritten = 70
    case cellVisited = 71
    case leavingPackGiven = 72
    case declined = 73
    case missed = 74
    case taskAdded = 75
    case taskDone = 76
    case supportMoved = 77
    case mentalHealthActMoved = 78
    case pathwayMoved = 79
    case childDutyDone = 80
    case custodyEvent = 81
    case handoverLine = 82
    case identityChecked = 83
    case consentLeftOpen = 84
}

extension FactKind {
    /// What a fact of the kind says. This is the one table: what is not in it does not compile, and what is in it has to say all that a fact must.
    package var content: any FactContent.Type {
        switch self {
        case .memberAdded: MemberAdded.self
        case .memberDisabled: MemberDisabled.self
        case .sessionOpened: SessionOpening.self
        case .sessionClosed: SessionClosed.self
        case .supervises: Supervision.self
        case .instrumentKept: InstrumentKept.self
        case .bookedIn: Booking.self
        case .detailsListed: DetailsListed.self
        case .detailsCorrected: DetailsCorrected.self
        case .unavailable: Unavailable.self
        case .available: Available.self
        case .left: Departure.self
        case .urgencySet: UrgencySet.self
        case .madeSafe: MadeSafe.self
        case .consented: Consented.self
        case .administrationStarted: AdministrationStarted.self
        case .answered: Answered.self
        case .administrationFinished: AdministrationFinished.self
        case .noteAdded: NoteAdded.self
        case .outcomeDecided: OutcomeDecided.self
        case .referralAdded: ReferralAdded.self
        case .disposalRecorded: Disposal.self
        case .circumstance: CircumstanceNoted.self
        case .elsewhere: ElsewhereResult.self
        case .alertRaised: AlertRaised.self
        case .told: Told.self
        case .willDo: WillDo.self
        case .alertConfirmed: AlertConfirmed.self
        case .alertDismissed: AlertDismissed.self
        case .signed: Signed.self
        case .countersigned: Countersigned.self
        case .amended: Amended.self
        case .enteredInError: EnteredInError.self
        case .undone: Undone.self
        case .viewed: Viewed.self
        case .redone: Redone.self
        case .movedAway: MovedAway.self
        case .movedHere: MovedHere.self
        case .capacityAssessed: CapacityAssessment.self
        case .needRecorded: NeedRecord.self
        case .characteristicRecorded: Characteristic.self
        case .riskRecorded: RiskRecord.self
        case .chargeRiskRecorded: ChargeRisk.self
        case .newInformation: NewInformation.self
        case .observationAdvised: ObservationAdvice.self
        case .toldAbout: Telling.self
        case .enteredInTrustRecord: EnteredInTrustRecord.self
        case .servicesChecked: KnownToServices.self
        case .cellCardWritten: CellCard.self
        case .cellVisited: CellVisit.self
        case .leavingPackGiven: LeavingPack.self
        case .declined: Declined.self
        case .missed: Missed.self
        case .taskAdded: FollowUp.self
        case .taskDone: TaskDone.self
        case .supportMoved: SupportMove.self
        case .mentalHealthActMoved: MentalHealthActStep.self
        case .pathwayMoved: PathwayMove.self
        case .childDutyDone: YouthDutyRecord.self
        case .custodyEvent: CustodyEvent.self
        case .handoverLine: HandoverLine.self
        case .identityChecked: IdentityCheck.self
        case .consentLeftOpen: ConsentLeftOpen.self
        }
    }
}
