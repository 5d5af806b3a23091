import Caseload
import Scene

extension WorkbenchState {
    mutating func queueKey(_ key: Key) -> [Effect] {
        if queue.isFiltering { return filterKey(key) }
        switch key {
        case .up, .character("k"): queue.move(by: -1)
        case .down, .character("j"): queue.move(by: 1)
        case .pageUp: queue.move(by: -10)
        case .pageDown: queue.move(by: 10)
        case .home: queue.move(to: 0)
        case .end: queue.move(to: Int.max)
        case .escape where !queue.marked.isEmpty: queue.marked = []
        // Here one goes no further back.
        case .escape, .left:
            guard key == .escape, !queue.filter.text.isEmpty else { return [] }
            queue.filter.set("")
            queue.arrange(searchText)
        default:
            guard let command = CommandTable.command(for: key, in: .queue) else { return meansNothing(key) }
            return run(command.id)
        }
        return []
    }

    private mutating func filterKey(_ key: Key) -> [Effect] {
        switch key {
        case .enter, .down: queue.isFiltering = false
        case .escape: queue.endFiltering(searchText)
        default:
            guard queue.filter.handle(key) else { return meansNothing(key) }
            queue.findTyped(searchText)
        }
        return []
    }

    func queueScene() -> Scene {
        var top = sessionTop
        top.append(.line(figuresLine))
        if queue.order != .clinical {
            top.append(.line(Line(DisplayText(" NOT CLINICAL ORDER: by \(queue.order.rawValue); rank 1 on top. O changes it."), .warning)))
        }
        if queue.isFiltering || !queue.filter.text.isEmpty { top.append(filterNode) }
        if let marked = markedLine { top.append(.line(marked)) }
        top.append(.gap)
        let body: [Node] =
            size.columns >= 120
            ? [.columns([Column([queueTable], weight: 3, minimum: 78), Column(previewNodes, weight: 1, minimum: 36)])] : [queueTable]
        return framed(top: top, body: body, bottom: reasonNodes)
    }

    private var figuresLine: Line {
        let figures = queue.figures
        var spans: [Span] = [Span(" ")]
        if openAlertCount > 0 {
            let oldest = figures.oldestAlert ?? now
            let words =
                "!! \(openAlertCount) \(openAlertCount == 1 ? "alert" : "alerts") open \(durationText(minutes: now.minutes(since: oldest)))"
            let notSaved = alertsRefused == 0 ? "" : ", \(alertsRefused) NOT SAVED"
            spans += [Span(DisplayText(words + notSaved), .alert), Span("   ")]
        }
        var text = "\(figures.here) here   \(figures.untriaged) not triaged"
        if let next = figures.nextAway { text += "   next away \(zone.clock(next.at, seenOn: today)) (\(next.words))" }
        spans.append(Span(DisplayText(text)))
        return Line(spans)
    }

    private var filterNode: Node {
        let (count, urgent) = queue.hidden
        let note = "\(count) hidden, of them \(urgent) A or B or alert" + (queue.isFiltering ? "" : "; esc shows all")
        return .field(
            .init(
                label: "Find", labelWidth: 5, value: DisplayText(queue.filter.text), cursor: queue.filter.cursor,
                isFocused: queue.isFiltering,
                note: Line(DisplayText(note), urgent > 0 ? .warning : .muted), width: 24))
    }

    private var queueTable: Node {
        let isCourt = session?.opening.kind == .court
        let queue = queue
        let (scale, zone, now, today, isNarrow) = (surroundings.scale, zone, now, today, isNarrow)
        let unsaved = unsavedBySubject

        return .table(
            Table(
                columns: [
                    .init("Urgency", minimum: 13, maximum: 15),
                    .init(isCourt ? "Rm/list" : "Cell", minimum: isCourt ? 7 : 4, maximum: isCourt ? 7 : 4),
                    .init("Person", minimum: 16, maximum: 24), .init("Age", minimum: 3, priority: 3, alignment: .right),
                    .init("Status", minimum: 14, maximum: 22, priority: 1),
                    .init(isCourt ? "Time" : "Wait", minimum: 5, maximum: 5, priority: 4, alignment: .right),
                    .init("Due", minimum: 12, maximum: 18, priority: 2), .init("Next", minimum: 24, maximum: 26, priority: 5),
                ],
                count: queue.shown.count, selected: queue.selectedIndex, hasCursor: !queue.isFiltering, focusColumns: 3,
                emptyText: queue.filter.text.isEmpty
                    ? "Nobody here yet. a adds people, one line each; I brings in a list" : "Nobody matches. esc shows all."
            ) { index in
                let row = queue.rows[queue.shown[index]]
                return Self.row(
                    row, person: listName(row.summary.details), age: listAge(row.summary.details),
                    unsaved: unsaved[row.summary.subject] ?? [], alert: alertNotStoredWords(row.summary.subject), scale: scale, zone: zone,
                    now: now, today: today, isNarrow: isNarrow
                ) { instrumentName($0) }.marked(queue.marked.contains(row.summary.subject))
            })
    }

