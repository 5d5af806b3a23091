import Caseload
import Scene
import Screening

extension WorkbenchState {
    func pickerScene(_ screen: PickerScreen) -> Scene {
        let entries = pickerEntries(screen)
        let selected = min(screen.selected, max(0, entries.count - 1))
        var top = identityNodes
        top.append(.line(Line([Span(" Screening", .heading)], trailing: [Span(DisplayText("\(entries.count) to choose from "), .muted)])))
        if screen.isFiltering || !screen.filter.text.isEmpty { top.append(pickerFilterNode(screen)) }
        let list = pickerList(entries, selected, hasCursor: !screen.isFiltering)
        let about = entries.indices.contains(selected) ? about(entries[selected]) : []
        // Always as high, so that the list stands still while the cursor goes through it.
        let height = size.rows >= 40 ? 6 : 2
        let room = Array(repeating: Node.line(Line("")), count: max(0, height - about.count))
        return framed(top: top, body: list, bottom: isShort ? Array(about.prefix(1)) : [.gap] + about + room)
    }

    private func pickerFilterNode(_ screen: PickerScreen) -> Node {
        .field(
            .init(
                label: "Find", labelWidth: 5, value: DisplayText(screen.filter.text), cursor: screen.filter.cursor,
                isFocused: screen.isFiltering,
                note: isShort ? nil : Line(screen.isFiltering ? "name or topic" : "esc shows all", .muted), width: 20))
    }

    private func pickerList(_ entries: [PickerEntry], _ selected: Int, hasCursor: Bool) -> [Node] {
        guard !entries.isEmpty else { return [.line(Line(" No instrument is called that. esc shows all.", .muted))] }
        var nodes: [Node] = []
        var group = ""
        for (index, entry) in entries.enumerated() {
            if entry.group != group {
                group = entry.group
                nodes.append(.line(Line(DisplayText("   " + group), .heading)))
            }
            nodes.append(pickerNode(entry, isSelected: index == selected, hasCursor: hasCursor))
        }
        return nodes
    }

    private func pickerNode(_ entry: PickerEntry, isSelected: Bool, hasCursor: Bool) -> Node {
        let closed = closedReason(entry.instrument)
        let words = closed ?? entry.reason ?? standing(of: entry.instrument)
        let role: Role = closed != nil ? .disabled : entry.reason != nil ? .text : .muted
        let name = DisplayText(entry.instrument.shortTitle).padded(to: isNarrow ? 12 : 16)
        return .item(
            .init(
                key: DisplayText(entry.number.map(String.init) ?? " "), label: Line(name, closed == nil ? .strong : .disabled),
                isSelected: isSelected, hasCursor: hasCursor, detail: Line(DisplayText(words), role)))
    }

    /// What is known of the last time, else what the instrument is.
    private func standing(of instrument: Instrument) -> String {
        guard let last = open?.state.latestAdministration(of: instrument.id), last.finished != nil else { return instrument.title }
        return "\(last.result) (\(zone.clock(last.by.at, seenOn: today)))"
    }

    /// What it is for, and what has to be known before it is chosen.
    private func about(_ entry: PickerEntry) -> [Node] {
        let instrument = entry.instrument
        if isShort { return [.line(Line(DisplayText(" \(instrument.id): \(instrument.purpose)"), .muted))] }
        let time = instrument.timeFrame.isEmpty ? "" : ". Asks about: \(instrument.timeFrame)"
        var lines = [
            Line([
                Span(DisplayText(instrument.title), .strong),
                Span(DisplayText(" (\(instrument.id)): \(instrument.purpose)\(time)."), .muted),
            ])
        ]
        if let closed = closedReason(instrument) {
            lines.append(Line(DisplayText(closed.prefix(1).uppercased() + closed.dropFirst() + "."), .warning))
        }
        if !instrument.isVerified { lines.append(Line(DisplayText(unverifiedWords(instrument)), .warning)) }
        if let age = open?.state.details.age(on: today), let caution = instrument.caution(forAge: age) {
            lines.append(Line(DisplayText(caution), .warning))
        }
        if size.rows >= 40 {
            lines += instrument.cautions.map { Line(DisplayText($0), .warning) }
            lines.append(Line(DisplayText("Licence \(instrument.licence.class.rawValue): \(instrument.licence.text)"), .muted))
        }
        return lines.map { .text($0, indent: 1) }
    }

    /// What of an instrument was not checked, or is a rule of this program.
    func unverifiedWords(_ instrument: Instrument) -> String {
        let parts = instrument.unverified.isEmpty ? "parts of this scoring were not checked" : instrument.unverified.joined(separator: "; ")
        return "UNVERIFIED: \(parts)."
    }
}
