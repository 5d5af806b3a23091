internal import DataFile

/// Reads one instrument file, noting every fault on the way.
struct InstrumentReader {
    let root: DataNode
    var faults = FaultCollector()

    init(_ root: DataNode) {
        self.root = root
    }

    private static let keys = [
        "id", "version", "title", "short-title", "topic", "purpose", "time-frame", "ages", "verified", "not-verified", "source", "licence",
        "loinc", "cautions", "codings", "options", "items", "missing", "scores", "alerts", "suggests", "remarks", "examples", "fhir",
    ]

    mutating func read() -> Instrument? {
        guard root.isMap else {
            faults.add(root.fault("expected a map of keys and values"))
            return nil
        }
        faults.rejectUnknown(in: root, keys: Self.keys)
        let licence = readLicence()
        let items = readItems()
        let order = GateOrder(items)
        for loop in order.loops { faults.add(root.fault(Self.words(of: loop))) }
        let missing = readMissing(items)
        let codings = readCodings(items)
        let scores = readScores(items)
        var rules = RuleReader(index: ItemIndex(items), scores: scores, faults: faults)
        let alerts = rules.readAlerts(root)
        let suggestions = rules.readSuggestions(root)
        let remarks = rules.readRemarks(root)
        faults = rules.faults
        if licence.class != .d, items.isEmpty { faults.add(root.fault("an instrument has at least one item")) }
        if licence.class == .d, !items.isEmpty { faults.add(root.fault("an instrument of class D is only recorded as done elsewhere")) }
        return Instrument(
            id: readID(), version: text("version"), title: text("title"), shortTitle: text("short-title"), purpose: text("purpose"),
            topic: faults.attempt(try root.choice("topic", of: Instrument.Topic.self), or: .general), timeFrame: text("time-frame"),
            ageRange: readAges(), isVerified: faults.attempt(try root.bool("verified"), or: false),
            unverified: texts("not-verified"), source: text("source"), licence: licence, loinc: optionalText("loinc"),
            cautions: texts("cautions"), codings: codings, items: items, missing: missing, scores: scores, alerts: alerts,
            suggestions: suggestions, remarks: remarks, examples: readExamples(scores, codings, remarks), fhir: readTrace(),
            gateOrder: order.places)
    }

    private mutating func readID() -> String {
        guard let node = faults.attempt(try root.node("id")), let id = faults.attempt(try node.asString()) else { return "" }
        if !id.utf8.allSatisfy(Self.isOfID) { faults.add(node.fault("expected small letters, digits and hyphens only")) }
        if id.utf8.count > Self.longestID { faults.add(node.fault("the id is longer than \(Self.longestID) characters")) }
        return id
    }

    private static let longestID = 64

    private static func isOfID(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    private static func words(of loop: [Item]) -> String {
        let ids = loop.map(\.id).joined(separator: ", ")
        return loop.count == 1 ? "the gate of item \(ids) waits for itself" : "the gates of items \(ids) wait for each other in a circle"
    }

    private mutating func readItems() -> [Item] {
        var reader = ItemReader(faults: faults)
        defer { faults = reader.faults }
        return reader.read(root)
    }

    private mutating func readScores(_ items: [Item]) -> [ScoreRule] {
        var reader = ScoreReader(index: ItemIndex(items), faults: faults)
        defer { faults = reader.faults }
        return reader.read(root)
    }

    private mutating func readExamples(_ scores: [ScoreRule], _ codings: [Coding], _ remarks: [RemarkRule]) -> [Example] {
        var reader = ExampleReader(scores: scores, codings: codings, remarks: remarks.count, faults: faults)
        defer { faults = reader.faults }
        return reader.read(root)
    }

    private mutating func readTrace() -> FHIRTrace? {
        var reader = TraceReader(faults: faults)
        defer { faults = reader.faults }
        return reader.read(root)
    }

    private mutating func readAges() -> AgeRange {
        guard let node = faults.attempt(try root.optional("ages"), or: nil) else { return .all }
        return AgeRange.read(node, &faults)
    }

    private mutating func readLicence() -> Licence {
        let none = Licence(class: .d, text: "", credit: "", needsPermission: nil)
        guard let node = faults.attempt(try root.node("licence")) else { return none }
        faults.rejectUnknown(in: node, keys: ["class", "text", "credit", "needs-permission"])
        return Licence(
            class: faults.attempt(try node.choice("class", of: Licence.Class.self), or: .own),
            text: faults.attempt(try node.string("text"), or: ""), credit: faults.attempt(try node.string("credit"), or: ""),
            needsPermission: faults.attempt(try node.optionalString("needs-permission"), or: nil))
    }

    private mutating func readCodings(_ items: [Item]) -> [Coding] {
        var codings: [Coding] = []
        for node in faults.attempt(try root.optionalList("codings"), or: []) {
            faults.rejectUnknown(in: node, keys: ["id", "offset"])
            let offset = faults.attempt(try node.int("offset"), or: 0)
            let isSmall = (-9...9).contains(offset)
            let coding = Coding(id: faults.attempt(try node.string("id"), or: ""), offset: isSmall ? offset : 0)
            if codings.contains(where: { $0.id == coding.id }) { faults.add(node.fault("another coding has the id \(coding.id)")) }
            if codings.isEmpty, coding.offset != 0 { faults.add(node.fault("the first coding is the file's own: its offset is 0")) }
            let codes = items.flatMap(\.options).map { $0.code + coding.offset }
            if !isSmall || codes.contains(where: { $0 < 0 || $0 > ItemReader.largestCode }) {
                faults.add(node.fault("with this offset, codes lie outside 0 to \(ItemReader.largestCode)"))
            }
            codings.append(coding)
        }
        return codings
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
