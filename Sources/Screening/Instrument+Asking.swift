extension Instrument {
    /// Whether an item is asked, given the answers so far.
    package func isAsked(_ item: Item, _ answers: [Item.ID: Answer]) -> Bool {
        guard let gate = item.gate else { return true }
        return gate.condition.truth(in: AnswerSheet(answers: answers, closed: [])) == .yes
    }

    /// The items asked, in the order of the form.
    package func askedItems(_ answers: [Item.ID: Answer]) -> [Item] {
        items.filter { isAsked($0, answers) }
    }

    /// The item to go to after one was answered: the next that is asked, answered before or not; nil at the end.
    package func nextItem(after id: Item.ID, _ answers: [Item.ID: Answer]) -> Item? {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return nil }
        return items[(index + 1)...].first { isAsked($0, answers) }
    }

    /// The item to go back to; nil at the start.
    package func previousItem(before id: Item.ID, _ answers: [Item.ID: Answer]) -> Item? {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return nil }
        return items[..<index].last { isAsked($0, answers) }
    }

    /// The first item asked that nothing is recorded for.
    package func firstUnanswered(_ answers: [Item.ID: Answer]) -> Item? {
        askedItems(answers).first { answers[$0.id] == nil }
    }
}
