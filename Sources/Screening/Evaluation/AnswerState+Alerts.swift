extension AnswerState {
    /// The alerts, those immediate first.
    ///
    /// They look at what is on record and at nothing that may still come, and also at the answer of an item that a later change has
    /// hidden: a yes to suicide is never dropped.
    func alerts(_ scoring: Scoring) -> [AlertFinding] {
        var sheet = instrument.recordedSheet(recorded, in: context)
        sheet.bounds = scoring.sheet.bounds
        sheet.results = scoring.sheet.results
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
            isVerified: rule.isVerified, awaits: rule.awaits.filter { recorded[$0] == nil || recorded[$0] == .notAsked },
            statement: statement(rule.statement, items), actions: rule.actions)
    }

    // `{items}` becomes "low mood; sleep change", `{answers}` "low mood: several days; sleep change: declined".
    private func statement(_ template: String, _ ids: [Item.ID]) -> String {
        let given = ids.compactMap { id in instrument.item(id).flatMap { item in recorded[id].map { (item, $0) } } }
        let labels = given.map { item, _ in item.label }
        let answers = given.map { item, answer in "\(item.label): \(item.words(for: answer))" }
        return template.replacing("{items}", with: labels.joined(separator: "; "))
            .replacing("{answers}", with: answers.joined(separator: "; "))
    }
}
