import Caseload
import Scene

/// The question about consent to be seen that stands, once, between a case in which nobody has asked it and what comes next.
package struct ConsentQuestion: Sendable {
    /// What is only done with somebody about whom the question has been asked.
    package enum Next: Sendable {
        case screening, outcome, referral, signing
    }

    /// What was wanted, and comes after an answer.
    package let next: Next
    /// The answer that is being saved.
    package var saving: Int?
    package var complaint: String?
    /// A letter or a figure came that means nothing here, as when somebody types ahead for the next screen: nothing answers before enter.
    package var isTypedAhead = false
}

// Nothing is chosen beforehand, and whichever key is pressed, there is a way on.
extension WorkbenchState {
    /// Whether consent is asked for on the way to a command. What an urgent matter needs is never behind it: alerts, urgency, notes, made safe.
    func asksConsent(before id: Command.ID) -> ConsentQuestion.Next? {
        guard let state = open?.state, let member, state.isConsentToAsk, let next = ConsentQuestion.Next(id) else { return nil }
        return switch next {
        case .screening: next
        case .outcome, .referral: state.wasNeverSeenHere ? nil : next
        case .signing: state.wasNeverSeenHere || state.refusal(of: .signed, by: member) != nil ? nil : next
        }
    }

    mutating func askConsent(before next: ConsentQuestion.Next) -> [Effect] {
        push(.consentQuestion(ConsentQuestion(next: next)))
        return [.dropTypedAhead(.asked)]
    }

    mutating func consentQuestionKey(_ key: Key, _ question: ConsentQuestion) -> [Effect] {
        var question = question
        question.complaint = nil
        let command = CommandTable.command(for: key.small, in: .consentQuestion)?.id
        if question.isTypedAhead, ![.back, .help, .palette].contains(command) {
            question.isTypedAhead = key != .enter
            changeTop { $0 = .consentQuestion(question) }
            say(question.isTypedAhead ? Self.typedAhead : Self.choices, .warning)
            return []
        }
        if command == nil, case .character = key { question.isTypedAhead = true }
        changeTop { $0 = .consentQuestion(question) }
        if let command { return run(command) }
        say("\(key.name) means nothing here: " + (question.isTypedAhead ? "enter first, then " : "") + "y, n, l, w or k.", .warning)
        return []
    }

    private static let typedAhead = "Typed ahead, not taken: enter first, then y, n, l, w or k."
    static let choices = "Nothing is chosen: y, n, l, w or k."

    /// Does one of the question's own commands.
    mutating func runConsentQuestion(_ id: Command.ID) -> [Effect] {
        guard case .consentQuestion(let question) = top else { return [] }
        switch id {
        case .agrees: return answer(.yes, question)
        case .doesNotAgree: return answer(.no, question)
        case .askLater: return openForm(.care(.consentLater))
        case .goAhead: return openForm(.care(.wentAhead))
        case .goOn: return goOn(from: question)
        default: return []
        }
    }

    /// The key is the answer, and records it.
    private mutating func answer(_ answer: ConsentAnswer, _ question: ConsentQuestion) -> [Effect] {
        guard let state = open?.state else { return [] }
        if answer == .yes, isDeciderUnknown(state) { return openForm(.care(.decider)) }
        if state.isLocked {
            // The reason of the amendment is all that is missing.
            let effects = openForm(.consent)
            guard case .form(var screen) = top else { return effects }
            screen.form.set(.consent(.seen), answer.rawValue)
            screen.form.move(to: .amendmentReason)
            changeTop { $0 = .form(screen) }
            return effects
        }
        var question = question
        // It rests on what the screen shows: that nobody has asked.
        if let saving = record([.consented(.seen, answer)], since: open?.lastStored) {
            question.saving = saving.token
            changeTop { $0 = .consentQuestion(question) }
            return saving.effects
        }
        question.complaint = message?.text
        message = nil
        changeTop { $0 = .consentQuestion(question) }
        return []
    }

    /// Under 16 a yes is the child's own only with Gillick competence, else that of whoever holds parental responsibility: nobody has said which.
    ///
    /// - Parameter purpose: what is agreed to. Who decides about being seen decides about the rest too, until it is recorded otherwise.
    func isDeciderUnknown(_ state: CaseState, for purpose: ConsentPurpose = .seen) -> Bool {
        capacityLaw == .under16 && (state.capacity[purpose] ?? state.capacity[.seen])?.finding.saysWhoDecides != true
    }

    /// A form that the question opened is on the disk: on, or back to the question where only capacity was looked at.
    mutating func consentFormSaved(_ kind: FormKind) -> [Effect] {
        guard case .consentQuestion(let question) = top else { return [] }
        return kind == .care(.consentLater) || open?.state.isConsentToAsk == false ? goOn(from: question) : []
    }

    /// To what was wanted; a screening waits where the person does not agree or could not be asked, and comes when it is chosen again.
    mutating func goOn(from question: ConsentQuestion) -> [Effect] {
        guard let state = open?.state else { return [] }
        pop()
        let recorded = "Recorded: \(consentStanding(state))."
        if question.next == .screening, let waiting = whyScreeningWaits(state) {
            say("\(recorded) \(waiting)", .success)
            return []
        }
        say(recorded, .success)
        return carryOut(question.next.command)
    }

    /// "consent to be seen: yes", "consent to be seen: to be asked later, asleep"; on a narrow screen "seen later (asleep)".
    private func consentStanding(_ state: CaseState) -> String {
        if isNarrow { return state.consentWords.part(.seen) }
        let purpose = ConsentPurpose.seen
        if let answer = state.consentAnswer(purpose) { return "consent \(purpose.words): \(answer.words)" }
        return "consent \(purpose.words): \(state.consentLeftOpen?.what.words(zone: zone, today: today) ?? "not asked")"
    }

    private func whyScreeningWaits(_ state: CaseState) -> String? {
        switch state.consentAnswer(.seen) {
        case .no, .withdrawn:
            return isNarrow
                ? "n, o and D go on; s screens all the same." : "Note (n), outcome (o) and declined (D) go on; s screens all the same."
        case .lacksCapacity:
            guard case .lacks(_, .wait)? = state.capacity[.seen]?.finding else { return nil }
            return "It can wait; s screens all the same."
        case .yes: return nil
        case nil: return state.isConsentToAsk ? "Screening waits; s asks again." : nil
        }
    }
}

extension Key {
    /// A capital means what its small letter means.
    fileprivate var small: Key {
        guard case .character(let character) = self, let small = character.lowercased().first else { return self }
        return .character(small)
    }
}

extension ConsentQuestion.Next {
    /// Nil: the question does not stand before it.
    init?(_ id: Command.ID) {
        guard let next = [Self.screening, .outcome, .referral, .signing].first(where: { $0.command == id }) else { return nil }
        self = next
    }

    var command: Command.ID {
        switch self {
        case .screening: .screen
        case .outcome: .outcome
        case .referral: .referral
        case .signing: .sign
        }
    }

    /// "Before signing".
    var words: String {
        switch self {
        case .screening: "screening"
        case .outcome: "the outcome"
        case .referral: "the referral"
        case .signing: "signing"
        }
    }
}
