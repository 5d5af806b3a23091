internal import Screening

/// Writes the answers to an instrument as a FHIR R4 response to its questionnaire.
struct ResponseWriter {
    private let instrument: Instrument
    private let content: ResponseContent
    private let evaluation: Evaluation

    init(_ instrument: Instrument, _ content: ResponseContent) {
        self.instrument = instrument
        self.content = content
        // Weights leave in the file's own coding, and so do totals.
        var context = content.context
        context.coding = nil
        evaluation = instrument.evaluate(content.answers, isFinished: content.isFinished, in: context)
    }

    var value: JSONValue {
        let url = QuestionnaireWriter.url(instrument) + "|" + QuestionnaireWriter.version(instrument)
        let context = ContextExtension.value(content.context)
        let started = content.started.map {
            JSONValue.object([.init("url", .string(FHIRNames.started)), .init("valueDateTime", .string($0))])
        }
        let extensions = [context, started].compactMap(\.self)
        let items = self.items
        var members: [JSONValue.Member] = [.init("resourceType", "QuestionnaireResponse")]
        if !extensions.isEmpty { members.append(.init("extension", .array(extensions))) }
        members += [.init("questionnaire", .string(url)), .init("status", content.isFinished ? "completed" : "in-progress")]
        if let authored = content.authored { members.append(.init("authored", .string(authored))) }
        if !items.isEmpty { members.append(.init("item", .array(items))) }
        return .object(members)
    }

    /// What stands where in the form, in the order of the form.
    private var items: [JSONValue] {
        let form = QuestionnaireWriter.bare(instrument)
        let items = Dictionary(instrument.items.map { (Trace.linkID($0), $0) }) { first, _ in first }
        return form.list("item").compactMap { value(of: $0, items) }
    }

    /// The answer to an item of the form with what stands in it; nil when there is nothing to say of it.
    private func value(of node: JSONValue, _ items: [String: Item]) -> JSONValue? {
        guard let linkID = node["linkId"]?.string, node["type"]?.string != "display" else { return nil }
        let children = node.list("item").compactMap { value(of: $0, items) }
        var members: [JSONValue.Member] = [.init("linkId", .string(linkID))]
        if let text = node["text"] { members.append(.init("text", text)) }
        guard let item = items[linkID] else {
            if let total = total(of: node, linkID) { return .object(members + [.init("answer", [.object([total])])]) }
            return children.isEmpty ? nil : .object(members + [.init("item", .array(children))])
        }
        guard evaluation.hidden[item.id] == nil, let answer = recorded(item) else { return nil }
        if let reason = AnswerValue.reason(answer) {
            let absent: JSONValue = ["url": .string(FHIRNames.dataAbsentReason), "valueCode": .string(reason)]
            let inner = children.isEmpty ? [] : [JSONValue.Member("item", .array(children))]
            return .object([members[0], .init("extension", [absent])] + members.dropFirst() + inner)
        }
        let inner = children.isEmpty ? [] : [JSONValue.Member("item", .array(children))]
        return .object(members + [.init("answer", [.object(AnswerValue.members(answer, of: item, in: instrument) + inner)])])
    }

    /// What was recorded; once it is over, an item of which nothing is was not asked.
    private func recorded(_ item: Item) -> Answer? {
        content.answers[item.id] ?? (content.isFinished && item.isAnswerable ? .notAsked : nil)
    }

    /// The total, for an item of the form that is a place for it.
    private func total(of node: JSONValue, _ linkID: String) -> JSONValue.Member? {
        guard let rule = ScorePlaces.rule(linkID: linkID, loinc: FormHeader.loinc(node), in: instrument),
            let value = evaluation.scores.first(where: { $0.id == rule.id })?.value
        else { return nil }
        switch node["type"]?.string {
        case "decimal": return .init("valueDecimal", DecimalText.json((value * 10).rounded() / 10))
        case "integer": return Int(exactly: value).map { .init("valueInteger", .number($0)) }
        case "quantity": return .init("valueQuantity", ["value": DecimalText.json((value * 10).rounded() / 10)])
        default: return nil
        }
    }
}

/// Finds the score that an item of a form stands for.
enum ScorePlaces {
    static func rule(linkID: String, loinc: String?, in instrument: Instrument) -> ScoreRule? {
        if linkID.hasPrefix(QuestionnaireWriter.scorePrefix) {
            let id = linkID.dropFirst(QuestionnaireWriter.scorePrefix.count)
            if let rule = instrument.scores.first(where: { $0.id == id }) { return rule }
        }
        let codes = [loinc, linkID.split(separator: "/").last.map(String.init)].compactMap(\.self)
        return instrument.scores.first { $0.loinc.map(codes.contains) ?? false }
    }
}

/// Whom answers are of, as an extension of a response.
enum ContextExtension {
    static func value(_ context: ScoringContext) -> JSONValue? {
        var parts: [JSONValue] = []
        if let sex = context.sex { parts.append(["url": "sex", "valueCode": .string(sex.rawValue)]) }
        if let age = context.age { parts.append(["url": "age", "valueInteger": .number(age)]) }
        if let set = context.set { parts.append(["url": "cut-offs", "valueString": .string(set)]) }
        if let coding = context.coding { parts.append(["url": "coding", "valueString": .string(coding)]) }
        return parts.isEmpty ? nil : ["url": .string(FHIRNames.scoringContext), "extension": .array(parts)]
    }

    /// The context that a response carries; totals are always compared in the base coding.
    static func context(_ response: JSONValue) -> ScoringContext {
        guard let parts = response.fhirExtension(FHIRNames.scoringContext) else { return ScoringContext() }
        return ScoringContext(
            sex: parts.fhirExtension("sex")?["valueCode"]?.string.flatMap(CutOffSex.init(rawValue:)),
            age: parts.fhirExtension("age")?["valueInteger"]?.whole, coding: parts.fhirExtension("coding")?["valueString"]?.string,
            set: parts.fhirExtension("cut-offs")?["valueString"]?.string)
    }
}
