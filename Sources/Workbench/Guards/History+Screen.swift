package import Caseload
import Scene

/// Every value that something of the open case has had.
package struct HistoryScreen: Sendable {
    package let title: String
    package let aspects: [Aspect]
    package var selected: Int

    package init(title: String, aspects: [Aspect], selected: Int) {
        self.title = title
        self.aspects = aspects
        self.selected = selected
    }
}

extension WorkbenchState {
    /// The history of what the selected line of the case is about.
    mutating func openPartHistory() -> [Effect] {
        guard case .person(let selected) = top, let state = open?.state, caseParts.indices.contains(selected) else { return [] }
        let part = caseParts[selected]
        var aspects: [Aspect] = []
        for aspect in state.timeline.flatMap(\.entry.fact.aspects) where aspect.command == part.command && !aspects.contains(aspect) {
            aspects.append(aspect)
        }
        return openHistory(part.title, aspects)
    }

    /// The field of the details form that has the focus.
    var focusedDetail: DetailField? {
        guard case .form(let screen) = top, screen.kind == .details, let state = open?.state else { return nil }
        return DetailFormFields.fields(state.booking.siteKind).first { $0.0 == screen.form.focus }?.1
    }

    mutating func openValueHistory() -> [Effect] {
        guard let field = focusedDetail else { return [] }
        return openHistory(field.label, [.detail(field)])
    }

    private mutating func openHistory(_ title: String, _ aspects: [Aspect]) -> [Effect] {
        let count = historyLines(aspects).count
        guard count > 0 else {
            return refuse("\(title): nothing with a history is recorded yet. The timeline (h on the case) has every entry.", .info)
        }
        push(.history(HistoryScreen(title: title, aspects: aspects, selected: count - 1)))
        return []
    }

    /// By what it is about, each oldest first.
    private func historyLines(_ aspects: [Aspect]) -> [(label: String, line: HistoryLine)] {
        guard let state = open?.state else { return [] }
        return aspects.flatMap { aspect in
            state.history(of: aspect, zone: zone, today: today).map { (aspect.label(in: state), $0) }
        }
    }

    mutating func historyKey(_ key: Key, _ screen: HistoryScreen) -> [Effect] {
        if let place = walked(screen.selected, by: key, among: historyLines(screen.aspects).count) {
            var screen = screen
            screen.selected = place
            changeTop { $0 = .history(screen) }
            return []
        }
        guard let command = CommandTable.command(for: key, in: .history) else { return meansNothing(key) }
        return run(command.id)
    }

    func historyScene(_ screen: HistoryScreen) -> Scene {
        let lines = historyLines(screen.aspects)
        let (zone, today) = (zone, today)
        // What all lines have in common, or has no room, stands above and below.
        let (isOne, isNarrow) = (screen.aspects.count == 1, isNarrow)
        var columns: [Table.Column] = [.init("When", minimum: 9, maximum: 12), .init("Value", minimum: 14, maximum: .max)]
        if !isOne { columns.insert(.init("What", minimum: 10, maximum: 16), at: 1) }
        if !isNarrow { columns.append(.init("Who", minimum: 10, maximum: 16)) }
        let table = Table(
            columns: columns, count: lines.count, selected: lines.isEmpty ? nil : min(screen.selected, lines.count - 1),
            emptyText: "Nothing is recorded."
        ) { index in
            let (label, line) = lines[index]
            let isStruck = line.standing != .stands
            let what = isOne ? [] : [Span(DisplayText(label), .muted)]
            let who = isNarrow ? [] : [Span(DisplayText(line.by.name + line.by.role.remark), .muted)]
            return .init(
                [Span(DisplayText(zone.clock(line.by.at, seenOn: today)), .muted)] + what
                    + [Span(DisplayText(line.standing.mark + line.words), isStruck ? .disabled : .text)] + who)
        }
        let heading = Node.line(Line(DisplayText(" History: \(screen.title)"), .heading))
        return framed(top: identityNodes + [heading], body: [.table(table)], bottom: historyNodes(lines, screen.selected))
    }

    /// The selected value in full, where it came from, and what became of it.
    private func historyNodes(_ lines: [(label: String, line: HistoryLine)], _ selected: Int) -> [Node] {
        guard lines.indices.contains(selected) else { return [] }
        let (label, line) = lines[selected]
        let source = line.source.isEmpty ? "" : ", from \(line.source == "booking" ? "the booking" : line.source)"
        let value = line.words.lowercased().hasPrefix(label.lowercased()) ? line.words : "\(label): \(line.words)"
        let by = "\(line.by.name), \(line.by.role.rawValue), \(zone.clock(line.by.at, seenOn: today))\(source)."
        var nodes: [Node] = [
            .rule, .text(Line(DisplayText(value)), indent: 1), .text(Line(DisplayText(by), .muted), indent: 1),
        ]
        if let words = line.standing.words(zone: zone, today: today) { nodes.append(.text(Line(DisplayText(words), .warning), indent: 1)) }
        return nodes
    }
}

extension Standing {
    /// Stands before a struck entry, so that it reads as struck without colour.
    var mark: String {
        switch self {
        case .stands: ""
        case .amended: "[amended] "
        case .enteredInError: "[in error] "
        case .undone: "[undone] "
        }
    }
}
