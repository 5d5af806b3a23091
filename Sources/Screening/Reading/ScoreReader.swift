internal import DataFile

/// Reads scores with their sets of cut-offs and their bands.
struct ScoreReader {
    let index: ItemIndex
    var faults: FaultCollector
    private var scores: [ScoreRule] = []

    private var items: [Item] { index.items }

    init(index: ItemIndex, faults: FaultCollector) {
        self.index = index
        self.faults = faults
    }

    /// Far above any instrument's.
    private static let largestTotal = 99_999
    private static let keys = ["id", "label", "loinc", "sum", "count", "times", "mean-times", "early", "bands", "sets"]

    mutating func read(_ root: DataNode) -> [ScoreRule] {
        for node in faults.attempt(try root.optionalList("scores"), or: []) {
            let score = readScore(node)
            if !score.id.isEmpty, scores.contains(where: { $0.id == score.id }) {
                faults.add(node.fault("another score has the id \(score.id)"))
            }
            scores.append(score)
        }
        return scores
    }

    private mutating func readScore(_ node: DataNode) -> ScoreRule {
        faults.rejectUnknown(in: node, keys: Self.keys)
        let method = readMethod(node)
        let transform = readTransform(node, of: method)
        let range = ScoreRange(method, transform, items).range
        if range == nil, method != .table { faults.add(node.fault("an item in a sum needs options, or a number with limits")) }
        let sets = readSets(node, method, range)
        return ScoreRule(
            id: faults.attempt(try node.string("id"), or: ""), label: faults.attempt(try node.string("label"), or: ""),
            loinc: faults.attempt(try node.optionalString("loinc"), or: nil), method: method, transform: transform,
            early: readEarly(node, sets), sets: sets, range: range)
    }

    private mutating func readMethod(_ node: DataNode) -> ScoreRule.Method {
        let hasSum = (try? node.optional("sum")) != nil
        let hasCount = (try? node.optional("count")) != nil
        if hasSum, hasCount { faults.add(node.fault("expected a sum or a count, not both")) }
        if hasSum {
            var reader = ItemListReader(index: index, faults: faults)
            let ids = reader.read(node, key: "sum")
            faults = reader.faults
            return .sum(ids)
        }
        guard hasCount else { return .table }
        var reader = TallyReader(index: index, faults: faults)
        let tallies = reader.readList(node, key: "count")
        faults = reader.faults
        return .count(tallies)
    }

    private mutating func readTransform(_ node: DataNode, of method: ScoreRule.Method) -> ScoreRule.Transform {
        let times = faults.attempt(try node.optionalInt("times"), or: nil)
        let meanTimes = faults.attempt(try node.optionalInt("mean-times"), or: nil)
        guard let factor = times ?? meanTimes else { return .none }
        if times != nil, meanTimes != nil { faults.add(node.fault("expected times or mean-times, not both")) }
        if !(1...100).contains(factor) { faults.add(node.fault("expected a factor from 1 to 100")) }
        guard case .sum = method else {
            faults.add(node.fault("only a sum can be multiplied"))
            return .none
        }
        return times != nil ? .times(factor) : .meanTimes(factor)
    }

    private mutating func readEarly(_ node: DataNode, _ sets: [CutOffSet]) -> [ScoreRule.EarlyDecision] {
        var decisions: [ScoreRule.EarlyDecision] = []
        for child in faults.attempt(try node.optionalList("early"), or: []) {
            faults.rejectUnknown(in: child, keys: ["when", "band"])
            let band = faults.attempt(try child.string("band"), or: "")
            if !(sets.first?.bands.contains { $0.id == band } ?? false) { faults.add(child.fault("there is no band \(band) here")) }
            decisions.append(ScoreRule.EarlyDecision(condition: readCondition(child), band: band))
        }
        return decisions
    }

    // MARK: Sets of cut-offs

    private mutating func readSets(_ node: DataNode, _ method: ScoreRule.Method, _ range: ClosedRange<Int>?) -> [CutOffSet] {
        let nodes = faults.attempt(try node.optionalList("sets"), or: [])
        guard !nodes.isEmpty else {
            let bands = readBands(node, method, range)
            return [CutOffSet(id: "standard", label: "standard", sex: nil, ages: nil, condition: nil, isVerified: true, bands: bands)]
        }
        if (try? node.optional("bands")) != nil { faults.add(node.fault("expected bands or sets, not both")) }
        if method == .table { faults.add(node.fault("a table has bands, not sets of them")) }
        var sets: [CutOffSet] = []
        for child in nodes {
            let set = readSet(child, method, range)
            if sets.contains(where: { $0.id == set.id }) { faults.add(child.fault("another set has the id \(set.id)")) }
            sets.append(set)
        }
        let firstGeneral = sets.firstIndex { !$0.isForSome }
        if let firstGeneral, firstGeneral > 0, !sets[..<firstGeneral].allSatisfy(\.isForSome) || sets.count(where: { !$0.isForSome }) > 1 {
            faults.add(node.fault("the set for everybody comes first"))
        }
        return sets
    }

