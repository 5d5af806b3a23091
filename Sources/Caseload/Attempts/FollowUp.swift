/// Something still to be done for a person, and by when.
package struct FollowUp: Hashable, Sendable {
    /// What.
    package let what: RequiredText
    /// By when.
    package let due: Instant

    /// Something to be done.
    package init(_ what: RequiredText, by due: Instant) {
        self.what = what
        self.due = due
    }

    package func words(_ wording: FactWording) -> String { "\(what.text), by \(wording.clock(due))" }
}

/// A follow-up with what became of it.
package struct FollowUpTask: Hashable, Sendable {
    /// The entry that set it; `taskDone` names it.
    package let id: EntryID
    /// What, and by when.
    package let followUp: FollowUp
    /// Who set it, and when.
    package let by: Attribution
    /// Nil while it is still to be done.
    package var done: Done?

    /// That it was done, and how.
    package struct Done: Hashable, Sendable {
        /// Empty when there is nothing to say.
        package let how: String
        /// Who and when.
        package let by: Attribution
    }

    /// Still to be done, and late.
    package func isOverdue(at now: Instant) -> Bool { done == nil && followUp.due < now }
}

/// A task that is still open, as the lists need it.
package struct OpenTask: Hashable, Sendable {
    /// The entry that set it.
    package let id: EntryID
    /// What.
    package let what: String
    /// By when.
    package let due: Instant
}

/// That the person does not want the service now. It says no to being seen; what is offered instead is a task, never a dead end.
package struct Declined: Hashable, Sendable {
    /// Why, as far as they said.
    package let reason: RequiredText
    /// What is done all the same: "leaflet in property", "ask again after interview".
    package let followUp: FollowUp

    /// A refusal.
    package init(reason: RequiredText, followUp: FollowUp) {
        self.reason = reason
        self.followUp = followUp
    }
}

/// That the person left before anybody saw them.
package struct Missed: Hashable, Sendable {
    /// How they were missed.
    package enum How: String, CaseIterable, Sendable {
        case released, court, transferred
        case outOfHours = "out-of-hours"

        /// The way in words.
        package var words: String {
            switch self {
            case .released: "released"
            case .court: "to court"
            case .transferred: "transferred"
            case .outOfHours: "came and went out of hours"
            }
        }
    }

    /// How.
    package let how: How
    /// Why nobody saw them in time; empty when that is all there is to say.
    package let why: String
    /// What is done all the same: "outreach letter", "ring on the safe number".
    package let followUp: FollowUp

    /// A missed person.
    package init(_ how: How, why: String = "", followUp: FollowUp) {
        self.how = how
        self.why = why
        self.followUp = followUp
    }
}

/// That a task was done.
package struct TaskDone: Hashable, Sendable {
    /// The entry that set it.
    package let task: EntryID
    /// How; empty when there is nothing to say.
    package let how: String

    /// A task that was done.
    package init(_ task: EntryID, how: String = "") {
        self.task = task
        self.how = how
    }
}

extension CaseSummary {
    /// Nobody saw the person, and they did not say no: if they leave now, they were missed.
    package var wouldBeMissed: Bool { firstSeen == nil && !hasDeclined && care.missed == nil }

    /// A risk is open of which whoever has the person next must know: an A or B not made safe, a risk related to the charge, or, while nobody has judged
    /// the urgency, close observation or a self-harm marker.
    package var leavesWithRisk: Bool {
        if let urgency, urgency == .a || urgency == .b { return !isMadeSafe || details.hasChargeRisk }
        return details.hasChargeRisk || urgency == nil && ((details.observationLevel ?? 0) >= 3 || details.marker?.kind == .selfHarm)
    }

    /// What stands in the way of recording that the person left; nil when nothing does.
    package var leavingRefusal: Refusal? { openAlerts.isEmpty ? (hasLeft ? .alreadyLeft : nil) : .alertOpen }
}

extension Departure.How {
    /// How somebody whom nobody saw was missed, where the way they left says so.
    package var missed: Missed.How? {
        switch self {
        case .released: .released
        case .court: .court
        case .prison, .hospital, .transferred: .transferred
        case .other: nil
        }
    }
}

extension FollowUp: CaseContent {
    package static let kind = FactKind.taskAdded

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .staffOnly)
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.addTask(self, item.by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "what", what)
        fields.put(2, "due", due)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), by: try fields.take(2))
    }
}

extension Declined: CaseContent {
    package static let kind = FactKind.declined

    package var traits: FactTraits {
        FactTraits(
            about: .declined, isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "declined: \(reason.text); follow-up: \(followUp.words(wording))" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.declined = self
        state.consent[.seen] = ConsentDecision(answer: .no, by: item.by)
        state.consentLeftOpen = nil
        state.lastEntry[.consent(.seen)] = item.by.entry
        state.addTask(followUp, item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "reason", reason)
        fields.put(2, "follow-up", followUp)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(reason: try fields.take(1), followUp: try fields.take(2))
    }
}

extension Missed: CaseContent {
    package static let kind = FactKind.missed

    package var traits: FactTraits {
        FactTraits(
            about: .missed, isAmendable: false, isSignedFor: false, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String {
        "left before seen: \(how.words)" + (why.isEmpty ? "" : ", \(why)") + "; follow-up: \(followUp.words(wording))"
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        if state.firstSeen == nil { state.missed = self }
        state.addTask(followUp, item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.isSeen ? .seenAlready : nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "how", how)
        fields.put(2, "why", why)
        fields.put(3, "follow-up", followUp)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), why: try fields.take(2), followUp: try fields.take(3))
    }
}

extension TaskDone: CaseContent {
    package static let kind = FactKind.taskDone

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .never, isForTrustRecord: false,
            disclosure: .staffOnly)
    }

    package func words(_ wording: FactWording) -> String { "follow-up done" + (how.isEmpty ? "" : ": \(how)") }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        guard let index = state.tasks.firstIndex(where: { $0.id == task }) else { return }
        state.tasks[index].done = FollowUpTask.Done(how: how, by: item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        state.openTasks.contains { $0.id == task } ? nil : .noSuchTask
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "task", task)
        fields.put(2, "how", how)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), how: try fields.take(2))
    }
}

extension Missed.How: CodedWord {}

extension Fact {
    /// The person does not want the service now.
    package static func declined(_ declined: Declined) -> Fact { Fact(declined) }
    /// The person left before anybody saw them.
    package static func missed(_ missed: Missed) -> Fact { Fact(missed) }
    /// Something is still to be done for the person.
    package static func taskAdded(_ followUp: FollowUp) -> Fact { Fact(followUp) }
    /// It was done.
    package static func taskDone(_ done: TaskDone) -> Fact { Fact(done) }
}

extension CaseState {
    fileprivate mutating func addTask(_ followUp: FollowUp, _ by: Attribution) {
        tasks.append(FollowUpTask(id: by.entry, followUp: followUp, by: by))
    }
}

extension OpenTask: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "id", id)
        fields.put(2, "what", what)
        fields.put(3, "due", due)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(id: try fields.take(1), what: try fields.take(2), due: try fields.take(3))
    }
}
