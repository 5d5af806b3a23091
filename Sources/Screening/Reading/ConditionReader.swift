internal import DataFile

/// Reads conditions, and checks that they speak of items, answers and scores that exist.
struct ConditionReader {
    /// What a condition is part of, which limits what it may look at.
    enum Place { case gate, rule }

    let index: ItemIndex
    /// The scores that it may look at.
    let scores: [ScoreRule]
    let place: Place
    var faults: FaultCollector

    mutating func read(_ node: DataNode, key: String) -> Condition {
        guard let condition = faults.attempt(try node.node(key)) else { return .all([]) }
        return read(condition)
    }

    private mutating func read(_ node: DataNode) -> Condition {
        guard let entries = faults.attempt(try node.asMap()) else { return .all([]) }
        let keys = entries.map(\.key)
        switch keys.first {
        case "all": return .all(readParts(node, "all"))
        case "any": return .any(readParts(node, "any"))
        case "not": return readOpposite(node)
        case "age": return readAge(node)
        case "sex": return readSex(node)
        case _ where keys.contains("score"): return readScore(node)
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

    private mutating func readAge(_ node: DataNode) -> Condition {
        faults.rejectUnknown(in: node, keys: ["age"])
        guard let range = faults.attempt(try node.node("age")) else { return .all([]) }
        return .age(AgeRange.read(range, &faults))
    }

    private mutating func readSex(_ node: DataNode) -> Condition {
        faults.rejectUnknown(in: node, keys: ["sex"])
        guard let value = faults.attempt(try node.node("sex")), let text = faults.attempt(try value.asString()) else { return .all([]) }
        let orUnknown = text.hasSuffix(Self.orUnknown)
        guard let sex = CutOffSex(rawValue: orUnknown ? String(text.dropLast(Self.orUnknown.count)) : text) else {
            faults.add(value.fault("expected female or male, or either with \"or unknown\" after it"))
            return .all([])
        }
        return .sex(sex, orUnknown: orUnknown)
    }

    private static let orUnknown = " or unknown"

    private mutating func readScore(_ node: DataNode) -> Condition {
        faults.rejectUnknown(in: node, keys: ["score", "from", "to", "bands"])
        guard let name = faults.attempt(try node.node("score")), let id = faults.attempt(try name.asString()) else { return .all([]) }
        guard place == .rule else {
            faults.add(name.fault("a gate looks at answers, not at scores"))
            return .all([])
        }
        guard let score = scores.first(where: { $0.id == id }) else {
            faults.add(name.fault("there is no score \(id) before this"))
            return .all([])
        }
        let bands = faults.attempt(try node.optionalStrings("bands"), or: [])
        guard bands.isEmpty else { return readBands(bands, of: score, node) }
        return readTotals(node, of: score)
    }

    private mutating func readBands(_ bands: [Band.ID], of score: ScoreRule, _ node: DataNode) -> Condition {
        let known = Set(score.sets.flatMap(\.bands).map(\.id))
        for band in bands where !known.contains(band) { faults.add(node.fault("the score \(score.id) has no band \(band)")) }
        return .band(score.id, bands)
    }

    private mutating func readTotals(_ node: DataNode, of score: ScoreRule) -> Condition {
        let from = faults.attempt(try node.optionalInt("from"), or: nil)
        let to = faults.attempt(try node.optionalInt("to"), or: nil)
        if from == nil, to == nil { faults.add(node.fault("expected from, to or bands")) }
        if let from, let to, from > to { faults.add(node.fault("the lowest total is above the highest")) }
        if let range = score.range {
            for end in [from, to].compactMap(\.self) where !range.contains(end) {
                faults.add(
                    node.fault("\(end) is outside the totals that can occur, \(range.lowerBound) to \(range.upperBound)"))
            }
        } else {
            faults.add(node.fault("the score \(score.id) is a table and has no totals: name bands"))
        }
        return .score(score.id, from: from, to: to)
    }

    private mutating func readCount(_ node: DataNode) -> Condition {
        let isSeveral = (try? node.optional("of")) != nil
        faults.rejectUnknown(in: node, keys: isSeveral ? ["at-least", "of"] : ["items", "answers", "at-least"])
        var reader = TallyReader(index: index, allowsBlank: place == .gate, faults: faults)
        let tallies = isSeveral ? reader.readList(node, key: "of") : [reader.read(node)]
        faults = reader.faults
        let least = faults.attempt(try node.optionalInt("at-least"), or: nil) ?? 1
        let count = tallies.reduce(0) { $0 + $1.items.count }
        if count > 0, !(1...count).contains(least) {
            faults.add(node.fault("at least \(least) of \(count) items can never be told apart: expected 1 to \(count)"))
        }
        return .items(tallies, atLeast: least)
    }
}
