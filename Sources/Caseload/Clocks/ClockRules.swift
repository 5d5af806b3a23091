/// The rules of the clocks of detention, each with the day from which it counts.
///
/// Whoever is detained under a rule stays under it: the rule in force when the detention begins is the one that counts.
package struct ClockRules: Hashable, Sendable {
    /// Where a rule comes from, and since when it counts.
    package struct Origin: Hashable, Sendable {
        /// The first day of it, on the calendar of England and Wales.
        package let inForceFrom: CalendarDate
        /// The Act, regulations or code.
        package let source: String
        /// It was compared with the wording as published.
        package let isVerified: Bool
    }

    var limits: [LimitRule] = []
    var reviews: [ReviewRule] = []
    var stops: [StopRule] = []
    var section136: [Section136Rule] = []
    var children: [ChildRule] = []
    var noLimit: [NoLimitRule] = []

    /// No rules: no clock runs.
    package init() {}

    /// Adds rules; of two about the same thing that begin on the same day, the one added counts.
    package mutating func add(_ other: ClockRules) {
        limits += other.limits
        reviews += other.reviews
        stops += other.stops
        section136 += other.section136
        children += other.children
        noLimit += other.noLimit
    }

    /// The hours for which somebody has to decide, in any rule: 36, 72 and 96 by the law of today.
    package var hoursThatNeedAuthority: [Int] {
        Set(limits.flatMap(\.steps).filter { $0.authority != .law }.map(\.hours)).sorted()
    }

    /// Every rule's origin, in the order of the file.
    package var origins: [Origin] {
        limits.map(\.origin) + limits.flatMap { $0.steps.map(\.origin) } + reviews.map(\.origin) + stops.map(\.origin)
            + section136.map(\.origin) + children.map(\.origin) + noLimit.map(\.origin)
    }
}

/// A rule that counts from a day on.
protocol DatedRule {
    var origin: ClockRules.Origin { get }
}

extension Array where Element: DatedRule {
    /// The rule about a thing that is in force on a day: the latest that has begun, and of the same day the last. Nil before the first.
    func inForce(on date: CalendarDate, where concerns: (Element) -> Bool = { _ in true }) -> Element? {
        var found: Int?
        for (index, rule) in enumerated() where rule.origin.inForceFrom <= date && concerns(rule) {
            if let found, self[found].origin.inForceFrom > rule.origin.inForceFrom { continue }
            found = index
        }
        return found.map { self[$0] }
    }
}

extension ClockRules {
    /// Who allows detention up to a limit.
    package enum Authority: String, CaseIterable, Sendable {
        /// Nobody need decide.
        case law
        case superintendent
        /// A magistrates' court.
        case warrant

        /// The authority in words.
        package var words: String {
            switch self {
            case .law: "by law"
            case .superintendent: "a superintendent or above"
            case .warrant: "a magistrates' warrant"
            }
        }
    }

    /// How long somebody may be held without charge.
    struct LimitRule: DatedRule, Hashable {
        /// One limit: so many hours of detention, and who allows it.
        struct Step: DatedRule, Hashable {
            let hours: Int
            let authority: Authority
            let condition: String
            let origin: Origin
        }

        let bases: [DetentionBasis]
        /// In order of hours; never empty.
        let steps: [Step]
        let origin: Origin
    }

    /// When detention is reviewed, and by whom.
    struct ReviewRule: DatedRule, Hashable {
        let firstHours: Int
        let thenHours: Int
        /// Only these bases have reviews.
        let officers: [DetentionBasis: String]
        let origin: Origin
    }

    /// What stops the clock, and what it moves.
    struct StopRule: DatedRule, Hashable {
        let kind: ClockStop.Kind
        let movesLimits: Bool
        let movesReviews: Bool
        let words: String
        let origin: Origin
    }

    /// How long somebody may be held under s.136, and what a police station needs.
    struct Section136Rule: DatedRule, Hashable {
        /// A longer time, for a reason and by a decision.
        struct Extension: Hashable {
            let hours: Int
            let by: String
            let condition: String
            /// Empty where nobody else need approve.
            let approvedAtPoliceStationBy: String
        }

        /// What it takes to hold an adult at a police station.
        struct PoliceStation: Hashable {
            let authority: String
            let condition: String
            let checkMinutes: Int
            let checksBy: String
        }

        /// For whom a police station is no place of safety.
        enum Excluded: String, CaseIterable { case nobody, children, everybody }

        let hours: Int
        let extending: Extension?
        let excluded: Excluded
        let policeStation: PoliceStation?
        let origin: Origin
    }

    /// What is owed to a child.
    struct ChildRule: DatedRule, Hashable {
        enum Applies: String, CaseIterable {
            case everyone, girls
            case afterCharge = "after-charge"
        }

        let id: String
        let applies: Applies
        let words: String
        let origin: Origin
    }

    /// Why no limit is kept on a basis.
    struct NoLimitRule: DatedRule, Hashable {
        let bases: [DetentionBasis]
        let words: String
        let origin: Origin
    }
}
