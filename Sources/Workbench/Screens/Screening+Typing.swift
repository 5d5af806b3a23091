import Caseload
import Scene
import Screening

// How keys become answers: one key where one is enough, a field on the row where more is typed.
extension WorkbenchState {
    /// The key as an answer to the item under the cursor; nil when it is none.
    mutating func answerKey(_ character: Character, _ screen: ScreeningScreen) -> [Effect]? {
        guard let item = screen.item.flatMap({ screen.instrument.item($0) }) else { return nil }
        if character == " " { return repeatAnswer(item, screen) }
        if character.isASCII, character.isNumber { return figures(String(character), item, screen) }
        return item.answer(forKey: character, offset: offset(screen)).map { answer($0, screen) }
    }

    /// On an item that is written, what is typed begins the answer: a letter is no command there, and d, u and - say what they say only alone and with enter.
    mutating func writtenKey(_ character: Character, _ screen: ScreeningScreen) -> [Effect] {
        guard let item = screen.writtenItem else { return [] }
        // Behind a yes its words are typed at once; behind "declined" or "unable" nothing but the same of the next item.
        let says: Set<Character> = ["d", "u"]
        if let last = lettersAnswered?.last, says.contains(last), !says.contains(character), let effects = takeBackWord(character, screen) {
            return effects
        }
        lettersAnswered = nil
        switch character {
        case ":": push(.palette(PaletteScreen(from: .screening)))
        case " ": return repeatAnswer(item, screen)
        default: beginTyping(item, screen, String(character))
        }
        return []
    }

    /// A command of the form that was chosen by its name, where its key would begin an answer.
    mutating func runWritten(_ id: Command.ID, _ screen: ScreeningScreen) -> [Effect] {
        switch id {
        case .declined: return answer(.declined, screen)
        case .unable: return answer(.unable, screen)
        case .notAsked: return answer(.notAsked, screen)
        case .repeatAnswer: return screen.writtenItem.map { repeatAnswer($0, screen) } ?? []
        case .previousItem, .nextItem: return screeningKey(id == .nextItem ? .down : .up, screen)
        case .finishScreening: moveItem(screen, to: nil)
        case .back: return leaveScreening(screen)
        default: return runScreening(id, screen)
        }
        return []
    }

    private mutating func repeatAnswer(_ item: Screening.Item, _ screen: ScreeningScreen) -> [Effect] {
        guard let last = screen.lastOption else {
            return refuse("Nothing was chosen on this form yet.")
        }
        // The same number may say something else here.
        guard item.options.contains(where: { $0.code == last.code && $0.label == last.label }) else {
            return refuse("\(item.label): there is no \"\(last.label)\" here.")
        }
        return answer(.option(last.code), screen)
    }

    /// A code is taken as soon as no longer one can begin with it.
    private mutating func figures(_ text: String, _ item: Screening.Item, _ screen: ScreeningScreen) -> [Effect] {
        var screen = screen
        let codes = item.options.map { String($0.code + offset(screen)) }
        if codes.contains(where: { $0.hasPrefix(text) && $0.count > text.count }) {
            screen.typed = TextInput(text)
            changeTop { $0 = .screening(screen) }
            return []
        }
        screen.typed = nil
        changeTop { $0 = .screening(screen) }
        guard codes.contains(text), let answer = item.answer(typed: text, offset: offset(screen)) else {
            return refuse("\(item.label): \(expectation(item, screen)).")
        }
        return self.answer(answer, screen)
    }

    /// What an item takes, in words.
    private func expectation(_ item: Screening.Item, _ screen: ScreeningScreen) -> String {
        func keys(_ options: [Screening.Item.Option]) -> String { options.map { String($0.code + offset(screen)) }.joined(separator: ", ") }
        let what: String
        switch item.kind {
        case .choice(let options): return "choose \(keys(options)), d, u or -"
        case .openChoice(let options): what = "type \(keys(options)) or words"
        case .number(let range): what = "type a number" + range.words
        case .text: what = "type the words"
        case .date: what = "type a date such as 23/11/2026"
        case .time: what = "type a time such as 08:25"
        case .dateTime: what = "type a date and a time such as 23/11/2026 08:25"
        case .display: return "there is nothing to answer"
        }
        return what + "; or d, u or - alone, and enter"
    }

