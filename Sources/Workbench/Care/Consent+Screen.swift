import Caseload
import Scene
import Training

extension FormScreen {
    /// The purpose that the cursor of the consent form is on.
    var purpose: ConsentPurpose? {
        guard kind == .consent else { return nil }
        return ConsentPurpose(form.focus)
    }
}

// Consent: a line for every purpose, and below them what is known of the one with the cursor.
extension WorkbenchState {
    /// Capacity for the decision with the cursor.
    mutating func openCapacity() -> [Effect] {
        switch top {
        case .consentQuestion: return openForm(.care(.capacity(.seen)))
        case .form(let screen): return screen.purpose.map { openForm(.care(.capacity($0))) } ?? []
        default: return []
        }
    }

    func consentScene(_ screen: FormScreen) -> Scene {
        guard let state = open?.state else { return framed(top: sessionTop, body: []) }
        var body: [Node] = []
        if !isShort {
            body += [
                .line(Line(" Consent", .heading)),
                .text(Line("Each on its own. Sharing for immediate danger never waits for consent.", .muted), indent: 1),
            ]
            body += heard("What they say when asked", (brief?.consent.line).map { [$0] } ?? [])
            body.append(.gap)
        }
        let lines = screen.form.fields.filter { ConsentPurpose($0.id) != nil }
        body += lines.flatMap { purposeNodes($0, screen, state) }
        var rest = screen.form
        rest.fields.removeAll { ConsentPurpose($0.id) != nil }
        body += rest.nodes(width: size.columns, echo: echo)
        return framed(top: identityNodes, body: body, bottom: consentBottom(screen, state), said: complaintNodes(screen))
    }

    private func purposeNodes(_ field: FormField, _ screen: FormScreen, _ state: CaseState) -> [Node] {
        guard let purpose = ConsentPurpose(field.id) else { return [] }
        let label = isNarrow ? DisplayText(purpose.name).padded(to: 10) : DisplayText(field.label).padded(to: 22)
        let line = Line([Span(label)] + answerSpans(field, purpose, state))
        let item = Node.item(.init(label: line, isSelected: field.id == screen.form.focus))
        guard let complaint = field.complaint else { return [item] }
        return [item, .text(Line(DisplayText("! " + complaint), .error), indent: 5)]
    }

    /// What is going to be saved, else what stands; and what keeps the person from deciding.
    private func answerSpans(_ field: FormField, _ purpose: ConsentPurpose, _ state: CaseState) -> [Span] {
        let stands = state.consent[purpose]
        var spans: [Span]
        if let chosen = ConsentAnswer(rawValue: field.value), chosen != stands?.answer {
            spans = [Span(DisplayText(chosen.words), .strong), Span("  not saved yet", .accent)]
            if let stands { spans.append(Span(DisplayText("; was \(stands.answer.words) (\(by(stands.by)))"), .muted)) }
        } else if let stands {
            spans = [Span(DisplayText(stands.answer.words)), Span(DisplayText("  \(by(stands.by))"), .muted)]
        } else {
            spans = [Span(DisplayText(unaskedWords(purpose, state)), .muted)]
        }
        if state.lacksCapacity(for: purpose), stands?.answer != .lacksCapacity { spans.insert(Span("  lacks capacity", .warning), at: 1) }
        return spans
    }

    private func consentBottom(_ screen: FormScreen, _ state: CaseState) -> [Node] {
        var nodes: [Node] = []
        if let purpose = screen.purpose {
            if !isShort { nodes.append(.gap) }
            nodes.append(.text(Line(DisplayText(capacityWords(purpose, state))), indent: 1))
            if !isShort, let law = capacityLaw { nodes.append(.text(Line(DisplayText(law.words + "."), .muted), indent: 1)) }
        }
        return nodes
    }

    /// "Capacity to decide this: nothing recorded, so assumed. k records it."
    private func capacityWords(_ purpose: ConsentPurpose, _ state: CaseState) -> String {
        guard let found = state.capacity[purpose] else {
            return isNarrow
                ? "y yes  n no  w withdrawn  k capacity: nothing recorded"
                : "Capacity for this decision: nothing recorded. k if it is in doubt."
        }
        return "Capacity for this decision: \(found.finding.words(zone: zone, today: today)) (\(by(found.by)))."
    }
}

extension WorkbenchState {
    /// What the person has agreed to, on every screen of the case. Where there is little room, what was refused comes first.
    func consentLineWords(_ state: CaseState) -> String {
        let words = state.consentWords
        let room = size.columns - (state.openAlerts.isEmpty ? 2 : 20) - (state.isSigned ? 9 : 0)
        let whole = isNarrow ? words.line(naming: [.seen, .police]) : "consent: " + words.line()
        guard whole.count >= room else { return whole }
        let answers = state.consentAnswers
        let groups = [ConsentAnswer.lacksCapacity, .no, .withdrawn, .yes].compactMap { answer -> String? in
            let purposes = ConsentPurpose.asked.filter { answers[$0] == answer }.map(\.name)
            return purposes.isEmpty ? nil : "\(answer.words): " + purposes.joined(separator: " ")
        }
        let unasked: [ConsentPurpose] = state.consentLeftOpen == nil ? [.seen, .police] : [.police]
        let notAsked = unasked.filter { answers[$0] == nil }.map(\.name)
        let rest = ((notAsked.isEmpty ? [] : ["not asked: " + notAsked.joined(separator: " ")]) + groups).joined(separator: "; ")
        guard let open = state.consentLeftOpen?.what, answers[.seen] == nil else { return rest }
        // As much of the reason as there is room for: the case and the timeline have it whole.
        let start = "seen \(open.name)"
        let left = room - start.count - rest.count - 6
        let reason = left < 8 ? "" : " (\(DisplayText(open.reason).truncated(to: left).string))"
        return start + reason + (rest.isEmpty ? "" : "; " + rest)
    }
}
