import Caseload
package import Scene

/// Fields that are filled in together. Nobody is ever trapped in one: any field can be left as it is, and only saving asks for what is missing.
package struct Form: Sendable {
    package enum Outcome: Sendable, Equatable {
        case none
        /// The key was none of the form's.
        case notHandled
        /// What was typed was meant for something else, and with it whatever is typed on.
        case refused
        case save
    }

    package let title: String
    package var fields: [FormField]
    package private(set) var focus: FormField.ID
    /// Enter saves at once from any field, for what must be quick.
    package let enterSaves: Bool
    /// Columns of the screen, by which text of several lines is wrapped.
    package var columns = 80
    private var firstValues: [String]
    /// A choice has just gone on to the next field by itself: the tab, enter or blank that a hand adds out of habit is done already.
    private var hasGoneOn = false
    /// The choice beside which it is said that a key is none of its own, until the next key.
    private var strayField: FormField.ID?
    /// The word that is being typed where a choice is to be made.
    var word: ChoiceWord?

    package init(_ title: String, _ fields: [FormField], enterSaves: Bool = false) {
        self.title = title
        self.fields = fields
        self.enterSaves = enterSaves
        focus = fields.first?.id ?? .text
        firstValues = fields.map(\.value)
    }

    /// What was typed or chosen in it since it was made. What was ticked or typed to confirm is for now only, and is done anew.
    package var changes: [FormField.ID: String] {
        let changed = zip(fields, firstValues).filter { field, first in
            switch field.kind {
            case .ticks, .confirmation: false
            case .text, .prose, .secret, .choice, .moment: field.value != first
            }
        }
        return Dictionary(uniqueKeysWithValues: changed.map { ($0.0.id, $0.0.value) })
    }

    /// Writes the time at which something was typed where it said "now". Returns the first such field with that time; nil where there is none.
    mutating func holdNow(at typed: LocalTime, today: CalendarDate) -> String? {
        let text = typed.date == today ? typed.clock : "\(typed.date.day)/\(typed.date.month)/\(typed.date.year) \(typed.clock)"
        var said: String?
        for index in fields.indices {
            guard case .moment = fields[index].kind, trimmed(fields[index].value).lowercased() == "now" else { continue }
            fields[index].input.set(text)
            said = said ?? "\(fields[index].label): \(text)"
        }
        return said
    }

    package subscript(id: FormField.ID) -> String { fields.first { $0.id == id }?.value ?? "" }

    /// The fields that are there now, given what is chosen in others.
    package var visible: [FormField] { fields.filter(isThere) }

    /// A field hangs on another, which may hang on a third.
    private func isThere(_ field: FormField) -> Bool {
        guard let (id, values) = field.condition, let other = fields.first(where: { $0.id == id }) else { return field.condition == nil }
        let isMet = values.isEmpty ? !other.value.allSatisfy(\.isWhitespace) : values.contains(other.value)
        return isMet && isThere(other)
    }

    package var focused: FormField? { visible.first { $0.id == focus } }

    package mutating func set(_ id: FormField.ID, _ value: String) { change(id) { $0.set(value) } }

    /// Adds a field at the end.
    package mutating func add(_ field: FormField) {
        fields.append(field)
        firstValues.append(field.value)
    }

    package mutating func move(to id: FormField.ID) { focus = id }

    package mutating func move(by step: Int) {
        let ids = visible.map(\.id)
        guard let index = ids.firstIndex(of: focus) else { return }
        focus = ids[min(max(index + step, 0), ids.count - 1)]
    }

    /// - Parameter isTypedOn: it came so soon behind the key before it that both may be of one word.
    package mutating func handle(_ key: Key, isTypedOn: Bool = true) -> Outcome {
        let isDone = hasGoneOn && goesOnOnly(key)
        hasGoneOn = false
        let stray = forgetStray()
        let word = isTypedOn ? word : nil
        self.word = nil
        if case .character(let character) = key, character.isLetter {
            if let outcome = takeLetter(character, behind: word) { return outcome }
        } else if let word, let outcome = endWord(word, with: key) {
            return outcome
        }
        hasGoneOn = false
        if isDone || (isInProse && takesInProse(key)) { return .none }
        switch key {
        case .control("s"): return .save
        case .enter: return enter()
        case .tab: if confirmsSuggestion() { move(by: 1) }
        case .down: move(by: 1)
        case .backTab, .up: move(by: -1)
        default: return edit(key, hasStrayed: stray)
        }
        return .none
    }

    /// Whether the key does nothing here but to go on.
    private func goesOnOnly(_ key: Key) -> Bool {
        key == .tab || (key == .enter && (isInProse || !savesByEnter)) || (key == .character(" ") && typedInput?.text.isEmpty == true)
    }

    private var savesByEnter: Bool { enterSaves || visible.last?.id == focus }

    /// Takes back what was said of a stray key; true when it was the key before this one.
    private mutating func forgetStray() -> Bool {
        guard let id = strayField else { return false }
        strayField = nil
        change(id) { $0.complaint = nil }
        return true
    }

    package mutating func paste(_ text: String) {
        goOnFromChoice()
        hasGoneOn = false
        word = nil
        _ = forgetStray()
        guard let focused else { return }
        switch focused.kind {
        case .choice, .ticks: sayKeys(of: focused, "nothing was pasted")
        case .confirmation(let word): complain(focused.id, "type \(word) by hand")
        case .text, .prose, .secret, .moment:
            change(focused.id) { field in
                field.input.insert(text)
                field.complaint = nil
            }
        }
    }

    private mutating func enter() -> Outcome {
        guard confirmsSuggestion(), !goesToGap() else { return .none }
        if savesByEnter { return .save }
        move(by: 1)
        return .none
    }

    /// A figure that stands alone becomes what it stands for; false where that has a gap, which comes first.
    private mutating func confirmsSuggestion() -> Bool {
        guard let focused, let offered = focused.offered else { return true }
        change(focused.id) { field in
            field.input.replaceAll(with: offered)
            field.complaint = nil
        }
        return self.focused?.input.gaps.isEmpty ?? true
    }

    /// Goes to a gap that is left in the line, and says so; false when there is none.
    private mutating func goesToGap() -> Bool {
        guard let focused, case .text = focused.kind, let gap = focused.input.firstGap else { return false }
        change(focused.id) { field in
            field.input.moveToGap()
            field.complaint = "fill in \(gap), or take it out"
        }
        return true
    }

    private mutating func edit(_ key: Key, hasStrayed: Bool) -> Outcome {
        guard let focused else { return .notHandled }
        switch focused.kind {
        case .choice(let choices): return choose(key, of: choices, in: focused, hasStrayed: hasStrayed)
        case .ticks(let choices, let enough): return tick(key, of: choices, enough: enough, in: focused)
        case .text, .secret, .moment, .prose, .confirmation:
            var handled = false
            change(focused.id) { field in
                field.partFromBefore(key)
                handled = field.input.handle(key)
                if handled { field.complaint = nil }
            }
            return handled ? .none : .notHandled
        }
    }

    /// A choice is taken by its key, which moves on, or walked through with the arrows and the space bar. Any other key says which there are; a blank after it
    /// belongs to words that were meant for another field.
    private mutating func choose(_ key: Key, of choices: [FormField.Choice], in field: FormField, hasStrayed: Bool) -> Outcome {
        let index = choices.firstIndex { $0.value == field.chosen }
        switch key {
        case .character(" ") where !hasStrayed, .right: choose(choices[((index ?? -1) + 1) % choices.count], field.id)
        case .left: choose(choices[((index ?? 0) + choices.count - 1) % choices.count], field.id)
        case .backspace, .delete: setChoice(nil, in: field.id)
        case .character(let character):
            guard let choice = choices.first(where: { $0.key == character }) else {
                sayKeys(of: field)
                return .refused
            }
            choose(choice, field.id)
            goOn()
        default: return .notHandled
        }
        return .none
    }

    mutating func goOn() {
        let before = focus
        move(by: 1)
        hasGoneOn = focus != before
    }

    mutating func sayKeys(of field: FormField, _ what: String = "") {
        strayField = field.id
        complain(field.id, what.isEmpty ? field.keyWords : "\(what): \(field.keyWords)")
    }

    /// A tick is put in and taken out by its key; with the last one that is needed the form goes on.
    private mutating func tick(_ key: Key, of choices: [FormField.Choice], enough: Int, in field: FormField) -> Outcome {
        guard case .character(let character) = key else { return .notHandled }
        guard let choice = choices.first(where: { $0.key == character }) else {
            sayKeys(of: field)
            return .refused
        }
        var ticked = field.ticked
        if ticked.contains(choice.value) { ticked.removeAll { $0 == choice.value } } else { ticked.append(choice.value) }
        let isEnough = ticked.count == enough && field.ticked.count < enough
        change(field.id) { field in
            field.tick(choices.map(\.value).filter(ticked.contains))
            field.complaint = nil
        }
        if isEnough { goOn() }
        return .none
    }

    mutating func choose(_ choice: FormField.Choice, _ id: FormField.ID) { setChoice(choice.value, in: id) }

    /// Takes the choice of that value; none for nil.
    mutating func setChoice(_ value: String?, in id: FormField.ID) {
        change(id) { field in
            field.chosen = value
            field.complaint = nil
        }
    }

    package mutating func complain(_ id: FormField.ID, _ reason: String) {
        change(id) { $0.complaint = reason }
    }

    /// Marks what is missing, and what cannot stand as it is, and goes to the first such field; true when nothing is.
    package mutating func isComplete() -> Bool {
        for index in fields.indices { fields[index].complaint = nil }
        let faulty = visible.compactMap { field in field.obstacle.map { (field.id, $0) } }
        for (id, obstacle) in faulty { complain(id, obstacle) }
        if let first = faulty.first {
            focus = first.0
            change(focus) { $0.input.moveToGap() }
        }
        return faulty.isEmpty
    }

    /// What was typed before and left is there again, and says so until it is changed.
    mutating func bringBack(_ draft: [FormField.ID: String]) {
        for (id, value) in draft {
            change(id) { field in
                field.set(value)
                field.cameBack = field.input.text.isEmpty ? nil : field.input.text
            }
        }
    }

    /// What is being typed in a field becomes this.
    mutating func replace(_ input: TextInput, in id: FormField.ID) {
        change(id) { field in
            field.input = input
            field.complaint = nil
        }
    }

    private mutating func change(_ id: FormField.ID, _ body: (inout FormField) -> Void) {
        guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
        body(&fields[index])
    }
}
