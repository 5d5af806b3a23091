internal import DataFile

extension AgeRange {
    static let all = AgeRange(from: nil, to: nil)

    /// Reads `{ from: 18, to: 64 }`, either end of which may be missing.
    static func read(_ node: DataNode, _ faults: inout FaultCollector) -> AgeRange {
        faults.rejectUnknown(in: node, keys: ["from", "to"])
        let from = faults.attempt(try node.optionalInt("from"), or: nil)
        let to = faults.attempt(try node.optionalInt("to"), or: nil)
        for age in [from, to].compactMap(\.self) where !(0...150).contains(age) {
            faults.add(node.fault("expected an age from 0 to 150"))
        }
        if let from, let to, from > to { faults.add(node.fault("the lowest age is above the highest")) }
        return AgeRange(from: from, to: to)
    }
}
