internal import DataFile

/// Reads the items of an instrument and the sets of options that they share.
struct ItemReader {
    var faults: FaultCollector
    private var sets: [String: [Item.Option]] = [:]
    private var items: [Item] = []
    private var ids: Set<Item.ID> = []

    init(faults: FaultCollector) {
        self.faults = faults
    }

    /// Far above any instrument's, and small enough that no sum of them overflows.
    static let largestWeight = 999
    static let largestCode = 99
    static let largestMultiplier = 100
    /// Nobody asks more, and a form of this size is still drawn at once.
    static let mostItems = 2_000
    static let longestLabel = 4_096

    private static let keys = [
        "id", "label", "options", "open", "number", "asks", "scored", "reversed", "times", "section", "note", "loinc", "gate", "fhir",
    ]

    mutating func read(_ root: DataNode) -> [Item] {
        for entry in faults.attempt(try root.optionalMap("options"), or: []) {
            sets[entry.key] = readOptions(entry.value)
        }
        let nodes = faults.attempt(try root.optionalList("items"), or: [])
        guard nodes.count <= Self.mostItems else {
            faults.add(root.fault("there are \(nodes.count) items: expected at most \(Self.mostItems)"))
            return []
        }
        for node in nodes { readItem(node) }
        readGates(nodes)
        return items
    }

    private mutating func readOptions(_ node: DataNode) -> [Item.Option] {
        var options: [Item.Option] = []
        var codes: Set<Int> = []
        for child in faults.attempt(try node.asList(), or: []) {
            let known = faults.faults.count
            let option = readOption(child)
            // An option with a fault of its own has no code that could be compared.
            if known == faults.faults.count, !codes.insert(option.code).inserted {
                faults.add(child.fault("another option has the code \(option.code): give each a code of its own"))
            }
            options.append(option)
        }
        if options.isEmpty { faults.add(node.fault("expected at least one option")) }
        return options
    }

    private mutating func readOption(_ node: DataNode) -> Item.Option {
        faults.rejectUnknown(in: node, keys: ["code", "weight", "label", "loinc", "fhir"])
        let weight = readWeight(node, "weight")
        let code = faults.attempt(try node.optional("code"), or: nil)
        var number = weight
        if let code { number = faults.attempt(try code.asInt(), or: 0) }
        if !(0...Self.largestCode).contains(number) {
            let reason =
                code == nil
                ? "give it a code from 0 to \(Self.largestCode), which its weight cannot be"
                : "expected a code from 0 to \(Self.largestCode)"
            faults.add((code ?? node).fault(reason))
            number = 0
        }
        return Item.Option(
            code: number, weight: weight, label: readLabel(node), loinc: faults.attempt(try node.optionalString("loinc"), or: nil),
            fhir: readTrace(node))
    }

    private mutating func readWeight(_ node: DataNode, _ key: String) -> Int {
        guard let value = faults.attempt(try node.node(key)), let weight = faults.attempt(try value.asInt()) else { return 0 }
        guard (-Self.largestWeight...Self.largestWeight).contains(weight) else {
            faults.add(value.fault("expected a weight from -\(Self.largestWeight) to \(Self.largestWeight)"))
            return 0
        }
        return weight
    }

    private mutating func readLabel(_ node: DataNode) -> String {
        let label = faults.attempt(try node.string("label"), or: "")
        if label.count > Self.longestLabel { faults.add(node.fault("the label is longer than \(Self.longestLabel) characters")) }
        return label
    }

    private mutating func readItem(_ node: DataNode) {
        faults.rejectUnknown(in: node, keys: Self.keys)
        let id = faults.attempt(try node.string("id"), or: "")
        if !ids.insert(id).inserted, !id.isEmpty { faults.add(node.fault("another item has the id \(id)")) }
        let kind = readKind(node)
        let isChoice = if case .choice = kind { true } else { false }
        let isScored = faults.attempt(try node.optionalBool("scored"), or: nil) ?? isChoice
        if isScored, kind == .display { faults.add(node.fault("a line that is not answered cannot be scored")) }
        items.append(
            Item(
                id: id, number: items.count + 1, label: readLabel(node), kind: kind, isScored: isScored, multiplier: readMultiplier(node),
                gate: nil, section: faults.attempt(try node.optionalString("section"), or: nil),
                note: faults.attempt(try node.optionalString("note"), or: nil),
                loinc: faults.attempt(try node.optionalString("loinc"), or: nil), fhir: readTrace(node)))
    }

