extension AnswerState {
    /// Why a score has no result or no total, though the administration is finished; nil before.
    func obstacle(of rule: ScoreRule) -> String? {
        guard isFinished else { return nil }
        let needed = needed(for: rule)
        let refused = needed.filter { answers[$0.id] == .declined || answers[$0.id] == .unable }
        let passed = needed.filter { answers[$0.id] == nil || answers[$0.id] == .notAsked }
        let contradicting = contradicting.filter { kept.contains($0.id) && rule.items.contains($0.id) && rule.method != .table }
        let parts = [
            passed.isEmpty ? nil : "\(Self.naming(passed)) not asked",
            refused.isEmpty ? nil : "\(Self.naming(refused)) not answered",
            contradicting.isEmpty ? nil : "\(Self.naming(contradicting)) answered, though other answers say that it is not asked",
        ]
        let words = parts.compactMap(\.self).joined(separator: " and ")
        return words.isEmpty ? nil : words
    }

    /// The items of a score that are asked, and those that decide whether others of it are.
    private func needed(for rule: ScoreRule) -> [Item] {
        var ids = Set(rule.items)
        var open = rule.items
        while let id = open.popLast() {
            guard openness[id] == .unknown, let gate = instrument.item(id)?.gate else { continue }
            open += gate.condition.items.filter { ids.insert($0).inserted }
        }
        return instrument.items.filter { ids.contains($0.id) && $0.isAnswerable && (openness[$0.id] == .yes || kept.contains($0.id)) }
    }

    /// What to do about answers that contradict each other; empty when none do.
    var contradiction: [String] {
        let ids = contradicting.map(\.id)
        guard let last = ids.last else { return [] }
        let items = ids.count == 1 ? "item \(last)" : "items \(ids.dropLast().joined(separator: ", ")) and \(last)"
        return ["Check the answers: \(items) should not have been asked, going by the others."]
    }

    /// Where it stands, in words.
    func statement(scores: [Score], cannotScore: String?) -> String {
        if let cannotScore { return "\(tally): cannot be scored because \(cannotScore)" }
        guard let score = scores.first else { return tally }
        if score.isAvailable { return "\(tally): \(words(for: score))\(shortfall(of: score))\(reservation(about: score))" }
        return "\(answered.count) of \(asked.count), no \(score.label) yet: \(remainder)"
    }

    // "7 of 9 answered, 2 declined"
    private var tally: String {
        let counts = ["\(answered.count) of \(asked.count) answered"] + refusals + (notAsked.isEmpty ? [] : ["\(notAsked.count) not asked"])
        return counts.joined(separator: ", ")
    }

    private var refusals: [String] {
        [(declined, "declined"), (unable, "unable")].filter { !$0.0.isEmpty }.map { "\($0.0.count) \($0.1)" }
    }

    private var remainder: String {
        let count = notAsked.count
        let open = count == 1 ? "1 item not answered" : "\(count) items not answered"
        return (count == 0 ? refusals + [ending] : [open] + refusals).joined(separator: ", ")
    }

    // What keeps the result back when every scored item has an answer of some kind.
    private var ending: String {
        guard instrument.scores.first?.method == .table || !undecided.isEmpty, let next else { return "not finished" }
        return "item \(next.id) still to be asked"
    }

    // A result that is certain though its total is not.
    private func shortfall(of score: Score) -> String {
        guard score.band != nil, let obstacle = score.obstacle else { return "" }
        return "; no total because \(obstacle)"
    }

    // An unscored item that could have changed the result, had it been answered.
    private func reservation(about score: Score) -> String {
        let sheet = AnswerSheet(answers: answers, closed: Set(hidden.keys), context: context)
        guard let condition = score.band?.condition, condition.truth(in: sheet) == .unknown else { return "" }
        let open = instrument.items.filter { !$0.isScored && condition.items.contains($0.id) && !isAnswered($0) }
        return open.isEmpty ? "" : "; \(Self.naming(open)) not answered"
    }

    private func words(for score: Score) -> String {
        // Of several results each has its name, where no total says which it is.
        if instrument.scores.count > 1, score.value == nil, let band = score.band { return "\(score.label): \(band.label)" }
        let asAnswered = score.isProrated && score.alternativeBand == nil ? "; \(score.raw ?? 0) as answered" : ""
        let value = score.shownValue.map { "\(score.label) \($0)" + (score.isProrated ? " (prorated\(asAnswered))" : "") }
        let shown = [value, score.band?.label].compactMap(\.self).joined(separator: ", ")
        return score.alternativeBand.map { "\(shown); as answered \(score.raw ?? 0), \($0.label)" } ?? shown
    }

    // "item 4 was", "items 3, 5 and 6 were"
    private static func naming(_ items: [Item]) -> String {
        let ids = items.map(\.id)
        guard ids.count > 1, let last = ids.last else { return "item \(ids.joined()) was" }
        return "items \(ids.dropLast().joined(separator: ", ")) and \(last) were"
    }
}
