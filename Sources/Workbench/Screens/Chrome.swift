import Caseload
import Scene
import Training

extension WorkbenchState {
    /// A whole screen: what stands at its top and bottom on every one of them.
    ///
    /// - Parameter said: what must be read on this screen, beside the message: it is never given up for room.
    func framed(top: [Node], body: [Node], bottom: [Node] = [], said: [Node] = []) -> Scene {
        var below = said + notSavedNodes()
        if let message {
            below.append(.text(Line(DisplayText(" " + words(message)), message.role), indent: 0))
        } else if let fullness = typedInput?.fullness {
            below.append(.line(Line(DisplayText(" " + fullness), .warning)))
        }
        below.append(.line(HintBar.line(for: context, width: size.columns - (isTraining ? 12 : 0), isEnabled: { isEnabled($0.id) })))
        return Scene(top: top, body: body, bottom: bottom + clockDoubtNodes, said: below, banner: banner)
    }

    /// A message says in words what its colour says.
    private func words(_ message: Message) -> String {
        switch message.role {
        case .error: "Error: " + message.text
        case .warning: "Note: " + message.text
        default: message.text
        }
    }

    private var banner: DisplayText? {
        if isTraining { return "TRAINING  invented people, nothing is recorded  TRAINING" }
        if isRecordAltered { return "RECORD ALTERED  run: liaise verify  RECORD ALTERED" }
        if isLookingOnly { return "READ ONLY  nothing can be saved here  READ ONLY" }
        return surroundings.clockIsSet ? "TEST CLOCK  the time was set by hand  TEST CLOCK" : nil
    }

    /// Site, day, time, member.
    var sessionTop: [Node] {
        let local = zone.local(now)
        let name = member?.name ?? ""
        guard let session else {
            return [
                .line(
                    Line(
                        privacySpan + [Span(" Liaise", .heading)],
                        trailing: [Span(DisplayText("\(local.date.shortText)  \(local.clock)  \(name) "), .muted)]))
            ]
        }
        let day = session.opening.date
        let title = " \(session.opening.siteName)   \(day.shortText), \(session.opening.shift) shift"
        return [
            .line(
                Line(privacySpan + [Span(DisplayText(title), .heading)], trailing: [Span(DisplayText("\(local.clock)  \(name) "), .muted)]))
        ]
    }

    /// Too narrow for a label beside its value, or too short for more than one line of anything.
    var isNarrow: Bool { size.columns < 64 }
    var isShort: Bool { size.rows < 18 }

    /// Who this is, pinned on every screen of the case: name, birth, number, place, urgency; then consent and alert.
    var identityNodes: [Node] {
        guard let state = open?.state else { return sessionTop }
        let details = state.details
        let surname = details.surname.isEmpty ? "NAME NOT KNOWN" : details.surname.uppercased()
        let name = details.forenames.isEmpty ? surname : "\(surname), \(details.forenames)"
        let birth =
            details.dateOfBirth.map { "b. \($0.text) (\($0.age(on: today)))" } ?? details.statedAge.map { "age about \($0)" }
            ?? "age not known"
        let number = details.custodyNumber.isEmpty ? state.code.text : details.custodyNumber
        guard !isNarrow else {
            let urgency =
                state.urgency.map { Span(DisplayText("\($0.urgency.rawValue) "), $0.urgency.role) } ?? Span("not triaged ", .muted)
            return [
                .line(Line([Span(DisplayText(" \(name)"), .strong)], trailing: [urgency])),
                .line(Line([Span(DisplayText(" \(birth) \(number)"))], trailing: [Span(DisplayText(details.place + " "))])),
                .line(consentLine(state)),
            ] + otherSessionNodes(state)
        }
        let spans = [Span(DisplayText(" \(name)"), .strong), Span(DisplayText("   \(birth)   \(number)   \(details.place)"))]
        let whose: [Node] = [.line(Line(spans, trailing: [urgencySpan(state.summary), Span(" ")])), .line(consentLine(state))]
        return whose + otherSessionNodes(state) + [.rule]
    }

    /// Whose case lies under a help page or the palette, with its alert; nothing over other screens.
    func caseTop(_ from: Context) -> [Node] {
        switch from {
        case .person, .picker, .findInstrument, .screening, .writtenItem, .answering, .paper, .alert, .timeline, .sign, .history:
            identityNodes
        case .clocks, .duties, .inform, .support, .followUps, .copyText: identityNodes
        case .consent, .consentQuestion, .needs, .circumstances, .findInNeeds, .codes, .risk: identityNodes
        // Whatever lies over a case is about that case.
        default: open != nil && screens.contains(where: { if case .person = $0 { true } else { false } }) ? identityNodes : []
        }
    }

    func urgencySpan(_ summary: CaseSummary) -> Span {
        guard let urgency = summary.urgency else { return Span("not triaged", .muted) }
        let words = summary.urgencyByStudent ? "\(urgency.rawValue) (student)" : "\(urgency.rawValue) \(surroundings.scale[urgency].word)"
        return Span(DisplayText(words), urgency.role)
    }

    private func consentLine(_ state: CaseState) -> Line {
        var spans = privacyOnCaseSpan + [Span(DisplayText(" " + consentLineWords(state)), .muted)]
        if state.awaitsCountersignature {
            spans.append(Span("   STUDENT, NOT COUNTERSIGNED", .warning))
        }
        if state.isSigned { spans.append(Span("   signed", .success)) }
        guard let alert = state.openAlerts.min(by: { $0.since < $1.since }) else { return Line(spans) }
        let words = isNotSaved(alert) ? "ALERT NOT SAVED" : "ALERT open \(durationText(minutes: now.minutes(since: alert.since)))"
        if isNarrow { return Line([Span(DisplayText(" !! \(words)"), .alert)] + spans) }
        return Line(spans, trailing: [Span(DisplayText("!! \(words) "), .alert)])
    }

    /// In practice, what there is to know of the open case's person.
    var brief: Brief? {
        guard let training, let code = open?.state.code else { return nil }
        return training.brief(for: code)
    }

    /// What is seen of the person, or said by them, under its heading; nothing outside practice.
    func heard(_ heading: String, _ lines: [String]) -> [Node] {
        guard !lines.isEmpty else { return [] }
        return [.line(Line(DisplayText("   " + heading), .heading))] + lines.map { .text(Line(DisplayText($0), .info), indent: 5) } + [.gap]
    }
}

extension Urgency {
    var role: Role {
        switch self {
        case .a: .urgencyA
        case .b: .urgencyB
        case .c: .urgencyC
        case .d: .urgencyD
        case .e: .urgencyE
        }
    }
}
