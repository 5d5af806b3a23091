/// A moment that a clock leads up to.
package struct ClockDeadline: Hashable, Sendable {
    /// What comes.
    package enum Kind: Hashable, Sendable {
        /// The limit of detention without charge, by its hours.
        case limit(hours: Int)
        /// A review, by its number.
        case review(number: Int)
        /// The end of detention under s.136.
        case section136
        /// A healthcare professional's check under s.136 at a police station.
        case check

        /// What comes, in words.
        package var words: String {
            switch self {
            case .limit(let hours): "\(hours) h limit"
            case .review(let number): "review \(number) due"
            case .section136: "s.136 ends"
            case .check: "s.136 check due"
            }
        }

        /// A name for programs: those of the queue's deadlines where it has one.
        package var id: String {
            switch self {
            case .limit: Deadline.Kind.detentionLimit.rawValue
            case .review: Deadline.Kind.review.rawValue
            case .section136: Deadline.Kind.section136Limit.rawValue
            case .check: "s136-check"
            }
        }
    }

    /// What comes.
    package let kind: Kind
    /// When, at the latest.
    package let at: Instant
}

/// What a rule says besides times, in words.
package struct ClockNote: Hashable, Sendable {
    /// What it says.
    package let words: String
    /// The Act or code.
    package let source: String
    /// It was compared with the wording as published.
    package let isVerified: Bool

    init(_ words: String, _ origin: ClockRules.Origin) {
        self.words = words
        source = origin.source
        isVerified = origin.isVerified
    }
}

extension Clocks {
    /// The limit that counts, the first review not done, and the end and the next check of s.136, earliest first.
    package var deadlines: [ClockDeadline] {
        var deadlines: [ClockDeadline] = []
        if let limit = nextLimitTime { deadlines.append(ClockDeadline(kind: .limit(hours: limit.hours), at: limit.at)) }
        if let review = nextReviewTime { deadlines.append(ClockDeadline(kind: .review(number: review.number), at: review.due)) }
        if let section136 {
            deadlines.append(ClockDeadline(kind: .section136, at: section136.expires))
            // Nobody has said whether it is a police station: the rule is told, and no time is set.
            if facts.isAtPoliceStation == true, let checks = section136.checks {
                deadlines.append(ClockDeadline(kind: .check, at: checks.due))
            }
        }
        return deadlines.sorted { $0.at < $1.at }
    }

    /// The next that is not past, or the last one when all are.
    package var nextDeadline: ClockDeadline? {
        guard let now else { return deadlines.first }
        return deadlines.first { $0.at >= now } ?? deadlines.last
    }

    /// What is owed to a child besides; empty for an adult, for whom nobody is owed more, and when no age is known.
    package var childDuties: [ClockNote] {
        childRules.filter { applies($0.applies) }.map { ClockNote($0.words, $0.origin) }
    }

    private func applies(_ rule: ClockRules.ChildRule.Applies) -> Bool {
        switch rule {
        case .everyone: true
        case .girls: facts.sex != .male
        case .afterCharge: basis == .charged
        }
    }
}
