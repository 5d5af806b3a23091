import Caseload
import Scene
import Training

/// One line of the case screen: a part of the case, and the command that changes it.
struct CasePart {
    let command: Command.ID
    let title: String
    let lines: [Line]
    /// Something typed and not saved, which enter goes on with.
    var draft: Draft.Key?
}

extension WorkbenchState {
    mutating func personKey(_ key: Key, _ selected: Int) -> [Effect] {
        let parts = caseParts
        if let place = walked(selected, by: key, among: parts.count) {
            changeTop { $0 = .person(selected: place) }
            return []
        }
        switch key {
        case .enter, .right:
            guard parts.indices.contains(selected) else { return [] }
            return parts[selected].draft.map { goOn(with: $0) } ?? run(parts[selected].command)
        default:
            guard let command = CommandTable.command(for: key, in: .person) else { return meansNothing(key) }
            return run(command.id)
        }
    }

    func personScene(_ selected: Int) -> Scene {
        var body: [Node] = heard("What you see", brief?.looks ?? [])
        if let row = openRow, !isShort {
            let reason = row.reason(scale: surroundings.scale, now: now, zone: zone)
            body += [
                .text(
                    Line([
                        Span("Due "), Span(DisplayText(row.due(zone: zone, instrumentName: { instrumentName($0) })), .strong),
                        Span(DisplayText("   " + reason), .muted),
                    ]), indent: 1), .gap,
            ]
        }
        for (index, part) in caseParts.enumerated() {
            let key = CommandTable[part.command]?.keyText ?? ""
            if isNarrow {
                let title = Span(DisplayText(part.title + ": "), .muted)
                body.append(
                    .item(
                        .init(key: DisplayText(key), label: Line([title] + (part.lines.first?.spans ?? [])), isSelected: index == selected))
                )
                body += part.lines.dropFirst().map { .text($0, indent: 6) }
                continue
            }
            let lines = part.lines.flatMap { wrapped($0, to: size.columns - 24) }
            let first = lines.first ?? Line("")
            body.append(
                .item(
                    .init(
                        key: DisplayText(key), label: Line(DisplayText(part.title).padded(to: 13), .muted), isSelected: index == selected,
                        detail: first)))
            body += lines.dropFirst().map { .text($0, indent: 22) }
        }
        return framed(top: identityNodes, body: body)
    }

    /// Plain text over as many lines as it needs; a line of several spans as it is.
    func wrapped(_ line: Line, to width: Int) -> [Line] {
        guard line.spans.count == 1, let span = line.spans.first, width > 10 else { return [line] }
        return span.text.wrapped(to: width).map { Line($0, span.role) }
    }

    private var openRow: QueueRow? {
        guard let open else { return nil }
        return QueueOrder(scale: surroundings.scale, now: now, zone: zone).row(open.state.summary)
    }

    var caseParts: [CasePart] {
        guard let state = open?.state else { return [] }
        var parts: [CasePart] = []
        if !state.alerts.isEmpty { parts.append(CasePart(command: .told, title: "Alerts", lines: alertLines(state))) }
        parts += unsaved(about: state.subject).map(part)
        if let handover = state.handover { parts.append(CasePart(command: .handoverLine, title: "Handover", lines: [noteLine(handover)])) }
        parts.append(CasePart(command: .triage, title: "Urgency", lines: urgencyLines(state)))
        parts.append(CasePart(command: .consent, title: "Consent", lines: consentLines(state)))
        parts += careParts(state)
        parts.append(CasePart(command: .screen, title: "Screening", lines: screeningLines(state)))
        parts.append(CasePart(command: .details, title: "Stay", lines: stayLines(state)))
        parts += dutyParts(state)
        parts += tellingParts(state)
        parts.append(CasePart(command: .note, title: "Notes", lines: noteLines(state)))
        parts.append(CasePart(command: .outcome, title: "Outcome", lines: outcomeLines(state)))
        parts.append(CasePart(command: .disposal, title: "Police, court", lines: [disposalLine(state)]))
        parts.append(
            CasePart(command: state.awaitsCountersignature ? .countersign : .sign, title: "Signature", lines: signatureLines(state)))
        parts.append(CasePart(command: .timeline, title: "Timeline", lines: [timelineLine(state)]))
        return parts
    }

    private func part(_ unsaved: Unsaved) -> CasePart {
        let command = unsaved.key.kind?.command ?? .note
        return CasePart(
            command: command, title: "Not saved", lines: [Line(DisplayText("\(unsaved.words). enter goes on"), .warning)],
            draft: unsaved.key)
    }

    private func alertLines(_ state: CaseState) -> [Line] {
        state.alerts.map { alert in
            let what = alert.sources.last.map { "\($0.text): \($0.statement)" } ?? alert.concern
            if alert.isOpen {
                let standing =
                    alert.tellings.isEmpty ? "nobody told" : alert.awaitsConfirmation ? "to be confirmed" : "told, answer awaited"
                return [Span(DisplayText("OPEN, \(standing)"), .alert), Span(DisplayText("  " + what))]
            }
            return [Span(DisplayText((alert.isImmediate ? "closed: " : "prompt: ") + what), alert.isImmediate ? .text : .warning)]
        }
    }

    private func urgencyLines(_ state: CaseState) -> [Line] {
        guard let decision = state.urgency else { return [Line("not triaged", .muted)] }
        var lines: [Line] = [[urgencySpan(state.summary)], Line(DisplayText("\(decision.reason) (\(by(decision.by)))"))]
        if let safe = state.madeSafe { lines.append(Line(DisplayText("made safe (\(by(safe)))"))) }
        return lines
    }

