internal import Screening

/// An option of an instrument as the value that FHIR has for it.
struct OptionValue {
    /// `Coding`, `Boolean`, `Integer`, `String`, ….
    let type: String
    let value: JSONValue

    init(_ option: Item.Option, of item: Item, in instrument: Instrument) {
        if item.fhir?.type == FormItemType.boolean.rawValue, Self.isYesAndNo(item) {
            self.init(type: "Boolean", value: .bool(option.code == 1))
            return
        }
        let kept = Trace.kept(option.fhir)
        switch option.fhir?.type {
        case "Integer"?:
            let number = Int(option.label)
            self.init(type: number == nil ? "String" : "Integer", value: number.map(JSONValue.number) ?? .string(option.label))
        case "Reference"?: self.init(type: "Reference", value: kept?["valueReference"] ?? ["display": .string(option.label)])
        case let type? where ["String", "Date", "Time"].contains(type): self.init(type: type, value: .string(option.label))
        default: self.init(type: "Coding", value: Self.coding(option, kept, in: instrument))
        }
    }

    private init(type: String, value: JSONValue) {
        self.type = type
        self.value = value
    }

    /// Whether an item is what a boolean becomes here: yes as 1 and no as 0.
    static func isYesAndNo(_ item: Item) -> Bool { item.options.map(\.code) == [1, 0] }

    private static func coding(_ option: Item.Option, _ kept: JSONValue?, in instrument: Instrument) -> JSONValue {
        var members: [JSONValue.Member] = []
        let (system, code) = identity(option, in: instrument)
        if let system { members.append(.init("system", .string(system))) }
        if let code { members.append(.init("code", .string(code))) }
        members.append(.init("display", .string(option.label)))
        return .object(members + (kept?["valueCoding"]?.members ?? []))
    }

    private static func identity(_ option: Item.Option, in instrument: Instrument) -> (system: String?, code: String?) {
        if let trace = option.fhir, trace.system != nil || trace.code != nil { return (trace.system, trace.code) }
        if let loinc = option.loinc { return (FHIRNames.loinc, loinc) }
        if option.fhir != nil, instrument.fhir != nil { return (nil, nil) }
        return (FHIRNames.codeSystems + instrument.id, String(option.code))
    }
}

/// What an instrument keeps of the form it came from.
enum Trace {
    static func kept(_ trace: FHIRTrace?) -> JSONValue? {
        guard let text = trace?.kept else { return nil }
        return try? JSONReader.value(of: Array(text.utf8))
    }

    /// The `linkId` under which an item leaves.
    static func linkID(_ item: Item) -> String { item.fhir?.id ?? item.id }
}

/// Puts the members of elements into the order in which the specification lists them.
enum ElementOrder {
    static let questionnaire = [
        "resourceType", "id", "meta", "language", "text", "contained", "extension", "url", "identifier", "version", "name", "title",
        "derivedFrom", "status", "experimental", "subjectType", "date", "publisher", "contact", "description", "useContext", "jurisdiction",
        "purpose", "copyright", "approvalDate", "lastReviewDate", "effectivePeriod", "code", "item",
    ]
    static let item = [
        "id", "linkId", "extension", "definition", "code", "prefix", "text", "type", "enableWhen", "enableBehavior", "required", "repeats",
        "readOnly", "maxLength", "answerValueSet", "answerOption", "initial", "item",
    ]

    static func sorted(_ members: [JSONValue.Member], by order: [String]) -> JSONValue {
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        func place(_ key: String) -> Int { places[key.hasPrefix("_") ? String(key.dropFirst()) : key] ?? order.count - 1 }
        return .object(
            members.enumerated().sorted { (place($0.element.key), $0.offset) < (place($1.element.key), $1.offset) }.map(\.element))
    }

    /// What is written anew and what was kept: kept elements stand, and extensions of both.
    static func joined(_ written: [JSONValue.Member], kept: JSONValue?, besides dropped: Set<String> = []) -> [JSONValue.Member] {
        let kept = (kept?.members ?? []).filter { !dropped.contains($0.key) }
        let keys = Set(kept.map(\.key))
        let extensions = kept.filter { $0.key == "extension" } + written.filter { $0.key == "extension" }
        let all = extensions.flatMap { $0.value.values ?? [] }
        let others = written.filter { $0.key != "extension" && !keys.contains($0.key) } + kept.filter { $0.key != "extension" }
        return others + (all.isEmpty ? [] : [.init("extension", .array(all))])
    }
}
