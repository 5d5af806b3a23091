internal import DataFile

/// Reads one instrument file, noting every fault on the way.
struct InstrumentReader {
    let root: DataNode
    var faults = FaultCollector()

    init(_ root: DataNode) {
        self.root = root
    }

    private static let keys = [
        "id", "version", "title", "short-title", "purpose", "time-frame", "ages", "verified", "not-verified", "source", "licence",
        "loinc", "cautions", "options", "items", "missing", "scores", "alerts",
    ]

    mutating func read() -> Instrument {
        faults.rejectUnknown(in: root, keys: Self.keys)
        var itemReader = ItemReader(faults: faults)
        let items = itemReader.read(root)
        faults = itemReader.faults
        let missing = readMissing(items)
        var ruleReader = RuleReader(items: items, faults: faults)
        let scores = ruleReader.readScores(root)
        let alerts = ruleReader.readAlerts(root)
        faults = ruleReader.faults
        return Instrument(
            id: readID(), version: text("version"), title: text("title"), shortTitle: text("short-title"), purpose: text("purpose"),
            timeFrame: text("time-frame"), ageRange: readAges(), isVerified: faults.attempt(try root.bool("verified"), or: false),
            unverified: texts("not-verified"), source: text("source"), licence: readLicence(), loinc: optionalText("loinc"),
            cautions: texts("cautions"), items: items, missing: missing, scores: scores, alerts: alerts)
    }

    private mutating func readID() -> String {
        guard let node = faults.attempt(try root.node("id")), let id = faults.attempt(try node.asString()) else { return "" }
        if !id.utf8.allSatisfy(Self.isOfID) { faults.add(node.fault("expected small letters, digits and hyphens only")) }
        return id
    }

    private static func isOfID(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    private mutating func readAges() -> AgeRange {
        guard let node = faults.attempt(try root.node("ages")) else { return AgeRange(from: nil, to: nil) }
        faults.rejectUnknown(in: node, keys: ["from", "to"])
        let from = faults.attempt(try node.optionalInt("from"), or: nil)
        let to = faults.attempt(try node.optionalInt("to"), or: nil)
        if let from, let to, from > to { faults.add(node.fault("the lowest age is above the highest")) }
        return AgeRange(from: from, to: to)
    }

    private mutating func readLicence() -> Licence {
        let none = Licence(class: .d, text: "", credit: "")
        guard let node = faults.attempt(try root.node("licence")) else { return none }
        faults.rejectUnknown(in: node, keys: ["class", "text", "credit"])
        return Licence(
            class: faults.attempt(try node.choice("class", of: Licence.Class.self), or: .d),
            text: faults.attempt(try node.string("text"), or: ""), credit: faults.attempt(try node.string("credit"), or: ""))
    }

    private mutating func readMissing(_ items: [Item]) -> MissingPolicy {
        guard let node = faults.attempt(try root.optional("missing"), or: nil) else { return MissingPolicy(proratesUpTo: 0) }
        faults.rejectUnknown(in: node, keys: ["prorate-up-to"])
        let limit = faults.attempt(try node.int("prorate-up-to"), or: 0)
        if !(0..<max(items.count, 1)).contains(limit) {
            faults.add(node.fault("expected fewer missing items than there are items"))
        }
        return MissingPolicy(proratesUpTo: limit)
    }

    private mutating func text(_ key: String) -> String {
        faults.attempt(try root.string(key), or: "")
    }

    private mutating func optionalText(_ key: String) -> String? {
        faults.attempt(try root.optionalString(key), or: nil)
    }

    private mutating func texts(_ key: String) -> [String] {
        faults.attempt(try root.optionalStrings(key), or: [])
    }
}
