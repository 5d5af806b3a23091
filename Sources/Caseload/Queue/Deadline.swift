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

    /// What will happen.
    package let kind: Kind
    /// When.
    package let at: Instant
    /// Where to, or the court room; empty when it is not known.
    package let destination: String
    /// What will happen, in words, with the hours of a limit.
    package let words: String

    /// A deadline; in the words of its kind unless others are given.
    init(kind: Kind, at: Instant, destination: String = "", words: String? = nil) {
        self.kind = kind
        self.at = at
        self.destination = destination
        self.words = words ?? kind.words
    }
}

extension CaseSummary {
    /// Everything with a time that is known of this person, earliest first. Empty once they have left.
    package var deadlines: [Deadline] { deadlines() }

    /// Everything with a time that is known of this person, earliest first. Empty once they have left.
    ///
    /// - Parameters:
    ///   - zone: decides which rules were in force when the detention began.
    ///   - now: ends, for the limits, a stay at hospital that goes on.
    package func deadlines(rules: ClockRules = .standard, zone: SiteZone = .utc, now: Instant? = nil) -> [Deadline] {
        guard !hasLeft else { return [] }
        var deadlines = clockDeadlines(Clocks(clockFacts(on: nil), rules: rules, zone: zone, now: now))
        for deadline in [eventDeadline, hearingDeadline, tryAgainDeadline] {
            if let deadline { deadlines.append(deadline) }
        }
        deadlines.sort { $0.at < $1.at }
        return deadlines
    }

    /// The first thing that may take the person away.
    package var departure: Deadline? { deadlines.first { $0.kind.isDeparture } }

    /// The limit that counts, the next review and the end of s.136. Checks every half-hour are no deadlines of the queue.
    private func clockDeadlines(_ clocks: Clocks) -> [Deadline] {
        clocks.deadlines.compactMap { deadline in
            switch deadline.kind {
            case .limit: Deadline(kind: .detentionLimit, at: deadline.at, words: deadline.kind.words)
            case .review: Deadline(kind: .review, at: deadline.at)
            case .section136: Deadline(kind: .section136Limit, at: deadline.at, words: section136Words(clocks))
            case .check: nil
            }
        }
    }

    private func section136Words(_ clocks: Clocks) -> String {
        let hours = clocks.section136.map { $0.expires.minutes(since: $0.start) / 60 }
        return hours.map { "s.136 \($0) h limit" } ?? Deadline.Kind.section136Limit.words
    }

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

    private var tryAgainDeadline: Deadline? {
        absence?.until.map { Deadline(kind: .tryAgain, at: $0) }
    }
}
