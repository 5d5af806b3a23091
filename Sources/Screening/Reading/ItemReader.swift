internal import DataFile

/// Reads the items of an instrument and the sets of options that they share.
struct ItemReader {
    var faults: FaultCollector
    private var sets: [String: [Item.Option]] = [:]
    private var items: [Item] = []

    init(faults: FaultCollector) {
        self.faults = faults
    }

    /// Our labels are topics, never the wording of the form.
    static let longestLabel = 60
    /// Far above any instrument's, and small enough that no sum of them overflows.
    static let largestWeight = 999

    mutating func read(_ root: DataNode) -> [Item] {
        for entry in faults.attempt(try root.map("options"), or: []) {
            sets[entry.key] = readOptions(entry.value)
        }
        let nodes = faults.attempt(try root.list("items"), or: [])
        if nodes.isEmpty { faults.add(root.fault("an instrument has at least one item")) }
        for node in nodes { readItem(node) }
        return items
    }

    private mutating func readOptions(_ node: DataNode) -> [Item.Option] {
        var options: [Item.Option] = []
        for child in faults.attempt(try node.asList(), or: []) {
            let option = readOption(child)
            if options.contains(where: { $0.weight == option.weight }) { faults.add(child.fault("another option has this weight")) }
            if options.contains(where: { $0.key == option.key }) { faults.add(child.fault("another option has this key")) }
            options.append(option)
        }
        if options.count < 2 { faults.add(node.fault("expected at least two options")) }
        return options
    }

    private mutating func readOption(_ node: DataNode) -> Item.Option {
        faults.rejectUnknown(in: node, keys: ["weight", "label", "key", "loinc"])
        let weight = readWeight(node)
        return Item.Option(
            weight: weight, label: readLabel(node), key: readKey(node, weight: weight),
            loinc: faults.attempt(try node.optionalString("loinc"), or: nil))
    }

    private mutating func readWeight(_ node: DataNode) -> Int {
        guard let value = faults.attempt(try node.node("weight")), let weight = faults.attempt(try value.asInt()) else { return 0 }
        guard (0...Self.largestWeight).contains(weight) else {
            faults.add(value.fault("expected a weight from 0 to \(Self.largestWeight)"))
            return 0
        }
        return weight
    }

    private mutating func readKey(_ node: DataNode, weight: Int) -> Character {
        let text = faults.attempt(try node.optionalString("key"), or: nil) ?? String(weight)
        guard text.count == 1, let key = text.first, ("0"..."9").contains(key) else {
            faults.add(node.fault("expected a key of one digit"))
            return "0"
        }
        return key
    }

    private mutating func readLabel(_ node: DataNode) -> String {
        let label = faults.attempt(try node.string("label"), or: "")
        if label.count > Self.longestLabel { faults.add(node.fault("the label is longer than \(Self.longestLabel) characters")) }
        return label
    }

    private mutating func readItem(_ node: DataNode) {
        faults.rejectUnknown(in: node, keys: ["id", "label", "options", "scored", "gate", "note", "loinc"])
        let id = faults.attempt(try node.string("id"), or: "")
        if items.contains(where: { $0.id == id }) { faults.add(node.fault("another item has the id \(id)")) }
        let item = Item(
            id: id, number: items.count + 1, label: readLabel(node), options: options(of: node),
            isScored: faults.attempt(try node.optionalBool("scored"), or: nil) ?? true, gate: readGate(node),
            note: faults.attempt(try node.optionalString("note"), or: nil), loinc: faults.attempt(try node.optionalString("loinc"), or: nil)
        )
        items.append(item)
    }

    private mutating func options(of node: DataNode) -> [Item.Option] {
        guard let reference = faults.attempt(try node.node("options")), let name = faults.attempt(try reference.asString()) else {
            return []
        }
        guard let options = sets[name] else {
            faults.add(reference.fault("there is no set of options called \(name)"))
            return []
        }
        return options
    }

    // A gate sees only the items before its own, so gates cannot go round in a circle.
    private mutating func readGate(_ node: DataNode) -> Item.Gate? {
        guard let gate = faults.attempt(try node.optional("gate"), or: nil) else { return nil }
        faults.rejectUnknown(in: gate, keys: ["when", "reason"])
        var reader = ConditionReader(items: items, faults: faults)
        let condition = reader.read(gate, key: "when")
        faults = reader.faults
        return Item.Gate(condition: condition, reason: faults.attempt(try gate.string("reason"), or: ""))
    }
}
