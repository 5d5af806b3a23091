import Caseload
import Scene

/// A line of Today: somebody who waits for something, or something that was typed and not saved.
private enum TodayLine {
    case work(QueueRow)
    case unsaved(Unsaved)
}

extension WorkbenchState {
    /// Open alerts, what was typed and not saved, and the rest of what waits.
    private var todayLines: [TodayLine] {
        let work = todayWork
        let alerts = work.prefix { !$0.summary.openAlerts.isEmpty }
        return alerts.map(TodayLine.work) + unsaved.map(TodayLine.unsaved) + work.dropFirst(alerts.count).map(TodayLine.work)
    }

    /// What was typed and not saved, where the cursor is on such a line.
    var selectedUnsaved: Unsaved? {
        guard let selected = screens.reversed().lazy.compactMap({ if case .today(let selected) = $0 { selected } else { nil } }).first
        else { return nil }
        let lines = todayLines
        guard lines.indices.contains(selected), case .unsaved(let unsaved) = lines[selected] else { return nil }
        return unsaved
    }

    /// What waits for somebody, most pressing first: open alerts, countersignatures, unsigned.
    var todayWork: [QueueRow] {
        let open = queue.rows.filter { !$0.summary.openAlerts.isEmpty }
        let students = queue.rows.filter { $0.summary.awaitsCountersignature && $0.summary.openAlerts.isEmpty }
        let unsigned = queue.rows.filter { !$0.summary.isSigned && !$0.summary.awaitsCountersignature && $0.summary.openAlerts.isEmpty }
        return open + students + unsigned
    }

    mutating func todayKey(_ key: Key, _ selected: Int) -> [Effect] {
        let lines = todayLines
        if let place = walked(selected, by: key, among: lines.count) {
            changeTop { $0 = .today(selected: place) }
            return []
        }
        guard let command = CommandTable.command(for: key, in: .today) else { return meansNothing(key) }
        guard command.id == .open || command.id == .countersign else { return run(command.id) }
        guard lines.indices.contains(selected) else { return [] }
        switch lines[selected] {
        case .unsaved(let unsaved) where command.id == .open: return goOn(with: unsaved.key)
        case .unsaved(let unsaved): return unsaved.subject.map { select($0) } == true ? run(command.id) : []
        case .work(let row): return select(row.summary.subject) ? run(command.id) : []
        }
    }

    func todayScene(_ selected: Int) -> Scene {
        let figures = DayFigures(queue.rows.map(\.summary), now: now)
        let (work, lines) = (todayWork, todayLines)
        let waiting = work.count { $0.summary.awaitsCountersignature }
        var top = [Node.line(todayTitle)]
        top += figureNodes(figures)
        top.append(
            .line(
                Line(
                    DisplayText(
                        " \(figures.openAlerts) \(figures.openAlerts == 1 ? "alert" : "alerts") open   \(waiting) waiting for a countersignature   \(work.count - waiting) to finish or sign"
                    ), .strong)))
        let (zone, scale) = (zone, surroundings.scale)
        let table = Table(
            columns: [
                .init("Waits for", minimum: 13, maximum: 16), .init("Cell", minimum: 4, maximum: 5, priority: 2),
                .init("Person", minimum: 16, maximum: 24),
                .init("Urgency", minimum: 13, maximum: 13, priority: 1), .init("Status", minimum: 15, maximum: 25),
                .init("Signed by", minimum: 9, maximum: 16, priority: 3),
            ],
            count: lines.count, selected: lines.isEmpty ? nil : min(selected, lines.count - 1),
            emptyText: "Nothing waits: everything is signed."
        ) { index in
            guard case .work(let row) = lines[index] else { return unsavedRow(lines[index]) }
            let summary = row.summary
            let waits =
                !summary.openAlerts.isEmpty
                ? "alert" : summary.awaitsCountersignature ? "countersign" : row.due(zone: zone, instrumentName: { instrumentName($0) })
            return .init([
                Span(DisplayText(waits), summary.openAlerts.isEmpty ? .text : .alert), Span(DisplayText(summary.details.place)),
                Span(DisplayText(listName(summary.details))),
                Span(
                    DisplayText(
                        summary.urgency.map { summary.urgencyByStudent ? "\($0.rawValue) (student)" : "\($0.rawValue) \(scale[$0].word)" }
                            ?? "-"), summary.urgency?.role ?? .muted),
                Span(DisplayText(alertNotStoredWords(summary.subject) ?? row.statusWords(zone: zone))),
                Span(DisplayText(summary.signed?.name ?? "")),
            ])
        }
        return framed(
            top: top, body: [.table(table)], bottom: [.text(Line(DisplayText(" " + sentence(figures)), .muted), indent: 0)],
            said: selectedUnsavedNodes)
    }

