internal import DataFile

/// Reads what an imported form said beyond what an instrument can.
struct TraceReader {
    var faults: FaultCollector

    mutating func read(_ node: DataNode) -> FHIRTrace? {
        guard let trace = faults.attempt(try node.optional("fhir"), or: nil) else { return nil }
        faults.rejectUnknown(in: trace, keys: ["id", "type", "system", "code", "kept"])
        return FHIRTrace(
            id: text(trace, "id"), type: text(trace, "type"), system: text(trace, "system"), code: text(trace, "code"),
            kept: text(trace, "kept"))
    }

    private mutating func text(_ node: DataNode, _ key: String) -> String? {
        faults.attempt(try node.optionalString(key), or: nil)
    }
}
