/// A questionnaire as the values of an instrument file, without what only an instrument file can say.
struct FormTree {
    private(set) var tree: FileNode
    private(set) var findings = FindingList()
    /// What came with the form for this program alone: the rest of the instrument file; nil when there is none.
    let residual: String?

    init(_ given: JSONValue, file: String, wantedID: String?) throws(FHIRFault) {
        let json = given.hasLeadingMark ? given.withoutLeadingMarks : given
        try FormVersion.checkRoot(json, file: file)
        let form = try FormItems(json, file: file)
        try FormVersion.rejectModifiers(json, file: file)
        let header = FormHeader(json: json, items: form, wantedID: wantedID)
        let isOurs = header.ourID != nil
        let system = header.ourID.map { FHIRNames.codeSystems + $0 }
        var found = FindingList()
        var answers = FormAnswers(json, &found)
        let lines = FormLines(form, &answers, system: system, &found)
        let gates = try FormGates(form, lines, file: file, &found)
        residual = json.fhirExtension(FHIRNames.instrumentFile)?["valueString"]?.string
        let trace = FormTrace(isOurs: isOurs)
        let builder = FormTreeBuilder(form: form, lines: lines, gates: gates, trace: trace, system: system, title: header.shortTitle)
        let items = builder.items(&found)
        Self.sayOfTheRest(form, lines, trace, &found)
        let root = FormRoot(json: json, header: header, isOurs: isOurs)
        let fhir = root.trace(skeleton: FormSkeleton.kept(form, lines, isOurs: isOurs), &found)
        tree = .map(
            header.nodes() + [.init(key: "items", value: .list(items))] + FileNode.map(["fhir": fhir]).entries)
        findings = found
    }

    private static func sayOfTheRest(_ form: FormItems, _ lines: FormLines, _ trace: FormTrace, _ findings: inout FindingList) {
        for item in form.items where lines[item] == nil {
            if let reason = item.withheld {
                if !(trace.isOurs && item.linkID.hasPrefix(QuestionnaireWriter.scorePrefix)) { findings.warn(item.path, reason) }
            } else {
                trace.sayRepeats(item, &findings)
                trace.sayExtensions(item.json, at: item.path, &findings)
                if item.children.isEmpty { findings.note(item.path, "is a group without items: kept for export") }
            }
        }
    }
}

/// The lines of a form as items of an instrument file.
struct FormTreeBuilder {
    let form: FormItems
    let lines: FormLines
    let gates: FormGates
    let trace: FormTrace
    let system: String?
    let title: String

    func items(_ findings: inout FindingList) -> [FileNode] {
        var sections = FormSections(form, title: title)
        return lines.lines.enumerated().map { index, line in
            item(line, section: sections.section(of: line, isFirst: index == 0), &findings)
        }
    }

    private func item(_ line: FormLine, section: String?, _ findings: inout FindingList) -> FileNode {
        let json = line.item.json
        if json["text"]?.string == nil { findings.note(line.item.path, "has no text: named by its code, prefix or linkId") }
        let bounds = Bounds(json, line.kind)
        let start: FileNode = .map(["id": .text(line.id), "label": .text(line.item.label)])
        let rest: FileNode = .map([
            "scored": line.kind == .openChoice ? .truth(false) : nil, "section": section.map(FileNode.text),
            "loinc": FormHeader.loinc(json).map(FileNode.text), "gate": gates.gate(of: line),
            "fhir": trace.trace(of: line, bounds: bounds != nil, &findings),
        ])
        return .map(start.entries + [kind(line, bounds, &findings)] + rest.entries)
    }

    private func kind(_ line: FormLine, _ bounds: Bounds?, _ findings: inout FindingList) -> FileNode.Entry {
        switch line.kind {
        case .choice: .init(key: "options", value: options(line, &findings))
        case .openChoice: .init(key: "open", value: options(line, &findings))
        case .number(let isWhole, let unit):
            .init(
                key: "number",
                value: .map([
                    "from": bounds?.from.map(FileNode.word), "to": bounds?.to.map(FileNode.word), "whole": isWhole ? nil : .truth(false),
                    "unit": unit.map(FileNode.text),
                ]))
        case .text: .init(key: "asks", value: .text("text"))
        case .date: .init(key: "asks", value: .text("date"))
        case .time: .init(key: "asks", value: .text("time"))
        case .dateTime: .init(key: "asks", value: .text("date-time"))
        case .nothing: .init(key: "asks", value: .text("nothing"))
        }
    }

    private func options(_ line: FormLine, _ findings: inout FindingList) -> FileNode {
        .list(
            line.options.map { answer, code in
                let weight = line.isWeighted ? answer.wholeWeight ?? 0 : 0
                let isLOINC = answer.type == "Coding" && answer.system == FHIRNames.loinc
                return .map([
                    "code": code == weight ? nil : .number(code), "weight": .number(weight), "label": .text(answer.label),
                    "loinc": isLOINC ? answer.code.map(FileNode.text) : nil,
                    "fhir": trace.trace(
                        of: answer, code: code, isWeighted: line.isWeighted, system: system, at: line.item.path, &findings),
                ])
            })
    }

    /// The lowest and highest number that a form takes, where both that it gives can be said.
    private struct Bounds {
        let from: String?
        let to: String?

        init?(_ json: JSONValue, _ kind: FormLine.Kind) {
            guard kind.isNumber else { return nil }
            func bound(_ url: String) -> String? {
                json.fhirExtension(url)?.choice("value")?.value.literal.flatMap(DecimalText.plain)
            }
            from = bound(FHIRNames.lowest)
            to = bound(FHIRNames.highest)
            if let from, let to, let low = Double(from), let high = Double(to), low > high { return nil }
            if from == nil && to == nil { return nil }
        }
    }
}
