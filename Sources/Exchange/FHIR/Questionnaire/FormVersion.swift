/// Tells other versions of FHIR, and whatever forbids to read on, from a questionnaire of R4.
enum FormVersion {
    /// Elements of other versions, by which these are known.
    private static let elements: [(key: String, version: String, reason: String)] = [
        ("option", "STU3", "its answers stand under \"option\""),
        ("options", "STU3", "its answers stand under \"options\""),
        ("answerConstraint", "R5", "it has \"answerConstraint\""),
        ("disabledDisplay", "R5", "it has \"disabledDisplay\""),
        ("versionAlgorithmString", "R5", "it has \"versionAlgorithm\""),
        ("versionAlgorithmCoding", "R5", "it has \"versionAlgorithm\""),
        ("copyrightLabel", "R5", "it has \"copyrightLabel\""),
    ]

    /// Refuses an item or a questionnaire of another version, and one that says that it may not be read without being understood.
    static func check(_ json: JSONValue, path: String, file: String) throws(FHIRFault) {
        for element in elements where json[element.key] != nil { throw refusal(element.version, element.reason, path, file) }
        if json["type"]?.string == "coding" { throw refusal("R5", "it has the type \"coding\"", path, file) }
        if json["type"]?.string == "question" { throw refusal("R5 or STU3", "it has the type \"question\"", path, file) }
        for condition in json.list("enableWhen") {
            if condition["hasAnswer"] != nil { throw refusal("STU3", "its enableWhen has \"hasAnswer\"", path, file) }
            if condition["operator"] == nil, condition.choice("answer") != nil {
                throw refusal("STU3", "its enableWhen has no operator", path, file)
            }
        }
    }

    private static func refusal(_ version: String, _ reason: String, _ path: String, _ file: String) -> FHIRFault {
        let place = path.isEmpty ? "the form" : "this item"
        return FHIRFault(
            file: file, line: nil, path: path,
            reason: "\(place) is written in FHIR \(version): \(reason). Only R4 is read; ask its publisher for an R4 version or convert it")
    }

    /// Refuses what is no questionnaire of R4.
    static func checkRoot(_ json: JSONValue, file: String) throws(FHIRFault) {
        func fault(_ reason: String) -> FHIRFault { FHIRFault(file: file, line: nil, path: "", reason: reason) }
        guard json.members != nil else { throw fault("expected a FHIR Questionnaire, which is a JSON object") }
        switch json["resourceType"]?.string {
        case "Questionnaire": break
        case "Bundle": throw fault("this is a Bundle: take the Questionnaire out of it into a file of its own")
        case "QuestionnaireResponse": throw fault("these are the answers to a form: bring them in with: liaise instrument import-response")
        case let other?: throw fault("expected a FHIR Questionnaire, and this is a \(other.prefix(60))")
        case nil: throw fault("expected a FHIR Questionnaire, and this has no resourceType")
        }
        if json["group"] != nil { throw refusal("DSTU2", "its items stand in \"group\"", "", file) }
        if let rules = json["implicitRules"]?.string {
            throw fault(
                "the form follows rules that it only names (implicitRules: \(rules.prefix(120))); they may change what it means, so it is not read"
            )
        }
        try check(json, path: "", file: file)
    }

    /// Refuses a modifier extension wherever it stands, since FHIR forbids to go on without understanding it.
    static func rejectModifiers(_ json: JSONValue, file: String) throws(FHIRFault) {
        guard let (path, url) = modifier(in: json) else { return }
        throw FHIRFault(
            file: file, line: nil, path: JSONPath.text(path.reversed()),
            reason: "a modifier extension (\(url.prefix(120))) may change what the form means and is not understood here, so it is not read"
        )
    }

    /// The first modifier extension in a value, with the way to it from the inside out.
    private static func modifier(in json: JSONValue) -> (path: [JSONReader.Step], url: String)? {
        for member in json.members ?? [] {
            if member.key == "modifierExtension", let first = member.value.values?.first {
                return ([.key(member.key)], first["url"]?.string ?? "without a url")
            }
            if let found = modifier(in: member.value) { return (found.path + [.key(member.key)], found.url) }
        }
        for (place, value) in (json.values ?? []).enumerated() {
            if let found = modifier(in: value) { return (found.path + [.place(place + 1)], found.url) }
        }
        return nil
    }
}
