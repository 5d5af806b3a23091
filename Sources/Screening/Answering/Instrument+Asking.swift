extension Instrument {
    /// The items asked, given the answers so far, in the order of the form.
    ///
    /// An answer to an item that is hidden opens nothing. But an item whose answer raises an alert stays on the form when its gate
    /// closes: the answer is not forgotten, and can be put right.
    package func askedItems(_ answers: [Item.ID: Answer]) -> [Item] {
        var asked: [Item] = []
        var counted: [Item.ID: Answer] = [:]
        for item in items where isOpen(item.gate, counted) || raisesAlert(item, answers) {
            asked.append(item)
            counted[item.id] = answers[item.id]
        }
        return asked
    }

    /// Whether an item is asked, given the answers so far.
    package func isAsked(_ item: Item, _ answers: [Item.ID: Answer]) -> Bool {
        askedItems(answers).contains(item)
    }

    /// The item to go to after one was answered: the next that is asked, answered before or not; nil at the end.
    package func nextItem(after id: Item.ID, answers: [Item.ID: Answer]) -> Item? {
        guard let number = item(id)?.number else { return nil }
        return askedItems(answers).first { $0.number > number }
    }

    /// The item to go back to; nil at the start.
    package func previousItem(before id: Item.ID, answers: [Item.ID: Answer]) -> Item? {
        guard let number = item(id)?.number else { return nil }
        return askedItems(answers).last { $0.number < number }
    }

    /// The first item asked that nothing is recorded for, scored or not.
    package func firstUnanswered(_ answers: [Item.ID: Answer]) -> Item? {
        askedItems(answers).first { answers[$0.id] == nil }
    }

    private func isOpen(_ gate: Item.Gate?, _ answers: [Item.ID: Answer]) -> Bool {
        gate.map { $0.condition.truth(in: AnswerSheet(answers: answers, closed: [])) == .yes } ?? true
    }

    private func raisesAlert(_ item: Item, _ answers: [Item.ID: Answer]) -> Bool {
        guard answers[item.id] != nil else { return false }
        let sheet = recordedSheet(answers)
        return alerts.contains { rule in
            rule.condition.truth(in: sheet) == .yes && rule.condition.matchingItems(in: sheet).contains(item.id)
        }
    }
}

extension Instrument {
    /// The answers as alerts see them: what is on record, and nothing that may still come.
    func recordedSheet(_ answers: [Item.ID: Answer]) -> AnswerSheet {
        AnswerSheet(answers: answers, closed: Set(items.map(\.id)))
    }
}
