/// The addresses of what FHIR resources say.
enum FHIRNames {
    /// Where the questionnaires of built-in and site instruments stand: the id follows.
    static let questionnaires = "https://liaise.example/fhir/Questionnaire/"
    /// Where the codes of an instrument's options stand: the id follows.
    static let codeSystems = "https://liaise.example/fhir/CodeSystem/"
    /// What of an instrument file FHIR cannot say, as the text of the file.
    static let instrumentFile = "https://liaise.example/fhir/StructureDefinition/instrument-file"
    /// Whom answers are of and what was chosen for their scoring.
    static let scoringContext = "https://liaise.example/fhir/StructureDefinition/scoring-context"
    /// When the administration began.
    static let started = "https://liaise.example/fhir/StructureDefinition/administration-started"

    /// A time of day that was said without an offset.
    static let localTime = "https://liaise.example/fhir/StructureDefinition/local-time"

    static let loinc = "http://loinc.org"

    private static let core = "http://hl7.org/fhir/StructureDefinition/"
    private static let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"

    static let itemWeight = core + "itemWeight"
    static let ordinalValue = core + "ordinalValue"
    /// Weights under their earlier names (STU3); read, never written.
    static let earlierWeights = [core + "questionnaire-ordinalValue", core + "valueset-ordinalValue", core + "codesystem-ordinalValue"]
    static let weightProperties: Set<String> = ["itemWeight", "ordinalValue"]

    static let unit = core + "questionnaire-unit"
    static let unitOption = core + "questionnaire-unitOption"
    static let hidden = core + "questionnaire-hidden"
    static let lowest = core + "minValue"
    static let highest = core + "maxValue"
    static let dataAbsentReason = core + "data-absent-reason"

    static let enableWhenExpression = sdc + "sdc-questionnaire-enableWhenExpression"
    /// Expressions that fill an answer in.
    static let fillingExpressions = [sdc + "sdc-questionnaire-calculatedExpression", core + "cqf-calculatedValue"]
    /// Expressions whose result would change what may be answered or is asked.
    static let otherExpressions = [
        sdc + "sdc-questionnaire-answerExpression", sdc + "sdc-questionnaire-candidateExpression",
        sdc + "sdc-questionnaire-answerOptionsToggleExpression", sdc + "sdc-questionnaire-itemPopulationContext",
        sdc + "sdc-questionnaire-initialExpression", core + "cqf-expression", core + "variable", core + "targetConstraint",
        core + "questionnaire-constraint", core + "cqf-library",
    ]

    /// The last part of an address, for people.
    static func short(_ url: String) -> String {
        url.split(separator: "/").last.map { String($0.prefix(60)) } ?? String(url.prefix(60))
    }
}

extension JSONValue {
    /// The extension with a url.
    func fhirExtension(_ url: String) -> JSONValue? {
        list("extension").first { $0["url"]?.string == url }
    }

    /// The `value[x]` of an element with the name of its type: `Coding`, `Decimal`.
    func choice(_ name: String) -> (type: String, value: JSONValue)? {
        let member = members?.first { $0.key.hasPrefix(name) && $0.key.count > name.count && $0.value != .null }
        return member.map { (String($0.key.dropFirst(name.count)), $0.value) }
    }

    /// The object without the extensions with these urls; nil when nothing is left.
    func withoutExtensions(_ urls: Set<String>) -> JSONValue? {
        guard let members else { return nil }
        let rest = members.compactMap { member -> Member? in
            guard member.key == "extension" else { return member }
            let left = member.value.values?.filter { !urls.contains($0["url"]?.string ?? "") } ?? []
            return left.isEmpty ? nil : Member("extension", .array(left))
        }
        return rest.isEmpty ? nil : .object(rest)
    }
}
