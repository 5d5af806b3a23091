import Caseload
import Scene
import Training

extension WorkbenchState {
    mutating func debriefKey(_ key: Key, _ screen: DebriefScreen) -> [Effect] {
        var screen = screen
        let last = max(0, (debrief?.rows.count ?? 1) - 1)
        switch key {
        case .up, .character("k"): screen.selected = max(0, screen.selected - 1)
        case .down, .character("j"): screen.selected = min(last, screen.selected + 1)
        case .pageUp: screen.selected = max(0, screen.selected - 10)
        case .pageDown: screen.selected = min(last, screen.selected + 10)
        case .home: screen.selected = 0
        case .end: screen.selected = last
        default:
            guard let command = CommandTable.command(for: key, in: .debrief) else { return meansNothing(key) }
            guard command.id == .turnPage else { return run(command.id) }
            screen.showsTable.toggle()
        }
        changeTop { $0 = .debrief(screen) }
        return []
    }

    /// In words, or as a table; both where there is room.
    func debriefScene(_ screen: DebriefScreen) -> Scene {
        let top: [Node] = [.line(Line(" Debrief of the practice session", .heading)), .gap]
        guard let debrief else { return framed(top: top, body: [.line(Line(" The debrief is being made.", .muted))]) }
        let words = debrief.sentences.map { Node.text(Line(DisplayText($0)), indent: 1) }
        if size.rows >= 40 {
            return framed(top: top + words + [.gap], body: [debriefTable(debrief, screen)], bottom: rationale(debrief, screen))
        }
        if screen.showsTable { return framed(top: top, body: [debriefTable(debrief, screen)], bottom: rationale(debrief, screen)) }
        // In words the rows are sentences: the selected one has the cursor, so that a long debrief can be read through.
        let selected = min(screen.selected, max(0, debrief.sentences.count - 1))
        let items = debrief.sentences.enumerated().flatMap { index, sentence -> [Node] in
            let lines = DisplayText(sentence).wrapped(to: max(20, min(92, size.columns - 6)))
            return [.item(.init(label: Line(lines.first ?? ""), isSelected: index == selected))]
                + lines.dropFirst().map { .text(Line($0), indent: 3) }
        }
        return framed(top: top, body: items)
    }

    private func rationale(_ debrief: Debrief, _ screen: DebriefScreen) -> [Node] {
        guard debrief.rows.indices.contains(screen.selected) else { return [] }
        return [.gap, .text(Line(DisplayText(debrief.rows[screen.selected].rationale), .muted), indent: 1)]
    }

    private func debriefTable(_ debrief: Debrief, _ screen: DebriefScreen) -> Node {
        let rows = debrief.rows
        return .table(
            Table(
                columns: [
                    .init("Cell", minimum: 4, maximum: 5), .init("Person", minimum: 12, maximum: 22),
                    .init("Yours", minimum: 5, maximum: 13),
                    .init("Draft", minimum: 5, maximum: 5), .init("Seen after", minimum: 6, maximum: 10, priority: 2, alignment: .right),
                    .init("Missed", minimum: 14, maximum: .max),
                ], count: rows.count, selected: rows.isEmpty ? nil : min(screen.selected, rows.count - 1)
            ) { index in
                let row = rows[index]
                let missed = row.missedAlerts.map(\.text) + row.missedWarningSigns
                return .init([
                    Span(DisplayText(row.place)), Span(DisplayText(row.name)),
                    Span(DisplayText(row.ownText), row.comparison == .lower ? .warning : .text),
                    Span(DisplayText(row.reference.rawValue)),
                    Span(DisplayText(row.minutesToFirstContact.map { durationText(minutes: $0) } ?? "-")),
                    Span(DisplayText(missed.isEmpty ? "-" : missed.joined(separator: "; ")), missed.isEmpty ? .muted : .warning),
                ])
            })
    }
}
