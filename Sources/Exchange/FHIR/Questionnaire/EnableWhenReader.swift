/// Turns one `enableWhen` of a form into a condition.
struct EnableWhenReader {
    let form: FormItems
    let lines: FormLines

    func part(_ json: JSONValue) -> GatePart {
        guard let question = json["question"]?.string, let item = form[question] else {
            return .unknown("depends on \(json["question"]?.string?.prefix(60) ?? "no item"), which is not in the form")
        }
        guard let line = lines[item], line.kind != .nothing else {
            return .unknown("depends on \(question.prefix(60)), which is not answered here")
        }
        guard let name = json["operator"]?.string, let (type, value) = json.choice("answer") else {
            return .unknown("has a condition without an operator or an answer")
        }
        guard let sign = Sign(rawValue: name) else {
            return .unknown("has a condition with the operator \(name.prefix(20)), which is none of R4")
        }
        if sign == .exists {
            guard let exists = value.bool else { return .unknown("has a condition \"exists\" that says neither true nor false") }
            return .answers(line.id, exists ? [.word("answered")] : GatePart.blanks)
        }
        return compare(line, sign, type, value)
    }

    enum Sign: String {
        case exists
        case equal = "="
        case unequal = "!="
        case greater = ">"
        case less = "<"
        case atLeast = ">="
        case atMost = "<="

        /// Whether a difference, or an order, is what it looks for.
        func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
            switch self {
            case .exists: true
            case .equal: left == right
            case .unequal: left != right
            case .greater: left > right
            case .less: left < right
            case .atLeast: left >= right
            case .atMost: left <= right
            }
        }
    }

    private func compare(_ line: FormLine, _ sign: Sign, _ type: String, _ value: JSONValue) -> GatePart {
        switch line.kind {
        case .choice, .openChoice: options(line, sign, type, value)
        case .number(let isWhole, let unit): number(line, sign, type, value, isWhole: isWhole, unit: unit)
        case .text, .date, .time, .dateTime: text(line, sign, type, value)
        case .nothing: .unknown("depends on a line that is not answered")
        }
    }
}

// MARK: Choices

extension EnableWhenReader {
    private func options(_ line: FormLine, _ sign: Sign, _ type: String, _ value: JSONValue) -> GatePart {
        if sign == .equal || sign == .unequal { return equality(line, sign, type, value) }
        guard type != "Coding", let sought = order(value, type) else {
            return .unknown("compares by order with an answer that has none (\(sign.rawValue))")
        }
        let matching = line.options.filter { option in order(option.answer).map { sign.holds($0, sought) } ?? false }
        guard !matching.isEmpty else {
            return .never("no answer of \(line.item.linkID.prefix(60)) is \(sign.rawValue) what it is compared with")
        }
        return .answers(line.id, matching.map { .number($0.code) })
    }

    private func equality(_ line: FormLine, _ sign: Sign, _ type: String, _ value: JSONValue) -> GatePart {
        let matching = line.options.filter { isMatch($0, type, value) }
        var matches: [FileNode] = matching.map { .number($0.code) }
        if matching.isEmpty, line.kind == .openChoice, type == "String", let words = value.string { matches = [.quoted(words)] }
        if matches.isEmpty {
            let reason = "compares with an answer that \(line.item.linkID.prefix(60)) does not offer"
            return sign == .equal ? .never(reason) : .always
        }
        if sign == .equal { return .answers(line.id, matches) }
        guard line.kind == .choice else { return .opposite(line.id, matches) }
        let others = line.options.filter { !isMatch($0, type, value) }.map { FileNode.number($0.code) }
        return .answers(line.id, others + GatePart.blanks)
    }

    private func isMatch(_ option: (answer: FormAnswer, code: Int), _ type: String, _ value: JSONValue) -> Bool {
        if option.answer.type == "Boolean" { return type == "Boolean" && value.bool == (option.code == 1) }
        return option.answer.equals(value, type: type)
    }

    private func order(_ answer: FormAnswer) -> Order? {
        switch answer.type {
        case "Integer", "Decimal": Double(answer.label).map(Order.number)
        case "Date", "Time", "DateTime": .text(answer.label)
        default: nil
        }
    }

    private func order(_ value: JSONValue, _ type: String) -> Order? {
        if let number = value.number { return .number(number) }
        return ["Date", "Time", "DateTime"].contains(type) ? value.string.map(Order.text) : nil
    }

    /// What may be put in order: numbers, and dates and times as they are written.
    private enum Order: Comparable {
        case number(Double)
        case text(String)
    }
}

// MARK: Numbers and words

extension EnableWhenReader {
    private func number(_ line: FormLine, _ sign: Sign, _ type: String, _ value: JSONValue, isWhole: Bool, unit: String?) -> GatePart {
        let asked = type == "Quantity" ? value["unit"]?.string ?? value["code"]?.string : nil
        if let asked, asked != unit, value["code"]?.string != unit {
            return .unknown("compares with a quantity in another unit (\(asked.prefix(20)))")
        }
        guard let number = type == "Quantity" ? value["value"]?.number : value.number, abs(number) < 1e9 else {
            return .unknown("compares a number with something else (\(type.prefix(20)))")
        }
        let whole = Int(exactly: number)
        switch sign {
        case .equal, .unequal:
            guard let whole, whole >= 0 else {
                guard isWhole, whole == nil else { return .unknown("compares with the number \(number), which no rule here can") }
                return sign == .equal ? .never("compares a whole number with \(number)") : .always
            }
            return sign == .equal ? .answers(line.id, [.number(whole)]) : .opposite(line.id, [.number(whole)])
        case .atLeast where isWhole || whole != nil: return bound(line, Int(number.rounded(.up)), "+")
        case .greater where isWhole: return bound(line, Int(number.rounded(.down)) + 1, "+")
        case .atMost where isWhole || whole != nil: return bound(line, Int(number.rounded(.down)), "-")
        case .less where isWhole: return bound(line, Int(number.rounded(.up)) - 1, "-")
        case .greater: return whole.map { beyond(line, bound(line, $0, "-")) } ?? .unknown("compares with the number \(number)")
        case .less: return whole.map { beyond(line, bound(line, $0, "+")) } ?? .unknown("compares with the number \(number)")
        case .exists, .atLeast, .atMost: return .unknown("compares with the number \(number), which no rule here can")
        }
    }

    private func bound(_ line: FormLine, _ number: Int, _ side: String) -> GatePart {
        guard number >= 0 else { return .unknown("compares with a number below 0") }
        return .answers(line.id, [.word("\(number)\(side)")])
    }

    /// Answered, and not within the bound.
    private func beyond(_ line: FormLine, _ bound: GatePart) -> GatePart {
        guard case .condition(let node, let asks) = bound, case .condition(let answered, _) = GatePart.answers(line.id, [.word("answered")])
        else { return bound }
        return .condition(.map(["all": .list([answered, .map(["not": node])])]), asks: asks)
    }

    private func text(_ line: FormLine, _ sign: Sign, _ type: String, _ value: JSONValue) -> GatePart {
        guard sign == .equal || sign == .unequal, line.kind != .dateTime, let words = value.string, !words.isEmpty else {
            return .unknown("compares \(type.prefix(20).lowercased()) answers in a way that no rule here can (\(sign.rawValue))")
        }
        let written = line.kind == .time && words.utf8.count == 8 ? String(words.prefix(5)) : words
        return sign == .equal ? .answers(line.id, [.quoted(written)]) : .opposite(line.id, [.quoted(written)])
    }
}
