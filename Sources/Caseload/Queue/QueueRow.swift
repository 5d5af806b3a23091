/// One person's place in the queue, and why.
package struct QueueRow: Hashable, Sendable {
    /// The case.
    package let summary: CaseSummary
    /// Where it stands, and by which rule.
    package let placement: Placement
    /// How far the work has got.
    package let status: CaseStatus
    /// What the row warns of, in the order of the closed list.
    package let flags: [CaseFlag]
    /// Minutes since arrival, less the time in which the person could not be seen.
    package let waitedMinutes: Int
    /// Under 18 today.
    package let isChild: Bool
    /// The first thing that may take the person away, also when its time has passed.
    package let departure: Deadline?
    /// The next thing with a time, not counting what is long past.
    package let nextDeadline: Deadline?
    /// It was said when to try to see the person again, and that time has come.
    package let isRetryDue: Bool
}

/// A rank with the rule that gave it.
package struct Placement: Hashable, Sendable {
    /// The rules of design section 4, in the order in which they are asked.
    package enum Rule: Hashable, Sendable {
        case alertOpen
        case emergencyNotSafe
        case veryUrgent
        case warningSign
        case leaving
        case notTriaged
        case workOutstanding(Urgency)
        case watch(Urgency)
        case nothingOutstanding
        case left
        case settled
    }

    /// The rule that gave the rank.
    package let rule: Rule
    /// 1 to 11.
    package let rank: Int
    /// The rank comes from the last registered letter, because a student's may move nobody down.
    package let isHeldUp: Bool

    /// A place.
    package init(rule: Rule, rank: Int, isHeldUp: Bool) {
        self.rule = rule
        self.rank = rank
        self.isHeldUp = isHeldUp
    }
}
