import Caseload
import Scene

// Vulnerabilities, one by one: a key says how each stands and goes on to the next.
extension WorkbenchState {
    mutating func openNeeds() -> [Effect] {
        if case .failure(let fault) = surroundings.loadCareLists() {
            return refuse("A list of needs cannot be used: \(fault)", .error)
        }
        push(.needs(NeedsScreen()))
        return []
    }

    mutating func needsKey(_ key: Key, _ screen: NeedsScreen) -> [Effect] {
        if screen.isFiltering { return needsFilterKey(key, screen) }
        let page = max(1, size.rows - 9)
        switch key {
        case .up, .character("k"): moveNeeds(screen, to: screen.selected - 1)
        case .down, .character("j"): moveNeeds(screen, to: screen.selected + 1)
        case .pageUp: moveNeeds(screen, to: screen.selected - page)
        case .pageDown: moveNeeds(screen, to: screen.selected + page)
        case .home: moveNeeds(screen, to: 0)
        case .end: moveNeeds(screen, to: .max)
        case .escape where !screen.filter.text.isEmpty: showNeeds(screen) { $0.filter = TextInput() }
        case .escape, .left: pop()
        default:
            guard let command = CommandTable.command(for: key, in: context) else { return meansNothing(key) }
            return runNeeds(command.id, screen)
        }
        return []
    }

    private mutating func runNeeds(_ id: Command.ID, _ screen: NeedsScreen) -> [Effect] {
        switch id {
        case .findNeed: showNeeds(screen) { $0.isFiltering = true }
        case .turnNeeds: showNeeds(screen) { $0.turn() }
        case .needPresent, .needHistoric, .needSuspected, .needDiagnosed, .needNone, .needEvidence:
            return selectedNeed(screen).map { runNeed(id, $0) } ?? sayNothingFits()
        case .chooseCode, .codeNotStated, .codeNotKnown, .codeWords:
            return selectedList(screen).map { runCircumstance(id, $0) } ?? sayNothingFits()
        case .takeBack:
            return screen.page == .vulnerabilities
                ? selectedNeed(screen).map { takeBackNeed($0) } ?? sayNothingFits()
                : selectedList(screen).map { takeBackCharacteristic($0) } ?? sayNothingFits()
        default: return run(id)
        }
        return []
    }

    private mutating func sayNothingFits() -> [Effect] {
        refuse("No line is left by what you look for: esc shows all.")
    }

    private mutating func needsFilterKey(_ key: Key, _ screen: NeedsScreen) -> [Effect] {
        var isOurs = true
        showNeeds(screen) { screen in
            switch key {
            case .enter, .down: screen.isFiltering = false
            case .escape:
                screen.isFiltering = false
                screen.filter = TextInput()
                screen.selected = 0
            default:
                isOurs = screen.filter.handle(key)
                if isOurs { screen.selected = 0 }
            }
        }
        return isOurs ? [] : meansNothing(key)
    }

    private mutating func showNeeds(_ screen: NeedsScreen, _ body: (inout NeedsScreen) -> Void) {
        var screen = screen
        body(&screen)
        changeTop { $0 = .needs(screen) }
    }

    private mutating func moveNeeds(_ screen: NeedsScreen, to index: Int) {
        let count = screen.page == .vulnerabilities ? needItems(screen).count : codeLists(screen).count
        showNeeds(screen) { $0.selected = min(max(0, index), max(0, count - 1)) }
    }

    /// Goes on to the line after the one that was recorded. Where the filter no longer shows that one, the next has taken its place.
    mutating func moveOnInNeeds(past code: String) {
        guard case .needs(let screen) = top else { return }
        let shown = screen.page == .vulnerabilities ? needItems(screen).map(\.term.code) : codeLists(screen).map(\.term.code)
        moveNeeds(screen, to: shown.firstIndex(of: code).map { $0 + 1 } ?? screen.selected)
    }

    // MARK: What is shown

