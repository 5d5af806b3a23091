/// The clocks of one detention, worked out from what is known. A guide: the custody record prevails.
///
/// Everything is counted in elapsed time, so that nothing shifts on the nights on which the clocks change.
package struct Clocks: Sendable {
    /// What is known; times that no calendar has are left out.
    package let facts: ClockFacts
    /// The moment at which the clocks are read; nil when it does not matter.
    package let now: Instant?
    /// The basis that decides which clocks exist; after charge, `charged`.
    package let basis: DetentionBasis?

    /// Something that was told is beyond any calendar or detention.
    let hasImpossibleValues: Bool
    /// In force when the detention began; s.136 has one of its own.
    let law: ClockLaw?
    let section136Law: ClockLaw?
    /// Detention without charge, without the stretches that do not count.
    let limitTime: CountedTime
    /// The time from which reviews count, without the stretches that move them.
    let reviewTime: CountedTime

    /// - Parameters:
    ///   - laws: those in force when the detention began are used, for s.136 those in force when that began.
    ///   - now: ends a stay at hospital that goes on, for the limits as they would be on coming back at that moment.
    package init(_ known: ClockFacts, laws: ClockLaws, now: Instant? = nil) {
        hasImpossibleValues = !known.isPossible
        let facts = hasImpossibleValues ? known.possible : known
        self.facts = facts
        self.now = now
        basis = facts.effectiveBasis
        let began136 = facts.section136Start
        let law = laws.law(at: facts.relevantTime ?? facts.authorised ?? began136 ?? facts.charged ?? now)
        self.law = law
        section136Law = began136.flatMap(laws.law)
        guard !facts.stops.isEmpty, let law else {
            (limitTime, reviewTime) = (CountedTime(), CountedTime())
            return
        }
        limitTime = law.countedTime(facts.stops, openUntil: now, where: \.movesLimits)
        reviewTime = law.countedTime(facts.stops, openUntil: now, where: \.movesReviews)
    }

    /// The clocks by rules that are put in order for this one detention.
    package init(_ known: ClockFacts, rules: ClockRules, zone: SiteZone, now: Instant? = nil) {
        self.init(known, laws: ClockLaws(rules, zone: zone), now: now)
    }

    var limitRule: ClockRules.LimitRule? { basis.flatMap { law?.limits[$0] } }
    var reviewRule: ClockRules.ReviewRule? { basis.flatMap { law?.reviews[$0] } }
    var noLimitRule: ClockRules.NoLimitRule? { basis.flatMap { law?.noLimit[$0] } }
    var section136Rule: ClockRules.Section136Rule? { section136Law?.section136 }
    var childRules: [ClockRules.ChildRule] { facts.isChild ? law?.children ?? [] : [] }

    /// For each sort of stop that there was, in the order of the sorts.
    var stopRules: [ClockRules.StopRule] {
        let kinds = facts.stops.map(\.kind)
        return ClockStop.Kind.allCases.filter(kinds.contains).compactMap { law?.stops[$0] }
    }
}

extension ClockFacts {
    /// When the time at the place of safety begins: as given, or with the arrival of a person held under s.136.
    var section136Start: Instant? { section136?.start ?? (basis == .section136 ? arrived : nil) }

    /// No time is so far off that no calendar has it, and no length is beyond what a detention can have.
    fileprivate var isPossible: Bool {
        relevantTime?.isPossible != false && authorised?.isPossible != false && arrived?.isPossible != false
            && charged?.isPossible != false && section136?.start.isPossible != false && stops.allSatisfy(\.isPossible)
            && reviewsDone.allSatisfy(\.isPossible) && Self.lengths.contains(minutesSpentBefore)
    }

    /// Without what is not possible.
    fileprivate var possible: ClockFacts {
        func possible(_ instant: Instant?) -> Instant? { instant.flatMap { $0.isPossible ? $0 : nil } }
        var facts = self
        facts.relevantTime = possible(relevantTime)
        facts.authorised = possible(authorised)
        facts.arrived = possible(arrived)
        facts.charged = possible(charged)
        facts.stops = stops.filter(\.isPossible)
        facts.reviewsDone = reviewsDone.filter(\.isPossible)
        facts.minutesSpentBefore = min(max(0, minutesSpentBefore), Self.lengths.upperBound)
        if possible(section136?.start) == nil { facts.section136 = nil }
        return facts
    }

    /// Minutes, up to four weeks.
    private static var lengths: ClosedRange<Int> { 0...672 * 60 }
}

extension ClockStop {
    fileprivate var isPossible: Bool { from.isPossible && to?.isPossible != false }
}

extension Instant {
    /// Within some thirty thousand years of today, so that nothing here can overflow.
    var isPossible: Bool { (-1_000_000_000_000_000...1_000_000_000_000_000).contains(milliseconds) }
}
