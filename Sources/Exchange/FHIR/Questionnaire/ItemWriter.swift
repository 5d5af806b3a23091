internal import Screening

/// Writes the lines of an instrument as items of a questionnaire.
struct ItemWriter {
    let instrument: Instrument
    /// Items whose kept conditions or lists no longer say what the instrument does, so that they are written anew.
    let stale: Set<Item.ID>
    private let gates: EnableWhenWriter

    init(_ instrument: Instrument, stale: Set<Item.ID>) {
        self.instrument = instrument
        self.stale = stale
        gates = EnableWhenWriter(instrument)
    }

    private var isOurs: Bool { instrument.fhir == nil }

    /// The item, with what stands in it.
    func value(_ item: Item, children: [JSONValue] = []) -> JSONValue {
        let isStale = stale.contains(item.id)
        let kept = Trace.kept(item.fhir)
        var members: [JSONValue.Member] = [
            .init("linkId", .string(Trace.linkID(item))), .init("text", .string(item.label)), .init("type", .string(type(of: item))),
        ]
        if isOurs { members.append(.init("prefix", .string(item.id))) }
        if let loinc = item.loinc { members.append(.init("code", [["system": .string(FHIRNames.loinc), "code": .string(loinc)]])) }
        if isStale || kept?["enableWhen"] == nil { members += gates.members(item.gate) }
        if isStale || kept?["answerValueSet"] == nil { members += options(item) }
        let extensions = bounds(item.kind) + unit(item.kind, kept)
        if !extensions.isEmpty { members.append(.init("extension", .array(extensions))) }
        let dropped: Set<String> = isStale ? ["enableWhen", "enableBehavior", "answerValueSet"] : []
        var all = ElementOrder.joined(members, kept: kept, besides: dropped)
        if !children.isEmpty { all.append(.init("item", .array(children))) }
        return ElementOrder.sorted(all, by: ElementOrder.item)
    }

    private func type(of item: Item) -> String {
        if let type = item.fhir?.type, FormItemType(rawValue: type) != nil { return type }
        switch item.kind {
        case .choice: return "choice"
        case .openChoice: return "open-choice"
        case .number(let range): return range.isWhole ? "integer" : "decimal"
        case .text: return "text"
        case .date: return "date"
        case .time: return "time"
        case .dateTime: return "dateTime"
        case .display: return "display"
        }
    }

    private func bounds(_ kind: Item.Kind) -> [JSONValue] {
        guard case .number(let range) = kind else { return [] }
        func bound(_ url: String, _ number: Double?) -> JSONValue? {
            guard let number else { return nil }
            if range.isWhole, let whole = Int(exactly: number) { return ["url": .string(url), "valueInteger": .number(whole)] }
            return ["url": .string(url), "valueDecimal": DecimalText.json(number)]
        }
        return [bound(FHIRNames.lowest, range.from), bound(FHIRNames.highest, range.to)].compactMap(\.self)
    }

    private func unit(_ kind: Item.Kind, _ kept: JSONValue?) -> [JSONValue] {
        guard case .number(let range) = kind, let unit = range.unit else { return [] }
        guard kept?.fhirExtension(FHIRNames.unit) == nil, kept?.fhirExtension(FHIRNames.unitOption) == nil else { return [] }
        return [["url": .string(FHIRNames.unit), "valueCoding": ["display": .string(unit)]]]
    }
}

// MARK: Options

extension ItemWriter {
    private func options(_ item: Item) -> [JSONValue.Member] {
        guard !item.options.isEmpty else { return [] }
        if item.fhir?.type == FormItemType.boolean.rawValue, OptionValue.isYesAndNo(item) { return [] }
        let isWeighted = isOurs || item.options.contains { $0.weight != 0 }
        return [.init("answerOption", .array(item.options.map { option($0, of: item, isWeighted: isWeighted) }))]
    }

    /// An answer with its weight under both names, since readers know the one or the other.
    private func option(_ option: Item.Option, of item: Item, isWeighted: Bool) -> JSONValue {
        let value = OptionValue(option, of: item, in: instrument)
        var members = [JSONValue.Member("value" + value.type, value.value)]
        if isWeighted {
            let weights = [FHIRNames.itemWeight, FHIRNames.ordinalValue].map { url -> JSONValue in
                ["url": .string(url), "valueDecimal": .number(option.weight)]
            }
            members.append(.init("extension", .array(weights)))
        }
        let kept = Trace.kept(option.fhir)
        return ElementOrder.sorted(
            ElementOrder.joined(members, kept: kept, besides: ["valueCoding", "valueReference"]), by: ["extension", "value"])
    }
}

extension DecimalText {
    /// The number as FHIR has decimals: without an exponent and without decimals that it does not need.
    static func json(_ number: Double) -> JSONValue {
        if let whole = Int(exactly: number) { return .number(whole) }
        return .decimal(plain(String(number)) ?? String(number))
    }
}
