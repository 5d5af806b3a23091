import Caseload
import Scene

extension WorkbenchState {
    /// What waits for somebody, most pressing first: open alerts, countersignatures, unsigned.
    var todayWork: [QueueRow] {
        let open = queue.rows.filter { !$0.summary.openAlerts.isEmpty }
        let students = queue.rows.filter { $0.summary.awaitsCountersignature && $0.summary.openAlerts.isEmpty }
        let unsigned = queue.rows.filter { !$0.summary.isSigned && !$0.summary.awaitsCountersignature && $0.summary.openAlerts.isEmpty }
        return open + students + unsigned
    }

    mutating func todayKey(_ key: Key, _ selected: Int) -> [Effect] {
        let work = todayWork
        if let place = walked(selected, by: key, among: work.count) {
            changeTop { $0 = .today(selected: place) }
            return []
        }
        guard let command = CommandTable.command(for: key, in: .today) else { return [] }
        if command.id == .open || command.id == .countersign {
            guard work.indices.contains(selected) else { return [] }
            queue.selected = work[selected].summary.subject
        }
        return run(command.id)
    }

    func todayScene(_ selected: Int) -> Scene {
        let figures = DayFigures(queue.rows.map(\.summary), now: now)
        let work = todayWork
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
            count: work.count, selected: work.isEmpty ? nil : min(selected, work.count - 1),
            emptyText: "Nothing waits: everything is signed."
        ) { index in
            let row = work[index]
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
                Span(DisplayText(row.statusWords(zone: zone))), Span(DisplayText(summary.signed?.name ?? "")),
            ])
        }
        return framed(top: top, body: [.table(table)], bottom: [.text(Line(DisplayText(" " + sentence(figures)), .muted), indent: 0)])
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
