import Caseload
import Scene

/// A line of the screen that logs who was told.
private enum InformLine: Hashable {
    case alert
    case recipient(Recipient)
}

extension WorkbenchState {
    private var informLines: [InformLine] {
        let alert: [InformLine] = open?.state.openAlerts.isEmpty == false ? [.alert] : []
        return alert + Recipient.allCases.map(InformLine.recipient)
    }

    mutating func informKey(_ key: Key, _ screen: InformScreen) -> [Effect] {
        var screen = screen
        let lines = informLines
        if let selected = walked(screen.selected, by: key, among: lines.count) {
            screen.selected = selected
            show(.inform(screen))
            return []
        }
        guard lines.indices.contains(screen.selected) else { return [] }
        switch key {
        case .escape, .left: pop()
        // Enter alone tells nobody: a letter logs at once, and the form asks.
        case .enter, .tab: return informInFull(lines[screen.selected], screen)
        case .character(let character): return informCharacter(character, key, screen)
        default: return meansNothing(key)
        }
        return []
    }

    private mutating func informCharacter(_ character: Character, _ key: Key, _ screen: InformScreen) -> [Effect] {
        if let number = character.wholeNumberValue, character.isASCII {
            guard tellables.indices.contains(number - 1) else {
                return refuse("Nothing has the number \(number) here.")
            }
            var screen = screen
            screen.what = number - 1
            show(.inform(screen))
            return []
        }
        if let recipient = Recipient.allCases.first(where: { $0.key == character }) { return inform(.recipient(recipient), screen) }
        let small = Character(character.lowercased())
        if let recipient = Recipient.allCases.first(where: { $0.key == small }) { return informInFull(.recipient(recipient), screen) }
        guard let command = CommandTable.command(for: key, in: .inform) else { return meansNothing(key) }
        return run(command.id)
    }

    /// Logs it at once where nothing more has to be said.
    private mutating func inform(_ line: InformLine, _ screen: InformScreen) -> [Effect] {
        guard case .recipient(let recipient) = line else {
            pop()
            return openAlert()
        }
        guard let what = chosen(for: recipient, screen).map({ tellables[$0] }) else { return informInFull(line, screen) }
        let facts = readyFacts(recipient, what)
        guard !facts.isEmpty else { return informInFull(line, screen) }
        guard let saving = record(facts) else { return [] }
        pop()
        whenSaved[saving.token] = "Saved \(zone.local(now).clock): \(recipient.words) told: \(what.words)."
        return saving.effects + [.dropTypedAhead(.acted)]
    }

    /// What will be logged as told to them. That support is needed is for the sergeant, unless it was chosen.
    private func chosen(for recipient: Recipient, _ screen: InformScreen) -> Int? {
        let tellables = tellables
        if let what = screen.what { return tellables.indices.contains(what) ? what : nil }
        return tellables.firstIndex { tellable in
            (recipient == .custodySergeant || tellable.support == nil) && (recipient.givesCare || !tellable.isClinical)
        }
    }

    /// That support is needed is for the sergeant to know in any case; whatever else is told needs a ground.
    private func readyFacts(_ recipient: Recipient, _ tellable: Tellable) -> [Fact] {
        guard let what = RequiredText(tellable.words) else { return [] }
        if recipient == .custodySergeant, let kind = tellable.support { return supportToldFacts(kind, who: sergeantWords) }
        guard let ground = readyGround(recipient) else { return [] }
        return [.toldAbout(Telling(recipient, what: what, ground: ground, at: now))]
    }

    private mutating func informInFull(_ line: InformLine, _ screen: InformScreen) -> [Effect] {
        guard case .recipient(let recipient) = line else { return inform(line, screen) }
        let what = chosen(for: recipient, screen).map { tellables[$0].words } ?? ""
        pop()
        return openForm(.telling(.told(recipient, what: what)))
    }

    func informScene(_ screen: InformScreen) -> Scene {
        let lines = informLines
        var body: [Node] = isShort ? [] : [.line(Line(" Told", .heading))] + whatNodes(screen) + [.gap]
        body += lines.enumerated().map { informNode($1, isSelected: $0 == min(screen.selected, lines.count - 1)) }
        if let state = open?.state, !toldLines(state).isEmpty {
            body += [.gap, .line(Line("   So far", .heading))]
            body += toldLines(state).suffix(8).map { .text(Line(DisplayText($0), .muted), indent: 3) }
        }
        return framed(top: identityNodes + (isShort ? whatNodes(screen) : []), body: body)
    }

    /// What will be logged, marked; on a short screen only that, in a line each.
    private func whatNodes(_ screen: InformScreen) -> [Node] {
        let tellables = tellables
        guard !tellables.isEmpty else {
            return [.text(Line("Nothing is recorded yet that could be told: a letter asks what it was.", .muted), indent: isShort ? 1 : 3)]
        }
        let (sergeant, others) = (chosen(for: .custodySergeant, screen), chosen(for: .other, screen))
        let shown = tellables.enumerated().filter { !isShort || $0.offset == sergeant || $0.offset == others }
        return shown.map { index, tellable in
            let isChosen = index == sergeant || index == others
            let whom = sergeant == others || !isChosen ? "" : index == sergeant ? "  (to the sergeant)" : "  (to others)"
            let told = tellable.isTold ? "  told before" : ""
            let mark = Span(DisplayText("\(isChosen ? "*" : " ")\(index + 1) "), .accent)
            let words = Span(DisplayText(tellable.words), isChosen ? .strong : .muted)
            if isShort {
                return .line([Span(" "), mark, Span(DisplayText(whom.isEmpty ? "" : index == sergeant ? "s: " : "others: ")), words])
            }
            return .text([mark, words, Span(DisplayText(whom + told), .muted)], indent: 3)
        }
    }

    private func informNode(_ line: InformLine, isSelected: Bool) -> Node {
        switch line {
        case .alert:
            let item = Item(
                key: "", label: Line("the open alert", .alert), isSelected: isSelected,
                detail: Line(isNarrow ? "enter opens it" : "enter opens it (g on the case): who was told of it belongs there", .warning))
            return .item(item)
        case .recipient(let recipient):
            return .item(
                Item(
                    key: DisplayText(recipient.key.map { String($0) } ?? ""), label: Line(DisplayText(recipient.words)),
                    isSelected: isSelected,
                    detail: Line(DisplayText(groundWords(recipient)))))
        }
    }
}
