internal import Screening

/// Writes an instrument as a FHIR R4 questionnaire.
///
/// What FHIR cannot say travels in one extension as the rest of the instrument file: the form is read back as it was written, and the
/// difference is what has to travel. So nothing is lost, whatever the form can say.
struct QuestionnaireWriter {
    private let instrument: Instrument
    private let stale: Set<Item.ID>

    /// What the `linkId`s of headings and totals of our own forms begin with.
    static let sectionPrefix = "section-"
    static let scorePrefix = "score-"

    /// The questionnaire. Of an instrument of class D only what it is, whose it is and how to record it.
    static func value(_ instrument: Instrument) -> JSONValue {
        let tree = InstrumentTree.tree(instrument).with("version", .quoted(FormHeader.withoutContentMark(instrument.version)))
        let whole = isWithheld(instrument) ? withheld(tree) : tree
        let first = QuestionnaireWriter(instrument: instrument, stale: [])
        var form = first.form()
        var read = first.read(form)
        let stale = first.stale(whole, read)
        if !stale.isEmpty {
            let second = QuestionnaireWriter(instrument: instrument, stale: stale)
            form = second.form()
            read = second.read(form)
        }
        return withRest(form, Residual.difference(of: whole, from: read ?? .map([])))
    }

    /// The questionnaire without what only this program reads.
    static func bare(_ instrument: Instrument) -> JSONValue {
        QuestionnaireWriter(instrument: instrument, stale: []).form()
    }

    /// Whether its items may not leave: their publishers forbid every copy in electronic form.
    static func isWithheld(_ instrument: Instrument) -> Bool { instrument.licence.class == .d }

    private static func withheld(_ tree: FileNode) -> FileNode {
        let rules: Set<String> = ["codings", "missing", "scores", "alerts", "suggests", "remarks", "examples"]
        return .map(tree.entries.filter { !rules.contains($0.key) }).with("items", .list([]))
    }

    private static func withRest(_ form: JSONValue, _ rest: FileNode) -> JSONValue {
        guard !rest.entries.isEmpty else { return form }
        let rest: JSONValue = ["url": .string(FHIRNames.instrumentFile), "valueString": .string(FileText.text(rest))]
        let members = (form.members ?? []).filter { $0.key != "extension" }
        return ElementOrder.sorted(members + [.init("extension", .array(form.list("extension") + [rest]))], by: ElementOrder.questionnaire)
    }

    private func read(_ form: JSONValue) -> FileNode? {
        (try? FormTree(form, file: instrument.id, wantedID: nil))?.tree
    }

    /// The items of an imported form whose conditions or answers were changed here since it came.
    private func stale(_ whole: FileNode, _ tree: FileNode?) -> Set<Item.ID> {
        guard instrument.fhir != nil else { return [] }
        let read = Dictionary((tree?["items"]?.values ?? []).map { ($0["id"]?.string ?? "", $0) }) { first, _ in first }
        let changed = (whole["items"]?.values ?? []).filter { item in
            let other = read[item["id"]?.string ?? ""]
            func differs(_ mine: FileNode?, _ theirs: FileNode?) -> Bool { !(mine?.says(theirs) ?? (theirs == nil)) }
            // A gate that the import could not take stays in the form as it came.
            let hasNewGate = item["gate"] != nil && differs(item["gate"]?["when"], other?["gate"]?["when"])
            return hasNewGate || differs(item["options"], other?["options"])
        }
        return Set(changed.compactMap { $0["id"]?.string })
    }
}

// MARK: The head

extension QuestionnaireWriter {
    private var isOurs: Bool { instrument.fhir == nil }

    private func form() -> JSONValue {
        let kept = Trace.kept(instrument.fhir)
        var members: [JSONValue.Member] = [
            .init("resourceType", "Questionnaire"), .init("url", .string(Self.url(instrument))),
            .init("version", .string(Self.version(instrument))), .init("title", .string(instrument.title)), .init("status", "active"),
            .init("subjectType", ["Patient"]),
        ]
        if isOurs { members += [.init("name", .string(name)), .init("purpose", .string(instrument.purpose))] }
        if let copyright { members.append(.init("copyright", .string(copyright))) }
        if let loinc = instrument.loinc { members.append(.init("code", [["system": .string(FHIRNames.loinc), "code": .string(loinc)]])) }
        members = ElementOrder.joined(members, kept: kept, besides: ["item"])
        members.append(.init("item", .array(items(skeleton: kept?["item"]))))
        return ElementOrder.sorted(members, by: ElementOrder.questionnaire)
    }

