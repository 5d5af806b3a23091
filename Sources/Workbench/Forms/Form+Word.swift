import Caseload
import Scene

/// Letters typed where a choice is to be made. One letter is the key of a choice; one that runs on into letters is a word, which names a choice or is
/// refused whole, so that the beginning of a word never chooses and its end never becomes text of another field.
struct ChoiceWord: Sendable {
    /// The field that it is typed in.
    var field: FormField.ID
    /// In small letters.
    var letters: String
    /// What its letters, and those of words run together with it, chose, each with what was chosen before.
    var taken: [(field: FormField.ID, before: String?)]
}

extension FormField.Choice {
    /// Its label in words, and what it is called in the record: "yes" where the label is "on a CTO".
    private var names: [String] { [value.lowercased()] + title.split { !$0.isLetter }.map(String.init) }

    /// Without what is explained in brackets: "urgent" of "Urgent (60 min)".
    private var title: String { label.lowercased().split(separator: "(").first.map { trimmed(String($0)) } ?? "" }

    fileprivate func begins(with letters: String) -> Bool { names.contains { $0.hasPrefix(letters) } }
    fileprivate func isNamed(_ word: String) -> Bool { names.contains(word) }
    fileprivate func isWholly(_ word: String) -> Bool { value.lowercased() == word || title == word }
    fileprivate func hasKey(_ letter: String) -> Bool { key.lowercased() == letter }
}

extension FormField {
    var choices: [Choice] { if case .choice(let choices) = kind { choices } else { [] } }

    /// The choice that a word names; nil where it is none, or several.
    fileprivate func choice(named word: String) -> Choice? {
        if word.count == 1 { return choices.first { $0.hasKey(word) } }
        let whole = choices.filter { $0.isWholly(word) }
        let named = whole.isEmpty ? choices.filter { $0.isNamed(word) } : whole
        return named.count == 1 ? named.first : nil
    }

    fileprivate func mayBegin(_ letters: String) -> Bool { choices.contains { $0.begins(with: letters) } }
}

extension Form {
    /// What a letter does where a choice has the focus, or has just been made by a letter; nil where it is text.
    mutating func takeLetter(_ character: Character, behind word: ChoiceWord?) -> Outcome? {
        let letter = character.lowercased()
        if let word {
            let longer = word.letters + letter
            if let field = fields.first(where: { $0.id == word.field }), field.mayBegin(longer) {
                return go(on: word, to: longer, in: field)
            }
            if let focused, focused.id != word.field, let choice = focused.choice(named: letter) {
                return take(choice, letter, in: focused, behind: word.taken)
            }
            return refuse(word, longer)
        }
        guard let focused, !focused.choices.isEmpty else { return nil }
        if let choice = focused.choice(named: letter) { return take(choice, letter, in: focused, behind: []) }
        let begun = ChoiceWord(field: focused.id, letters: letter, taken: [(focused.id, focused.chosen)])
        guard focused.mayBegin(letter) else { return refuse(begun, letter) }
        return go(on: begun, to: letter, in: focused)
    }

    /// What a key that is no letter does behind a word: nil where it does what it always does.
    mutating func endWord(_ word: ChoiceWord, with key: Key) -> Outcome? {
        guard let field = fields.first(where: { $0.id == word.field }) else { return nil }
        if field.choice(named: word.letters) == nil {
            if key == .backspace || key == .delete {
                restore(word)
                return Outcome.none
            }
            return refuse(word, word.letters)
        }
        guard case .character(let character) = key, focus == word.field, !field.choices.contains(where: { $0.key == character }) else {
            // The blank behind a word belongs to it.
            return key == .character(" ") ? Outcome.none : nil
        }
        // "c/o", "a&e": a letter that runs on is no choice. A figure picks what the next field suggests.
        let runsOn = !Self.between.contains(character) && !character.isNumber
        if word.letters.count == 1, runsOn { return refuse(word, word.letters + String(character)) }
        goOn()
        return Self.between.contains(character) ? Outcome.none : nil
    }

    /// What stands between a word that chooses and the words of the next field.
    private static let between: Set<Character> = [" ", ",", ":", ";", "."]

    /// A letter has chosen, and the next field is written: it waits for the end of the word.
    var waitsToGoOn: Bool {
        guard let word, word.field == focus, next(after: focus) != nil else { return false }
        return focused?.choice(named: word.letters) != nil
    }

    /// Where a letter has chosen, and the next field is written, the form goes on to it: before the key that is meant for that field.
    package mutating func goOnFromChoice() {
        guard waitsToGoOn else { return }
        self.word = nil
        move(by: 1)
    }

    private mutating func take(
        _ choice: FormField.Choice, _ letter: String, in field: FormField, behind taken: [(field: FormField.ID, before: String?)]
    ) -> Outcome {
        choose(choice, field.id)
        word = ChoiceWord(field: field.id, letters: letter, taken: taken + [(field.id, field.chosen)])
        // A letter typed on would be text of the next field: that waits until the word has ended.
        switch next(after: field.id)?.kind {
        case .choice, .ticks, .moment: goOn()
        case .text, .prose, .secret, .confirmation, nil: break
        }
        return .none
    }

    private mutating func go(on word: ChoiceWord, to letters: String, in field: FormField) -> Outcome {
        var word = word
        word.letters = letters
        self.word = word
        move(to: field.id)
        setChoice(field.choice(named: letters)?.value, in: field.id)
        if field.choice(named: letters) == nil { sayKeys(of: field, "\(letters)…") }
        return .none
    }

    private mutating func refuse(_ word: ChoiceWord, _ letters: String) -> Outcome {
        restore(word)
        guard let focused else { return .refused }
        sayKeys(of: focused, letters.count == 1 ? "" : "\"\(letters)\" is none of these")
        return .refused
    }

    private mutating func restore(_ word: ChoiceWord) {
        for (field, before) in word.taken.reversed() { setChoice(before, in: field) }
        if let first = word.taken.first { move(to: first.field) }
    }

    private func next(after id: FormField.ID) -> FormField? {
        let visible = visible
        return visible.firstIndex { $0.id == id }.flatMap { visible.dropFirst($0 + 1).first }
    }
}