    private static func row(
        _ row: QueueRow, person: String, age: String, unsaved: [Unsaved], alert: String?, scale: UrgencyScale, zone: SiteZone, now: Instant,
        today: CalendarDate, isNarrow: Bool,
        name: (String) -> String
    ) -> Table.Row {
        let summary = row.summary
        let isDone = row.placement.rank == 11
        let urgencyRole = isDone ? Role.muted : summary.urgency.map(\.role) ?? (row.placement.rank <= 4 ? .warning : .text)
        // Where the status has no room, an open alert stands in the first column, or else that something was typed and not saved.
        let words = row.urgencyWords(scale: scale, zone: zone, now: now)
        let letter = summary.urgency?.rawValue ?? "-"
        // A child, a marker, a van that leaves soon: the sign of somebody not triaged stays.
        let hasSign = words.hasPrefix("- ") && row.placement.rule != .notTriaged
        let sign = hasSign ? String(words.dropFirst(2)) : letter
        let urgencyCell =
            isNarrow && !summary.openAlerts.isEmpty
            ? Span(DisplayText((alert ?? "ALERT") + " " + letter), .alert)
            : isNarrow && !unsaved.isEmpty ? Span(DisplayText("unsaved " + sign), .warning) : Span(DisplayText(words), urgencyRole)
        let cells = [
            urgencyCell,
            Span(DisplayText(summary.details.place)),
            Span(DisplayText(person), row.placement.rank == 1 ? .strong : .text),
            Span(DisplayText(age)),
            // As long as the column is in a window of 80.
            alert.map { Span(DisplayText($0.replacing("NOT SAVED", with: "UNSAVED")), .alert) } ?? statusCell(row, unsaved, zone),
            Span(
                DisplayText(
                    summary.hasLeft
                        ? ""
                        : summary.siteKind == .court
                            ? summary.details.hearing.map { zone.local($0).clock } ?? "-" : durationText(minutes: row.waitedMinutes))),
            Span(DisplayText(row.due(zone: zone, instrumentName: name)), row.placement.rank == 1 ? .strong : .text),
            Span(DisplayText(row.nextDeadline.map { "\(zone.clock($0.at, seenOn: today)) \($0.words)" } ?? ""), .muted),
        ]
        return .init(cells, role: isDone ? .muted : nil)
    }

    /// What was typed and not saved takes the place of how far the case is, but not of a signature, nor of whether the person is still here.
    private static func statusCell(_ row: QueueRow, _ unsaved: [Unsaved], _ zone: SiteZone) -> Span {
        let isAlert = row.status == .alertOpen
        guard let first = unsaved.first else { return Span(DisplayText(row.statusWords(zone: zone)), isAlert ? .alert : .text) }
        if isAlert { return Span("ALERT, draft", .alert) }
        if let standing = row.status.besideDraft { return Span(DisplayText("\(standing), draft"), .warning) }
        return Span(DisplayText(unsaved.count == 1 ? "unsaved \(first.what)" : "\(unsaved.count) unsaved"), .warning)
    }

    /// What was typed about the selected person and not saved.
    private var unsavedNodes: [Node] {
        let unsaved = queue.selectedRow.map { self.unsaved(about: $0.summary.subject) } ?? []
        guard !unsaved.isEmpty else { return [] }
        return [.text(Line(DisplayText(" Not saved: \(unsaved.map(\.words).joined(separator: "; "))."), .warning), indent: 0)]
    }

