import Caseload
import Scene

/// A list of what is owed to a person, or of what was done, each line of which may open a form.
package struct DutyScreen: Sendable {
    package enum List: Hashable, Sendable {
        case clocks, mentalHealthAct, pathways, youth
    }

    /// Which.
    package let list: List
    /// The line with the cursor.
    package var selected = 0

    /// Where its keys are looked up.
    package var context: Context { list == .clocks ? .clocks : .duties }
}

/// One line of such a list.
struct DutyLine {
    /// The figure that opens it; blank where nothing is to be opened, or the list has more than nine.
    var key = ""
    let label: String
    /// What is known, the first beside the label.
    var words: [Line]
    /// What enter opens.
    var opens: DutyForm?
    /// Stands over it, where a new part of the list begins.
    var heading = ""
}

extension WorkbenchState {
    mutating func openDuties(_ list: DutyScreen.List) {
        guard let state = open?.state else { return }
        let selected = firstSelected(list, state)
        push(.duties(DutyScreen(list: list, selected: selected)))
    }

    /// Once a step is recorded, the cursor goes to what is owed next.
    mutating func moveToNextDuty() {
        guard case .duties(var screen) = top, [.mentalHealthAct, .youth].contains(screen.list), let state = open?.state else { return }
        screen.selected = firstSelected(screen.list, state)
        changeTop { $0 = .duties(screen) }
    }

    mutating func dutyKey(_ key: Key, _ screen: DutyScreen) -> [Effect] {
        let lines = dutyLines(screen.list)
        let page = max(1, size.rows - 8)
        switch key {
        case .up, .character("k"): select(screen.selected - 1, of: lines)
        case .down, .character("j"): select(screen.selected + 1, of: lines)
        case .pageUp: select(screen.selected - page, of: lines)
        case .pageDown: select(screen.selected + page, of: lines)
        case .home: select(0, of: lines)
        case .end: select(lines.count - 1, of: lines)
        case .enter, .right: return lines.indices.contains(screen.selected) ? openLine(lines[screen.selected]) : []
        case .character(let character) where lines.contains { $0.key == String(character) }:
            guard let index = lines.firstIndex(where: { $0.key == String(character) }) else { return [] }
            select(index, of: lines)
            return openLine(lines[index])
        case .escape, .left: pop()
        default:
            guard let command = CommandTable.command(for: key, in: screen.context) else { return meansNothing(key) }
            return run(command.id)
        }
        return []
    }

    private mutating func select(_ index: Int, of lines: [DutyLine]) {
        changeTop { top in
            guard case .duties(var screen) = top else { return }
            screen.selected = max(0, min(index, lines.count - 1))
            top = .duties(screen)
        }
    }

    private mutating func openLine(_ line: DutyLine) -> [Effect] {
        guard let form = line.opens else {
            return refuse("Nothing is recorded from this line. The keys below record what happened.", .info)
        }
        return openForm(.duty(form))
    }

    // MARK: Drawing

    func dutyScene(_ screen: DutyScreen) -> Scene {
        let lines = dutyLines(screen.list)
        let selected = max(0, min(screen.selected, lines.count - 1))
        var body = dutyPreface(screen.list)
        for (index, line) in lines.enumerated() {
            if !line.heading.isEmpty {
                if index > 0 { body.append(.gap) }
                body.append(.line(Line(DisplayText("   " + line.heading), .heading)))
            }
            body += nodes(line, isSelected: index == selected, labelWidth: labelWidth(lines))
        }
        let about = isShort || !lines.indices.contains(selected) ? [] : [.rule] + dutyAbout(screen.list, lines[selected])
        return framed(top: identityNodes + [.line(titleLine(screen.list))], body: body, bottom: about.count > 1 ? about : [])
    }

    /// Every clock carries that ours is a guide, which a narrow screen says first.
    private func titleLine(_ list: DutyScreen.List) -> Line {
        if isNarrow, list == .clocks { return Line(DisplayText(" " + clockGuide), .heading) }
        let note = list == .clocks ? clockGuide : isNarrow ? "" : "prompts only: you decide"
        return Line([Span(DisplayText(" " + dutyTitle(list)), .heading)], trailing: [Span(DisplayText(note + " "), .muted)])
    }

