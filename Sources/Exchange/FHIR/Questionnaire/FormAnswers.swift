/// Finds the answers that the questions of a form offer: in the question, in a contained value set, or in a LOINC list that is known.
struct FormAnswers {
    private var lists: ContainedLists

    /// A question's answers, or why there are none.
    enum Result {
        case answers([FormAnswer])
        /// The question names no answers.
        case none
        /// The list that it names cannot be found.
        case unresolved(String)
    }

    init(_ questionnaire: JSONValue, _ findings: inout FindingList) {
        lists = ContainedLists(questionnaire, &findings)
    }

    mutating func answers(of item: FormItem, _ findings: inout FindingList) -> Result {
        let options = item.json.list("answerOption")
        if !options.isEmpty { return .answers(options.map { answer(option: $0, item, &findings) }) }
        guard let url = item.json["answerValueSet"]?.string else { return .none }
        return lists.answers(url, &findings).map(Result.answers) ?? .unresolved(url)
    }

    private func answer(option: JSONValue, _ item: FormItem, _ findings: inout FindingList) -> FormAnswer {
        guard let (type, value) = option.choice("value") else {
            findings.warn(item.path, "an answer has no value: it is offered, and kept for export as it is")
            return FormAnswer(type: "String", label: "(no text)", option: option)
        }
        var answer = Self.answer(type: type, value)
        answer.weight = weight(option: option, type: type, value, item, &findings)
        answer.option = option
        answer.value = value
        return answer
    }

    private static func answer(type: String, _ value: JSONValue) -> FormAnswer {
        switch type {
        case "Coding":
            let (system, code, display) = (value["system"]?.string, value["code"]?.string, value["display"]?.string)
            return FormAnswer(type: type, system: system, code: code, label: said(display) ?? said(code) ?? "(no text)")
        case "Reference":
            let reference = value["reference"]?.string
            return FormAnswer(type: type, code: reference, label: said(value["display"]?.string) ?? said(reference) ?? "(no text)")
        default:
            return FormAnswer(type: type, label: said(value.string) ?? value.literal ?? "(no text)")
        }
    }

    private static func said(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    /// The weight in the order of weight() in the SDC guide: the value, the option, contained value sets, contained code systems.
    private func weight(option: JSONValue, type: String, _ value: JSONValue, _ item: FormItem, _ findings: inout FindingList) -> String? {
        for place in type == "Coding" ? [value, option] : [option] {
            if let weight = WeightNames.weight(of: place, at: item.path, &findings) { return weight }
        }
        guard type == "Coding", let code = value["code"]?.string else { return nil }
        return lists.weight(system: value["system"]?.string, code: code)
    }
}
