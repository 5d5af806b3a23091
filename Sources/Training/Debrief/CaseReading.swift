import Caseload

/// Reads off a case what the debrief says of it.
struct CaseReading {
    let session: TrainingSession
    let now: Instant

    /// The colleague had settled or signed it before the learner came.
    func wasDoneBefore(_ state: CaseState) -> Bool {
        guard let signature = state.signature else { return false }
        return signature.by.member == session.colleague.id && signature.by.at < session.start
    }

    func row(_ state: CaseState, _ person: CastPerson) -> Debrief.Row {
        let isOwn = state.urgency?.by.member == session.learner.id
        let letter = state.urgency?.urgency
        let reference = person.person.reference
        return Debrief.Row(
            code: state.code, name: state.details.name, place: state.details.place, own: isOwn ? letter : nil,
            inherited: isOwn ? nil : letter,
            reference: reference.urgency, rationale: "Draft: " + reference.why, comparison: comparison(letter, with: reference.urgency),
            minutesToFirstContact: minutesToFirstContact(state), wasSeenBefore: state.firstSeen.map { $0 < session.start } ?? false,
            missedAlerts: person.person.alerts.compactMap { missed($0, in: state) },
            missedWarningSigns: missedWarningSigns(state, person))
    }

    private func comparison(_ letter: Urgency?, with reference: Urgency) -> Debrief.Row.Comparison {
        guard let letter else { return .notTriaged }
        return letter == reference ? .same : letter < reference ? .higher : .lower
    }

    /// Nobody is seen before they can be: time asleep or in interview when the learner came does not count.
    private func minutesToFirstContact(_ state: CaseState) -> Int? {
        guard let contact = firstContact(state) else { return nil }
        let from = unavailableUntil(state).map { max($0, session.start) } ?? session.start
        return max(0, contact.minutes(since: from))
    }

    /// When somebody who could not be seen as the learner came could be.
    private func unavailableUntil(_ state: CaseState) -> Instant? {
        state.timeline.last { item in
            item.entry.happened < session.start && item.standing == .stands && item.entry.fact.isAboutAbsence
        }.flatMap { item in
            guard case .unavailable(_, let until) = item.entry.fact else { return nil }
            return until
        }
    }

    /// The learner spoke to the person: asked to see them, whatever the answer, or began or went on with a screening.
    func firstContact(_ state: CaseState) -> Instant? {
        own(state).filter { entry in
            switch entry.fact {
            case .consented(.seen, _), .administrationStarted, .answered: true
            default: false
            }
        }.map(\.happened).min()
    }

    /// What the learner wrote and neither struck nor replaced.
    func own(_ state: CaseState) -> [Entry] {
        state.timeline.filter { $0.entry.author == session.learner.id && $0.standing == .stands }.map(\.entry)
    }

    /// An alert is missed when it was never raised, or was immediate and nobody was told, unless two registered members set it aside.
    /// A prompt only reminds, and need not be told.
    private func missed(_ concern: String, in state: CaseState) -> Debrief.MissedAlert? {
        let words = DebriefWords.words(forConcern: concern)
        guard let alert = state.alerts.first(where: { $0.concern == concern }) else { return .init(concern: words, wasRaised: false) }
        let isDealtWith = !alert.isImmediate || !alert.tellings.isEmpty || alert.dismissal != nil
        return isDealtWith ? nil : .init(concern: words, wasRaised: true)
    }

    private func missedWarningSigns(_ state: CaseState, _ person: CastPerson) -> [String] {
        person.person.warningSigns.filter { !WarningSignRule(reading: self, state: state).isAnswered($0) }.map(\.text)
    }
}

extension Fact {
    fileprivate var isAboutAbsence: Bool {
        switch self {
        case .unavailable, .available: true
        default: false
        }
    }
}
