package import Caseload
import Scene

/// Looking for somebody among all cases of the record.
package struct FindPersonScreen: Sendable {
    /// What the case that is found is for.
    package enum Purpose: Hashable, Sendable {
        case open
        /// The entry that belongs to the person who is looked for.
        case move(EntryID)
    }

    package let purpose: Purpose
    package var input = TextInput()
    /// Whom what is typed fits, best first.
    package var hits: [CaseFinder.Hit] = []
    package var selected = 0

    package init(_ purpose: Purpose) { self.purpose = purpose }

    package var selectedHit: CaseFinder.Hit? { hits.indices.contains(selected) ? hits[selected] : nil }
}

extension WorkbenchState {
    /// As many as anybody looks through; with more, one types another letter.
    private static let mostFound = 50

    mutating func openFindPerson(_ purpose: FindPersonScreen.Purpose) -> [Effect] {
        readyFinder()
        push(.findPerson(FindPersonScreen(purpose)))
        return []
    }

    mutating func findPersonKey(_ key: Key, _ screen: FindPersonScreen) -> [Effect] {
        let last = max(0, screen.hits.count - 1)
        let page = max(1, size.rows - 9)
        switch key {
        case .escape:
            pop()
            return []
        case .enter: return takeFound(screen)
        case .up: selectFound(screen.selected - 1, last)
        case .down, .tab: selectFound(screen.selected + 1, last)
        case .pageUp: selectFound(screen.selected - page, last)
        case .pageDown: selectFound(screen.selected + page, last)
        default:
            var screen = screen
            guard screen.input.handle(key) else { return meansNothing(key) }
            changeTop { $0 = .findPerson(screen) }
            lookAgain()
        }
        return []
    }

    private mutating func selectFound(_ index: Int, _ last: Int) {
        changeTop { top in
            guard case .findPerson(var screen) = top else { return }
            screen.selected = min(max(0, index), last)
            top = .findPerson(screen)
        }
    }

    /// Finds anew whom the line fits; on any other screen nothing.
    mutating func lookAgain() {
        guard case .findPerson(var screen) = top else { return }
        let own = open?.subject
        let found = finder?.find(screen.input.text, limit: Self.mostFound + 1) ?? []
        screen.hits = screen.purpose == .open ? found : found.filter { $0.subject != own }
        screen.selected = 0
        changeTop { $0 = .findPerson(screen) }
    }

    private mutating func takeFound(_ screen: FindPersonScreen) -> [Effect] {
        guard let hit = screen.selectedHit else {
            say(screen.input.text.isEmpty ? "Type a name, a number or a date of birth first." : "Nobody is selected: nobody fits.")
            return []
        }
        switch screen.purpose {
        case .open: return run(.open)
        case .move(let entry):
            moveTarget = MoveTarget(entry: entry, subject: hit.subject)
            return [.load(hit.subject)]
        }
    }

    // MARK: Drawing

    func findPersonScene(_ screen: FindPersonScreen) -> Scene {
        let isMove = screen.purpose != .open
        var top = isMove ? identityNodes : sessionTop
        top += [
            .line(Line(DisplayText(isMove ? " Whose is it? Find the right person" : " Find anyone in this record"), .heading)),
            .field(
                .init(
                    label: "Find", labelWidth: 5, value: DisplayText(screen.input.text), cursor: screen.input.cursor, isFocused: true,
                    note: isNarrow ? nil : Line(DisplayText(foundWords(screen)), .muted), width: 28)),
        ]
        return framed(top: top + [.gap], body: [foundTable(screen)], bottom: foundNodes(screen))
    }

    private func foundWords(_ screen: FindPersonScreen) -> String {
        guard !screen.input.text.isEmpty else { return "\(finder?.count ?? 0) cases: name, alias, number, date of birth" }
        if screen.hits.count > Self.mostFound { return "more than \(Self.mostFound): type more" }
        return "\(screen.hits.count) found"
    }

    private func foundTable(_ screen: FindPersonScreen) -> Node {
        let hits = screen.hits.prefix(Self.mostFound)
        let found = hits.map { hit in (hit, summary(of: hit.subject)) }
        let (sites, isPrivate) = (surroundings.sites, showsInitialsOnly)
        let nobody = screen.input.text.isEmpty ? "" : "Nobody in this record fits all of it."
        return .table(
            Table(
                columns: [
                    .init("Person", minimum: 16, maximum: 26), .init("Born", minimum: 11, maximum: 11),
                    .init("Number", minimum: 10, maximum: 14, priority: 1), .init("NHS number", minimum: 12, maximum: 12, priority: 4),
                    .init("Day", minimum: 11, maximum: 11, priority: 2), .init("Site", minimum: 22, maximum: 24, priority: 3),
                    .init("Why", minimum: 11, maximum: .max, priority: 2),
                ],
                count: found.count, selected: found.isEmpty ? nil : min(screen.selected, found.count - 1), hasCursor: false,
                emptyText: DisplayText(nobody)
            ) { index in
                let (hit, summary) = found[index]
                guard let summary else { return .init([]) }
                let details = summary.details
                return .init(
                    [
                        Span(DisplayText(isPrivate ? details.initials : details.name), summary.hasLeft ? .text : .strong),
                        Span(DisplayText(isPrivate ? "" : details.dateOfBirth?.text ?? "not known")),
                        Span(DisplayText(details.custodyNumber.isEmpty ? summary.code.text : details.custodyNumber)),
                        Span(DisplayText(details.nhsNumber?.text ?? "-")), Span(DisplayText(summary.date.text)),
                        Span(DisplayText(sites[summary.siteID]?.name ?? summary.siteID), .muted), Span(DisplayText(hit.why), .muted),
                    ])
            })
    }

    /// The selected person in full, so that they are told from others of the name before the case is opened.
    private func foundNodes(_ screen: FindPersonScreen) -> [Node] {
        guard let hit = screen.selectedHit, let summary = summary(of: hit.subject) else { return [] }
        let details = summary.details
        if isShort || showsInitialsOnly {
            let words = "\(details.custodyNumber) \(whereabouts(summary)), case \(summary.code.text): \(hit.why)"
            return [.text(Line(DisplayText(words), .muted), indent: 1)]
        }
        var parts = [details.name] + identifiers(details, summary.code)
        parts += [details.nhsNumber.map { "NHS number \($0.text)" }, details.aliases.isEmpty ? nil : "also known as \(details.aliases)"]
            .compactMap(\.self)
        let standing = "\(siteAndDay(summary)); \(whereabouts(summary)); case \(summary.code.text). Found by: \(hit.why)."
        let who = Node.text(Line(DisplayText(parts.joined(separator: ", ")), .strong), indent: 1)
        return [.rule, who, .text(Line(DisplayText(standing), .muted), indent: 1)]
    }

    /// "born 14 Mar 2002", "custody number WW/26/0099", and in capitals what is not known.
    func identifiers(_ details: Details, _ code: CaseCode) -> [String] {
        let birth = details.dateOfBirth.map { "born \($0.text)" } ?? "date of birth NOT KNOWN"
        let number =
            details.custodyNumber.isEmpty ? "custody number NOT KNOWN, case \(code.text)" : "custody number \(details.custodyNumber)"
        return [birth, number]
    }
}
