internal import DataFile

/// Reads what follows from answers and scores: alerts, suggestions and remarks.
struct RuleReader {
    let index: ItemIndex
    let scores: [ScoreRule]
    var faults: FaultCollector

    private static let alertKeys = [
        "id", "when", "concern", "level", "acute", "verified", "awaits", "statement", "actions",
    ]

    mutating func readAlerts(_ root: DataNode) -> [AlertRule] {
        var alerts: [AlertRule] = []
        for node in faults.attempt(try root.optionalList("alerts"), or: []) { alerts.append(readAlert(node)) }
        return alerts
    }

    mutating func readSuggestions(_ root: DataNode) -> [SuggestionRule] {
        var rules: [SuggestionRule] = []
        for node in faults.attempt(try root.optionalList("suggests"), or: []) {
            faults.rejectUnknown(in: node, keys: ["instrument", "when", "reason"])
            let isConditional = (try? node.optional("when")) != nil
            rules.append(
                SuggestionRule(
                    instrument: faults.attempt(try node.string("instrument"), or: ""), condition: isConditional ? readCondition(node) : nil,
                    reason: faults.attempt(try node.string("reason"), or: "")))
        }
        return rules
    }

    mutating func readRemarks(_ root: DataNode) -> [RemarkRule] {
        var rules: [RemarkRule] = []
        for node in faults.attempt(try root.optionalList("remarks"), or: []) {
            faults.rejectUnknown(in: node, keys: ["when", "text"])
            rules.append(RemarkRule(condition: readCondition(node), text: faults.attempt(try node.string("text"), or: "")))
        }
        return rules
    }

    private mutating func readAlert(_ node: DataNode) -> AlertRule {
        faults.rejectUnknown(in: node, keys: Self.alertKeys)
        let level = faults.attempt(try node.choice("level", of: AlertLevel.self), or: .immediate)
        let isAcute = faults.attempt(try node.optionalBool("acute"), or: nil) ?? false
        if isAcute, level != .immediate { faults.add(node.fault("an acute alert is an immediate one")) }
        let actions = faults.attempt(try node.optionalStrings("actions"), or: [])
        if actions.isEmpty { faults.add(node.fault("an alert says what must happen: expected at least one action")) }
        return AlertRule(
            id: faults.attempt(try node.string("id"), or: ""), condition: readCondition(node),
            concern: faults.attempt(try node.string("concern"), or: ""), level: level, isAcute: isAcute,
            isVerified: faults.attempt(try node.optionalBool("verified"), or: nil) ?? true, awaits: readAwaits(node),
            statement: faults.attempt(try node.string("statement"), or: ""), actions: actions)
    }

    private mutating func readAwaits(_ node: DataNode) -> [Item.ID] {
        guard faults.attempt(try node.optional("awaits"), or: nil) != nil else { return [] }
        var reader = ItemListReader(index: index, faults: faults)
        let ids = reader.read(node, key: "awaits")
        faults = reader.faults
        return ids
    }

    private mutating func readCondition(_ node: DataNode) -> Condition {
        var reader = ConditionReader(index: index, scores: scores, place: .rule, faults: faults)
        let condition = reader.read(node, key: "when")
        faults = reader.faults
        return condition
    }
}
