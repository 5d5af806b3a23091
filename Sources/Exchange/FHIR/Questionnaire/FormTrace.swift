/// What a form says beyond an instrument, kept so that it leaves again as it came, and said.
struct FormTrace {
    /// Whether the form is one that this program wrote: then its own marks need not be kept.
    let isOurs: Bool

    /// The elements of an item that something in the instrument stands for.
    private static let understood: Set<String> = ["linkId", "type", "text", "item"]
    /// Elements that are kept, and whose meaning is in the instrument too, so that nothing has to be said.
    private static let silent: Set<String> = [
        "prefix", "code", "enableWhen", "enableBehavior", "answerValueSet", "answerOption", "repeats", "required", "readOnly",
    ]
    private static let silentExtensions: Set<String> = [
        FHIRNames.unit, FHIRNames.unitOption, FHIRNames.enableWhenExpression, FHIRNames.lowest, FHIRNames.highest, FHIRNames.hidden,
    ]

    /// What an item's trace holds; nil when the instrument says it all.
    func trace(of line: FormLine, bounds: Bool, _ findings: inout FindingList) -> FileNode? {
        let kept = kept(of: line, bounds: bounds)
        say(line.item, kept, &findings)
        let linkID = line.id == line.item.linkID ? nil : line.item.linkID
        let type = line.item.type == line.usualType ? nil : line.item.type.rawValue
        return Self.node(id: linkID, type: type, kept: kept)
    }

    private func kept(of line: FormLine, bounds: Bool) -> JSONValue? {
        var dropped = Self.understood
        let json = line.item.json
        if isOurs { dropped.formUnion(["enableWhen", "enableBehavior"]) }
        if isOurs, json["prefix"]?.string == line.id { dropped.insert("prefix") }
        if FormHeader.onlyLOINC(json) != nil { dropped.insert("code") }
        if !line.options.isEmpty { dropped.insert("answerOption") }
        if line.item.isCut { dropped.remove("text") }
        let kept = json.without(dropped)
        return bounds ? kept?.withoutExtensions([FHIRNames.lowest, FHIRNames.highest]) : kept
    }

    private func say(_ item: FormItem, _ kept: JSONValue?, _ findings: inout FindingList) {
        for member in kept?.members ?? [] where member.key != "extension" && !Self.silent.contains(member.key) {
            findings.note(item.path, "\(member.key.prefix(60)) is kept for export and not used here")
        }
        sayExtensions(kept, at: item.path, &findings)
        if item.json["required"]?.bool == true {
            findings.note(item.path, "is required in the form; here every item may be left not asked, declined or unable")
        }
        sayRepeats(item, &findings)
    }

    func sayExtensions(_ json: JSONValue?, at path: String, _ findings: inout FindingList) {
        for value in json?.list("extension") ?? [] {
            let url = value["url"]?.string ?? "without a url"
            if FHIRNames.otherExpressions.contains(url) || FHIRNames.fillingExpressions.contains(url) {
                findings.warn(path, "the expression \(FHIRNames.short(url)) is never carried out here: kept for export")
            } else if !Self.silentExtensions.contains(url) {
                findings.note(path, "the extension \(FHIRNames.short(url)) is kept for export and not used here")
            }
        }
    }

    func sayRepeats(_ item: FormItem, _ findings: inout FindingList) {
        guard item.json["repeats"]?.bool == true else { return }
        findings.warn(
            item.path,
            item.type == .group ? "may be filled in several times: here once" : "takes several answers at once: here it takes one")
    }

    /// The trace of one option; nil when the instrument says it all.
    func trace(of answer: FormAnswer, code: Int, isWeighted: Bool, system: String?, at path: String, _ findings: inout FindingList)
        -> FileNode?
    {
        let kept = answer.kept(isWeighted: isWeighted)
        for member in kept?.members ?? [] where !["extension", "valueReference"].contains(member.key) {
            findings.note(path, "\(member.key.prefix(60)) of an answer is kept for export and not used here")
        }
        for url in (kept?.list("extension") ?? []).compactMap({ $0["url"]?.string }) where !WeightNames.all.contains(url) {
            findings.note(path, "the extension \(FHIRNames.short(url)) of an answer is kept for export and not used here")
        }
        switch answer.type {
        case "Boolean": return nil
        case "Coding":
            let isKnown = answer.system == FHIRNames.loinc || (answer.system == system && system != nil && answer.code == String(code))
            return isKnown && answer.code != nil
                ? Self.node(kept: kept) : Self.node(system: answer.system, code: answer.code, kept: kept, always: true)
        default: return Self.node(type: answer.type, kept: kept)
        }
    }

    static func node(
        id: String? = nil, type: String? = nil, system: String? = nil, code: String? = nil, kept: JSONValue? = nil, always: Bool = false
    ) -> FileNode? {
        let node: FileNode = .map([
            "id": said(id), "type": said(type), "system": said(system), "code": said(code), "kept": kept.map { .quoted($0.text(.compact)) },
        ])
        return node.entries.isEmpty && !always ? nil : node
    }

    private static func said(_ text: String?) -> FileNode? { text.flatMap { $0.isEmpty ? nil : .text($0) } }
}
