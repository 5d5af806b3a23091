extension AnswerState {
    /// Why there is no total, though the administration is finished; nil before.
    var obstacle: String? {
        guard isFinished else { return nil }
        let needed = instrument.items.filter { item in asked.contains { $0.id == item.id } || deciding.contains { $0.id == item.id } }
        let refused = needed.filter { answers[$0.id] == .declined || answers[$0.id] == .unable }
        let passed = needed.filter { answers[$0.id] == nil || answers[$0.id] == .notAsked }
        let parts = [
            passed.isEmpty ? nil : "\(Self.naming(passed)) not asked",
            refused.isEmpty ? nil : "\(Self.naming(refused)) not answered",
        ]
        return parts.compactMap(\.self).joined(separator: " and ")
    }

    /// Where it stands, in words.
    func statement(scores: [Score], cannotScore: String?) -> String {
        if let cannotScore { return "\(tally): cannot be scored because \(cannotScore)" }
        guard let score = scores.first else { return tally }
        if score.isAvailable { return "\(tally): \(Self.words(for: score))\(shortfall(of: score))\(reservation(about: score))" }
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
        guard instrument.scores.first?.method != .table, score.value == nil, score.decidedBy.isEmpty, let obstacle else { return "" }
        return "; no total because \(obstacle)"
    }

    // An unscored item that could have changed the result, had it been answered.
    private func reservation(about score: Score) -> String {
        let sheet = AnswerSheet(answers: answers, closed: Set(hidden.keys), context: context)
        guard let condition = score.band?.condition, condition.truth(in: sheet) == .unknown else { return "" }
        let open = instrument.items.filter { !$0.isScored && condition.items.contains($0.id) && !isAnswered($0) }
        return open.isEmpty ? "" : "; \(Self.naming(open)) not answered"
    }

    private static func words(for score: Score) -> String {
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
