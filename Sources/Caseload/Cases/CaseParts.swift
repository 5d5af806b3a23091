package import Screening

/// Who wrote something, and when it happened.
package struct Attribution: Hashable, Sendable {
    package let entry: EntryID
    package let member: Member.ID
    package let name: String
    package let role: MemberRole
    package let at: Instant

    package init(_ entry: Entry) {
        self.init(entry, at: entry.happened)
    }

    init(_ entry: Entry, at: Instant) {
        self.entry = entry.id
        member = entry.author
        name = entry.authorName
        role = entry.role
        self.at = at
    }
}

/// A choice of urgency with its reason.
package struct UrgencyDecision: Hashable, Sendable {
    package let urgency: Urgency
    package let reason: String
    package let by: Attribution
}

package struct ConsentDecision: Hashable, Sendable {
    package let answer: ConsentAnswer
    package let by: Attribution
}

/// A stretch of time in which the person could not be seen.
package struct Absence: Hashable, Sendable {
    package let reason: String
    package let from: Instant
    /// When to try again, if somebody said so.
    package let until: Instant?
}

/// An absence that has ended.
struct AbsenceSpan: Hashable, Sendable {
    let from: Instant
    let to: Instant

    /// Whole minutes of it between two moments.
    func minutes(from start: Instant, to end: Instant?) -> Int {
        let until = end.map { min($0, to) } ?? to
        return max(0, until.minutes(since: max(from, start)))
    }
}

/// One attempted or completed instrument.
package struct Administration: Hashable, Sendable {
    package let id: EntryID
    package let instrument: String
    package let version: String
    package let by: Attribution
    package var answers: [String: Answer] = [:]
    /// The entry that holds each answer now.
    package var answerEntries: [String: EntryID] = [:]
    package var finished: Instant?
    /// What the practitioner was shown at the end.
    package var result = ""
}

package struct Note: Hashable, Sendable {
    package let text: String
    package let by: Attribution
}

package struct OutcomeDecision: Hashable, Sendable {
    package let outcome: Outcome
    package let by: Attribution
}

package struct Signature: Hashable, Sendable {
    package let by: Attribution
    /// Nil while a student's signature waits.
    package var countersigned: Countersignature?
}

package struct Countersignature: Hashable, Sendable {
    package let by: Attribution
    package let sawThePerson: Bool
    package let comment: String
}

/// A field whose value in the list is no longer what it was.
package struct ListChange: Hashable, Sendable {
    package let field: DetailField
    package let old: Detail?
    package let new: Detail
    /// A hand correction stands, so the list's new value is only shown.
    package let isKeptByHand: Bool
    package let at: Instant
}

/// How an entry stands now.
package enum Standing: Hashable, Sendable {
    case stands
    case amended(by: Attribution, reason: String)
    case enteredInError(by: Attribution, reason: String)
    case undone(by: Attribution)
}

package struct TimelineEntry: Hashable, Sendable {
    package let position: Int64
    package let entry: Entry
    package let standing: Standing
}
