extension Condition {
    /// Whether this holds for the answers given so far, whatever the others may turn out to be.
    func truth(in sheet: AnswerSheet) -> Truth {
        switch self {
        case .items(let items, let matches, let least):
            count(items, matches, least, in: sheet)
        case .all(let parts):
            Self.all(parts.map { $0.truth(in: sheet) })
        case .any(let parts):
            Self.any(parts.map { $0.truth(in: sheet) })
        case .not(let part):
            part.truth(in: sheet).opposite
        }
    }

    /// The items whose answers are among those looked for, in the order of the file, each once.
    func matchingItems(in sheet: AnswerSheet) -> [Item.ID] {
        switch self {
        case .items(let items, let matches, _):
            items.filter { item in sheet.answers[item].map { answer in matches.contains { $0.accepts(answer) } } ?? false }
        case .all(let parts), .any(let parts):
            parts.flatMap { $0.matchingItems(in: sheet) }.uniqued()
        case .not:
            []
        }
    }

    private func count(_ items: [Item.ID], _ matches: [AnswerMatch], _ least: Int, in sheet: AnswerSheet) -> Truth {
        let truths = items.map { Self.truth(of: $0, matches, in: sheet) }
        let certain = truths.count { $0 == .yes }
        let possible = truths.count { $0 != .no }
        return certain >= least ? .yes : possible >= least ? .unknown : .no
    }

    // A refusal leaves open which option it would have been, but not that it was a refusal.
    private static func truth(of item: Item.ID, _ matches: [AnswerMatch], in sheet: AnswerSheet) -> Truth {
        guard let answer = sheet.answers[item] else { return sheet.closed.contains(item) ? .no : .unknown }
        if matches.contains(where: { $0.accepts(answer) }) { return .yes }
        let isSettled = answer.weight != nil || sheet.closed.contains(item) || !matches.contains(where: \.isWeight)
        return isSettled ? .no : .unknown
    }

    private static func all(_ truths: [Truth]) -> Truth {
        truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
    }

    private static func any(_ truths: [Truth]) -> Truth {
        truths.contains(.yes) ? .yes : truths.contains(.unknown) ? .unknown : .no
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of its first appearance.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
