/// The extensions and properties by which FHIR gives an answer its weight.
enum WeightNames {
    /// In the order in which they count: the newest first.
    private static let urls = [FHIRNames.itemWeight, FHIRNames.ordinalValue] + FHIRNames.earlierWeights
    static let all = Set(urls)

    /// The weight that an element gives, as it is written.
    ///
    /// Where several are given and differ, itemWeight counts, as the extensions guide has it, and it is said.
    static func weight(of json: JSONValue, at path: String, _ findings: inout FindingList) -> String? {
        let given =
            urls.compactMap { url in json.fhirExtension(url)?.choice("value")?.value.literal.map { (url, $0) } } + properties(of: json)
        guard let first = given.first else { return nil }
        if let other = given.first(where: { Double($0.1) != Double(first.1) }) {
            findings.warn(
                path,
                "two weights for one answer, \(first.1) (\(FHIRNames.short(first.0))) and \(other.1) (\(FHIRNames.short(other.0))): \(first.1) is taken"
            )
        }
        return first.1
    }

    private static func properties(of json: JSONValue) -> [(String, String)] {
        json.list("property").compactMap { property in
            guard let code = property["code"]?.string, FHIRNames.weightProperties.contains(code) else { return nil }
            return property.choice("value")?.value.literal.map { (code, $0) }
        }
    }
}
