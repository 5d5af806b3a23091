/// One answer that a form offers, with what is known of its weight.
struct FormAnswer {
    /// `Coding`, `Integer`, `Date`, `Time`, `String` or `Reference`.
    var type: String
    var system: String?
    var code: String?
    var label: String
    /// The weight as it was written, and where it came from; nil when there is none.
    var weight: String?
    /// The option of the form, with the value in it; nil of an answer from a list.
    var option: JSONValue?
    var value: JSONValue?

    /// Whether it is the answer that a value compares with; a coding by its system, where both name one, and its code.
    func equals(_ value: JSONValue, type other: String) -> Bool {
        guard type == other else { return false }
        guard type == "Coding" else { return type == "Reference" ? value["reference"]?.string == code : text(of: value) == label }
        guard let code, let sought = value["code"]?.string else { return value["code"] == nil && value["display"]?.string == label }
        guard let system, let wanted = value["system"]?.string else { return code == sought }
        return code == sought && system == wanted
    }

    private func text(of value: JSONValue) -> String? { value.string ?? value.literal }

    /// The whole number that the weight is, if it is one that scores are made of.
    var wholeWeight: Int? {
        guard let weight, let value = Double(weight), let whole = Int(exactly: value), (-999...999).contains(whole) else { return nil }
        return whole
    }

    /// What nothing else stands for, to be kept for export.
    ///
    /// - Parameter isWeighted: whether the weight is written anew; else it is kept as it is.
    func kept(isWeighted: Bool) -> JSONValue? {
        guard let option else { return nil }
        func withoutWeight(_ json: JSONValue?) -> JSONValue? { isWeighted ? json?.withoutExtensions(WeightNames.all) : json }
        var members = withoutWeight(option.without(["value" + type]))?.members ?? []
        if type == "Reference", let value { members.append(.init("valueReference", value)) }
        if type == "Coding", let rest = withoutWeight(value?.without(["system", "code", "display"])) {
            members.append(.init("valueCoding", rest))
        }
        return members.isEmpty ? nil : .object(members)
    }
}
