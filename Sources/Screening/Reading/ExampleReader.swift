internal import DataFile

/// Reads the worked examples of an instrument.
struct ExampleReader {
    let scores: [ScoreRule]
    let codings: [Coding]
    /// How many remarks the file has.
    let remarks: Int
    var faults: FaultCollector

    private static let keys = [
        "answers", "finished", "sex", "age", "set", "coding", "total", "raw", "band", "also", "scores", "alerts", "hidden", "suggests",
        "remarks",
    ]

    mutating func read(_ root: DataNode) -> [Example] {
        var examples: [Example] = []
        for node in faults.attempt(try root.optionalList("examples"), or: []) { examples.append(readExample(node)) }
        return examples
    }

    private mutating func readExample(_ node: DataNode) -> Example {
        faults.rejectUnknown(in: node, keys: Self.keys)
        let answers = faults.attempt(try node.string("answers"), or: "")
        return Example(
            tokens: answers.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingBlanks },
            isFinished: faults.attempt(try node.optionalBool("finished"), or: nil) ?? true, context: readContext(node),
            scores: readScores(node), alerts: texts(node, "alerts"), hidden: texts(node, "hidden"), suggested: texts(node, "suggests"),
            remarks: readRemarks(node),
            line: node.line)
    }

    private mutating func readContext(_ node: DataNode) -> ScoringContext {
        let set = faults.attempt(try node.optionalString("set"), or: nil)
        if let set, !scores.contains(where: { score in score.sets.contains { $0.id == set } }) {
            faults.add(node.fault("there is no set of cut-offs \(set)"))
        }
        let coding = faults.attempt(try node.optionalString("coding"), or: nil)
        if let coding, !codings.contains(where: { $0.id == coding }) { faults.add(node.fault("there is no coding \(coding)")) }
        return ScoringContext(
            sex: faults.attempt(try node.optionalChoice("sex", of: CutOffSex.self), or: nil),
            age: faults.attempt(try node.optionalInt("age"), or: nil), coding: coding, set: set)
    }

    private mutating func readScores(_ node: DataNode) -> [Example.ExpectedScore] {
        var expected: [Example.ExpectedScore] = []
        if ["total", "raw", "band", "also"].contains(where: { has(node, $0) }) {
            if let first = scores.first {
                expected.append(readScore(node, first))
            } else {
                faults.add(node.fault("there is no score to expect anything of"))
            }
        }
        for entry in faults.attempt(try node.optionalMap("scores"), or: []) {
            faults.rejectUnknown(in: entry.value, keys: ["total", "raw", "band", "also"])
            guard let score = scores.first(where: { $0.id == entry.key }) else {
                faults.add(entry.value.fault("there is no score \(entry.key)"))
                continue
            }
            expected.append(readScore(entry.value, score))
        }
        return expected
    }

    private mutating func readScore(_ node: DataNode, _ score: ScoreRule) -> Example.ExpectedScore {
        let total = number(node, "total")
        let band = band(node, "band", score)
        var alternative = self.band(node, "also", score)
        // Two bands are shown only where an example expects them.
        if alternative == .unsaid, total != .unsaid || band != .unsaid { alternative = .nothing }
        return Example.ExpectedScore(id: score.id, total: total, raw: number(node, "raw"), band: band, alternativeBand: alternative)
    }

    private mutating func number(_ node: DataNode, _ key: String) -> Example.Expected<Double> {
        guard has(node, key) else { return .unsaid }
        if (try? node.string(key)) == "none" { return .nothing }
        return .exactly(faults.attempt(try node.number(key), or: 0))
    }

    private mutating func band(_ node: DataNode, _ key: String, _ score: ScoreRule) -> Example.Expected<Band.ID> {
        guard let id = faults.attempt(try node.optionalString(key), or: nil) else { return .unsaid }
        guard id != "none" else { return .nothing }
        if !score.sets.contains(where: { $0.bands.contains { $0.id == id } }) {
            faults.add(node.fault("the score \(score.id) has no band \(id)"))
        }
        return .exactly(id)
    }

    private mutating func readRemarks(_ node: DataNode) -> [Int]? {
        guard has(node, "remarks") else { return nil }
        var places: [Int] = []
        for child in faults.attempt(try node.optionalList("remarks"), or: []) {
            guard let place = faults.attempt(try child.asInt()) else { continue }
            if !(1...max(1, remarks)).contains(place) { faults.add(child.fault("there is no remark \(place)")) }
            places.append(place)
        }
        return places
    }

    private mutating func texts(_ node: DataNode, _ key: String) -> [String]? {
        has(node, key) ? faults.attempt(try node.optionalStrings(key), or: []) : nil
    }

    private func has(_ node: DataNode, _ key: String) -> Bool {
        (try? node.optional(key)) != nil
    }
}
