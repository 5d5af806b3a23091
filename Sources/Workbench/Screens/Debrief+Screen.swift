import Caseload
import Scene
import Training

extension WorkbenchState {
    mutating func debriefKey(_ key: Key, _ first: Int) -> [Effect] {
        switch key {
        case .up, .character("k"): changeTop { $0 = .debrief(first: max(0, first - 1)) }
        case .down, .character("j"): changeTop { $0 = .debrief(first: first + 1) }
        case .pageUp: changeTop { $0 = .debrief(first: max(0, first - 10)) }
        case .pageDown: changeTop { $0 = .debrief(first: first + 10) }
        default:
            guard let command = CommandTable.command(for: key, in: .debrief) else { return [] }
            return run(command.id)
        }
        return []
    }

    func debriefScene(_ first: Int) -> Scene {
        guard let training, let debrief else { return framed(top: sessionTop, body: [.line(Line(" The debrief is being made.", .muted))]) }
        var top: [Node] = [.line(Line(" Debrief of the practice session", .heading)), .text(Line(DisplayText(training.scenario.referenceStatus), .warning), indent: 1), .gap]
        top += debrief.sentences.prefix(size.rows >= 20 ? 6 : 2).map { .text(Line(DisplayText($0)), indent: 1) }
        top.append(.gap)
        let rows = debrief.rows
        let table = Table(
            columns: [
                .init("Cell", minimum: 4, maximum: 5), .init("Person", minimum: 12, maximum: 22), .init("Yours", minimum: 5, maximum: 8),
                .init("Draft", minimum: 5, maximum: 5), .init("First seen", minimum: 6, maximum: 10, priority: 2, alignment: .right),
                .init("Missed", minimum: 14, maximum: .max),
            ], count: rows.count, selected: rows.isEmpty ? nil : min(first, rows.count - 1)
        ) { index in
            let row = rows[index]
            let missed = row.missedAlerts.map(\.text) + row.missedWarningSigns
            return .init([
                Span(DisplayText(row.place)), Span(DisplayText(row.name)), Span(DisplayText(row.ownText), row.comparison == .lower ? .warning : .text),
                Span(DisplayText(row.reference.rawValue)), Span(DisplayText(row.minutesToFirstContact.map { durationText(minutes: $0) } ?? "-")),
                Span(DisplayText(missed.isEmpty ? "-" : missed.joined(separator: "; ")), missed.isEmpty ? .muted : .warning),
            ])
        }
        var bottom: [Node] = [.gap]
        if rows.indices.contains(min(first, rows.count - 1)) {
            bottom.append(.text(Line(DisplayText("Draft reference: " + rows[min(first, rows.count - 1)].rationale), .muted), indent: 1))
        }
        return framed(top: top, body: [.table(table)], bottom: bottom)
    }
}
