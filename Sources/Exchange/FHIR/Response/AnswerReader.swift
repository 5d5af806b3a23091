internal import Screening

/// Reads the answers of a response as answers of an instrument.
struct AnswerReader {
    let instrument: Instrument

    /// The answer; a doubt where it cannot be told what was answered.
    func answer(_ response: ResponseItem, to item: Item, _ findings: inout FindingList) throws(AnswerDoubt) -> Answer {
        if let reason = response.absentReason { return refusal(reason, response, &findings) }
        guard response.answers.count == 1, let answer = response.answers.first else {
            throw AnswerDoubt(reason: "has \(response.answers.count) answers, and the item takes one")
        }
        guard let (type, value) = answer.choice("value") else {
            throw AnswerDoubt(reason: "has an answer without a value")
        }
        let found = Self.withLocalTime(read(type, value, of: item), answer)
        guard let found, item.accepts(found) else {
            throw AnswerDoubt(reason: "the answer \(Self.words(value)) is none that the item takes")
        }
        checkWeight(answer, value, found, item, response, &findings)
        sayZone(type, value, item, response, &findings)
        return found
    }

    private func refusal(_ reason: String, _ response: ResponseItem, _ findings: inout FindingList) -> Answer {
        if let answer = AnswerValue.refusal(reason) { return answer }
        findings.note(response.path, "has no answer (\(reason.prefix(40))): taken as not asked")
        return .notAsked
    }

    private func read(_ type: String, _ value: JSONValue, of item: Item) -> Answer? {
        switch item.kind {
        case .choice: option(type, value, of: item)
        case .openChoice: option(type, value, of: item) ?? value.string.map(Answer.text)
        case .number: (type == "Quantity" ? value["value"]?.literal : value.literal).flatMap(DecimalText.plain).map(Answer.text)
        case .text, .date: value.string.map(Answer.text)
        case .time: value.string.map { .text($0.hasSuffix(":00") && $0.utf8.count == 8 ? String($0.prefix(5)) : $0) }
        case .dateTime: value.string.map { .text(Self.local($0)) }
        case .display: nil
        }
    }

    /// The option that a value means: by its coding, or else by its label or weight, where only one option has it.
    private func option(_ type: String, _ value: JSONValue, of item: Item) -> Answer? {
        let options = item.options.filter { matches(OptionValue($0, of: item, in: instrument), type, value, $0) }
        if let only = options.first, options.count == 1 { return .option(only.code) }
        let alike: [Item.Option]
        switch type {
        case "String": alike = item.options.filter { $0.label == value.string }
        case "Integer", "Decimal": alike = item.options.filter { value.whole == $0.weight }
        case "Boolean": alike = item.isYesOrNo ? item.options.filter { $0.label == (value.bool == true ? "yes" : "no") } : []
        default: alike = []
        }
        return alike.count == 1 ? alike.first.map { .option($0.code) } : nil
    }

    private func matches(_ option: OptionValue, _ type: String, _ value: JSONValue, _ choice: Item.Option) -> Bool {
        guard option.type == type else {
            // A form of ours says yes and no as codes; a response may say them as LOINC or by our own codes all the same.
            return false
        }
        guard type == "Coding" else {
            return option.value == value || (type == "Reference" && option.value["reference"] == value["reference"])
        }
        guard let code = value["code"]?.string else { return value["display"]?.string == choice.label }
        let isLOINC = value["system"]?.string == FHIRNames.loinc && choice.loinc == code
        let system = value["system"]?.string
        return isLOINC || (option.value["code"]?.string == code && (system == nil || system == option.value["system"]?.string))
    }

    /// A date with the time of day that our own responses say beside it.
    private static func withLocalTime(_ found: Answer?, _ answer: JSONValue) -> Answer? {
        guard case .text(let date)? = found, let time = answer["_valueDateTime"]?.fhirExtension(FHIRNames.localTime)?["valueTime"]?.string
        else { return found }
        return .text(date + "T" + (time.hasSuffix(":00") && time.utf8.count == 8 ? String(time.prefix(5)) : time))
    }

    /// A date and time without its offset, and without seconds that say nothing.
    private static func local(_ text: String) -> String {
        guard text.utf8.count > 16, text.dropFirst(10).first == "T" else { return text }
        return String(text.prefix(16))
    }

    private func sayZone(_ type: String, _ value: JSONValue, _ item: Item, _ response: ResponseItem, _ findings: inout FindingList) {
        guard item.kind == .dateTime, let text = value.string, text.utf8.count > 16 else { return }
        findings.note(response.path, "the time \(text.prefix(40)) is taken as the local time that it shows")
    }

    /// A weight that came with an answer and is not ours is said: then its sender scored it in another way.
    private func checkWeight(
        _ answer: JSONValue, _ value: JSONValue, _ found: Answer, _ item: Item, _ response: ResponseItem, _ findings: inout FindingList
    ) {
        guard let code = found.code, let option = item.option(code: code) else { return }
        let given = [value, answer].compactMap { WeightNames.weight(of: $0, at: response.path, &findings) }.first
        guard let given, let number = Double(given), number != Double(option.weight) else { return }
        findings.warn(response.path, "its answer came with the weight \(given), and here it weighs \(option.weight): ours is taken")
    }

    private static func words(_ value: JSONValue) -> String {
        let coded = value["code"]?.string ?? value["display"]?.string
        let text = coded ?? value.string ?? value.literal ?? value.bool.map { $0 ? "true" : "false" } ?? "given"
        return "\"" + text.prefix(40) + "\""
    }
}

/// Why it cannot be told what was answered.
struct AnswerDoubt: Error {
    let reason: String
}