    /// The address that a questionnaire and its responses have: the imported form's own, or one of ours.
    static func url(_ instrument: Instrument) -> String {
        instrument.fhir?.id ?? FHIRNames.questionnaires + instrument.id
    }

    /// The version that responses are bound to.
    static func version(_ instrument: Instrument) -> String {
        instrument.fhir?.type ?? instrument.version
    }

    /// A name that programs may use: a capital letter, then letters, digits and underscores.
    private var name: String {
        let parts = instrument.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let name = parts.joined()
        return name.first.map { ("A"..."Z").contains($0) } ?? false ? name : "Form" + name
    }

    private var copyright: String? {
        let (text, credit) = (instrument.licence.text, instrument.licence.credit)
        if !isOurs { return text == FormHeader.unknownLicence ? nil : text }
        return text == credit || credit.isEmpty ? text : text + " " + credit
    }
}

// MARK: The items

extension QuestionnaireWriter {
    private func items(skeleton: JSONValue?) -> [JSONValue] {
        if Self.isWithheld(instrument) { return [notice] }
        let writer = ItemWriter(instrument, stale: stale)
        guard let skeleton = skeleton?.values else { return inSections(writer) + (isOurs ? totals : []) }
        var left = Dictionary(instrument.items.map { (Trace.linkID($0), $0) }) { first, _ in first }
        let filled = skeleton.flatMap { Self.fill($0, &left, writer) }
        return filled + instrument.items.filter { left[Trace.linkID($0)] != nil }.map { writer.value($0) }
    }

    /// The kept tree of an imported form with its lines in it; a line that is no longer there leaves what stood in it.
    private static func fill(_ node: JSONValue, _ left: inout [String: Item], _ writer: ItemWriter) -> [JSONValue] {
        guard let linkID = node["linkId"]?.string else { return [] }
        if node["type"] != nil, node["type"]?.string != "group" { return [node] }
        let children = node.list("item").flatMap { fill($0, &left, writer) }
        if node["type"] != nil {
            let inner = children.isEmpty ? [] : [JSONValue.Member("item", .array(children))]
            return [ElementOrder.sorted((node.without(["item"])?.members ?? []) + inner, by: ElementOrder.item)]
        }
        guard let item = left.removeValue(forKey: linkID) else { return children }
        return [writer.value(item, children: children)]
    }

    private func inSections(_ writer: ItemWriter) -> [JSONValue] {
        var result: [JSONValue] = []
        var section: (title: String, items: [JSONValue])?
        var number = 0
        func close() {
            guard let open = section else { return }
            number += 1
            result.append([
                "linkId": .string(Self.sectionPrefix + String(number)), "text": .string(open.title), "type": "group",
                "item": .array(open.items),
            ])
        }
        for item in instrument.items {
            if let title = item.section {
                close()
                section = (title, [])
            }
            let value = writer.value(item)
            if section == nil { result.append(value) } else { section?.items.append(value) }
        }
        close()
        return result
    }

    /// A place for each total, which whoever scores the form fills in.
    private var totals: [JSONValue] {
        instrument.scores.filter { $0.method != .table }.map { score in
            var members: [JSONValue.Member] = [
                .init("linkId", .string(Self.scorePrefix + score.id)), .init("text", .string(score.label)), .init("type", "decimal"),
                .init("readOnly", true),
            ]
            if let loinc = score.loinc { members.append(.init("code", [["system": .string(FHIRNames.loinc), "code": .string(loinc)]])) }
            return ElementOrder.sorted(members, by: ElementOrder.item)
        }
    }

    private var notice: JSONValue {
        [
            "linkId": "notice", "type": "display",
            "text": """
            The items of this instrument may not be copied. Use the form of its publisher, and record here that it was done elsewhere, \
            with its result.
            """,
        ]
    }
}
