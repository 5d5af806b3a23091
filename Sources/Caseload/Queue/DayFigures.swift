/// A day's caseload in figures that add up.
package struct DayFigures: Sendable {
    package let booked: Int
    package let triaged: Int
    /// Seen, declined, left before seen and waiting are disjoint and make up everybody booked.
    package let seen: Int
    package let declined: Int
    package let leftBeforeSeen: Int
    package let waiting: Int
    /// By letter; those without one are `booked - triaged`.
    package let byUrgency: [Urgency: Int]
    /// By outcome; those without one are `undecided`.
    package let byOutcome: [Outcome.Kind: Int]
    package let undecided: Int
    /// Minutes from arrival until first seen, or until now, of whoever waited longest, less absences. Who declined without being seen waits for nobody.
    package let longestWait: (minutes: Int, code: CaseCode, place: String)?
    package let openAlerts: Int

    package init(_ summaries: [CaseSummary], now: Instant) {
        let cases = summaries.filter { !$0.isVoid }
        booked = cases.count
        triaged = cases.count { $0.urgency != nil }
        seen = cases.count { $0.firstSeen != nil }
        declined = cases.count { $0.firstSeen == nil && $0.hasDeclined }
        leftBeforeSeen = cases.count { $0.firstSeen == nil && !$0.hasDeclined && $0.hasLeft }
        waiting = cases.count { $0.firstSeen == nil && !$0.hasDeclined && !$0.hasLeft }
        byUrgency = Dictionary(grouping: cases.compactMap(\.urgency)) { $0 }.mapValues(\.count)
        byOutcome = Dictionary(grouping: cases.compactMap(\.outcome)) { $0 }.mapValues(\.count)
        undecided = cases.count { $0.outcome == nil }
        openAlerts = cases.reduce(0) { $0 + $1.openAlerts.count }
        longestWait = cases.filter { $0.firstSeen != nil || !$0.hasDeclined }
            .map { (minutes: $0.waitedToBeSeen(now: now).minutes, code: $0.code, place: $0.details.place) }
            .max { ($0.minutes, $1.code) < ($1.minutes, $0.code) }
    }
}
