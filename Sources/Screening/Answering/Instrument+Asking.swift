extension Instrument {
    /// The items asked, given the answers so far, in the order of the form.
    ///
    /// An answer to an item that is hidden opens nothing. But an item whose answer raises an alert stays on the form when its gate
    /// closes: the answer is not forgotten, and can be put right.
    package func askedItems(_ answers: [Item.ID: Answer], in context: ScoringContext = ScoringContext()) -> [Item] {
        let open = openness(answers, in: context)
        let kept = itemsRaisingAlerts(answers, in: context)
        return items.filter { open[$0.number - 1] == .yes || kept.contains($0.id) }
    }

    /// Whether an item is asked, given the answers so far.
    package func isAsked(_ item: Item, _ answers: [Item.ID: Answer], in context: ScoringContext = ScoringContext()) -> Bool {
        askedItems(answers, in: context).contains { $0.id == item.id }
    }

    /// The item to go to after one was answered: the next that is asked, answered before or not; nil at the end.
    package func nextItem(after id: Item.ID, answers: [Item.ID: Answer], in context: ScoringContext = ScoringContext()) -> Item? {
        guard let number = item(id)?.number else { return nil }
        return askedItems(answers, in: context).first { $0.number > number && $0.isAnswerable }
    }

    /// The item to go back to; nil at the start.
    package func previousItem(before id: Item.ID, answers: [Item.ID: Answer], in context: ScoringContext = ScoringContext()) -> Item? {
        guard let number = item(id)?.number else { return nil }
        return askedItems(answers, in: context).last { $0.number < number && $0.isAnswerable }
    }

    /// The first item asked that nothing is recorded for, scored or not.
    package func firstUnanswered(_ answers: [Item.ID: Answer], in context: ScoringContext = ScoringContext()) -> Item? {
        askedItems(answers, in: context).first { answers[$0.id] == nil && $0.isAnswerable }
    }

    /// Whether each item's gate is open, by its place in the form.
    ///
    /// Gates are worked out in the order in which they depend on each other, and see only the answers of items that are asked.
    func openness(_ answers: [Item.ID: Answer], in context: ScoringContext) -> [Truth] {
        var open = [Truth](repeating: .yes, count: items.count)
        guard items.contains(where: { $0.gate != nil }) else { return open }
        var sheet = AnswerSheet(context: context)
        for place in gateOrder {
            let item = items[place]
            if let gate = item.gate { open[place] = gate.condition.truth(in: sheet) }
            switch open[place] {
            case .yes: sheet.answers[item.id] = answers[item.id]
            case .no: sheet.closed.insert(item.id)
            case .unknown: break
            }
        }
        return open
    }

    private func itemsRaisingAlerts(_ answers: [Item.ID: Answer], in context: ScoringContext) -> Set<Item.ID> {
        let sheet = recordedSheet(answers, in: context)
        let rules = alerts.filter { $0.condition.truth(in: sheet) == .yes }
        return Set(rules.flatMap { $0.condition.matchingItems(in: sheet) }.filter { answers[$0] != nil })
    }
}

extension Instrument {
    /// The answers as alerts see them: what is on record, and nothing that may still come.
    func recordedSheet(_ answers: [Item.ID: Answer], in context: ScoringContext) -> AnswerSheet {
        AnswerSheet(answers: answers, closed: Set(items.map(\.id)), context: context)
    }
}
