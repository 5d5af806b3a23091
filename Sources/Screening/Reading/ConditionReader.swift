internal import DataFile

/// Reads conditions, and checks that they speak of items and answers that exist.
struct ConditionReader {
    let items: [Item]
    var faults: FaultCollector

    mutating func read(_ node: DataNode, key: String) -> Condition {
        guard let condition = faults.attempt(try node.node(key)) else { return .all([]) }
        return read(condition)
    }

    private mutating func read(_ node: DataNode) -> Condition {
        guard let entries = faults.attempt(try node.asMap()) else { return .all([]) }
        switch entries.first?.key {
        case "all": return .all(readParts(node, "all"))
        case "any": return .any(readParts(node, "any"))
        case "not": return readOpposite(node)
        default: return readCount(node)
        }
    }

    private mutating func readParts(_ node: DataNode, _ key: String) -> [Condition] {
        faults.rejectUnknown(in: node, keys: [key])
        let parts = faults.attempt(try node.list(key), or: [])
        if parts.isEmpty { faults.add(node.fault("expected at least one condition")) }
        var conditions: [Condition] = []
        for part in parts { conditions.append(read(part)) }
        return conditions
    }

    private mutating func readOpposite(_ node: DataNode) -> Condition {
        faults.rejectUnknown(in: node, keys: ["not"])
        return .not(read(node, key: "not"))
    }

    private mutating func readCount(_ node: DataNode) -> Condition {
        faults.rejectUnknown(in: node, keys: ["items", "answers", "at-least"])
        var reader = ItemListReader(items: items, faults: faults)
        let ids = reader.read(node, key: "items")
        faults = reader.faults
        let answers = readAnswers(node, of: ids)
        let least = faults.attempt(try node.optionalInt("at-least"), or: nil) ?? 1
        if !ids.isEmpty, !(1...ids.count).contains(least) {
            faults.add(node.fault("at least \(least) of \(ids.count) items can never be told apart: expected 1 to \(ids.count)"))
        }
        return .items(ids, answers: answers, atLeast: least)
    }

    private mutating func readAnswers(_ node: DataNode, of ids: [Item.ID]) -> [AnswerMatch] {
        let nodes = faults.attempt(try node.list("answers"), or: [])
        if nodes.isEmpty { faults.add(node.fault("expected at least one answer")) }
        var matches: [AnswerMatch] = []
        for child in nodes {
            guard let text = faults.attempt(try child.asString()) else { continue }
            guard let match = AnswerMatch(text) else {
                faults.add(child.fault("expected a weight such as 1, a weight and above such as 1+, declined, unable or not-asked"))
                continue
            }
            if !isPossible(match, for: ids) { faults.add(child.fault("none of these items can be answered so")) }
            matches.append(match)
        }
        return matches
    }

    private func isPossible(_ match: AnswerMatch, for ids: [Item.ID]) -> Bool {
        let options = items.filter { ids.contains($0.id) }.flatMap(\.options)
        switch match {
        case .weight, .weightFrom: return options.isEmpty || options.contains { match.accepts(.weight($0.weight)) }
        case .declined, .unable, .notAsked: return true
        }
    }
}

extension AnswerMatch {
    fileprivate init?(_ text: String) {
        switch text {
        case "declined": self = .declined
        case "unable": self = .unable
        case "not-asked": self = .notAsked
        default:
            let isLeast = text.hasSuffix("+")
            guard let weight = Int(isLeast ? String(text.dropLast()) : text), weight >= 0 else { return nil }
            self = isLeast ? .weightFrom(weight) : .weight(weight)
        }
    }
}
