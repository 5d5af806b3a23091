import Caseload
import Scene

extension WorkbenchState {
    func reconcileScene(_ screen: ReconcileScreen) -> Scene {
        guard let walk = boardWalk else { return framed(top: sessionTop, body: []) }
        let people = boardPeople
        let open = walk.open(people)
        guard let stop = open.first else { return summaryScene(walk) }
        // A new person is found besides the places: the walk is as long as what is looked at.
        let done = walk.steps.count { $0.finding != .new }
        let progress = "place \(done + 1) of \(done + open.count)"
        var top = sessionTop
        top.append(.line(Line([Span(" Reconcile with the board", .heading)], trailing: [Span(DisplayText(progress + " "), .strong)])))
        top.append(.line(Line(DisplayText(" " + walk.countWords), .muted)))
        top.append(.gap)
        return framed(
            top: top, body: stopNodes(stop, people, screen) + aheadNodes(open.dropFirst(), people), said: complaintNodes(screen))
    }

    private func stopNodes(_ stop: BoardWalk.Stop, _ people: [CaseSummary], _ screen: ReconcileScreen) -> [Node] {
        var nodes: [Node] = []
        switch stop {
        case .empty(let place):
            nodes.append(item(place, "nobody in the record", isSelected: screen.asking == nil))
        case .person(let subject):
            guard let person = people.first(where: { $0.subject == subject }) else { return [] }
            nodes.append(item(placeWords(person), boardWords(person), isSelected: screen.asking == nil))
        }
        switch screen.asking {
        case .cell(let input)?:
            nodes.append(
                .field(
                    .init(label: "Now in", labelWidth: 8, value: DisplayText(input.text), cursor: input.cursor, isFocused: true, width: 10))
            )
        case .how?:
            let ways = Self.ways.map { "\($0.key) \($0.how.words)" }.joined(separator: ", ")
            nodes.append(.item(.init(label: Line("How have they gone?", .strong), isSelected: true)))
            nodes.append(.text(Line(DisplayText(ways + "; esc not gone")), indent: 5))
        case nil: break
        }
        return nodes + [.gap]
    }

    private func item(_ place: String, _ words: String, isSelected: Bool) -> Node {
        .item(.init(key: DisplayText(place).padded(to: 7), label: Line(DisplayText(words), .strong), isSelected: isSelected))
    }

    private func placeWords(_ person: CaseSummary) -> String { person.details.place.isEmpty ? "no cell" : person.details.place }

    /// Who it is, as far as the board tells people apart, and what must not be lost with them.
    private func boardWords(_ person: CaseSummary) -> String {
        let written = person.details.ageText(on: today)
        let age = written == "?" ? "" : ", \(written)"
        let alert = person.openAlerts.isEmpty ? "" : ", ALERT OPEN"
        let seen = person.firstSeen == nil ? ", not seen yet" : ""
        return listName(person.details) + age + seen + alert
    }

    /// What comes next, so that eyes can go ahead on the board.
    private func aheadNodes(_ stops: some Collection<BoardWalk.Stop>, _ people: [CaseSummary]) -> [Node] {
        stops.prefix(max(2, size.rows - 14)).map { stop in
            switch stop {
            case .empty(let place): return .line(Line(DisplayText("   " + place.padding(to: 7) + "  nobody"), .muted))
            case .person(let subject):
                guard let person = people.first(where: { $0.subject == subject }) else { return .line(Line("")) }
                return .line(Line(DisplayText("   " + placeWords(person).padding(to: 7) + "  " + boardWords(person)), .muted))
            }
        }
    }

    private func complaintNodes(_ screen: ReconcileScreen) -> [Node] {
        if let complaint = screen.complaint { return [.text(Line(DisplayText(" " + complaint), .error), indent: 0)] }
        return screen.saving == nil ? [] : [.line(Line(" Saving…", .muted))]
    }

    private func summaryScene(_ walk: BoardWalk) -> Scene {
        func part(_ title: String, _ finding: BoardWalk.Finding) -> [Node] {
            let found = walk.steps.filter { $0.finding == finding }
            guard !found.isEmpty else { return [] }
            return [.line(Line(DisplayText("   " + title), .heading))] + found.map { .text(Line(DisplayText($0.words)), indent: 5) }
        }
        var body = part("Gone", .gone) + part("New", .new) + part("Moved", .moved)
        if body.isEmpty { body = [.line(Line("   Nobody gone, new or moved: the board is as the record says."))] }
        let top: [Node] =
            sessionTop + [
                .line(Line(DisplayText(" Reconciled \(zone.local(now).clock)"), .heading)),
                .text(Line(DisplayText(walk.countWords)), indent: 1),
                .gap,
            ]
        return framed(top: top, body: body)
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