    /// Why the selected row stands where it stands.
    private var reasonNodes: [Node] {
        guard let row = queue.selectedRow else { return [.gap] }
        let reason = row.reason(scale: surroundings.scale, now: now, zone: zone)
        if isShort { return [.line(Line([Span(" Why: ", .muted), Span(DisplayText(reason))]))] + unsavedNodes }
        var nodes: [Node] = [
            .gap,
            .text(Line([Span(DisplayText(" Why \(ordinal(queue.selectedIndex + 1)): "), .muted), Span(DisplayText(reason))]), indent: 0),
        ]
        if let next = nextWords(row) { nodes.append(.text(Line(DisplayText(" " + next)), indent: 0)) }
        if row.summary.asksWhetherGroundsEnded(now: now) {
            nodes.append(.text(Line(DisplayText(" \(Self.groundsQuestion)"), .warning), indent: 0))
        }
        return nodes + unsavedNodes
    }

    private func ordinal(_ number: Int) -> String { number == 1 ? "first" : "here" }

    /// The next thing with a time, and how far it is. Ours is a guide.
    private func nextWords(_ row: QueueRow) -> String? {
        guard let next = row.nextDeadline else { return clockWords(row.summary) }
        return "Next: \(words(next)), \(ago(next.at)). \(clockGuide)"
    }

    private func words(_ deadline: Deadline) -> String {
        let towards = deadline.kind == .hearing ? " in room " : " to "
        let to = deadline.destination.isEmpty ? "" : towards + deadline.destination
        return "\(deadline.words) \(zone.clock(deadline.at, seenOn: today))\(to)" + (deadline.at < now ? " (passed)" : "")
    }

    /// The clocks that exist for this person. Ours are a guide.
    private func clockWords(_ summary: CaseSummary) -> String? {
        let clocks = summary.deadlines(by: clockLaws, now: now).map(words)
        let details = summary.details
        let isBasisMissing = details.basis == nil && summary.siteKind == .custody && details.detentionAuthorised != nil
        if isBasisMissing { return (clocks + ["detention basis not known, so no limit is shown (d)"]).joined(separator: ", ") + "." }
        return clocks.isEmpty ? nil : clocks.joined(separator: ", ") + ". Guide: the custody record prevails."
    }

    /// At a wide screen's right, the selected case.
    private var previewNodes: [Node] {
        guard let row = queue.selectedRow else { return [] }
        let details = row.summary.details
        var lines: [(String, String)] = [
            ("Case", row.summary.code.text), ("Number", details.custodyNumber), ("Held", details.basis?.words ?? "basis not known"),
        ]
        lines += [
            ("Offence", details.offence),
            ("Marker", details.marker.map { Detail.marker($0).text(zone: zone, today: today) } ?? "not known"),
        ]
        lines += [
            ("Level", details.observationLevel.map { "observation \($0)" } ?? "not known"),
            ("AA", details.appropriateAdult?.words ?? "not known"),
        ]
        lines += [
            ("MHA", details.mentalHealthAct?.words ?? "nothing recorded"),
            ("Known", row.summary.servicesWords), ("Consent", row.summary.consentWords.line()),
        ]
        lines += [
            ("Outcome", row.summary.outcome?.words ?? "not decided")
        ]
        if showsInitialsOnly { lines.removeAll { ["Number", "Offence"].contains($0.0) } }
        return [.line(Line(DisplayText(listName(details)), .heading)), .gap]
            + lines.filter { !$0.1.isEmpty }.map {
                .text(Line([Span(DisplayText($0.0).padded(to: 9), .muted), Span(DisplayText($0.1))]), indent: 0)
            }
            + [.gap, .text(Line(DisplayText(clockWords(row.summary) ?? ""), .muted), indent: 0)]
    }
}

extension CaseStatus {
    /// What stays readable in the row beside the word that a draft waits; nil where the draft says enough.
    fileprivate var besideDraft: String? {
        switch self {
        case .awaitingCountersignature: "STUDENT"
        case .signed: "signed"
        case .amended: "amended"
        case .settled: "settled"
        case .missed: "missed"
        case .left: "left"
        case .declined: "declined"
        case .alertOpen, .outcomeRecorded, .unavailable, .screening, .madeSafe, .screened, .consented, .triaged, .notTriaged: nil
        }
    }
}