    private mutating func readSet(_ node: DataNode, _ method: ScoreRule.Method, _ range: ClosedRange<Int>?) -> CutOffSet {
        faults.rejectUnknown(in: node, keys: ["id", "label", "sex", "ages", "when", "verified", "bands"])
        let ages = faults.attempt(try node.optional("ages"), or: nil).map { AgeRange.read($0, &faults) }
        let hasCondition = (try? node.optional("when")) != nil
        return CutOffSet(
            id: faults.attempt(try node.string("id"), or: ""), label: faults.attempt(try node.string("label"), or: ""),
            sex: faults.attempt(try node.optionalChoice("sex", of: CutOffSex.self), or: nil), ages: ages,
            condition: hasCondition ? readCondition(node) : nil,
            isVerified: faults.attempt(try node.optionalBool("verified"), or: nil) ?? true, bands: readBands(node, method, range))
    }

    private mutating func readBands(_ node: DataNode, _ method: ScoreRule.Method, _ range: ClosedRange<Int>?) -> [Band] {
        var bands: [Band] = []
        for child in faults.attempt(try node.list("bands"), or: []) {
            let band = readBand(child, of: method)
            if band.id == "none" { faults.add(child.fault("a band cannot be called none, which examples use for no band")) }
            if !band.id.isEmpty, bands.contains(where: { $0.id == band.id }) {
                faults.add(child.fault("another band has the id \(band.id)"))
            }
            bands.append(band)
        }
        if bands.isEmpty { faults.add(node.fault("expected at least one band")) }
        if let range { checkCover(bands, of: range, at: node) }
        return bands
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
        guard from >= -Self.largestTotal, to <= Self.largestTotal else {
            faults.add(node.fault("expected totals from -\(Self.largestTotal) to \(Self.largestTotal)"))
            return nil
        }
        return from...to
    }

    private mutating func readCondition(_ node: DataNode) -> Condition {
        var reader = ConditionReader(index: index, scores: scores, place: .rule, faults: faults)
        let condition = reader.read(node, key: "when")
        faults = reader.faults
        return condition
    }

    // Every total that can occur lies in exactly one band, and bands stay within what can occur.
    private mutating func checkCover(_ bands: [Band], of totals: ClosedRange<Int>, at node: DataNode) {
        let ranges = bands.compactMap(\.range)
        guard !ranges.isEmpty, ranges.count == bands.count else { return }
        var next = totals.lowerBound
        for range in ranges {
            if range.lowerBound > next { faults.add(node.fault("no band covers \(Self.words(next, range.lowerBound - 1))")) }
            if range.lowerBound < next {
                faults.add(
                    node.fault(
                        "the band \(Self.words(range.lowerBound, range.upperBound)) overlaps or is outside the totals that can occur"))
            }
            next = max(next, range.upperBound + 1)
        }
        if next <= totals.upperBound { faults.add(node.fault("no band covers \(Self.words(next, totals.upperBound))")) }
        if next > totals.upperBound + 1 {
            faults.add(node.fault("the last band ends above \(totals.upperBound), the highest total"))
        }
    }

    private static func words(_ from: Int, _ to: Int) -> String {
        from == to ? "\(from)" : "\(from) to \(to)"
    }
}

/// The totals that can occur.
struct ScoreRange {
    let range: ClosedRange<Int>?

    init(_ method: ScoreRule.Method, _ transform: ScoreRule.Transform, _ items: [Item]) {
        switch method {
        case .table: range = nil
        case .count(let tallies): range = 0...tallies.reduce(0) { $0 + $1.items.count }
        case .sum(let ids): range = Self.sum(Set(ids), transform, items)
        }
    }

    private static func sum(_ ids: Set<Item.ID>, _ transform: ScoreRule.Transform, _ items: [Item]) -> ClosedRange<Int>? {
        var lowest = 0
        var highest = 0
        for item in items where ids.contains(item.id) {
            guard item.isAnswerable, let (least, most) = ScoreParts.weights(item), !item.options.isEmpty || least != most else {
                return nil
            }
            // A hidden item adds what its gate says, else nothing.
            let hidden = item.gate.map { $0.hiddenWeight ?? 0 }
            lowest += min(least, hidden ?? least)
            highest += max(most, hidden ?? most)
        }
        switch transform {
        case .none: return lowest...highest
        case .times(let factor): return lowest * factor...highest * factor
        case .meanTimes(let factor): return lowest * factor / max(1, ids.count)...highest * factor / max(1, ids.count)
        }
    }
}
