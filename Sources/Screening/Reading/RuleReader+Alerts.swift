internal import DataFile

extension RuleReader {
    private static let alertKeys = [
        "id", "when", "concern", "level", "acute", "verified", "awaits", "statement", "actions",
    ]

    mutating func readAlerts(_ root: DataNode) -> [AlertRule] {
        var alerts: [AlertRule] = []
        for node in faults.attempt(try root.optionalList("alerts"), or: []) { alerts.append(readAlert(node)) }
        return alerts
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
        var reader = ItemListReader(items: items, faults: faults)
        let ids = reader.read(node, key: "awaits")
        faults = reader.faults
        return ids
    }
}
