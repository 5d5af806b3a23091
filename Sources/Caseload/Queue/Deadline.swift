/// Something that will happen to a person at a time. A guide: the custody record prevails.
package struct Deadline: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case van
        case court
        case hearing
        case chargeDecision = "charge-decision"
        case releaseDecision = "release-decision"
        case transfer
        case hospital
        case interview
        case detentionLimit = "detention-limit"
        case section136Limit = "s136-limit"
        case review
        case tryAgain = "try-again"

        package var words: String {
            switch self {
            case .van: "van"
            case .court: "court list"
            case .hearing: "hearing"
            case .chargeDecision: "charge decision"
            case .releaseDecision: "release decision"
            case .transfer: "transfer"
            case .hospital: "hospital"
            case .interview: "interview"
            case .detentionLimit: "24 h limit"
            case .section136Limit: "s.136 24 h limit"
            case .review: "review due"
            case .tryAgain: "try again"
            }
        }

        /// After it the person may be gone.
        package var isDeparture: Bool {
            switch self {
            case .van, .court, .hearing, .chargeDecision, .releaseDecision, .transfer, .hospital, .detentionLimit, .section136Limit: true
            case .interview, .review, .tryAgain: false
            }
        }
    }

    package let kind: Kind
    package let at: Instant
    package let destination: String
}

extension CaseSummary {
    /// Everything with a time that is known of this person, earliest first. Empty once they have left.
    package var deadlines: [Deadline] {
        guard !hasLeft else { return [] }
        var deadlines: [Deadline] = []
        for deadline in [eventDeadline, hearingDeadline, limitDeadline, reviewDeadline, tryAgainDeadline] {
            if let deadline { deadlines.append(deadline) }
        }
        deadlines.sort { $0.at < $1.at }
        return deadlines
    }

    /// The first thing that may take the person away.
    package var departure: Deadline? { deadlines.first { $0.kind.isDeparture } }

    private var eventDeadline: Deadline? {
        guard let event = details.nextEvent else { return nil }
        let kind: Deadline.Kind =
            switch event.kind {
            case .van: .van
            case .court: .court
            case .chargeDecision: .chargeDecision
            case .releaseDecision: .releaseDecision
            case .transfer: .transfer
            case .hospital: .hospital
            case .interview: .interview
            }
        return Deadline(kind: kind, at: event.at, destination: event.destination)
    }

    private var hearingDeadline: Deadline? {
        details.hearing.map { Deadline(kind: .hearing, at: $0, destination: details.room) }
    }

    /// PACE 1984 s.41: 24 hours from the relevant time, before charge only. MHA 1983 s.136A: 24 hours from arrival at the place of safety.
    private var limitDeadline: Deadline? {
        switch details.basis {
        case .beforeCharge: details.relevantTime.map { Deadline(kind: .detentionLimit, at: $0.adding(minutes: 24 * 60), destination: "") }
        case .section136: details.arrived.map { Deadline(kind: .section136Limit, at: $0.adding(minutes: 24 * 60), destination: "") }
        default: nil
        }
    }

    /// PACE 1984 s.40: the first review no later than 6 hours after detention was first authorised. Later ones depend on reviews that are not recorded here.
    private var reviewDeadline: Deadline? {
        guard details.basis == .beforeCharge || details.basis == .charged, let authorised = details.detentionAuthorised else { return nil }
        return Deadline(kind: .review, at: authorised.adding(minutes: 6 * 60), destination: "")
    }

    private var tryAgainDeadline: Deadline? {
        absence?.until.map { Deadline(kind: .tryAgain, at: $0, destination: "") }
    }
}