    private func labelWidth(_ lines: [DutyLine]) -> Int { min(40, lines.map(\.label.count).max() ?? 0) }

    /// A label with its words beside it, or below where the screen is narrow.
    private func nodes(_ line: DutyLine, isSelected: Bool, labelWidth: Int) -> [Node] {
        let key = DisplayText(line.key.isEmpty ? " " : line.key)
        let label = Line(DisplayText(line.label), .strong)
        if line.label.isEmpty {
            let words = line.words.flatMap { wrapped($0, to: size.columns - 8) }
            return [.item(.init(key: key, label: words.first ?? "", isSelected: isSelected))]
                + words.dropFirst().map { .text($0, indent: 6) }
        }
        guard !isNarrow else {
            return [.item(.init(key: key, label: label, isSelected: isSelected))] + line.words.map { .text($0, indent: 6) }
        }
        let indent = 6 + labelWidth + 3
        let words = line.words.flatMap { wrapped($0, to: size.columns - indent - 1) }
        let padded = Line(DisplayText(line.label).padded(to: labelWidth), .strong)
        return [.item(.init(key: key, label: padded, isSelected: isSelected, detail: words.first))]
            + words.dropFirst().map { .text($0, indent: indent) }
    }

    private func dutyTitle(_ list: DutyScreen.List) -> String {
        switch list {
        case .clocks: "Clocks"
        case .mentalHealthAct: "Mental Health Act assessment"
        case .pathways: "Safeguarding and other pathways"
        case .youth: "Owed to a child"
        }
    }

    // MARK: What each list says

    func dutyLines(_ list: DutyScreen.List) -> [DutyLine] {
        guard let state = open?.state else { return [] }
        let lines =
            switch list {
            case .clocks: clockLines(state) + custodyLines(state)
            case .mentalHealthAct: mentalHealthActLines(state)
            case .pathways: pathwayLines(state)
            case .youth: youthLines(state)
            }
        return isShort ? lines.flatMap(rows) : lines
    }

    /// A text of several rows as a line for each, so that the cursor brings all of it into a short window.
    private func rows(of line: DutyLine) -> [DutyLine] {
        guard line.label.isEmpty else { return [line] }
        return line.words.flatMap { wrapped($0, to: size.columns - 8) }.enumerated().map { index, row in
            DutyLine(label: "", words: [row], heading: index == 0 ? line.heading : "")
        }
    }

    private func firstSelected(_ list: DutyScreen.List, _ state: CaseState) -> Int {
        switch list {
        case .clocks: nextClockLine(state)
        case .mentalHealthAct:
            MentalHealthActForm.allCases.firstIndex(of: .next(after: state.mentalHealthAct)) ?? 0
        case .pathways:
            Pathway.allCases.firstIndex { state.pathways[$0]?.isUndecided == true || state.pathways[$0]?.awaitsOutcome == true } ?? 0
        case .youth:
            youthLines(state).firstIndex { line in
                if case .youth(let duty)? = line.opens { state.childDuties[duty] == nil } else { false }
            } ?? 0
        }
    }

    /// What stands over the list: what presses.
    private func dutyPreface(_ list: DutyScreen.List) -> [Node] {
        guard list == .mentalHealthAct, let state = open?.state else { return [] }
        let warnings = mentalHealthActWarnings(state).map { Node.text(Line(DisplayText($0), .warning), indent: 1) }
        return warnings.isEmpty ? [] : warnings + [.gap]
    }

    /// What is said about the line with the cursor, where there is room for it below.
    private func dutyAbout(_ list: DutyScreen.List, _ line: DutyLine) -> [Node] {
        guard case .pathway(let pathway)? = line.opens else { return list == .clocks ? custodyKeys.map { .text($0, indent: 1) } : [] }
        return pathwayAbout(pathway).map { .text($0, indent: 1) }
    }
}
