import Caseload
import Scene

extension WorkbenchState {
    func needsScene(_ screen: NeedsScreen) -> Scene {
        var top = identityNodes
        top.append(.line(needsTitle(screen)))
        if screen.isFiltering || !screen.filter.text.isEmpty { top.append(needsFilterNode(screen)) }
        let isFirst = screen.page == .vulnerabilities
        return framed(
            top: top, body: isFirst ? needNodes(screen) : circumstanceNodes(screen),
            bottom: isFirst ? selectedNeedNodes(screen) : selectedListNodes(screen))
    }

    private func needsTitle(_ screen: NeedsScreen) -> Line {
        guard screen.page == .vulnerabilities else {
            let total = careLists?.codes.lists ?? []
            let asked = total.count { open?.state.characteristics[$0.term.code] != nil }
            return Line(
                [Span(" Circumstances", .heading), Span(isNarrow ? "  tab turns" : "  tab needs", .muted)],
                trailing: [Span(DisplayText("\(asked) of \(total.count) asked "), .muted)])
        }
        let total = careLists?.vulnerabilities.items ?? []
        let asked = total.count { open?.state.needs[$0.term.code] != nil }
        return Line(
            [Span(" Needs", .heading), Span(isNarrow ? "  tab turns" : "  tab circumstances", .muted)],
            trailing: [Span(DisplayText("\(asked) of \(total.count) asked "), .muted)])
    }

    private func needsFilterNode(_ screen: NeedsScreen) -> Node {
        .field(
            .init(
                label: "Find", labelWidth: 5, value: DisplayText(screen.filter.text), cursor: screen.filter.cursor,
                isFocused: screen.isFiltering,
                note: isShort ? nil : Line(screen.isFiltering ? "name, heading or how it stands" : "esc shows all", .muted), width: 20))
    }

    /// How each stands comes first, so that a glance down the edge finds what is not asked.
    private func needNodes(_ screen: NeedsScreen) -> [Node] {
        let items = needItems(screen)
        guard !items.isEmpty else { return [.line(Line(" Nothing is called that. esc shows all.", .muted))] }
        var nodes: [Node] = []
        var group = ""
        for (index, item) in items.enumerated() {
            if item.group != group {
                group = item.group
                nodes.append(.line(Line(DisplayText("   " + group), .heading)))
            }
            nodes.append(
                .item(.init(label: needLine(item), isSelected: index == screen.selected, hasCursor: !screen.isFiltering)))
        }
        return nodes
    }

    private func needLine(_ item: VulnerabilityList.Item) -> Line {
        let status = Span(DisplayText(needStatus(item)).padded(to: 13), needRole(item))
        let label = Span(DisplayText(item.term.label.text))
        guard case .found(_, let evidence)? = open?.state.needs[item.term.code]?.record.finding else { return Line([status, label]) }
        return Line([status, label, Span(DisplayText("  \(evidence.text)"), .muted)])
    }

    private func needRole(_ item: VulnerabilityList.Item) -> Role {
        switch open?.state.needs[item.term.code]?.record.finding {
        case .found?: .strong
        case .noneFound?: .text
        case nil: .muted
        }
    }

    /// All that is known of the line with the cursor; always as high, so that the list stands still.
    private func selectedNeedNodes(_ screen: NeedsScreen) -> [Node] {
        let items = needItems(screen)
        guard items.indices.contains(screen.selected) else { return [] }
        let item = items[screen.selected]
        let known = open?.state.needs[item.term.code]
        let words = known.map { "\($0.record.words), \(by($0.by))" } ?? "not asked"
        let hint = item.hint.isEmpty ? "" : " \(item.hint)."
        let text = DisplayText(known == nil ? "\(item.term.label.text): \(words).\(hint)" : words + "." + hint)
        return standingNodes(text)
    }

    /// One line on a short screen, else two.
    func standingNodes(_ text: DisplayText) -> [Node] {
        if isShort { return [.line(Line(" " + text, .muted))] }
        let lines = text.wrapped(to: max(10, size.columns - 2))
        let shown = lines.prefix(2).map { Node.line(Line(" " + $0, .muted)) }
        return [.gap] + shown + Array(repeating: Node.line(Line("")), count: 2 - shown.count)
    }
}
