/// One such fact with its value.
package enum Detail: Hashable, Sendable {
    case surname(String)
    case forenames(String)
    case dateOfBirth(CalendarDate)
    /// Whole years, as stated or estimated.
    case statedAge(Int)
    case sex(Sex)
    case custodyNumber(String)
    case cell(String)
    case room(String)
    case listNumber(String)
    case arrived(Instant)
    case relevantTime(Instant)
    case detentionAuthorised(Instant)
    case basis(DetentionBasis)
    case offence(String)
    /// 1 general, 2 intermittent, 3 constant, 4 close proximity (College of Policing, Authorised Professional Practice, detention and custody).
    case observationLevel(Int)
    case marker(Marker)
    case appropriateAdult(AppropriateAdult)
    case nextEvent(PoliceEvent)
    case hearing(Instant)
    case mentalHealthAct(MentalHealthActAssessment)
    case chargeRisk(Bool)
    case nhsNumber(NHSNumber)
    /// Other names the person is known by, as they were given.
    case aliases(String)
    case phone(Phone)
    case address(Address)
    /// Somebody thinks so, and nothing clearly shows otherwise (PACE Code C 1.5).
    case appearsUnder18(Bool)

    /// The field whose value this is.
    package var field: DetailField {
        switch self {
        case .surname: .surname
        case .forenames: .forenames
        case .dateOfBirth: .dateOfBirth
        case .statedAge: .statedAge
        case .sex: .sex
        case .custodyNumber: .custodyNumber
        case .cell: .cell
        case .room: .room
        case .listNumber: .listNumber
        case .arrived: .arrived
        case .relevantTime: .relevantTime
        case .detentionAuthorised: .detentionAuthorised
        case .basis: .basis
        case .offence: .offence
        case .observationLevel: .observationLevel
        case .marker: .marker
        case .appropriateAdult: .appropriateAdult
        case .nextEvent: .nextEvent
        case .hearing: .hearing
        case .mentalHealthAct: .mentalHealthAct
        case .chargeRisk: .chargeRisk
        case .nhsNumber: .nhsNumber
        case .aliases: .aliases
        case .phone: .phone
        case .address: .address
        case .appearsUnder18: .appearsUnder18
        }
    }
}

/// As the list has it.
package enum Sex: String, CaseIterable, Sendable {
    case female, male, other
}

/// Why somebody is held; it decides which clocks exist.
package enum DetentionBasis: String, CaseIterable, Sendable {
    /// The only basis with the 24, 36 and 96 hour limits (PACE 1984, sections 41 to 44).
    case beforeCharge = "before-charge"
    case charged, warrant, recall, breach, immigration
    case section136 = "s136"
    case voluntary, terrorism, court

    /// The basis in words.
    package var words: String {
        switch self {
        case .beforeCharge: "PACE, before charge"
        case .charged: "charged"
        case .warrant: "warrant"
        case .recall: "recall"
        case .breach: "breach"
        case .immigration: "immigration"
        case .section136: "s.136"
        case .voluntary: "voluntary attendance"
        case .terrorism: "terrorism"
        case .court: "court"
        }
    }
}

/// A warning on the police record.
package struct Marker: Hashable, Sendable {
    /// What the marker warns of.
    package enum Kind: String, CaseIterable, Sendable {
        /// Suicide or self-harm.
        case selfHarm = "self-harm"
        case other
    }

    /// What it warns of.
    package let kind: Kind
    /// As the list had it.
    package let text: String

    /// A marker.
    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// Where the appropriate adult stands. That none is needed can only be the police's word; no screening says so.
package enum AppropriateAdult: String, CaseIterable, Sendable {
    case needed, told, came
    case policeSayNotNeeded = "police-say-not-needed"

    /// How it stands, in words.
    package var words: String {
        switch self {
        case .needed: "needed"
        case .told: "needed, sergeant told"
        case .came: "has come"
        case .policeSayNotNeeded: "police say not needed"
        }
    }

    /// Somebody still has to come.
    package var isOutstanding: Bool { self == .needed || self == .told }
}

/// Where an assessment under the Mental Health Act stands.
package enum MentalHealthActAssessment: String, CaseIterable, Sendable {
    case requested, started, done
    case notNeeded = "not-needed"

    /// How it stands, in words.
    package var words: String {
        switch self {
        case .requested: "requested"
        case .started: "under way"
        case .done: "done"
        case .notNeeded: "no longer needed"
        }
    }

    /// The assessment is still to be done.
    package var isOutstanding: Bool { self == .requested || self == .started }
}

/// What the police mean to do next, and when.
package struct PoliceEvent: Hashable, Sendable {
    /// What the police mean to do.
    package enum Kind: Hashable, Sendable {
        case van, court, chargeDecision, releaseDecision, transfer, hospital, interview
        /// An event of a newer program.
        case unknown(String)

        /// The event in words.
        package var words: String {
            switch self {
            case .van: "van"
            case .court: "court list"
            case .chargeDecision: "charge decision"
            case .releaseDecision: "release decision"
            case .transfer: "transfer"
            case .hospital: "hospital"
            case .interview: "interview"
            case .unknown: "\"\(rawValue)\" (not known to this version)"
            }
        }

        /// An interview keeps the person here; everything else may take them away.
        package var isDeparture: Bool { self != .interview }
    }

    /// What they mean to do.
    package let kind: Kind
    /// When.
    package let at: Instant
    /// Where to; empty when it is not known.
    package let destination: String

    /// An event.
    package init(kind: Kind, at: Instant, destination: String = "") {
        self.kind = kind
        self.at = at
        self.destination = destination
    }
}

extension PoliceEvent.Kind: GrowingWord {
    package static let allCases: [PoliceEvent.Kind] = [.van, .court, .chargeDecision, .releaseDecision, .transfer, .hospital, .interview]

    package var rawValue: String {
        switch self {
        case .van: "van"
        case .court: "court"
        case .chargeDecision: "charge-decision"
        case .releaseDecision: "release-decision"
        case .transfer: "transfer"
        case .hospital: "hospital"
        case .interview: "interview"
        case .unknown(let word): word
        }
    }
}
