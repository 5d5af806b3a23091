extension AnswerState {
    /// The alerts, those immediate first.
    ///
    /// They look at what is on record and at nothing that may still come, and also at the answer of an item that a later change has
    /// hidden: a yes to suicide is never dropped.
    var alerts: [AlertFinding] {
        let sheet = AnswerSheet(answers: answers, closed: Set(instrument.items.map(\.id)))
        var found: Set<String> = []
        let rules = instrument.alerts.filter { rule in
            rule.condition.truth(in: sheet) == .yes && found.insert(rule.id).inserted
        }
        let findings = rules.map { finding($0, in: sheet) }
        return findings.filter { $0.level == .immediate } + findings.filter { $0.level == .prompt }
    }

    private func finding(_ rule: AlertRule, in sheet: AnswerSheet) -> AlertFinding {
        let items = rule.condition.matchingItems(in: sheet)
        return AlertFinding(
            id: "\(instrument.id).\(rule.id)", items: items, concern: rule.concern, level: rule.level, isAcute: rule.isAcute,
            isVerified: rule.isVerified, awaits: rule.awaits.filter { answers[$0] == nil || answers[$0] == .notAsked },
            statement: rule.statement.replacing("{answers}", with: words(for: items)), actions: rule.actions)
    }

    // "wished to be dead: yes; ever tried: declined"
    private func words(for ids: [Item.ID]) -> String {
        let parts = ids.compactMap { id -> String? in
            guard let item = instrument.item(id), let answer = answers[id] else { return nil }
            return "\(item.label): \(item.words(for: answer))"
        }
        return parts.joined(separator: "; ")
    }
}
