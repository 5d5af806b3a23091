import Caseload
import Scene
import Screening

extension WorkbenchState {
    mutating func screeningKey(_ key: Key, _ screen: ScreeningScreen) -> [Effect] {
        if isFinished(screen) { return resultKey(key, screen) }
        if screen.typed != nil { return typingKey(key, screen) }
        if case .character = key {} else { lettersAnswered = nil }
        switch key {
        case .character(let character) where screen.isOnWrittenItem: return writtenKey(character, screen)
        case .character(let character): return screeningCharacter(character, screen)
        case .up, .backspace, .backTab: moveBack(screen)
        case .down, .tab: moveOn(screen)
        case .pageUp: for _ in 0..<page { moveBack(topScreening ?? screen) }
        case .pageDown: for _ in 0..<page { moveOn(topScreening ?? screen) }
        case .home: moveItem(screen, to: answerable(screen).first?.id)
        case .end: moveItem(screen, to: firstUnanswered(screen))
        case .enter: return enterKey(screen)
        case .escape, .left: return leaveScreening(screen)
        default: return meansNothing(key)
        }
        return []
    }

    private mutating func screeningCharacter(_ character: Character, _ screen: ScreeningScreen) -> [Effect] {
        if let effects = answerKey(character, screen) {
            lettersAnswered = character.isLetter && isTypedOn ? (lettersAnswered ?? "") + String(character) : String(character)
            return effects
        }
        if let effects = takeBackWord(character, screen) { return effects }
        lettersAnswered = nil
        let key = Key.character(character)
        guard let command = CommandTable.command(for: key, in: .screening) else { return meansNothing(key) }
        return runScreening(command.id, screen)
    }

    /// The commands of the form and of the result below it.
    mutating func runScreening(_ id: Command.ID, _ screen: ScreeningScreen) -> [Effect] {
        switch id {
        case .firstUnanswered: moveItem(screen, to: firstUnanswered(screen))
        case .evidence:
            guard let item = screen.item else { return sayNoItem() }
            // Words that somebody says at an item may begin with these letters: what follows at once is none of the form's.
            return openForm(.evidence(instrument: screen.instrument.id, item: item)) + [.dropTypedAhead(.asked)]
        case .circumstances: return openForm(.circumstances(instrument: screen.instrument.id)) + [.dropTypedAhead(.asked)]
        case .raise: return openRaise(screen)
        case .suggested: return openSuggested(screen)
        case .told:
            var screen = screen
            screen.waitingAlerts = []
            changeTop { $0 = .screening(screen) }
            return run(.told)
        case .answer, .declined, .unable, .notAsked, .repeatAnswer, .scrollResult: return sayNoItem()
        default: return run(id)
        }
        return []
    }

    private mutating func sayNoItem() -> [Effect] {
        refuse("No item has the cursor: up goes to one.")
    }

    // MARK: Moving

    private var page: Int { max(3, size.rows - 14) }

    private var topScreening: ScreeningScreen? { if case .screening(let screen) = top { screen } else { nil } }

    /// The screening on the screen, or below a form or a list that lies over it.
    var currentScreening: ScreeningScreen? {
        screens.reversed().lazy.compactMap { if case .screening(let screen) = $0 { screen } else { nil } }.first
    }

    /// The items that are asked now and take an answer.
    func answerable(_ screen: ScreeningScreen) -> [Screening.Item] {
        screen.instrument.askedItems(answers(screen), in: context(screen)).filter(\.isAnswerable)
    }

    private func firstUnanswered(_ screen: ScreeningScreen) -> String? {
        let answers = answers(screen)
        return answerable(screen).first { answers[$0.id] == nil }?.id
    }

    private mutating func moveBack(_ screen: ScreeningScreen) {
        let items = answerable(screen)
        guard let current = screen.item.flatMap({ screen.instrument.item($0) }) else { return moveItem(screen, to: items.last?.id) }
        moveItem(screen, to: items.last { $0.number < current.number }?.id ?? current.id)
    }

    private mutating func moveOn(_ screen: ScreeningScreen) {
        guard let current = screen.item.flatMap({ screen.instrument.item($0) }) else { return }
        moveItem(screen, to: answerable(screen).first { $0.number > current.number }?.id)
    }

    mutating func moveItem(_ screen: ScreeningScreen, to item: String?) {
        var screen = screen
        screen.item = item
        if let administration = screen.administration { lastItems[administration] = item }
        changeTop { $0 = .screening(screen) }
    }

    /// Enter writes where words are asked for; before the end it only goes to the line that finishes, so that nobody ends a screening by a slip.
    private mutating func enterKey(_ screen: ScreeningScreen) -> [Effect] {
        if let item = screen.writtenItem {
            beginTyping(item, screen)
            return []
        }
        if screen.item == nil || evaluation(screen).next == nil { return finish(screen) }
        moveItem(screen, to: nil)
        return []
    }

    // MARK: What is known

    /// The administration on the record; nil before the first answer.
    func administration(_ screen: ScreeningScreen) -> Administration? {
        screen.administration.flatMap { open?.state.administration($0) }
    }

    func answers(_ screen: ScreeningScreen) -> [String: Answer] { administration(screen)?.answers ?? [:] }

    func context(_ screen: ScreeningScreen) -> ScoringContext { scoringContext(administration(screen)) }

    /// What is added to the codes of options as this form prints them.
    func offset(_ screen: ScreeningScreen) -> Int { screen.instrument.coding(context(screen).coding).offset }

    func isFinished(_ screen: ScreeningScreen) -> Bool { administration(screen)?.finished != nil }

    func evaluation(_ screen: ScreeningScreen) -> Evaluation {
        screen.instrument.evaluate(answers(screen), isFinished: isFinished(screen), in: context(screen))
    }
}

extension Screening.Item {
    /// Whether it is answered by writing; a choice is, where words of one's own are allowed too.
    var isWritten: Bool {
        switch kind {
        case .number, .text, .date, .time, .dateTime, .openChoice: true
        case .choice, .display: false
        }
    }
}
