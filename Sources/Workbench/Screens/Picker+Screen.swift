import Caseload
import Scene
import Screening

extension WorkbenchState {
    mutating func openPicker() -> [Effect] {
        guard readyCatalogue() != nil else { return [] }
        push(.picker(PickerScreen()))
        return loadOlderVersions()
    }

    mutating func pickerKey(_ key: Key, _ screen: PickerScreen) -> [Effect] {
        guard readyCatalogue() != nil else { return [] }
        if screen.isFiltering { return pickerFilterKey(key, screen) }
        let entries = pickerEntries(screen)
        let page = max(1, size.rows - 9)
        switch key {
        case .up, .character("k"): movePicker(screen, to: screen.selected - 1)
        case .down, .character("j"): movePicker(screen, to: screen.selected + 1)
        case .pageUp: movePicker(screen, to: screen.selected - page)
        case .pageDown: movePicker(screen, to: screen.selected + page)
        case .home: movePicker(screen, to: 0)
        case .end: movePicker(screen, to: entries.count - 1)
        case .enter, .right: return entries.indices.contains(screen.selected) ? choose(entries[screen.selected].instrument) : []
        case .escape where !screen.filter.text.isEmpty: changeTop { $0 = .picker(PickerScreen()) }
        case .escape, .left: pop()
        case .character(let character): return pickerCharacter(character, key, screen)
        default: return meansNothing(key)
        }
        return []
    }

    private mutating func pickerCharacter(_ character: Character, _ key: Key, _ screen: PickerScreen) -> [Effect] {
        if character.isASCII, let number = character.wholeNumberValue {
            // What is not in the list cannot be opened unseen.
            guard let entry = pickerEntries(screen).first(where: { $0.number == number }) else {
                return refuse("No instrument in this list has the key \(number).")
            }
            return choose(entry.instrument)
        }
        guard let command = CommandTable.command(for: key, in: .picker) else { return meansNothing(key) }
        switch command.id {
        case .findInstrument:
            var screen = screen
            screen.isFiltering = true
            changeTop { $0 = .picker(screen) }
            return []
        case .elsewhere:
            let entries = pickerEntries(screen)
            return openForm(
                .elsewhere(instrument: entries.indices.contains(screen.selected) ? entries[screen.selected].instrument.id : nil))
        default: return run(command.id)
        }
    }

    private mutating func pickerFilterKey(_ key: Key, _ screen: PickerScreen) -> [Effect] {
        var screen = screen
        switch key {
        case .enter, .down: screen.isFiltering = false
        case .escape: screen = PickerScreen()
        default:
            guard screen.filter.handle(key) else { return meansNothing(key) }
            screen.selected = 0
        }
        changeTop { $0 = .picker(screen) }
        return []
    }

    private mutating func movePicker(_ screen: PickerScreen, to index: Int) {
        var screen = screen
        screen.selected = min(max(0, index), max(0, pickerEntries(screen).count - 1))
        changeTop { $0 = .picker(screen) }
    }

    /// Opens what was chosen; what is closed says why.
    mutating func choose(_ instrument: Instrument) -> [Effect] {
        switch catalogue?.availability(of: instrument) {
        case .elsewhereOnly: return openForm(.elsewhere(instrument: instrument.id))
        case .closed(let why):
            return refuse("\(instrument.shortTitle) is closed here: \(why)")
        case .open, nil: break
        }
        if case .picker = top { pop() }
        if open?.state.isLocked == true, !goesOnByAmendment(instrument.id) {
            return openForm(.screeningAmendment(instrument: instrument.id))
        }
        return beginScreening(instrument.id, amendmentReason: nil)
    }

    /// An attempt that an amendment began goes on; one from before the signature does not.
    private func goesOnByAmendment(_ instrument: String) -> Bool {
        guard let open, let member, let unfinished = open.state.unfinishedAdministrations.first(where: { $0.instrument == instrument })
        else { return false }
        return open.state.refusal(of: .administrationFinished(administration: unfinished.id, result: ""), by: member) == nil
    }

    /// Goes on where the last attempt stopped, in the version in which it was begun, or begins one; nothing is written before the first answer.
    mutating func beginScreening(_ id: String, amendmentReason: String?) -> [Effect] {
        guard let catalogue = readyCatalogue(), let current = catalogue[id], let state = open?.state else { return [] }
        let unfinished = amendmentReason == nil ? state.administrations.last { $0.instrument == id && $0.finished == nil } : nil
        guard let unfinished, let instrument = instrument(of: unfinished) else {
            var screen = ScreeningScreen(instrument: current)
            screen.amendmentReason = amendmentReason
            screen.item = current.askedItems([:], in: scoringContext(nil)).first(where: \.isAnswerable)?.id
            screen.others = othersResults(of: id)
            push(.screening(screen))
            return []
        }
        goOn(with: unfinished, instrument)
        return []
    }

    private mutating func goOn(with unfinished: Administration, _ instrument: Instrument) {
        if unfinished.by.member != member?.id {
            say(
                "Begun by \(unfinished.by.name) at \(zone.clock(unfinished.by.at, seenOn: today)): you go on with the same answers.",
                .warning)
        } else if catalogue?[instrument.id]?.version != instrument.version {
            say("Goes on in version \(instrument.version), in which it was begun.")
        }
        push(.screening(screeningScreen(of: unfinished, instrument)))
    }

    /// An administration of the record, as it stands, in its own version.
    func screeningScreen(of administration: Administration, _ instrument: Instrument) -> ScreeningScreen {
        var screen = ScreeningScreen(instrument: instrument)
        screen.administration = administration.id
        screen.others = othersResults(of: instrument.id)
        guard administration.finished == nil else { return screen }
        let context = scoringContext(administration)
        screen.item = lastItems[administration.id] ?? instrument.firstUnanswered(administration.answers, in: context)?.id
        return screen
    }
}
