/// The rules in order of time: what was in force at any moment, put together once, since a queue asks for thousands of people.
package struct ClockLaws: Sendable {
    /// One for each day on which something changed, in order.
    private let laws: [ClockLaw]

    /// - Parameter zone: decides when a day begins.
    package init(_ rules: ClockRules, zone: SiteZone) {
        laws = Set(rules.origins.map(\.inForceFrom)).sorted().map { date in
            ClockLaw(rules, on: date, from: zone.instant(date, minuteOfDay: 0))
        }
    }

    /// The law in force at a moment; nil before the first rule.
    func law(at moment: Instant?) -> ClockLaw? {
        moment.flatMap { moment in laws.last { $0.from <= moment } }
    }
}

/// The rules in force from a moment on, until the next law. It never changes: a class only so that it is passed on by one reference.
final class ClockLaw: Sendable {
    /// The first moment of it.
    let from: Instant
    let limits: [DetentionBasis: ClockRules.LimitRule]
    let reviews: [DetentionBasis: ClockRules.ReviewRule]
    let stops: [ClockStop.Kind: ClockRules.StopRule]
    let section136: ClockRules.Section136Rule?
    /// In the order of the file.
    let children: [ClockRules.ChildRule]
    let noLimit: [DetentionBasis: ClockRules.NoLimitRule]

    init(_ rules: ClockRules, on date: CalendarDate, from: Instant) {
        self.from = from
        limits = Self.each { basis in rules.limits.inForce(on: date) { $0.bases.contains(basis) } }
        reviews = Self.each { basis in rules.reviews.inForce(on: date) { $0.officers[basis] != nil } }
        stops = Self.each { kind in rules.stops.inForce(on: date) { $0.kind == kind } }
        section136 = rules.section136.inForce(on: date)
        noLimit = Self.each { basis in rules.noLimit.inForce(on: date) { $0.bases.contains(basis) } }
        var ids: [String] = []
        for rule in rules.children where !ids.contains(rule.id) { ids.append(rule.id) }
        children = ids.compactMap { id in rules.children.inForce(on: date) { $0.id == id } }
    }

    /// What is found for each case of an enum.
    private static func each<Key: CaseIterable & Hashable, Rule>(_ find: (Key) -> Rule?) -> [Key: Rule] {
        var found: [Key: Rule] = [:]
        for key in Key.allCases { found[key] = find(key) }
        return found
    }

    /// Time without the stretches that move a clock.
    func countedTime(
        _ stopped: [ClockStop], openUntil now: Instant?, where moves: (ClockRules.StopRule) -> Bool
    ) -> CountedTime {
        CountedTime(leavingOut: stopped.filter { stops[$0.kind].map(moves) ?? false }, openUntil: now)
    }
}
