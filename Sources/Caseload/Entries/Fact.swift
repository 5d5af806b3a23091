package import Screening

/// One thing that happened. Facts are only ever added; a correction is a fact that names the entry it corrects.
package enum Fact: Hashable, Sendable {
    // The record and its sessions.
    case memberAdded(Member)
    case memberDisabled(Member.ID)
    case sessionOpened(SessionOpening)
    case sessionClosed
    case supervises(student: Member.ID, supervisor: Member.ID)
    /// The instrument's file, so that answers of this version can be drawn and scored when the file at hand is another.
    case instrumentKept(InstrumentVersion, file: String)

    // A person's arrival and stay.
    case bookedIn(Booking)
    case detailsListed([Detail], from: String)
    case detailsCorrected([Detail], cleared: [DetailField])
    case unavailable(reason: RequiredText, until: Instant?)
    case available
    case left(Departure)

    // The work.
    case urgencySet(Urgency, reason: RequiredText)
    case madeSafe(how: RequiredText)
    case consented(ConsentPurpose, ConsentAnswer)
    case administrationStarted(instrument: String, version: String)
    case answered(administration: EntryID, item: String, Answer)
    /// The result as the practitioner saw it, in words and as numbers, so that it can be compared and never silently changes.
    case administrationFinished(administration: EntryID, result: String, scores: [ScoreResult] = [])
    case circumstance(administration: EntryID, Circumstance)
    case elsewhere(ElsewhereResult)
    case noteAdded(RequiredText)
    /// One line for whoever comes next; the newest stands.
    case handoverLine(RequiredText)
    case outcomeDecided(Outcome)
    case referralAdded(Referral)
    case disposalRecorded(Disposal)

    // Consent, needs and risk.
    case consentLeftOpen(ConsentLeftOpen)
    case capacityAssessed(CapacityAssessment)
    case needRecorded(NeedRecord)
    case characteristicRecorded(Characteristic)
    case riskRecorded(RiskRecord)
    case chargeRiskRecorded(ChargeRisk)
    case newInformation(NewInformation)
    case observationAdvised(ObservationAdvice)

    // Who knows, and what was done about it.
    /// Somebody was told something that is not about an alert.
    case toldAbout(Telling)
    case enteredInTrustRecord
    case servicesChecked(KnownToServices)
    case cellCardWritten(CellCard)
    case cellVisited(CellVisit)
    case leavingPackGiven(LeavingPack)
    case declined(Declined)
    case missed(Missed)
    case taskAdded(FollowUp)
    case taskDone(TaskDone)
    case supportMoved(SupportMove)
    case mentalHealthActMoved(MentalHealthActStep)
    case pathwayMoved(PathwayMove)
    case childDutyDone(YouthDutyRecord)
    case custodyEvent(CustodyEvent)

    /// Somebody made sure whose case this is.
    case identityChecked(IdentityCheck)

    // Alerts.
    case alertRaised(AlertRaised)
    case told(Told)
    case willDo(concern: String, what: RequiredText)
    /// A registered member stands behind what a student did about an alert.
    case alertConfirmed(concern: String)
    /// Closed without telling, by two registered members.
    case alertDismissed(concern: String, reason: RequiredText, second: Member.ID)

    // Signatures and corrections.
    case signed
    case countersigned(sawThePerson: Bool, comment: String)
    indirect case amended(target: EntryID?, replacement: Fact, reason: RequiredText)
    case enteredInError(target: EntryID, reason: RequiredText)
    case undone(target: EntryID)
    /// Takes an undo back.
    case redone(target: EntryID)
    /// Entered in error here: it belongs to somebody else, and stands in their case from now on.
    case movedAway(MovedAway)
    /// What was entered in somebody else's case and belongs here.
    indirect case movedHere(MovedHere)
    case viewed

    /// Written by a newer version of the program: kept as it is, and shown as such.
    case unknown(tag: UInt64, bytes: [UInt8])
}

extension Member {
    /// A staff id.
    package typealias ID = String
}

/// The opening of a session at a site.
package struct SessionOpening: Hashable, Sendable {
    /// The session's name.
    package let id: SessionID
    /// The site's id.
    package let siteID: String
    /// The site's name on that day.
    package let siteName: String
    /// A custody suite or a court.
    package let kind: Site.Kind
    /// The day on which the shift began.
    package let date: CalendarDate
    /// The shift.
    package let shift: Shift.ID

    /// An opening.
    package init(id: SessionID, siteID: String, siteName: String, kind: Site.Kind, date: CalendarDate, shift: Shift.ID) {
        self.id = id
        self.siteID = siteID
        self.siteName = siteName
        self.kind = kind
        self.date = date
        self.shift = shift
    }
}

/// The beginning of a case: a person's passage through the service from this arrival on.
package struct Booking: Hashable, Sendable {
    /// How the person came into the record.
    package enum Source: String, CaseIterable, Sendable {
        /// Typed, a line a person.
        case line
        /// From a list file.
        case list
    }

    /// The case's name for people.
    package let code: CaseCode
    /// The session in which the case begins.
    package let session: SessionID
    /// The site of that session.
    package let siteID: String
    /// A custody suite or a court.
    package let siteKind: Site.Kind
    /// The day of that session.
    package let date: CalendarDate
    /// How the person came into the record.
    package let source: Source
    /// What was known on arrival.
    package let details: [Detail]

    /// A booking.
    package init(
        code: CaseCode, session: SessionID, siteID: String, siteKind: Site.Kind, date: CalendarDate, source: Source, details: [Detail]
    ) {
        self.code = code
        self.session = session
        self.siteID = siteID
        self.siteKind = siteKind
        self.date = date
        self.source = source
        self.details = details
    }
}

/// The end of a person's stay here.
package struct Departure: Hashable, Sendable {
    /// Where people go from here.
    package enum How: String, CaseIterable, Sendable {
        case released, court, prison, hospital, transferred, other

        /// The way in words.
        package var words: String {
            switch self {
            case .released: "released"
            case .court: "to court"
            case .prison: "to prison"
            case .hospital: "to hospital"
            case .transferred: "to another suite"
            case .other: "left"
            }
        }
    }

    /// How the person left.
    package let how: How
    /// When they left.
    package let at: Instant
    /// Where to; empty when it is not known or says nothing more.
    package let destination: String

    /// A departure.
    package init(how: How, at: Instant, destination: String) {
        self.how = how
        self.at = at
        self.destination = destination
    }
}
