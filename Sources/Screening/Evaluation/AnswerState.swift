/// The answers sorted by what they mean for scoring.
struct AnswerState {
    let instrument: Instrument
    /// Everything on record: what alerts look at.
    let recorded: [Item.ID: Answer]
    /// The answers of the items asked, where they are answers those items may have: what scores look at.
    let answers: [Item.ID: Answer]
    let isFinished: Bool
    /// The scored items that are asked.
    let asked: [Item]
    /// Why other items are hidden.
    let hidden: [Item.ID: String]
    /// The first item asked, scored or not, that nothing is recorded for.
    let next: Item?

    init(instrument: Instrument, answers: [Item.ID: Answer], isFinished: Bool) {
        self.instrument = instrument
        self.isFinished = isFinished
        recorded = answers
        let open = instrument.askedItems(answers)
        var counted: [Item.ID: Answer] = [:]
        for item in open {
            if let answer = answers[item.id], item.accepts(answer) { counted[item.id] = answer }
        }
        self.answers = counted
        asked = open.filter(\.isScored)
        next = open.first { answers[$0.id] == nil }
        let ids = Set(open.map(\.id))
        hidden = Dictionary(uniqueKeysWithValues: instrument.items.filter { !ids.contains($0.id) }.map { ($0.id, $0.gate?.reason ?? "") })
    }

    var answered: [Item] { asked.filter { answers[$0.id]?.weight != nil } }
    var declined: [Item] { asked.filter { answers[$0.id] == .declined } }
    var unable: [Item] { asked.filter { answers[$0.id] == .unable } }
    /// Items passed over, and items that nothing is recorded for.
    var notAsked: [Item] { asked.filter { answers[$0.id] == nil || answers[$0.id] == .notAsked } }
    var isComplete: Bool { answered.count == asked.count }

    /// The answers as a table sees them: hidden items say nothing; at the end, no answer is "not asked", and unscored items are done.
    var sheet: AnswerSheet {
        var seen = answers
        var closed = Set(hidden.keys)
        if isFinished {
            for item in asked where seen[item.id] == nil { seen[item.id] = .notAsked }
            closed.formUnion(instrument.items.filter { !$0.isScored }.map(\.id))
        }
        return AnswerSheet(answers: seen, closed: closed)
    }
}
