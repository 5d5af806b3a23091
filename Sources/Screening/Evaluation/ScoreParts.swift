/// What a sum or a count is made of: the items that add to it, those that miss, and what it comes to.
struct ScoreParts {
    /// How many items are in it, hidden ones that still count among them.
    private(set) var all = 0
    /// How many of them have an answer, or count though they are hidden.
    private(set) var counted = 0
    /// The sum of those.
    private(set) var raw = 0
    private var answeredSum = 0
    private var answered = 0
    private var missing = 0
    private var missingForGood = 0
    private var isUndecided = false
    private var lowest = 0
    private var highest: Int? = 0
    private let rule: ScoreRule
    private let limit: Int
    private let isFinished: Bool

    init(_ rule: ScoreRule, _ state: AnswerState) {
        self.rule = rule
        limit = state.instrument.missing.proratesUpTo
        isFinished = state.isFinished
        switch rule.method {
        case .sum(let ids): for id in Set(ids) { add(id, state, { item, answer in item.points(for: answer) }, extremes: Self.weights) }
        case .count(let tallies):
            for tally in tallies {
                for id in tally.items { add(id, state, { _, answer in Self.point(answer, tally) }, extremes: { _ in (0, 1) }) }
            }
        case .table: break
        }
    }

    /// What the sum comes to after the transform, in the base coding: once every item has an answer, or the missing ones may be made up for.
    var value: Double? {
        guard !isUndecided, isFinished || missing == 0 else { return nil }
        guard missing > 0 else { return transformed(Double(raw), of: all) }
        guard isProrated else { return nil }
        let rest = raw - answeredSum
        if case .meanTimes = rule.transform { return transformed(Double(raw), of: counted) }
        return transformed(Double(Self.prorated(answeredSum, answered: answered, of: answered + missing) + rest), of: all)
    }

    /// Whether missing items are made up for by the mean of the others.
    var isProrated: Bool {
        guard isFinished, missing > 0, missing <= limit, missing == missingForGood, answered > 0, case .sum = rule.method else {
            return false
        }
        return true
    }

    /// What the answers given come to as they stand.
    var asAnswered: Double? {
        isProrated ? transformed(Double(raw), of: all) : nil
    }

    /// The sum to show: complete, or finished with something answered.
    var shownRaw: Int? {
        guard !isUndecided, rule.method != .table, missing == 0 || (isFinished && answered > 0) else { return nil }
        return raw
    }

    /// What it may still come to, in the base coding; nil where that is not simply said.
    var bounds: ClosedRange<Double>? {
        guard let highest, rule.method != .table else { return nil }
        switch rule.transform {
        case .none: return Double(lowest)...Double(highest)
        case .times(let factor): return Double(lowest * factor)...Double(highest * factor)
        case .meanTimes: return value.map { $0...$0 }
        }
    }

    /// The band of a count that missing answers cannot change any more; never the lowest, which would reassure without all answers.
    func certainBand(in bands: [Band]) -> Band? {
        guard isFinished, answered > 0, case .count = rule.method, let highest else { return nil }
        return bands.dropFirst().first { band in band.range.map { $0.contains(lowest) && $0.contains(highest) } ?? false }
    }

    private mutating func add(
        _ id: Item.ID, _ state: AnswerState, _ points: (Item, Answer) -> Int?, extremes: (Item) -> (Int, Int)?
    ) {
        guard let item = state.instrument.item(id) else { return }
        let hidden = item.gate?.hiddenWeight
        switch state.openness[id] {
        case .no where state.kept.contains(id):
            contradict(hidden ?? 0, state.answers[id].flatMap { points(item, $0) } ?? 0)
        case .no, nil:
            guard let hidden else { return }
            count(hidden)
        case .unknown:
            isUndecided = true
            all += 1
            let ends = extremes(item)
            lowest += min(ends?.0 ?? 0, hidden ?? 0)
            highest = ends.flatMap { ends in highest.map { $0 + max(ends.1, hidden ?? 0) } }
        case .yes:
            guard let answer = state.answers[id], let given = points(item, answer) else {
                return miss(item, state.answers[id], extremes(item))
            }
            answeredSum += given
            answered += 1
            count(given)
        }
    }

    private mutating func count(_ points: Int) {
        all += 1
        counted += 1
        raw += points
        lowest += points
        highest = highest.map { $0 + points }
    }

    /// An answer that raises an alert, of an item that the others say is not asked: no total comes of that before it is put right.
    private mutating func contradict(_ hidden: Int, _ given: Int) {
        guard hidden != given else { return count(given) }
        isUndecided = true
        all += 1
        lowest += min(hidden, given)
        highest = highest.map { $0 + max(hidden, given) }
    }

    private mutating func miss(_ item: Item, _ answer: Answer?, _ ends: (Int, Int)?) {
        all += 1
        missing += 1
        missingForGood += answer == .declined || answer == .unable ? 1 : 0
        lowest += ends?.0 ?? 0
        highest = ends.flatMap { ends in highest.map { $0 + ends.1 } }
    }

    private func transformed(_ sum: Double, of items: Int) -> Double {
        switch rule.transform {
        case .none: sum
        case .times(let factor): sum * Double(factor)
        case .meanTimes(let factor): items == 0 ? 0 : sum * Double(factor) / Double(items)
        }
    }

    private static func point(_ answer: Answer, _ tally: Condition.Tally) -> Int? {
        if tally.answers.contains(where: { $0.accepts(answer) }) { return 1 }
        return answer.isRefusal ? nil : 0
    }

    /// Numbers above this are not summed.
    private static let largestNumber = 1_000_000

    /// The least and the most that an item may add; nil without a limit.
    static func weights(_ item: Item) -> (Int, Int)? {
        if case .number(let range) = item.kind {
            guard let from = range.from.flatMap({ Int(exactly: $0) }), let to = range.to.flatMap({ Int(exactly: $0) }),
                from >= -largestNumber, to <= largestNumber
            else { return nil }
            return (from * item.multiplier, to * item.multiplier)
        }
        let weights = item.options.map { $0.weight * item.multiplier }
        return (weights.min() ?? 0, weights.max() ?? 0)
    }

    /// The mean of the answers given put in the place of each missing one, rounded to the nearest whole number, halves up.
    static func prorated(_ raw: Int, answered: Int, of items: Int) -> Int {
        Int((Double(raw * items) / Double(answered) + 0.5).rounded(.down))
    }
}
