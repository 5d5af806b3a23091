extension Condition {
    /// Whether this holds for the answers given so far, whatever the others may turn out to be.
    func truth(in sheet: AnswerSheet) -> Truth {
        switch self {
        case .items(let tallies, let least): Self.count(tallies, least, in: sheet)
        case .score(let id, let from, let to): Self.range(id, from ?? .min, to ?? .max, in: sheet)
        case .band(let id, let bands): sheet.results[id].map { Truth($0.contains(where: bands.contains)) } ?? .unknown
        case .age(let range): sheet.context.age.map { Truth(range.contains($0)) } ?? .unknown
        case .sex(let sex, let orUnknown): sheet.context.sex.map { Truth($0 == sex) } ?? (orUnknown ? .yes : .unknown)
        case .all(let parts): Truth.all(parts.map { $0.truth(in: sheet) })
        case .any(let parts): Truth.any(parts.map { $0.truth(in: sheet) })
        case .not(let part): part.truth(in: sheet).opposite
        }
    }

    /// The items whose answers are among those looked for, in the order of the file, each once.
    func matchingItems(in sheet: AnswerSheet) -> [Item.ID] {
        switch self {
        case .items(let tallies, _):
            tallies.flatMap { tally in tally.items.filter { tally.truth(of: $0, in: sheet) == .yes } }.uniqued()
        case .all(let parts), .any(let parts):
            parts.flatMap { $0.matchingItems(in: sheet) }.uniqued()
        case .score, .band, .age, .sex, .not:
            []
        }
    }

    private static func count(_ tallies: [Tally], _ least: Int, in sheet: AnswerSheet) -> Truth {
        var certain = 0
        var possible = 0
        for tally in tallies {
            for item in tally.items {
                let truth = tally.truth(of: item, in: sheet)
                certain += truth == .yes ? 1 : 0
                possible += truth != .no ? 1 : 0
            }
        }
        return certain >= least ? .yes : possible >= least ? .unknown : .no
    }

    private static func range(_ id: ScoreRule.ID, _ from: Int, _ to: Int, in sheet: AnswerSheet) -> Truth {
        guard let bounds = sheet.bounds[id] else { return .unknown }
        if bounds.lowerBound >= Double(from), bounds.upperBound <= Double(to) { return .yes }
        return bounds.upperBound < Double(from) || bounds.lowerBound > Double(to) ? .no : .unknown
    }
}

extension Condition.Tally {
    /// Whether an item's answer is one of those looked for.
    ///
    /// A refusal leaves open which option it would have been, but not that it was a refusal.
    func truth(of item: Item.ID, in sheet: AnswerSheet) -> Truth {
        guard let answer = sheet.answers[item] else {
            if answers.contains(.blank) { return .yes }
            return sheet.closed.contains(item) ? .no : .unknown
        }
        if answers.contains(where: { $0.accepts(answer) }) { return .yes }
        let isSettled = !answer.isRefusal || sheet.closed.contains(item) || !answers.contains(where: \.isOfAnswers)
        return isSettled ? .no : .unknown
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of its first appearance.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