    private mutating func readMultiplier(_ node: DataNode) -> Int {
        let multiplier = faults.attempt(try node.optionalInt("times"), or: nil) ?? 1
        if !(1...Self.largestMultiplier).contains(multiplier) {
            faults.add(node.fault("expected times from 1 to \(Self.largestMultiplier)"))
            return 1
        }
        return multiplier
    }

    private mutating func readKind(_ node: DataNode) -> Item.Kind {
        let keys = ["options", "open", "number", "asks"]
        let given = keys.filter { key in (try? node.optional(key)) != nil }
        guard given.count == 1 else {
            let reason = given.isEmpty ? "the key options is missing" : "expected only one of \(keys.joined(separator: ", "))"
            faults.add(node.fault(reason))
            return .choice([])
        }
        switch given[0] {
        case "options": return .choice(options(of: node, "options"))
        case "open": return .openChoice(options(of: node, "open"))
        case "number": return .number(readNumber(node))
        default: return faults.attempt(try node.choice("asks", of: Asked.self), or: .text).kind
        }
    }

    private mutating func readNumber(_ node: DataNode) -> Item.NumberRange {
        let none = Item.NumberRange(from: nil, to: nil, isWhole: true, unit: nil)
        guard let range = faults.attempt(try node.node("number")) else { return none }
        faults.rejectUnknown(in: range, keys: ["from", "to", "whole", "unit"])
        let from = faults.attempt(try range.optionalNumber("from"), or: nil)
        let to = faults.attempt(try range.optionalNumber("to"), or: nil)
        if let from, let to, from > to { faults.add(range.fault("the lowest number is above the highest")) }
        return Item.NumberRange(
            from: from, to: to, isWhole: faults.attempt(try range.optionalBool("whole"), or: nil) ?? true,
            unit: faults.attempt(try range.optionalString("unit"), or: nil))
    }

    private mutating func options(of node: DataNode, _ key: String) -> [Item.Option] {
        guard let reference = faults.attempt(try node.node(key)), let name = faults.attempt(try reference.asString()) else { return [] }
        guard let options = sets[name] else {
            faults.add(reference.fault("there is no set of options called \(name)"))
            return []
        }
        return faults.attempt(try node.optionalBool("reversed"), or: nil) ?? false ? Self.reversed(options) : options
    }

    // What is printed on the form is what is typed: a reversed item prints its numbers the other way round.
    private static func reversed(_ options: [Item.Option]) -> [Item.Option] {
        let weights = options.map(\.weight)
        let ends = (weights.min() ?? 0) + (weights.max() ?? 0)
        return options.map { option in
            let weight = ends - option.weight
            return Item.Option(
                code: option.code == option.weight ? weight : option.code, weight: weight, label: option.label, loinc: option.loinc,
                fhir: option.fhir)
        }
    }

    private mutating func readGates(_ nodes: [DataNode]) {
        guard items.count == nodes.count else { return }
        let index = ItemIndex(items)
        for (place, node) in nodes.enumerated() { items[place].gate = readGate(node, index) }
    }

    private mutating func readGate(_ node: DataNode, _ index: ItemIndex) -> Item.Gate? {
        guard let gate = faults.attempt(try node.optional("gate"), or: nil) else { return nil }
        faults.rejectUnknown(in: gate, keys: ["when", "reason", "hidden-weight"])
        var reader = ConditionReader(index: index, scores: [], place: .gate, faults: faults)
        let condition = reader.read(gate, key: "when")
        faults = reader.faults
        let hasWeight = (try? gate.optional("hidden-weight")) != nil
        return Item.Gate(
            condition: condition, reason: faults.attempt(try gate.string("reason"), or: ""),
            hiddenWeight: hasWeight ? readWeight(gate, "hidden-weight") : nil)
    }

    private mutating func readTrace(_ node: DataNode) -> FHIRTrace? {
        var reader = TraceReader(faults: faults)
        defer { faults = reader.faults }
        return reader.read(node)
    }
}

extension ItemReader {
    /// What an item without options asks for.
    fileprivate enum Asked: String, CaseIterable {
        case text, date, time
        case dateTime = "date-time"
        case nothing

        var kind: Item.Kind {
            switch self {
            case .text: .text
            case .date: .date
            case .time: .time
            case .dateTime: .dateTime
            case .nothing: .display
            }
        }
    }
}
