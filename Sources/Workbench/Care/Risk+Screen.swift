import Caseload
import Scene

/// A line of the screen about risk: what it is about, and the command that records it.
private struct RiskLine {
    let command: Command.ID
    let title: String
    /// What stands; nil where nothing is recorded.
    let standing: String?
    let by: Attribution?
}

// Risk to self, of neglect, to others and from others, and what goes with them, each with its letter.
extension WorkbenchState {
    mutating func riskKey(_ key: Key, _ selected: Int) -> [Effect] {
        let lines = riskLines
        if let place = walked(selected, by: key, among: lines.count) {
            changeTop { $0 = .risk(selected: place) }
            return []
        }
        switch key {
        case .enter, .right: return lines.indices.contains(selected) ? runRisk(lines[selected].command) : []
        case .escape, .left: pop()
        default:
            guard let command = CommandTable.command(for: key, in: .risk) else { return meansNothing(key) }
            return runRisk(command.id)
        }
        return []
    }

    private mutating func runRisk(_ id: Command.ID) -> [Effect] {
        let lines = riskLines
        if let index = lines.firstIndex(where: { $0.command == id }) { changeTop { $0 = .risk(selected: index) } }
        switch id {
        case .riskToSelf: return openForm(.care(.risk(.toSelf)))
        case .riskNeglect: return openForm(.care(.risk(.neglect)))
        case .riskToOthers: return openForm(.care(.risk(.toOthers)))
        case .riskFromOthers: return openForm(.care(.risk(.fromOthers)))
        case .chargeRelated: return openForm(.care(.chargeRisk))
        case .observation: return openForm(.care(.observation))
        case .newInformation: return openForm(.care(.newInformation))
        default: return run(id)
        }
    }

    private var riskLines: [RiskLine] {
        guard let state = open?.state else { return [] }
        func line(_ id: Command.ID, _ kind: RiskKind, _ title: String) -> RiskLine {
            let found = state.risks[kind]
            return RiskLine(
                command: id, title: title, standing: found.map { String($0.record.words.dropFirst(kind.words.count + 2)) }, by: found?.by)
        }
        return [
            line(.riskToSelf, .toSelf, "to self"), line(.riskNeglect, .neglect, "of neglect"),
            line(.riskToOthers, .toOthers, "to others"), line(.riskFromOthers, .fromOthers, "from others"),
            RiskLine(
                command: .chargeRelated, title: "charge-related", standing: chargeRiskWords(state), by: state.chargeRisk?.by),
            RiskLine(
                command: .observation, title: "observation", standing: state.observation.map { observationWords($0) },
                by: state.observation?.by),
            RiskLine(
                command: .newInformation, title: "new information", standing: state.newInformation.last?.text,
                by: state.newInformation.last?.by),
        ]
    }

    func chargeRiskWords(_ state: CaseState) -> String? {
        switch state.chargeRisk?.finding {
        case .present(let why, _)?:
            let days = state.chargeRisk?.finding.triggers ?? []
            let list = days.map { "\($0.kind.words) \($0.date.text)" }.joined(separator: ", ")
            return "suicide risk present: \(why.text)" + (list.isEmpty ? "" : "; ask again around: \(list)")
        case .notFound(let why)?: return "none found: \(why.text)"
        case nil: return nil
        }
    }

    func observationWords(_ decision: ObservationDecision) -> String {
        let advice = decision.advice
        return "level \(advice.level.words) advised: \(advice.why.text); told \(advice.told.text)"
    }

    /// Why risk is to be looked at anew, with the time since when.
    func reassessmentWords(_ state: CaseState) -> String? {
        let due = state.reassessmentsDue
        guard !due.isEmpty else { return nil }
        return due.map { "\($0.reason.words) \(zone.clock($0.at, seenOn: today))" }.joined(separator: ", ")
    }

    func riskScene(_ selected: Int) -> Scene {
        var body: [Node] = isShort ? [] : [.line(Line(" Risk", .heading)), .gap]
        if let state = open?.state, let words = reassessmentWords(state) {
            body.append(.text(Line(DisplayText("Look at risk anew: \(words). Nothing is recorded since."), .warning), indent: 1))
            if !isShort { body.append(.gap) }
        }
        for (index, line) in riskLines.enumerated() { body += riskNodes(line, isSelected: index == selected) }
        return framed(top: identityNodes, body: body)
    }

    private func riskNodes(_ line: RiskLine, isSelected: Bool) -> [Node] {
        let key = CommandTable[line.command]?.keyText ?? ""
        let title = DisplayText(line.title).padded(to: 16)
        let words = DisplayText(line.standing ?? "not recorded")
        let role: Role = line.standing == nil ? .muted : .text
        let room = size.columns - 27
        let who = line.by.map { DisplayText(by($0)) }
        guard room > 20 else {
            let first = Node.item(
                .init(key: DisplayText(key), label: Line([Span(title, .muted), Span(words, role)]), isSelected: isSelected))
            // On a narrow screen all of what stands is read on the line with the cursor.
            guard isSelected, line.standing != nil else { return [first] }
            return [first, .text(Line([Span(words)] + (who.map { [Span(" (" + $0 + ")", .muted)] } ?? [])), indent: 6)]
        }
        let lines = words.wrapped(to: room)
        let item = Node.item(
            .init(
                key: DisplayText(key), label: Line(title, .muted), isSelected: isSelected,
                detail: Line(lines.first ?? "", role == .text ? .strong : role)))
        return [item] + lines.dropFirst().map { .text(Line($0), indent: 25) }
            + (who.map { [.text(Line($0, .muted), indent: 25)] } ?? [])
    }
}
