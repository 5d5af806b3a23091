/// The value sets and code systems that a form carries with it, each read once.
struct ContainedLists {
    /// What tells one concept from another.
    struct Key: Hashable {
        let system: String?
        let code: String
    }

    private var sets: [String: JSONValue] = [:]
    private var systems: [String: JSONValue] = [:]
    private var weights: [Key: String] = [:]
    private var names: [Key: String] = [:]
    private var read: [String: [FormAnswer]] = [:]

    init(_ questionnaire: JSONValue, _ findings: inout FindingList) {
        let contained = questionnaire.list("contained")
        for resource in contained where resource["resourceType"]?.string == "ValueSet" {
            for name in [resource["id"]?.string.map { "#" + $0 }, resource["url"]?.string].compactMap(\.self) where sets[name] == nil {
                sets[name] = resource
            }
            for concept in Concept.all(ofSet: resource) { note(concept, &findings) }
        }
        for resource in contained where resource["resourceType"]?.string == "CodeSystem" {
            guard let url = resource["url"]?.string, systems[url] == nil else { continue }
            systems[url] = resource
            for concept in Concept.all(ofSystem: resource, url) { note(concept, &findings) }
        }
    }

    private mutating func note(_ concept: Concept, _ findings: inout FindingList) {
        if names[concept.key] == nil, let name = concept.json["display"]?.string, !name.isEmpty { names[concept.key] = name }
        if weights[concept.key] == nil { weights[concept.key] = WeightNames.weight(of: concept.json, at: "form", &findings) }
    }

    /// The weight that a contained value set, or else a contained code system, gives to a concept.
    func weight(system: String?, code: String) -> String? { weights[Key(system: system, code: code)] }

    /// The answers of a value set, by its address or `#` and its id; nil when nothing in the file, nor LOINC as known here, lists any.
    mutating func answers(_ url: String, _ findings: inout FindingList) -> [FormAnswer]? {
        if let known = read[url] { return known.isEmpty ? nil : known }
        let address = url.hasPrefix("#") ? url : String(url.split(separator: "|").first ?? "")
        let answers = sets[address].map { self.answers(set: $0, named: url, &findings) } ?? fromLOINC(url, &findings)
        read[url] = answers ?? []
        return answers?.isEmpty == false ? answers : nil
    }

    private func fromLOINC(_ url: String, _ findings: inout FindingList) -> [FormAnswer]? {
        guard let known = LOINCAnswerLists.answers(url) else { return nil }
        findings.note("form", "the answers of \(url.prefix(80)) are not in the file: taken from the LOINC list as it is known here")
        return known.map {
            FormAnswer(type: "Coding", system: FHIRNames.loinc, code: $0.code, label: $0.label, weight: $0.weight.map(String.init))
        }
    }

    private func answers(set: JSONValue, named url: String, _ findings: inout FindingList) -> [FormAnswer] {
        if set["expansion"] == nil, Concept.isOpen(set) {
            findings.warn("form", "\(url.prefix(80)) also draws on lists that are not in the file: only the answers in it are offered")
        }
        var concepts = Concept.all(ofSet: set)
        if set["expansion"] == nil { concepts += wholeSystems(of: set) }
        let excluded = Set(Concept.all(in: set["compose"]?.list("exclude") ?? []).map(\.key))
        return concepts.filter { !excluded.contains($0.key) }.map { concept in
            FormAnswer(
                type: "Coding", system: concept.key.system, code: concept.key.code,
                label: names[concept.key] ?? (concept.key.code.isEmpty ? "(no text)" : concept.key.code),
                weight: weights[concept.key])
        }
    }

    /// The concepts of contained code systems that a value set takes as a whole.
    private func wholeSystems(of set: JSONValue) -> [Concept] {
        let includes = (set["compose"]?.list("include") ?? []).filter { $0["concept"] == nil && $0["filter"] == nil }
        return includes.flatMap { include -> [Concept] in
            guard let url = include["system"]?.string, let system = systems[url] else { return [] }
            return Concept.all(ofSystem: system, url)
        }
    }
}

extension ContainedLists {
    /// One concept of a value set or a code system.
    struct Concept {
        let key: Key
        let json: JSONValue

        static func all(ofSet set: JSONValue) -> [Concept] {
            if let expansion = set["expansion"] {
                return flat(expansion.list("contains"), by: "contains").filter { $0["abstract"]?.bool != true }
                    .compactMap { Concept($0, $0["system"]?.string) }
            }
            return all(in: set["compose"]?.list("include") ?? [])
        }

        static func all(in includes: [JSONValue]) -> [Concept] {
            includes.flatMap { include in include.list("concept").compactMap { Concept($0, include["system"]?.string) } }
        }

        static func all(ofSystem system: JSONValue, _ url: String) -> [Concept] {
            flat(system.list("concept"), by: "concept").compactMap { Concept($0, url) }
        }

        /// Whether some answers of a set are only described, or come from elsewhere.
        static func isOpen(_ set: JSONValue) -> Bool {
            (set["compose"]?.list("include") ?? []).contains { $0["filter"] != nil || $0["valueSet"] != nil }
        }

        private init?(_ json: JSONValue, _ system: String?) {
            guard let code = json["code"]?.string else { return nil }
            key = Key(system: system, code: code)
            self.json = json
        }

        /// Values and those that stand in them, in order.
        private static func flat(_ values: [JSONValue], by key: String) -> [JSONValue] {
            values.flatMap { [$0] + flat($0.list(key), by: key) }
        }
    }
}
