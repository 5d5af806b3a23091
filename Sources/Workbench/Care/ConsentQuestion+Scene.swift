import Caseload
import Scene
import Training

extension WorkbenchState {
    func consentQuestionScene(_ question: ConsentQuestion) -> Scene {
        guard let state = open?.state else { return framed(top: sessionTop, body: []) }
        var body: [Node] = [.line(Line(DisplayText(" Before \(question.next.words): consent to be seen"), .heading))]
        if !isShort { body += [.gap] + heard("What they say when asked", (brief?.consent.line).map { [$0] } ?? []) }
        body.append(.text(Line(DisplayText(standing(state)), state.consentLeftOpen == nil ? .strong : .warning), indent: 1))
        if state.isConsentToAsk {
            body += isShort ? shortChoices(state) : [.gap] + choiceItems(state) + [.gap] + lawNodes(state)
        }
        return framed(top: identityNodes, body: body, bottom: questionComplaint(question))
    }

    /// What is known so far, or what somebody else recorded while the question stood here.
    private func standing(_ state: CaseState) -> String {
        let onward = "Enter goes on, esc goes back."
        if let answer = state.consent[.seen], !state.lacksCapacity(for: .seen) {
            return "Answered meanwhile: \(answer.answer.words) (\(by(answer.by))). \(onward)"
        }
        if let found = state.capacity[.seen] {
            let words = "Capacity: \(found.finding.words(zone: zone, today: today)) (\(by(found.by)))."
            return words + (found.finding.isLacking ? " \(onward)" : " Nobody has recorded the answer yet.")
        }
        guard let open = state.consentLeftOpen else { return "Nobody has asked yet." }
        let words = open.what.words(zone: zone, today: today)
        return "\(words.prefix(1).uppercased() + words.dropFirst()) (\(by(open.by)))." + (state.isConsentToAsk ? "" : " \(onward)")
    }

    /// Where the screen is short all of them stay in sight, also above a message.
    private func shortChoices(_ state: CaseState) -> [Node] {
        let answers = isDeciderUnknown(state) ? "y yes: who decides  n no  l later" : "y yes  n no  l later"
        return [answers, "w went ahead: ground  k capacity"].map { .line(Line(DisplayText(" " + $0))) }
    }

    private func choiceItems(_ state: CaseState) -> [Node] {
        CommandTable.commands(in: .consentQuestion).compactMap { command in
            guard let words = choiceWords(command.id, state) else { return nil }
            return .item(.init(key: DisplayText(command.keyText), label: Line(DisplayText(words)), isSelected: false, hasCursor: false))
        }
    }

    private func choiceWords(_ id: Command.ID, _ state: CaseState) -> String? {
        switch id {
        case .agrees:
            isDeciderUnknown(state) ? (isNarrow ? "yes: Gillick, or who decides" : "yes: Gillick competent, or who decides") : "yes"
        case .doesNotAgree: "no"
        case .askLater: isNarrow ? "later: drunk, asleep" : "later: drunk, asleep, with a solicitor"
        case .goAhead: isNarrow ? "went ahead without it: ground" : "went ahead without it, on a ground in words"
        case .capacity: isNarrow ? "capacity in doubt, or lacking" : "capacity is in doubt, or lacking"
        default: nil
        }
    }

    private func lawNodes(_ state: CaseState) -> [Node] {
        let words =
            capacityLaw.map { $0.words + "." }
            ?? "Age not known. \(CapacityLaw.under16.words): record the age (d)."
        return [.text(Line(DisplayText(words), capacityLaw == nil ? .warning : .muted), indent: 1)]
    }

    private func questionComplaint(_ question: ConsentQuestion) -> [Node] {
        if let complaint = question.complaint { return [.text(Line(DisplayText(" " + complaint), .error), indent: 0)] }
        return isSaving ? [.line(Line(" Saving…", .muted))] : []
    }
}