    /// The vulnerabilities that the filter leaves: by name, then by heading or how they stand.
    func needItems(_ screen: NeedsScreen) -> [VulnerabilityList.Item] {
        RankedSearch.find(screen.filter.text, in: careLists?.vulnerabilities.items ?? []) {
            .init(names: [$0.term.label.text], topics: [$0.group, needStatus($0)])
        }
    }

    /// How a vulnerability stands, in words, also where nobody has asked.
    func needStatus(_ item: VulnerabilityList.Item) -> String {
        switch open?.state.needs[item.term.code]?.record.finding {
        case .found(let status, _)?: status.words
        case .noneFound?: "none found"
        case nil: "not asked"
        }
    }

    private func selectedNeed(_ screen: NeedsScreen) -> VulnerabilityList.Item? {
        let items = needItems(screen)
        return items.indices.contains(screen.selected) ? items[screen.selected] : nil
    }

    // MARK: What is recorded

    private mutating func runNeed(_ id: Command.ID, _ item: VulnerabilityList.Item) -> [Effect] {
        let code = item.term.code
        switch id {
        case .needPresent: return openForm(.care(.need(code, .presentNow)))
        case .needHistoric: return openForm(.care(.need(code, .historic)))
        case .needSuspected: return openForm(.care(.need(code, .suspected)))
        case .needDiagnosed: return openForm(.care(.need(code, .diagnosed)))
        case .needNone: return recordNone(item)
        default:
            guard let record = open?.state.needs[code]?.record else {
                return refuse("First how it stands: p, h, s, d, or n for none found.")
            }
            guard case .found(let status, _) = record.finding else { return openForm(.care(.need(code, nil))) }
            return openForm(.care(.need(code, status)))
        }
    }

    /// Asked, and nothing found: one key, since it is the commonest answer. Once signed it needs the reason of an amendment.
    private mutating func recordNone(_ item: VulnerabilityList.Item) -> [Effect] {
        guard open?.state.isLocked != true else { return openForm(.care(.need(item.term.code, nil))) }
        if let record = open?.state.needs[item.term.code]?.record, record.finding != .noneFound, answering != .noneFound(item.term.code) {
            ask(.noneFound(item.term.code), "\(record.words). n again: none found, in its place.")
            return []
        }
        let before = open?.state.needs[item.term.code]?.record.words
        let was = before.map { " Before: \($0); - takes this back." } ?? ""
        let effects = recordQuietly(
            [.needRecorded(NeedRecord(item.term, .noneFound, source: .person))],
            "Saved: \(item.term.label.text), asked and none found.\(was)")
        guard !effects.isEmpty else { return effects }
        moveOnInNeeds(past: item.term.code)
        return effects + [.dropTypedAhead(.acted)]
    }

    private mutating func takeBackNeed(_ item: VulnerabilityList.Item) -> [Effect] {
        takeBack(open?.state.needs[item.term.code]?.by, item.term.label.text) {
            $0.needs[item.term.code].map { "before it: \($0.record.words)" } ?? "not asked"
        }
    }

    /// Takes back what was recorded of one line, as far as it may be taken back; else it is marked as entered in error, with a reason.
    ///
    /// - Parameter standing: what stands when it is gone.
    mutating func takeBack(_ by: Attribution?, _ name: String, _ standing: (CaseState) -> String) -> [Effect] {
        guard let by, let member, let state = open?.state, let trial = RequiredText("trial") else {
            return refuse("Nothing is recorded of \(name): it is not asked.", .info)
        }
        guard state.refusal(of: .undone(target: by.entry), by: member) != nil else {
            guard let result = record([.undone(target: by.entry)]) else { return [] }
            whenSaved[result.token] = "Taken back: \(name). Now \(open.map { standing($0.state) } ?? "")."
            return result.effects
        }
        if let refusal = state.refusal(of: .enteredInError(target: by.entry, reason: trial), by: member) {
            return refuse(refusal.sentence)
        }
        return openForm(.enteredInError(by.entry))
    }
}