    func by(_ attribution: Attribution) -> String {
        "\(attribution.name)\(attribution.role == .student ? ", student" : "") \(zone.clock(attribution.at, seenOn: today))"
    }

    private func screeningLines(_ state: CaseState) -> [Line] {
        let elsewhere = state.elsewhere.map { Line(DisplayText("elsewhere: \($0.result.words)")) }
        guard !state.administrations.isEmpty else { return elsewhere.isEmpty ? [Line("nothing screened", .muted)] : elsewhere }
        let here = state.administrations.map { administration -> Line in
            let name = instrumentName(administration.instrument)
            guard administration.finished != nil else {
                return Line(
                    DisplayText("\(name): not finished, \(administration.answers.count) items answered (\(by(administration.by)))"),
                    .warning)
            }
            return Line(DisplayText("\(name): \(administration.resultInFull) (\(by(administration.by)))"))
        }
        return here + elsewhere
    }

    private func stayLines(_ state: CaseState) -> [Line] {
        let details = state.details
        let shown: [DetailField] = [
            .arrived, .basis, .offence, .observationLevel, .marker, .appropriateAdult, .mentalHealthAct, .chargeRisk, .nextEvent, .hearing,
        ]
        let words = shown.compactMap { field -> String? in
            if field == .basis { return details.basis.map { "held: \($0.words)" + chargedWords(state) } }
            guard let text = details[field]?.text(zone: zone, today: today) else { return nil }
            return Self.stayWord(field).map { "\($0) \(text)" } ?? text
        }
        var lines = [Line(DisplayText(words.isEmpty ? "nothing known" : words.joined(separator: "; ")))]
        if let absence = state.absence {
            let until = absence.until.map { ", try again \(zone.clock($0, seenOn: today))" } ?? ""
            lines.append(
                Line(DisplayText("not available since \(zone.clock(absence.from, seenOn: today)): \(absence.reason)\(until)"), .warning))
        }
        if let departure = state.departure {
            let to = departure.destination.isEmpty ? "" : " to \(departure.destination)"
            lines.append(Line(DisplayText("left \(zone.clock(departure.at, seenOn: today)): \(departure.how.words)\(to)")))
        }
        for change in state.listChanges.suffix(3) {
            let old = change.old.map { $0.text(zone: zone, today: today) } ?? "nothing"
            let new = change.new.text(zone: zone, today: today)
            let kept = change.isKeptByHand ? "; the hand correction is kept" : ""
            lines.append(
                Line(
                    DisplayText("the list changed \(change.field.label.lowercased()): \(old) is now \(new)\(kept)"),
                    change.isKeptByHand ? .warning : .muted))
        }
        return lines
    }

    /// The basis is what the list or the details say; that they were charged since stands beside it.
    private func chargedWords(_ state: CaseState) -> String {
        guard state.details.basis == .beforeCharge, let charged = state.custody.charged else { return "" }
        return ", charged \(zone.clock(charged, seenOn: today))"
    }

    /// What stands before the value in the line about the stay; nothing where the value speaks for itself.
    private static func stayWord(_ field: DetailField) -> String? {
        switch field {
        case .arrived: "arrived"
        case .observationLevel: "observation"
        case .marker: "marker:"
        case .appropriateAdult: "appropriate adult"
        case .mentalHealthAct: "MHA assessment"
        case .chargeRisk: "charge-related risk:"
        case .hearing: "hearing"
        default: nil
        }
    }

    private func noteLines(_ state: CaseState) -> [Line] {
        guard !state.notes.isEmpty else { return [Line("no notes", .muted)] }
        return state.notes.suffix(3).reversed().flatMap { noteLines($0, state) }
    }

    private func outcomeLines(_ state: CaseState) -> [Line] {
        var lines = [state.outcome.map { Line(DisplayText("\($0.outcome.words) (\(by($0.by)))")) } ?? Line("not decided", .muted)]
        lines += state.referrals.map { Line(DisplayText("further referral: \($0.words)")) }
        return lines
    }

    private func disposalLine(_ state: CaseState) -> Line {
        state.disposal.map { Line(DisplayText("\($0.by.rawValue): \($0.what.text)")) } ?? Line("nothing recorded", .muted)
    }

    private func signatureLines(_ state: CaseState) -> [Line] {
        guard let signature = state.signature else { return [Line("not signed", .muted)] }
        var lines = [Line(DisplayText("signed by \(by(signature.by))"))]
        if let countersigned = signature.countersigned {
            let saw = countersigned.sawThePerson ? "saw the person" : "did not see the person"
            let comment = countersigned.comment.isEmpty ? "" : ": \(countersigned.comment)"
            lines.append(Line(DisplayText("countersigned by \(by(countersigned.by)), \(saw)\(comment)")))
        } else if !signature.by.role.isRegistered {
            lines.append(Line("STUDENT: waits for a countersignature", .warning))
        }
        if let beside = signature.beside { lines.append(Line(DisplayText("signed too by \(by(beside))"))) }
        if state.isAmendedSinceSigning { lines.append(Line("amended since: sign again", .warning)) }
        return lines
    }

    private func timelineLine(_ state: CaseState) -> Line {
        let entries = state.timeline.filter { !$0.entry.fact.saysOnlyWhoLooked }
        guard let last = entries.last else { return Line("") }
        return Line(DisplayText("\(entries.count) entries; last: \(last.entry.fact.words(zone: zone, today: today))"), .muted)
    }
}
