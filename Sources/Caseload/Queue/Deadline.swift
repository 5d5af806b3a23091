/// Something that will happen to a person at a time. A guide: the custody record prevails.
package struct Deadline: Hashable, Sendable {
    /// What will happen: the closed list that `queue --json` prints.
    package enum Kind: String, CaseIterable, Sendable {
        case van
        case court
        case hearing
        case chargeDecision = "charge-decision"
        case releaseDecision = "release-decision"
        case transfer
        case hospital
        case interview
        /// What the police mean to do, in a word that this program does not know: it may take the person away.
        case notKnown = "not-known"
        case detentionLimit = "detention-limit"
        case section136Limit = "s136-limit"
        case review
        case tryAgain = "try-again"

        /// The deadline in words.
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
            case .notKnown: "something not known here"
            case .detentionLimit: "24 h limit"
            case .section136Limit: "s.136 24 h limit"
            case .review: "review due"
            case .tryAgain: "try again"
            }
        }

        /// After it the person may be gone.
        package var isDeparture: Bool {
            switch self {
            case .van, .court, .hearing, .chargeDecision, .releaseDecision, .transfer, .hospital, .notKnown, .detentionLimit,
                .section136Limit:
                true
            case .interview, .review, .tryAgain: false
            }
        }
    }

    /// What will happen.
    package let kind: Kind
    /// When.
    package let at: Instant
    /// Where to, or the court room; empty when it is not known.
    package let destination: String
    /// The hours of a limit, when it is not the usual one of its kind.
    private let hours: Int?

    /// A deadline.
    init(kind: Kind, at: Instant, destination: String = "", hours: Int? = nil) {
        self.kind = kind
        self.at = at
        self.destination = destination
        self.hours = hours == 24 ? nil : hours
    }

    /// What will happen, in words, with the hours of a limit.
    package var words: String {
        guard let hours else { return kind.words }
        return kind == .section136Limit ? "s.136 \(hours) h limit" : "\(hours) h limit"
    }
}

extension CaseSummary {
    /// Everything with a time that is known of this person, earliest first, by the rules that are built in. Empty once they have left.
    package var deadlines: [Deadline] { deadlines(by: ClockLaws(.standard, zone: .utc), now: nil) }

    /// Everything with a time that is known of this person, earliest first. Empty once they have left.
    ///
    /// - Parameter now: ends, for the limits, a stay at hospital that goes on.
    package func deadlines(by laws: ClockLaws, now: Instant?) -> [Deadline] {
        guard !hasLeft else { return [] }
        let clocks = Clocks(clockFacts(on: nil), laws: laws, now: now)
        var deadlines: [Deadline] = []
        for deadline in [
            eventDeadline, hearingDeadline, clocks.limitDeadline, clocks.section136Deadline, clocks.reviewDeadline, tryAgainDeadline,
        ] {
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
            case .unknown: .notKnown
            }
        return Deadline(kind: kind, at: event.at, destination: event.destination)
    }

    private var hearingDeadline: Deadline? {
        details.hearing.map { Deadline(kind: .hearing, at: $0, destination: details.room) }
    }

    private var tryAgainDeadline: Deadline? {
        absence?.until.map { Deadline(kind: .tryAgain, at: $0) }
    }
}

/// What the clocks have for the queue. The half-hourly checks of s.136 are no deadlines of it: they are another's work.
extension Clocks {
    fileprivate var limitDeadline: Deadline? {
        nextLimitTime.map { Deadline(kind: .detentionLimit, at: $0.at, hours: $0.hours) }
    }

    fileprivate var section136Deadline: Deadline? {
        section136Time.map { Deadline(kind: .section136Limit, at: $0.expires, hours: $0.hours) }
    }

    fileprivate var reviewDeadline: Deadline? {
        nextReviewTime.map { Deadline(kind: .review, at: $0.due) }
    }
}
