internal import Screening

/// An answer as the element of a FHIR response.
enum AnswerValue {
    /// What is said of an item that has no answer, in the words of FHIR.
    static func reason(_ answer: Answer) -> String? {
        switch answer {
        case .declined: "asked-declined"
        case .unable: "asked-unknown"
        case .notAsked: "not-asked"
        case .option, .text: nil
        }
    }

    /// The way of not answering that a reason of FHIR means; nil where it means none of them.
    static func refusal(_ reason: String) -> Answer? {
        switch reason {
        case "asked-declined": .declined
        case "asked-unknown", "unknown", "temp-unknown": .unable
        case "not-asked": .notAsked
        default: nil
        }
    }

    /// The members of `answer` for what was chosen or said; none for a way of not answering.
    static func members(_ answer: Answer, of item: Item, in instrument: Instrument) -> [JSONValue.Member] {
        switch answer {
        case .notAsked, .declined, .unable: []
        case .option(let code): option(code, of: item, in: instrument)
        case .text(let text): text.isEmpty ? [] : said(text, of: item)
        }
    }

    private static func option(_ code: Int, of item: Item, in instrument: Instrument) -> [JSONValue.Member] {
        guard let option = item.option(code: code) else { return [] }
        let value = OptionValue(option, of: item, in: instrument)
        return [.init("value" + value.type, value.value)]
    }

    private static func said(_ text: String, of item: Item) -> [JSONValue.Member] {
        switch item.kind {
        case .number(let range): number(text, range, type: item.fhir?.type)
        case .date: [.init("valueDate", .string(text))]
        case .time: [.init("valueTime", .string(time(text)))]
        case .dateTime: dateTime(text)
        case .text, .choice, .openChoice, .display:
            [.init(item.fhir?.type == FormItemType.url.rawValue ? "valueUri" : "valueString", .string(text))]
        }
    }

    private static func number(_ text: String, _ range: Item.NumberRange, type: String?) -> [JSONValue.Member] {
        guard let number = Double(text) else { return [.init("valueString", .string(text))] }
        if type == FormItemType.quantity.rawValue {
            let unit = range.unit.map { [JSONValue.Member("unit", .string($0))] } ?? []
            return [.init("valueQuantity", .object([.init("value", DecimalText.json(number))] + unit))]
        }
        if range.isWhole, let whole = Int(exactly: number) { return [.init("valueInteger", .number(whole))] }
        return [.init("valueDecimal", DecimalText.json(number))]
    }

    /// A time as FHIR has it, with seconds.
    private static func time(_ text: String) -> String {
        text.utf8.count == 5 ? text + ":00" : text
    }

    /// FHIR wants an offset with a time of day, and none was recorded: so the date, and beside it the time as it was said.
    private static func dateTime(_ text: String) -> [JSONValue.Member] {
        let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [.init("valueDateTime", .string(text))] }
        let local: JSONValue = ["url": .string(FHIRNames.localTime), "valueTime": .string(time(parts[1]))]
        return [.init("valueDateTime", .string(parts[0])), .init("_valueDateTime", ["extension": [local]])]
    }
}
