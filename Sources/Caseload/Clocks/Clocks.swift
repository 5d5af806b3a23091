/// The clocks of one detention, worked out from what is known. A guide: the custody record prevails.
///
/// Everything is counted in elapsed time, so that nothing shifts on the nights on which the clocks change.
package struct Clocks: Hashable, Sendable {
    /// What is known; times that no calendar has are left out.
    package let facts: ClockFacts
    /// The moment at which the clocks are read; nil when it does not matter.
    package let now: Instant?
    /// The basis that decides which clocks exist; after charge, `charged`.
    package let basis: DetentionBasis?

    let limitRule: ClockRules.LimitRule?
    let reviewRule: ClockRules.ReviewRule?
    let section136Rule: ClockRules.Section136Rule?
    let noLimitRule: ClockRules.NoLimitRule?
    let stopRules: [ClockRules.StopRule]
    let childRules: [ClockRules.ChildRule]
    let hasImpossibleValues: Bool
    /// Detention without charge, without the stretches that do not count.
    let limitTime: CountedTime
    /// The time from which reviews count, without the stretches that move them.
    let reviewTime: CountedTime

    /// - Parameters:
    ///   - rules: those in force when the detention began are used, s.136 by its own beginning.
    ///   - zone: decides on which day that was.
    ///   - now: ends a stay at hospital that goes on, for the limits as they would be on coming back at that moment.
    package init(_ known: ClockFacts, rules: ClockRules, zone: SiteZone = .utc, now: Instant? = nil) {
        let facts = known.possible
        self.facts = facts
        self.now = now
        hasImpossibleValues = facts != known
        basis = facts.effectiveBasis
        let began = facts.relevantTime ?? facts.authorised ?? facts.section136Start ?? facts.charged ?? now
        let law = LawOfTheDay(rules, on: began.map { zone.local($0).date })
        limitRule = basis.flatMap(law.limit)
        reviewRule = basis.flatMap(law.review)
        noLimitRule = basis.flatMap(law.noLimit)
        childRules = facts.isChild ? law.child : []
        section136Rule = facts.section136Start.flatMap { rules.section136.inForce(on: zone.local($0).date) }
        let stops = law.stops(facts.stops.map(\.kind))
        stopRules = stops
        func time(_ moves: (ClockRules.StopRule) -> Bool) -> CountedTime {
            if facts.stops.isEmpty { return CountedTime() }
            let kinds = stops.filter(moves).map(\.kind)
            return CountedTime(leavingOut: facts.stops.filter { kinds.contains($0.kind) }, openUntil: now)
        }
        limitTime = time(\.movesLimits)
        reviewTime = time(\.movesReviews)
    }
}

/// The rules in force on one day.
private struct LawOfTheDay {
    private let rules: ClockRules
    private let date: CalendarDate?

    init(_ rules: ClockRules, on date: CalendarDate?) {
        self.rules = rules
        self.date = date
    }

    func limit(_ basis: DetentionBasis) -> ClockRules.LimitRule? { inForce(rules.limits) { $0.bases.contains(basis) } }
    func review(_ basis: DetentionBasis) -> ClockRules.ReviewRule? { inForce(rules.reviews) { $0.officers[basis] != nil } }
    func noLimit(_ basis: DetentionBasis) -> ClockRules.NoLimitRule? { inForce(rules.noLimit) { $0.bases.contains(basis) } }

    /// For each sort of stop that there was, in the order of the sorts.
    func stops(_ kinds: [ClockStop.Kind]) -> [ClockRules.StopRule] {
        if kinds.isEmpty { return [] }
        return ClockStop.Kind.allCases.filter(kinds.contains).compactMap { kind in inForce(rules.stops) { $0.kind == kind } }
    }

    /// The latest of each id, in the order of the file.
    var child: [ClockRules.ChildRule] {
        var ids: [String] = []
        for rule in rules.children where !ids.contains(rule.id) { ids.append(rule.id) }
        return ids.compactMap { id in inForce(rules.children) { $0.id == id } }
    }

    private func inForce<Rule: DatedRule>(_ rules: [Rule], _ concerns: (Rule) -> Bool) -> Rule? {
        guard let date else { return nil }
        return rules.lazy.filter(concerns).inForce(on: date)
    }
}

extension ClockFacts {
    /// When the time at the place of safety begins: as given, or with the arrival of a person held under s.136.
    var section136Start: Instant? { section136?.start ?? (basis == .section136 ? arrived : nil) }

    /// Without times so far off that no calendar has them, and with lengths that a detention can have.
    fileprivate var possible: ClockFacts {
        var facts = self
        func possible(_ instant: Instant?) -> Instant? { instant.flatMap { $0.isPossible ? $0 : nil } }
        facts.relevantTime = possible(relevantTime)
        facts.authorised = possible(authorised)
        facts.arrived = possible(arrived)
        facts.charged = possible(charged)
        if !stops.allSatisfy({ $0.from.isPossible && $0.to?.isPossible != false }) {
            facts.stops = stops.filter { $0.from.isPossible && $0.to?.isPossible != false }
        }
        if !reviewsDone.allSatisfy(\.isPossible) { facts.reviewsDone = reviewsDone.filter(\.isPossible) }
        facts.minutesSpentBefore = min(max(0, minutesSpentBefore), 672 * 60)
        if let start = section136?.start, !start.isPossible { facts.section136 = nil }
        return facts
    }
}

extension Instant {
    /// Within some thirty thousand years of today, so that nothing here can overflow.
    var isPossible: Bool { (-1_000_000_000_000_000...1_000_000_000_000_000).contains(milliseconds) }
}