    mutating func beginTyping(_ item: Screening.Item, _ screen: ScreeningScreen, _ first: String? = nil) {
        var screen = screen
        var known = ""
        if case .text(let text)? = answers(screen)[item.id] { known = text }
        screen.typed = TextInput(first ?? known)
        changeTop { $0 = .screening(screen) }
    }

    mutating func typingKey(_ key: Key, _ screen: ScreeningScreen) -> [Effect] {
        guard var typed = screen.typed, let item = screen.item.flatMap({ screen.instrument.item($0) }) else { return [] }
        var screen = screen
        switch key {
        case .escape: screen.typed = nil
        case .enter, .tab, .down: return keepTyped(typed.text, item, screen)
        case .character(let character) where !item.isWritten:
            guard character.isASCII, character.isNumber else {
                return refuse("\(item.label): \(expectation(item, screen)).")
            }
            return figures(typed.text + String(character), item, screen)
        default:
            guard typed.handle(key) else { return meansNothing(key) }
            screen.typed = typed.text.isEmpty && !item.isWritten ? nil : typed
        }
        changeTop { $0 = .screening(screen) }
        return []
    }

    private mutating func keepTyped(_ text: String, _ item: Screening.Item, _ screen: ScreeningScreen) -> [Effect] {
        var screen = screen
        let text = trimmed(text)
        guard !text.isEmpty else {
            screen.typed = nil
            changeTop { $0 = .screening(screen) }
            return []
        }
        guard let answer = written(text, item, screen) else {
            return refuse("\(item.label): \(expectation(item, screen)).")
        }
        screen.typed = nil
        changeTop { $0 = .screening(screen) }
        return self.answer(answer, screen)
    }

    /// The answer that is one key, where it stands alone: d, u, -, a figure, and y or n.
    private func oneKey(_ text: String, _ item: Screening.Item, _ screen: ScreeningScreen) -> Answer? {
        guard text.count == 1, let key = text.lowercased().first else { return nil }
        return item.answer(forKey: key, offset: offset(screen))
    }

    /// What the one key that was typed would be taken for.
    func meaning(of typed: TextInput, _ item: Screening.Item, _ screen: ScreeningScreen) -> String? {
        oneKey(trimmed(typed.text), item, screen).map { "enter: " + item.words(for: $0, offset: offset(screen)) }
    }

    /// What is written, as the item takes it; days and times as people write them become those of the data.
    private func written(_ text: String, _ item: Screening.Item, _ screen: ScreeningScreen) -> Answer? {
        if let answer = oneKey(text, item, screen) ?? item.answer(typed: text, offset: offset(screen)) { return answer }
        switch item.kind {
        case .date: return moments.date(text, as: .date(.past)).flatMap { item.answer(typed: $0.iso) }
        case .time:
            return WrittenTime.minuteOfDay(inWords: text).flatMap { item.answer(typed: "\(padded($0 / 60, 2)):\(padded($0 % 60, 2))") }
        case .dateTime:
            guard let at = moments.instant(text, .past).map({ zone.local($0) }) else { return nil }
            return item.answer(typed: "\(at.date.iso)T\(at.clock)")
        default: return nil
        }
    }
}

extension Screening.Item.NumberRange {
    /// " from 0 to 365 days"; empty where there is no limit.
    var words: String {
        func text(_ number: Double) -> String {
            number == number.rounded() && abs(number) < 1_000_000_000 ? String(Int(number)) : "\(number)"
        }
        let limits =
            switch (from, to) {
            case (let from?, let to?): " from \(text(from)) to \(text(to))"
            case (let from?, nil): " of \(text(from)) or more"
            case (nil, let to?): " up to \(text(to))"
            case (nil, nil): ""
            }
        return limits + (unit.map { " \($0)" } ?? "")
    }
}
