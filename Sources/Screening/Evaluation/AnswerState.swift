/// The answers sorted by what they mean for scoring.
struct AnswerState {
    let instrument: Instrument
    /// Everything on record: what alerts look at.
    let recorded: [Item.ID: Answer]
    /// The answers of the items asked, where they are answers those items may have: what scores look at.
    let answers: [Item.ID: Answer]
    let isFinished: Bool
    let context: ScoringContext
    /// Whether each item's gate is open.
    let openness: [Item.ID: Truth]
    /// Items that stay on the form though their gate is not open, because their answer raises an alert.
    let kept: Set<Item.ID>
    /// The scored items that are asked; of a list without a score, all that are answered at all.
    let asked: [Item]
    /// Why other items are hidden.
    let hidden: [Item.ID: String]
    /// The first item asked, scored or not, that nothing is recorded for.
    let next: Item?

    init(instrument: Instrument, answers: [Item.ID: Answer], isFinished: Bool, context: ScoringContext) {
        self.instrument = instrument
        self.isFinished = isFinished
        self.context = context
        recorded = answers
        let open = instrument.askedItems(answers, in: context)
        var counted: [Item.ID: Answer] = [:]
        for item in open {
            if let answer = answers[item.id], item.accepts(answer) { counted[item.id] = answer }
        }
        self.answers = counted
        // A list without a score is done when all of it is, words and dates too.
        asked = open.filter { instrument.scores.isEmpty ? $0.isAnswerable : $0.isScored }
        next = open.first { answers[$0.id] == nil && $0.isAnswerable }
        let ids = Set(open.map(\.id))
        let truths = instrument.openness(answers, in: context)
        openness = Dictionary(uniqueKeysWithValues: instrument.items.map { ($0.id, truths[$0.number - 1]) })
        kept = ids.filter { [openness] in openness[$0] != .yes }
        hidden = Dictionary(uniqueKeysWithValues: instrument.items.filter { !ids.contains($0.id) }.map { ($0.id, $0.gate?.reason ?? "") })
    }

    var answered: [Item] { asked.filter { isAnswered($0) } }
    var declined: [Item] { asked.filter { answers[$0.id] == .declined } }
    var unable: [Item] { asked.filter { answers[$0.id] == .unable } }
    /// Items passed over, and items that nothing is recorded for.
    var notAsked: [Item] { asked.filter { answers[$0.id] == nil || answers[$0.id] == .notAsked } }
    var isComplete: Bool { answered.count == asked.count && undecided.isEmpty }

    /// Scored items of which it is not known yet whether they are asked.
    var undecided: [Item] { instrument.items.filter { $0.isScored && openness[$0.id] == .unknown && !kept.contains($0.id) } }

    /// Items that have an answer though the others say that they are not asked, and another than what stands for them then.
    var contradicting: [Item] {
        instrument.items.filter { item in
            guard openness[item.id] == .no, let answer = recorded[item.id], !answer.isRefusal, item.accepts(answer) else { return false }
            return item.points(for: answer) != item.gate?.hiddenWeight ?? 0
        }
    }

    func isAnswered(_ item: Item) -> Bool {
        answers[item.id].map { !$0.isRefusal } ?? false
    }

    /// The answers as a table sees them: hidden items say nothing; at the end, no answer is "not asked", and unscored items are done.
    var sheet: AnswerSheet {
        var sheet = AnswerSheet(
            answers: answers, closed: Set(openness.filter { $0.value == .no && !kept.contains($0.key) }.keys), context: context)
        if isFinished {
            for item in asked where sheet.answers[item.id] == nil { sheet.answers[item.id] = .notAsked }
            sheet.closed.formUnion(instrument.items.filter { !$0.isScored }.map(\.id))
        }
        return sheet
    }
}
