import Caseload
import Scene

// The lines of the case screen about what this folder's commands record.
extension WorkbenchState {
    func careParts(_ state: CaseState) -> [CasePart] {
        [
            CasePart(command: .needs, title: "Needs", lines: needLines(state).map(fitted)),
            CasePart(command: .risk, title: "Risk", lines: riskPartLines(state).map(fitted)),
        ]
    }

    /// On a narrow screen a row each: the letter of the line shows the whole.
    private func fitted(_ line: Line) -> Line {
        guard isNarrow, let span = line.spans.first else { return line }
        return Line(span.text.truncated(to: size.columns - 7), span.role)
    }

    /// Every purpose that was asked about, and the two of every first visit, with who and when; then what was found of capacity.
    func consentLines(_ state: CaseState) -> [Line] {
        let shown = ConsentPurpose.asked.filter { state.consent[$0] != nil || [.seen, .police, .gp].contains($0) }
        let words = shown.map { purpose in
            state.consent[purpose].map { "\(purpose.name) \($0.answer.words) (\(by($0.by)))" }
                ?? "\(purpose.name) \(unaskedWords(purpose, state))"
        }
        var lines = [Line(DisplayText(words.joined(separator: "; ")))]
        for purpose in ConsentPurpose.asked {
            guard let found = state.capacity[purpose] else { continue }
            let text = "capacity, \(purpose.name): \(found.finding.words(zone: zone, today: today)) (\(by(found.by)))"
            lines.append(Line(DisplayText(text), found.finding.isLacking ? .warning : .text))
        }
        return lines.map(fitted)
    }

    /// Why nobody has asked, where somebody has said so.
    func unaskedWords(_ purpose: ConsentPurpose, _ state: CaseState) -> String {
        guard purpose == .seen, let open = state.consentLeftOpen else { return "not asked" }
        return "\(open.what.words(zone: zone, today: today)) (\(by(open.by)))"
    }

    /// What was found first; then how much is not asked, which is never "none".
    private func needLines(_ state: CaseState) -> [Line] {
        let order = Dictionary(uniqueKeysWithValues: (careLists?.vulnerabilities.items ?? []).enumerated().map { ($1.term.code, $0) })
        let all = state.needs.values.sorted { a, b in
            (order[a.record.need.code] ?? .max, a.record.need.code) < (order[b.record.need.code] ?? .max, b.record.need.code)
        }
        let current = all.filter(\.record.isCurrent).map { Line(DisplayText($0.record.words)) }
        let past = all.filter { if case .found(.historic, _) = $0.record.finding { true } else { false } }
        let none = all.filter { $0.record.finding == .noneFound }
        var rest = past.map { "historic: \($0.record.need.label.text)" }
        if !none.isEmpty { rest.append("none found: " + none.map(\.record.need.label.text).joined(separator: ", ")) }
        let notAsked = order.keys.count { state.needs[$0] == nil }
        rest.append(state.needs.isEmpty ? "not asked" : "\(notAsked) not asked")
        var lines = current + [Line(DisplayText(rest.joined(separator: "; ")), .muted)]
        let known = state.characteristics.values.map(\.characteristic).sorted { $0.list.code < $1.list.code }
        if !known.isEmpty { lines.append(Line(DisplayText(known.map(\.words).joined(separator: "; ")))) }
        return lines
    }

    private func riskPartLines(_ state: CaseState) -> [Line] {
        var lines: [Line] = []
        if let words = reassessmentWords(state) { lines.append(Line(DisplayText("look anew: \(words)"), .warning)) }
        for kind in RiskKind.allCases {
            guard let found = state.risks[kind] else { continue }
            lines.append(Line(DisplayText("\(found.record.words) (\(by(found.by)))")))
        }
        let missing = RiskKind.allCases.filter { state.risks[$0] == nil }.map { String($0.words.dropFirst(5)) }
        if state.risks.isEmpty {
            lines.append(Line("not recorded", .muted))
        } else if !missing.isEmpty {
            lines.append(Line(DisplayText("not recorded: " + missing.joined(separator: ", ")), .muted))
        }
        if let words = chargeRiskWords(state) { lines.append(Line(DisplayText("charge-related: \(words)"))) }
        if let advised = state.observation {
            lines.append(Line(DisplayText("observation \(observationWords(advised)) (\(by(advised.by)))")))
        }
        return lines
    }
}
