internal import DataFile

/// Reads items with the answers that are looked for among theirs.
struct TallyReader {
    let index: ItemIndex
    /// Only a gate, which is worked out afresh at every answer, may look for the absence of one.
    var allowsBlank = false
    var faults: FaultCollector

    mutating func readList(_ node: DataNode, key: String) -> [Condition.Tally] {
        let nodes = faults.attempt(try node.list(key), or: [])
        if nodes.isEmpty { faults.add(node.fault("expected at least one list of items with answers")) }
        var tallies: [Condition.Tally] = []
        for child in nodes {
            faults.rejectUnknown(in: child, keys: ["items", "answers"])
            tallies.append(read(child))
        }
        return tallies
    }

    mutating func read(_ node: DataNode) -> Condition.Tally {
        var reader = ItemListReader(index: index, faults: faults)
        let ids = reader.read(node, key: "items")
        faults = reader.faults
        return Condition.Tally(items: ids, answers: readAnswers(node, of: ids))
    }

    private mutating func readAnswers(_ node: DataNode, of ids: [Item.ID]) -> [AnswerMatch] {
        let nodes = faults.attempt(try node.list("answers"), or: [])
        if nodes.isEmpty { faults.add(node.fault("expected at least one answer")) }
        let asked = ids.compactMap { index[$0] }
        var matches: [AnswerMatch] = []
        for child in nodes {
            guard let text = faults.attempt(try child.asString()) else { continue }
            let match = AnswerMatch(text, isQuoted: child.isQuoted)
            guard let match else {
                faults.add(
                    child.fault(
                        "expected a code such as 1, a code and above such as 1+ or and below such as 1-, "
                            + "answered, declined, unable, not-asked or words in quotes"))
                continue
            }
            if match == .blank, !allowsBlank { faults.add(child.fault("only a gate can look for the absence of an answer")) }
            if !asked.isEmpty, !asked.contains(where: { $0.canBeAnswered(match) }) {
                faults.add(child.fault("none of these items can be answered so"))
            }
            matches.append(match)
        }
        return matches
    }
}

extension Item {
    fileprivate func canBeAnswered(_ match: AnswerMatch) -> Bool {
        switch (match, kind) {
        case (_, .display): false
        case (.option, .choice(let options)), (.atLeast, .choice(let options)), (.atMost, .choice(let options)):
            options.contains { match.accepts(.option($0.code)) }
        case (.option(let number), .number(let range)): range.accepts(Double(number))
        case (.atLeast(let least), .number(let range)): Double(least) <= range.to ?? .infinity
        case (.atMost(let most), .number(let range)): Double(most) >= range.from ?? -.infinity
        case (.option, .openChoice(let options)), (.atLeast, .openChoice(let options)), (.atMost, .openChoice(let options)):
            options.contains { match.accepts(.option($0.code)) }
        case (.option, _), (.atLeast, _), (.atMost, _): false
        case (.text, .choice): false
        case (.text(let text), _): accepts(.text(text))
        case (.answered, _), (.blank, _), (.declined, _), (.unable, _), (.notAsked, _): true
        }
    }
}

extension AnswerMatch {
    fileprivate init?(_ text: String, isQuoted: Bool) {
        if isQuoted {
            self = .text(text)
            return
        }
        switch text {
        case "answered": self = .answered
        case "blank": self = .blank
        case "declined": self = .declined
        case "unable": self = .unable
        case "not-asked": self = .notAsked
        default: self.init(number: text)
        }
    }

    private init?(number text: String) {
        let isLeast = text.hasSuffix("+")
        let isMost = text.hasSuffix("-")
        guard let code = Int(isLeast || isMost ? String(text.dropLast()) : text), text.first != "+" else { return nil }
        self = isLeast ? .atLeast(code) : isMost ? .atMost(code) : .option(code)
    }
}
