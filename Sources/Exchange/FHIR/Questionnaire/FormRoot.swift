/// What the head of a form says beyond an instrument.
struct FormRoot {
    let json: JSONValue
    let header: FormHeader
    let isOurs: Bool

    /// Elements that say who made the form and how it is filed.
    private static let filing: Set<String> = [
        "id", "meta", "language", "text", "contained", "identifier", "name", "date", "publisher", "contact", "description", "purpose",
        "code",
        "useContext", "jurisdiction", "approvalDate", "lastReviewDate", "effectivePeriod", "experimental", "derivedFrom", "subjectType",
        "status", "item",
    ]

    /// The form's trace; nil of our own form that holds nothing else.
    func trace(skeleton: JSONValue?, _ findings: inout FindingList) -> FileNode? {
        say(&findings)
        let members = (kept?.members ?? []) + (skeleton.map { [JSONValue.Member("item", $0)] } ?? [])
        let kept = members.isEmpty ? nil : JSONValue.object(members)
        if isOurs { return FormTrace.node(kept: kept) }
        return FormTrace.node(id: json["url"]?.string, type: json["version"]?.string, kept: kept, always: true)
    }

    private var kept: JSONValue? {
        var dropped: Set<String> = ["resourceType", "url", "version", "title", "item"]
        if json["copyright"]?.string != nil { dropped.insert("copyright") }
        if json["status"]?.string == "active" { dropped.insert("status") }
        if json.list("subjectType") == ["Patient"] { dropped.insert("subjectType") }
        if FormHeader.onlyLOINC(json) != nil { dropped.insert("code") }
        if isOurs { dropped.formUnion(["name", "purpose"]) }
        return json.without(dropped)?.withoutExtensions([FHIRNames.instrumentFile])
    }

    private func say(_ findings: inout FindingList) {
        let trace = FormTrace(isOurs: isOurs)
        trace.sayExtensions(kept, at: "form", &findings)
        for member in kept?.members ?? [] where member.key != "extension" && !Self.filing.contains(member.key) {
            findings.note("form", "\(member.key.prefix(60)) is kept for export and not used here")
        }
        if let status = json["status"]?.string, status != "active" {
            findings.warn("form", "its status is \(status.prefix(20)): its publisher has not released it for use, or has withdrawn it")
        }
        let subjects = json.list("subjectType").compactMap(\.string)
        if !subjects.isEmpty, !subjects.contains("Patient") {
            findings.warn(
                "form",
                "it is about \(subjects.prefix(4).joined(separator: ", ").prefix(60)) and not about a patient: here it is about the person seen"
            )
        }
        sayVersion(&findings)
    }

    private func sayVersion(_ findings: inout FindingList) {
        guard let version = json["version"]?.string else {
            findings.note("form", "has no version: taken as version 1")
            return
        }
        if header.version != version {
            findings.note("form", "the version \(version.prefix(60)) is kept for export, and \(header.version) used here")
        }
    }
}