    private func unsavedRow(_ line: TodayLine) -> Table.Row {
        guard case .unsaved(let unsaved) = line else { return .init([]) }
        let details = unsaved.subject.flatMap { summary(of: $0) }?.details
        return .init([
            Span("NOT SAVED", .warning), Span(DisplayText(details?.place ?? "")),
            Span(DisplayText(details.map { listName($0) } ?? unsaved.what)), Span(DisplayText(unsaved.at), .muted),
            Span(DisplayText(unsaved.what)), Span(""),
        ])
    }

    /// Of a line that is not saved, what it is and how it begins.
    private var selectedUnsavedNodes: [Node] {
        // A question about it names it.
        guard let unsaved = selectedUnsaved, message?.question == nil else { return [] }
        let words = "Not saved: \(unsaved.inFull): \"\(unsaved.text)\". enter goes on, delete throws it away."
        return [.text(Line(DisplayText(words), .warning), indent: 1)]
    }

    private var todayTitle: Line {
        let local = zone.local(now)
        let day = session?.opening.date ?? local.date
        let site = session?.opening.siteName ?? ""
        return Line(
            privacySpan + [Span(DisplayText(" Today   \(site)   \(day.shortText) \(day.year)"), .heading)],
            trailing: [Span(DisplayText("\(local.clock)  \(member?.name ?? "") "), .muted)])
    }

    private func figureNodes(_ figures: DayFigures) -> [Node] {
        let wait =
            figures.longestWait.map {
                "longest wait to be seen \(durationText(minutes: $0.minutes)) (\($0.place.isEmpty ? $0.code.text : $0.place))"
            } ?? "no waits"
        let counts =
            " booked \(figures.booked) = seen \(figures.seen) + declined \(figures.declined) + left before seen \(figures.leftBeforeSeen) + waiting \(figures.waiting)"
        let urgency = Urgency.allCases.map { letter in
            Node.bar(
                Bar(
                    label: DisplayText("\(letter.rawValue) \(surroundings.scale[letter].word)"), value: figures.byUrgency[letter] ?? 0,
                    of: max(1, figures.booked),
                    labelWidth: 14, role: letter.role))
        }
        let noLetter = Node.bar(
            Bar(label: "not triaged", value: figures.booked - figures.triaged, of: max(1, figures.booked), labelWidth: 14, role: .muted))
        var outcomes = Caseload.Outcome.Kind.allCases.map { kind in
            Node.bar(Bar(label: DisplayText(kind.words), value: figures.byOutcome[kind] ?? 0, of: max(1, figures.booked), labelWidth: 23))
        }
        outcomes.append(.bar(Bar(label: "not decided", value: figures.undecided, of: max(1, figures.booked), labelWidth: 23, role: .muted)))
        var nodes: [Node] = [
            .text(Line(DisplayText(counts)), indent: 0), .text(Line(DisplayText(" triaged \(figures.triaged)   \(wait)")), indent: 0), .gap,
        ]
        if size.rows >= 20 {
            nodes += [
                .columns([
                    Column([.line(Line(" By urgency", .heading))] + urgency + [noLetter], minimum: 30),
                    Column([.line(Line(DisplayText("Outcome of the \(figures.booked)"), .heading))] + outcomes, minimum: 34),
                ]), .gap,
            ]
        }
        return nodes
    }

    /// The figures as a sentence, for whoever listens or sees no bars.
    private func sentence(_ figures: DayFigures) -> String {
        let letters = Urgency.allCases.map { "\($0.rawValue) \(figures.byUrgency[$0] ?? 0)" }.joined(separator: ", ")
        let outcomes = Caseload.Outcome.Kind.allCases.map { "\($0.words) \(figures.byOutcome[$0] ?? 0)" }.joined(separator: ", ")
        return
            "In words: \(figures.booked) booked; \(letters), not triaged \(figures.booked - figures.triaged); \(outcomes), not decided \(figures.undecided)."
    }
}
