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
            missedWarningSigns: missedWarningSigns(state, person),
            alertShortfalls: person.person.alerts.compactMap { shortfall($0, in: state) })
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

    /// When somebody who could not be seen as the learner came could be, as far as it was said.
    private func unavailableUntil(_ state: CaseState) -> Instant? {
        let last = state.timeline.last { $0.entry.happened < session.start && !$0.standing.isStruck && $0.entry.fact.isAboutAbsence }
        return last?.entry.fact.as(Unavailable.self)?.until
    }

    /// The learner spoke to the person: asked to see them, whatever the answer, or began or went on with a screening.
    func firstContact(_ state: CaseState) -> Instant? {
        own(state).filter { $0.fact.isContact }.map(\.at).min()
    }

    /// What the learner recorded and has not struck, with when it happened; of an amendment, what it says now.
    func own(_ state: CaseState) -> [(fact: Fact, at: Instant)] {
        state.timeline.filter { $0.entry.author == session.learner.id && !$0.standing.isStruck }
            .map { (fact: $0.entry.fact.standing, at: $0.entry.happened) }
    }

    /// What became of an alert that the scenario holds; nil when it was passed on and answered.
    ///
    /// It is missed when it was never raised, or was immediate and nobody was told, unless two registered members set it aside.
    /// A prompt only reminds, and need not be told.
    private func shortfall(_ concern: String, in state: CaseState) -> AlertShortfall? {
        let words = concern == "suicide-self-harm" ? "suicide or self-harm" : concern.replacing("-", with: " ")
        guard let alert = state.alerts.first(where: { $0.concern == concern }) else {
            return AlertShortfall(concern: words, kind: .notRaised)
        }
        guard alert.isOpen else { return nil }
        return AlertShortfall(concern: words, kind: alert.tellings.isEmpty ? .notTold : .notAnswered)
    }

    private func missedWarningSigns(_ state: CaseState, _ person: CastPerson) -> [String] {
        person.person.warningSigns.filter { !WarningSignRule(reading: self, state: state).isAnswered($0) }.map(\.text)
    }
}

extension Standing {
    fileprivate var isStruck: Bool {
        switch self {
        case .stands, .amended: false
        case .enteredInError, .undone: true
        }
    }
}

extension Fact {
    /// What an amendment puts in the place of the old; anything else as it is.
    fileprivate var standing: Fact { self.as(Amended.self)?.replacement.standing ?? self }

    fileprivate var isContact: Bool {
        self.as(Consented.self)?.purpose == .seen || kind == .administrationStarted || kind == .answered
    }

    fileprivate var isAboutAbsence: Bool { traits.about == .absence }
}
