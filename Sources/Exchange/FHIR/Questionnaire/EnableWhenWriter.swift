internal import Screening

/// Says a gate as `enableWhen`, where that says exactly the same.
struct EnableWhenWriter {
    let instrument: Instrument
    private let items: [Item.ID: Item]

    /// The most conditions that are written for one item.
    private static let mostConditions = 200

    init(_ instrument: Instrument) {
        self.instrument = instrument
        items = Dictionary(instrument.items.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Conditions, and whether all of them must hold.
    struct Shape {
        var conditions: [JSONValue]
        var isAll: Bool

        var isSingle: Bool { conditions.count == 1 }
    }

    /// The elements of an item with this gate; none when FHIR cannot say it.
    func members(_ gate: Item.Gate?) -> [JSONValue.Member] {
        guard let gate, let shape = shape(gate.condition), shape.conditions.count <= Self.mostConditions else { return [] }
        let conditions = JSONValue.Member("enableWhen", .array(shape.conditions))
        return shape.isSingle ? [conditions] : [conditions, .init("enableBehavior", shape.isAll ? "all" : "any")]
    }

    private func shape(_ condition: Condition) -> Shape? {
        switch condition {
        case .items(let tallies, let least): tally(tallies, least)
        case .all(let parts): joined(parts, isAll: true)
        case .any(let parts): joined(parts, isAll: false)
        case .score, .band, .age, .sex, .not: nil
        }
    }

    private func joined(_ parts: [Condition], isAll: Bool) -> Shape? {
        let shapes = parts.compactMap(shape)
        guard shapes.count == parts.count, shapes.allSatisfy({ $0.isSingle || $0.isAll == isAll }) else { return nil }
        return Shape(conditions: shapes.flatMap(\.conditions), isAll: isAll)
    }

    /// Any of several items, or every one of them when each looks for a single answer.
    private func tally(_ tallies: [Condition.Tally], _ least: Int) -> Shape? {
        let perItem = tallies.flatMap { tally in tally.items.map { atoms($0, tally.answers) } }
        let found = perItem.compactMap(\.self)
        guard found.count == perItem.count, !found.isEmpty else { return nil }
        if least == 1 { return Shape(conditions: found.flatMap(\.self), isAll: false) }
        guard least == found.count, found.allSatisfy({ $0.count == 1 }) else { return nil }
        return Shape(conditions: found.flatMap(\.self), isAll: true)
    }

    /// One condition for each answer looked for; nil when one of them cannot be told from the others in FHIR.
    private func atoms(_ id: Item.ID, _ answers: [AnswerMatch]) -> [JSONValue]? {
        guard let item = items[id], item.isAnswerable else { return nil }
        let question = Trace.linkID(item)
        if Set(answers) == [.blank, .declined, .unable] { return [Self.condition(question, "exists", "Boolean", false)] }
        let atoms = answers.map { atom(item, question, $0) }
        return atoms.contains { $0 == nil } ? nil : atoms.compactMap(\.self).flatMap(\.self)
    }

    private func atom(_ item: Item, _ question: String, _ match: AnswerMatch) -> [JSONValue]? {
        if match == .answered { return [Self.condition(question, "exists", "Boolean", true)] }
        guard match.isOfAnswers else { return nil }
        switch item.kind {
        case .choice(let options):
            return options.filter { match.accepts(.option($0.code)) }.map { option in
                let value = OptionValue(option, of: item, in: instrument)
                return Self.condition(question, "=", value.type, value.value)
            }
        case .number(let range): return number(question, match, type: range.isWhole ? "Integer" : "Decimal")
        case .text: return words(question, match, type: "String")
        case .date: return words(question, match, type: "Date")
        case .openChoice, .time, .dateTime, .display: return nil
        }
    }

    private func number(_ question: String, _ match: AnswerMatch, type: String) -> [JSONValue]? {
        switch match {
        case .option(let number): [Self.condition(question, "=", type, .number(number))]
        case .atLeast(let number): [Self.condition(question, ">=", type, .number(number))]
        case .atMost(let number): [Self.condition(question, "<=", type, .number(number))]
        case .text, .answered, .blank, .declined, .unable, .notAsked: nil
        }
    }

    private func words(_ question: String, _ match: AnswerMatch, type: String) -> [JSONValue]? {
        guard case .text(let text) = match else { return nil }
        return [Self.condition(question, "=", type, .string(text))]
    }

    private static func condition(_ question: String, _ sign: String, _ type: String, _ value: JSONValue) -> JSONValue {
        .object([.init("question", .string(question)), .init("operator", .string(sign)), .init("answer" + type, value)])
    }
}
