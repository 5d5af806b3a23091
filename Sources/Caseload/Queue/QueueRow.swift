/// One person's place in the queue, and why.
package struct QueueRow: Hashable, Sendable {
    package let summary: CaseSummary
    package let placement: Placement
    package let status: CaseStatus
    package let flags: [CaseFlag]
    /// Minutes since arrival, less the time in which the person could not be seen.
    package let waitedMinutes: Int
    package let isChild: Bool
    /// The first thing that may take the person away, also when its time has passed.
    package let departure: Deadline?
    /// The next thing with a time, not counting what is long past.
    package let nextDeadline: Deadline?
}

/// A rank with the rule that gave it.
package struct Placement: Hashable, Sendable {
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

    package let rule: Rule
    /// 1 to 11.
    package let rank: Int
    /// The rank comes from the last registered letter, because a student's may move nobody down.
    package let isHeldUp: Bool

    package init(rule: Rule, rank: Int, isHeldUp: Bool) {
        self.rule = rule
        self.rank = rank
        self.isHeldUp = isHeldUp
    }
}
