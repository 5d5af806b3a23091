/// When each line of a form is asked: its own conditions, those of the groups that it stands in, and the question that it belongs to.
struct FormGates {
    private let form: FormItems
    private let lines: FormLines
    private var parts: [GatePart]

    /// The most conditions that one item may have of its own; more are no form for people.
    private static let mostConditions = 200

    /// - throws: a fault when items wait for each other.
    init(_ form: FormItems, _ lines: FormLines, file: String, _ findings: inout FindingList) throws(FHIRFault) {
        self.form = form
        self.lines = lines
        try EnableWhenLoops(form).refuse(file: file)
        let reader = EnableWhenReader(form: form, lines: lines)
        parts = []
        for item in form.items { parts.append(item.withheld == nil ? Self.own(item, reader, &findings) : .always) }
    }

    private static func own(_ item: FormItem, _ reader: EnableWhenReader, _ findings: inout FindingList) -> GatePart {
        if item.json.fhirExtension(FHIRNames.enableWhenExpression) != nil {
            findings.warn(item.path, "is asked by an expression (enableWhenExpression), which is never carried out here: always asked")
            return .always
        }
        let given = item.json.list("enableWhen")
        guard given.count <= mostConditions else {
            findings.warn(item.path, "has \(given.count) conditions, and at most \(mostConditions) are read: always asked")
            return .always
        }
        let conditions = given.map(reader.part)
        if item.json["enableWhen"] != nil, conditions.isEmpty { findings.warn(item.path, "has an empty enableWhen: always asked") }
        for case .unknown(let reason) in conditions { findings.warn(item.path, reason + ": this condition is left out") }
        let part = isAll(item, conditions.count, &findings) ? GatePart.all(conditions) : GatePart.any(conditions)
        switch part {
        case .never(let reason):
            findings.warn(item.path, reason + ", so that it would never be asked: it is always asked")
            return .always
        case .unknown: return .always
        case .always, .condition: return part
        }
    }

    private static func isAll(_ item: FormItem, _ count: Int, _ findings: inout FindingList) -> Bool {
        switch item.json["enableBehavior"]?.string {
        case "all": return true
        case "any": return false
        default:
            if count > 1 { findings.warn(item.path, "does not say whether all or any of its conditions must hold: any is taken") }
            return false
        }
    }

    /// When a line is asked, and why it is hidden otherwise; nil for always.
    func gate(of line: FormLine) -> FileNode? {
        var needed: [GatePart] = [parts[line.item.index]]
        var child = line.item
        while let index = child.parent {
            let parent = form[index]
            // What a question holds is asked once it has an answer, and it has none while it is hidden itself; what it says is not.
            if let question = lines[parent], question.kind != .nothing, child.type != .display {
                needed.append(.answers(question.id, [.word("answered")]))
                break
            }
            needed.append(parts[index])
            child = parent
        }
        guard case .condition(let node, let asks) = GatePart.all(needed.reversed()) else { return nil }
        return .map(["when": node, "reason": .text(reason(node, asks))])
    }

    private func reason(_ node: FileNode, _ asks: [String]) -> String {
        if asks.count == 1, let id = asks.first {
            if node["answers"]?.values == [.word("answered")] { return "asked only when item \(id) is answered" }
            return "asked only after certain answers to item \(id)"
        }
        let named = asks.count > 4 ? asks.prefix(3).joined(separator: ", ") + " and others" : asks.joined(separator: ", ")
        return "asked only after certain answers to items \(named)"
    }
}
