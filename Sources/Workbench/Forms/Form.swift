package import Scene

/// Fields that are filled in together. Nobody is ever trapped in one: any field can be left as it is, and only saving asks for what is missing.
package struct Form: Sendable {
    package enum Outcome: Sendable, Equatable {
        case none
        /// The key was none of the form's.
        case notHandled
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

    package mutating func handle(_ key: Key) -> Outcome {
        if isInProse, takesInProse(key) { return .none }
        switch key {
        case .control("s"): return .save
        case .enter: return enter()
        case .tab, .down: move(by: 1)
        case .backTab, .up: move(by: -1)
        default: return edit(key) ? .none : .notHandled
        }
        return .none
    }

    package mutating func paste(_ text: String) {
        guard let focused else { return }
        switch focused.kind {
        case .choice, .ticks: return
        case .confirmation(let word): return complain(focused.id, "type \(word) by hand")
        case .text, .prose, .secret, .moment: break
        }
        change(focused.id) { $0.input.insert(text) }
    }

    private mutating func enter() -> Outcome {
        if enterSaves || visible.last?.id == focus { return .save }
        move(by: 1)
        return .none
    }

    private mutating func edit(_ key: Key) -> Bool {
        guard let focused else { return false }
        switch focused.kind {
        case .choice(let choices): return choose(key, of: choices, in: focused)
        case .ticks(let choices, let enough): return tick(key, of: choices, enough: enough, in: focused)
        case .text(let suggestions):
            if focused.input.text.isEmpty, case .character(let character) = key, let number = character.wholeNumberValue, character.isASCII,
                (1...9).contains(number), number <= suggestions.count
            {
                change(focused.id) { $0.set(suggestions[number - 1]) }
                if !enterSaves { move(by: 1) }
                return true
            }
            fallthrough
        case .secret, .moment, .prose, .confirmation:
            var handled = false
            change(focused.id) { field in
                handled = field.input.handle(key)
                if handled { field.complaint = nil }
            }
            return handled
        }
    }

    /// A choice is taken by its key, which moves on, or walked through with the arrows and the space bar.
    private mutating func choose(_ key: Key, of choices: [FormField.Choice], in field: FormField) -> Bool {
        let index = choices.firstIndex { $0.value == field.chosen }
        switch key {
        case .character(" "), .right: take(choices[((index ?? -1) + 1) % choices.count], field.id)
        case .left: take(choices[((index ?? 0) + choices.count - 1) % choices.count], field.id)
        case .backspace, .delete: change(field.id) { $0.chosen = nil }
        case .character(let character):
            let folded = Character(character.lowercased())
            guard let choice = choices.first(where: { $0.key == character || Character($0.key.lowercased()) == folded }) else {
                return false
            }
            take(choice, field.id)
            move(by: 1)
        default: return false
        }
        return true
    }

    /// A tick is put in and taken out by its key; with the last one that is needed the form goes on.
    private mutating func tick(_ key: Key, of choices: [FormField.Choice], enough: Int, in field: FormField) -> Bool {
        guard case .character(let character) = key else { return false }
        guard let choice = choices.first(where: { $0.key == character }) else { return false }
        var ticked = field.ticked
        if ticked.contains(choice.value) { ticked.removeAll { $0 == choice.value } } else { ticked.append(choice.value) }
        let isEnough = ticked.count == enough && field.ticked.count < enough
        change(field.id) { field in
            field.tick(choices.map(\.value).filter(ticked.contains))
            field.complaint = nil
        }
        if isEnough { move(by: 1) }
        return true
    }

    private mutating func take(_ choice: FormField.Choice, _ id: FormField.ID) {
        change(id) { field in
            field.chosen = choice.value
            field.complaint = nil
        }
    }

    package mutating func complain(_ id: FormField.ID, _ reason: String) {
        change(id) { $0.complaint = reason }
    }

    /// Marks what is missing and goes to the first such field; true when nothing is.
    package mutating func isComplete() -> Bool {
        for index in fields.indices { fields[index].complaint = nil }
        let missing = visible.filter { $0.isRequired && $0.value.allSatisfy(\.isWhitespace) || !$0.isConfirmed }
        for field in missing {
            if case .confirmation(let word) = field.kind {
                complain(field.id, field.value.isEmpty ? "type \(word)" : "not \(word): look whose case this is")
            } else {
                complain(field.id, "needed")
            }
        }
        if let first = missing.first { focus = first.id }
        return missing.isEmpty
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
