/// Whether any answers make a condition hold, by trying all that matter.
struct Reachability {
    /// Nil when there are too many to try, or the condition looks at a score.
    let isReachable: Bool?

    private static let mostTries = 65_536
    /// How many looks at an item all tries together may take, so that a form of thousands of items is checked in no time.
    private static let mostLooks = 60_000_000
    /// Each item has two choices at least, so that more items are more tries than are made.
    private static let mostItems = 16

    /// - parameter seesHidden: whether the answers of hidden items count, as they do for alerts.
    init(_ condition: Condition, in instrument: Instrument, seesHidden: Bool = false) {
        guard condition.scores.isEmpty else {
            isReachable = nil
            return
        }
        guard let items = Self.items(of: condition, in: instrument) else {
            isReachable = nil
            return
        }
        let matches = Self.matches(condition, items)
        let choices = items.map { Self.choices($0, matches[$0.id] ?? []) }
        let contexts = Self.contexts(condition, items)
        let tries = choices.reduce(contexts.count) { $0 > Self.mostTries ? $0 : $0 * $1.count }
        let count = max(instrument.items.count, 1)
        guard tries <= min(Self.mostTries, Self.mostLooks / (count * count)) else {
            isReachable = nil
            return
        }
        isReachable = contexts.contains { context in
            var answers: [Item.ID: Answer] = [:]
            return Self.anyHolds(items[...], choices[...], &answers) { answers in
                condition.truth(in: Self.sheet(answers, instrument, context, seesHidden)) == .yes
            }
        }
    }

    private static func sheet(_ answers: [Item.ID: Answer], _ instrument: Instrument, _ context: ScoringContext, _ seesHidden: Bool)
        -> AnswerSheet
    {
        if seesHidden { return instrument.recordedSheet(answers, in: context) }
        let open = instrument.openness(answers, in: context)
        let asked = Set(instrument.items.filter { open[$0.number - 1] == .yes }.map(\.id))
        let closed = Set(instrument.items.filter { open[$0.number - 1] == .no }.map(\.id))
        return AnswerSheet(answers: answers.filter { asked.contains($0.key) }, closed: closed, context: context)
    }

    private static func anyHolds(
        _ items: ArraySlice<Item>, _ choices: ArraySlice<[Answer?]>, _ answers: inout [Item.ID: Answer],
        _ holds: ([Item.ID: Answer]) -> Bool
    ) -> Bool {
        guard let item = items.first, let own = choices.first else { return holds(answers) }
        for choice in own {
            answers[item.id] = choice
            if anyHolds(items.dropFirst(), choices.dropFirst(), &answers, holds) { return true }
        }
        answers[item.id] = nil
        return false
    }

    // The condition's own items, and those on which it depends that they are asked; nil when there are too many.
    private static func items(of condition: Condition, in instrument: Instrument) -> [Item]? {
        var found: Set<Item.ID> = []
        var open = condition.items
        while let id = open.popLast() {
            guard found.insert(id).inserted, let item = instrument.item(id) else { continue }
            guard found.count <= mostItems else { return nil }
            open += item.gate?.condition.items ?? []
        }
        return instrument.items.filter { found.contains($0.id) }
    }

    private static func matches(_ condition: Condition, _ items: [Item]) -> [Item.ID: [AnswerMatch]] {
        var matches: [Item.ID: [AnswerMatch]] = [:]
        let conditions: [Condition] = [condition] + items.compactMap { $0.gate?.condition }
        let tallies: [Condition.Tally] = conditions.flatMap { $0.tallies }
        for tally in tallies {
            for item in tally.items { matches[item, default: []] += tally.answers }
        }
        return matches
    }

    // Of answers that no condition tells apart, one is enough.
    private static func choices(_ item: Item, _ matches: [AnswerMatch]) -> [Answer?] {
        var seen: Set<[Bool]> = []
        let all: [Answer?] = possible(item, matches) + [.declined, .unable, .notAsked, nil]
        return all.filter { answer in
            seen.insert(
                matches.map { match in answer.map { match.accepts($0) } ?? (match == .blank) } + [
                    answer == nil, answer?.isRefusal ?? false,
                ]
            )
            .inserted
        }
    }

    private static func possible(_ item: Item, _ matches: [AnswerMatch]) -> [Answer?] {
        let named = matches.flatMap { match -> [String] in
            switch match {
            case .option(let number), .atLeast(let number), .atMost(let number): [number - 1, number, number + 1].map(String.init)
            case .text(let text): [text]
            case .answered, .blank, .declined, .unable, .notAsked: []
            }
        }
        let typed = (named + ["0", "1", "2026", "08:25", "words"]).map { Answer.text($0) }.filter { item.accepts($0) }
        return item.options.map { Answer.option($0.code) } + typed
    }

    private static func contexts(_ condition: Condition, _ items: [Item]) -> [ScoringContext] {
        let conditions: [Condition] = [condition] + items.compactMap { $0.gate?.condition }
        let ranges = conditions.flatMap { $0.ages }
        let ages: [Int?] = ranges.flatMap { [$0.from, $0.to, $0.from.map { $0 - 1 }, $0.to.map { $0 + 1 }] } + [nil]
        let sexes: [CutOffSex?] = conditions.contains(where: \.looksAtSex) ? [.female, .male, nil] : [nil]
        return ages.flatMap { age in sexes.map { ScoringContext(sex: $0, age: age) } }
    }
}

extension Condition {
    /// The items and answers that it and its parts look for.
    var tallies: [Tally] {
        switch self {
        case .items(let tallies, _): tallies
        case .score, .band, .age, .sex: []
        case .all(let parts), .any(let parts): parts.flatMap(\.tallies)
        case .not(let part): part.tallies
        }
    }

    /// The ages that it and its parts look for.
    fileprivate var ages: [AgeRange] {
        switch self {
        case .age(let range): [range]
        case .items, .score, .band, .sex: []
        case .all(let parts), .any(let parts): parts.flatMap(\.ages)
        case .not(let part): part.ages
        }
    }

    fileprivate var looksAtSex: Bool {
        switch self {
        case .sex: true
        case .items, .score, .band, .age: false
        case .all(let parts), .any(let parts): parts.contains(where: \.looksAtSex)
        case .not(let part): part.looksAtSex
        }
    }
}
