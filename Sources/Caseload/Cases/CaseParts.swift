package import Screening

/// Who wrote something, and when it happened.
package struct Attribution: Hashable, Sendable {
    /// The entry itself.
    package let entry: EntryID
    /// Its author's staff id.
    package let member: Member.ID
    /// The author's name when they wrote it.
    package let name: String
    /// The author's role when they wrote it.
    package let role: MemberRole
    /// When it happened.
    package let at: Instant

    /// Who wrote this entry, at the time at which it says it happened.
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
    /// The letter chosen.
    package let urgency: Urgency
    /// Why, in the words of whoever chose it.
    package let reason: String
    /// Who and when.
    package let by: Attribution
}

/// An answer to one question of consent.
package struct ConsentDecision: Hashable, Sendable {
    /// What the person said.
    package let answer: ConsentAnswer
    /// Who and when.
    package let by: Attribution
}

/// A stretch of time in which the person could not be seen.
package struct Absence: Hashable, Sendable {
    /// Why the person cannot be seen.
    package let reason: String
    /// When it began.
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
    /// The entry that began it.
    package let id: EntryID
    /// The instrument's id.
    package let instrument: String
    /// The version of its file, to which the answers belong.
    package let version: String
    /// Who and when.
    package let by: Attribution
    /// By item; an item that is missing was not asked.
    package var answers: [String: Answer] = [:]
    /// The entry that holds each answer now.
    package var answerEntries: [String: EntryID] = [:]
    /// When it was finished; nil while it goes on.
    package var finished: Instant?
    /// What the practitioner was shown at the end.
    package var result = ""
    /// The scores as they were shown at the end; empty before, and where an older version of the program wrote the end.
    package var scores: [ScoreResult] = []
    /// How it was given.
    package var circumstances = Circumstances()
}

/// A result that was brought in from elsewhere.
package struct ElsewhereRecord: Hashable, Sendable {
    /// What was done and what it came to.
    package let result: ElsewhereResult
    /// Who recorded it here, and when.
    package let by: Attribution
}

/// Free text.
package struct Note: Hashable, Sendable {
    /// What was written.
    package let text: String
    /// Who and when.
    package let by: Attribution
}

/// The outcome that stands, and who decided it.
package struct OutcomeDecision: Hashable, Sendable {
    /// One of the three.
    package let outcome: Outcome
    /// Who and when.
    package let by: Attribution
}

/// The signature that stands: a student's until it is countersigned, else the last.
package struct Signature: Hashable, Sendable {
    /// Who and when.
    package let by: Attribution
    /// Nil while a student's signature waits.
    package var countersigned: Countersignature?
    /// A registered member who has signed since, beside a student's signature that waits.
    package var beside: Attribution?

    /// A student has signed and nobody has countersigned.
    package var awaitsCountersignature: Bool { !by.role.isRegistered && countersigned == nil }
}

/// A registered member's word behind a student's signature.
package struct Countersignature: Hashable, Sendable {
    /// Who and when.
    package let by: Attribution
    /// They saw the person themselves.
    package let sawThePerson: Bool
    /// Empty when there is nothing to say.
    package let comment: String
}

/// A field whose value in the list is no longer what it was.
package struct ListChange: Hashable, Sendable {
    /// What changed.
    package let field: DetailField
    /// What the list said before; nil when it said nothing.
    package let old: Detail?
    /// What it says now.
    package let new: Detail
    /// A hand correction stands, so the list's new value is only shown.
    package let isKeptByHand: Bool
    /// When it happened.
    package let at: Instant
}

/// How an entry stands now.
package enum Standing: Hashable, Sendable {
    case stands
    case amended(by: Attribution, reason: String)
    case enteredInError(by: Attribution, reason: String)
    case undone(by: Attribution)
}

/// One entry of a case, and whether it still counts.
package struct TimelineEntry: Hashable, Sendable {
    /// Its place in the file.
    package let position: Int64
    /// The entry as it was written.
    package let entry: Entry
    /// Whether it stands, or what became of it.
    package let standing: Standing
}
