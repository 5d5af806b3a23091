/// The answers sorted by what they mean for scoring.
struct AnswerState {
    let instrument: Instrument
    let answers: [Item.ID: Answer]
    let isFinished: Bool
    /// The scored items that are asked.
    let asked: [Item]
    /// Why other items are hidden.
    let hidden: [Item.ID: String]

    init(instrument: Instrument, answers: [Item.ID: Answer], isFinished: Bool) {
        self.instrument = instrument
        self.answers = answers
        self.isFinished = isFinished
        asked = instrument.askedItems(answers).filter(\.isScored)
        let closed = instrument.items.filter { !instrument.isAsked($0, answers) }
        hidden = Dictionary(closed.map { ($0.id, $0.gate?.reason ?? "") }) { first, _ in first }
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
