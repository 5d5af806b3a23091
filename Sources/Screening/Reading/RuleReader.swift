internal import DataFile

/// Reads scores with their bands, and alerts.
struct RuleReader {
    let items: [Item]
    var faults: FaultCollector

    /// Far above any instrument's.
    private static let largestTotal = 99_999

    mutating func readScores(_ root: DataNode) -> [ScoreRule] {
        var scores: [ScoreRule] = []
        for node in faults.attempt(try root.optionalList("scores"), or: []) {
            let score = readScore(node)
            if scores.contains(where: { $0.id == score.id }) { faults.add(node.fault("another score has the id \(score.id)")) }
            scores.append(score)
        }
        return scores
    }

    private mutating func readScore(_ node: DataNode) -> ScoreRule {
        faults.rejectUnknown(in: node, keys: ["id", "label", "loinc", "sum", "bands"])
        let method = readMethod(node)
        var bands: [Band] = []
        for child in faults.attempt(try node.list("bands"), or: []) {
            let band = readBand(child, of: method)
            if bands.contains(where: { $0.id == band.id }) { faults.add(child.fault("another band has the id \(band.id)")) }
            bands.append(band)
        }
        if case .sum(let ids) = method { checkCover(bands, of: ids, at: node) }
        return ScoreRule(
            id: faults.attempt(try node.string("id"), or: ""), label: faults.attempt(try node.string("label"), or: ""),
            loinc: faults.attempt(try node.optionalString("loinc"), or: nil), method: method, bands: bands)
    }

    private mutating func readMethod(_ node: DataNode) -> ScoreRule.Method {
        guard faults.attempt(try node.optional("sum"), or: nil) != nil else { return .table }
        var reader = ItemListReader(items: items, faults: faults)
        let ids = reader.read(node, key: "sum")
        faults = reader.faults
        return .sum(ids)
    }

    private mutating func readBand(_ node: DataNode, of method: ScoreRule.Method) -> Band {
        let isTable = method == .table
        faults.rejectUnknown(in: node, keys: ["id", "label", "action"] + (isTable ? ["when"] : ["from", "to"]))
        return Band(
            id: faults.attempt(try node.string("id"), or: ""), label: faults.attempt(try node.string("label"), or: ""),
            action: faults.attempt(try node.string("action"), or: ""), range: isTable ? nil : readRange(node),
            condition: isTable ? readCondition(node) : nil)
    }

    private mutating func readRange(_ node: DataNode) -> ClosedRange<Int>? {
        guard let from = faults.attempt(try node.int("from")), let to = faults.attempt(try node.int("to")) else { return nil }
        guard from <= to else {
            faults.add(node.fault("the band ends before it begins"))
            return nil
        }
        guard from >= 0, to <= Self.largestTotal else {
            faults.add(node.fault("expected totals from 0 to \(Self.largestTotal)"))
            return nil
        }
        return from...to
    }

    mutating func readCondition(_ node: DataNode) -> Condition {
        var reader = ConditionReader(items: items, faults: faults)
        let condition = reader.read(node, key: "when")
        faults = reader.faults
        return condition
    }

    // Every total that can occur lies in exactly one band, and bands stay within what can occur.
    private mutating func checkCover(_ bands: [Band], of ids: [Item.ID], at node: DataNode) {
        let ranges = bands.compactMap(\.range)
        guard !ids.isEmpty, ranges.count == bands.count else { return }
        let summed = items.filter { ids.contains($0.id) }
        let lowest = summed.reduce(0) { $0 + ($1.options.map(\.weight).min() ?? 0) }
        let highest = summed.reduce(0) { $0 + ($1.options.map(\.weight).max() ?? 0) }
        var next = lowest
        for range in ranges {
            if range.lowerBound > next { faults.add(node.fault("no band covers \(next) to \(range.lowerBound - 1)")) }
            if range.lowerBound < next {
                faults.add(node.fault("the band from \(range.lowerBound) to \(range.upperBound) overlaps or is out of range"))
            }
            next = range.upperBound + 1
        }
        if next <= highest { faults.add(node.fault("no band covers \(next) to \(highest)")) }
        if next > highest + 1 { faults.add(node.fault("the last band ends above \(highest), the highest total")) }
    }
}
