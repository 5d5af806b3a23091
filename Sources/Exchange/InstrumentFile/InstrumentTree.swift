internal import Screening

/// An instrument as the values of its file, in the order of the keys that files have; each item has its options with it.
enum InstrumentTree {
    static func tree(_ instrument: Instrument) -> FileNode {
        .map(header(instrument).entries + body(instrument).entries)
    }

    private static func header(_ instrument: Instrument) -> FileNode {
        .map([
            "id": .text(instrument.id), "version": .quoted(instrument.version), "title": .text(instrument.title),
            "short-title": .text(instrument.shortTitle), "topic": .text(instrument.topic.rawValue), "purpose": .text(instrument.purpose),
            "time-frame": .text(instrument.timeFrame), "ages": ages(instrument.ageRange), "verified": .truth(instrument.isVerified),
            "not-verified": list(instrument.unverified), "source": .text(instrument.source), "licence": licence(instrument.licence),
            "loinc": instrument.loinc.map(FileNode.text), "cautions": list(instrument.cautions),
        ])
    }

    private static func body(_ instrument: Instrument) -> FileNode {
        let rules = RuleTree(items: instrument.items.map(\.id))
        let prorated = instrument.missing.proratesUpTo
        return .map([
            "codings": list(instrument.codings) { .map(["id": .text($0.id), "offset": .number($0.offset)]) },
            "items": .list(instrument.items.map { item($0, rules) }),
            "missing": prorated > 0 ? .map(["prorate-up-to": .number(prorated)]) : nil,
            "scores": list(instrument.scores, rules.score), "alerts": list(instrument.alerts, rules.alert),
            "suggests": list(instrument.suggestions, rules.suggestion), "remarks": list(instrument.remarks, rules.remark),
            "examples": list(instrument.examples) { ExampleTree.example($0, first: instrument.scores.first?.id) },
            "fhir": trace(instrument.fhir),
        ])
    }

    static func list<Element>(_ elements: [Element], _ node: (Element) -> FileNode) -> FileNode? {
        elements.isEmpty ? nil : .list(elements.map(node))
    }

    private static func list(_ texts: [String]) -> FileNode? { list(texts) { .text($0) } }

    static func ages(_ range: AgeRange) -> FileNode {
        .map(["from": range.from.map(FileNode.number), "to": range.to.map(FileNode.number)])
    }

    static func licence(_ licence: Licence) -> FileNode {
        .map([
            "class": .text(licence.class.rawValue), "text": .text(licence.text), "credit": .text(licence.credit),
            "needs-permission": licence.needsPermission.map(FileNode.text),
        ])
    }

    static func trace(_ trace: FHIRTrace?) -> FileNode? {
        trace.map { trace in
            .map([
                "id": trace.id.map(FileNode.text), "type": trace.type.map(FileNode.text), "system": trace.system.map(FileNode.text),
                "code": trace.code.map(FileNode.text), "kept": trace.kept.map(FileNode.quoted),
            ])
        }
    }
}

extension InstrumentTree {
    private static func item(_ item: Item, _ rules: RuleTree) -> FileNode {
        let start: FileNode = .map(["id": .text(item.id), "label": .text(item.label)])
        let rest: FileNode = .map([
            "scored": item.isScored == isScoredByDefault(item.kind) ? nil : .truth(item.isScored),
            "times": item.multiplier == 1 ? nil : .number(item.multiplier), "section": item.section.map(FileNode.text),
            "note": item.note.map(FileNode.text), "loinc": item.loinc.map(FileNode.text), "gate": item.gate.map(rules.gate),
            "fhir": trace(item.fhir),
        ])
        return .map(start.entries + [kind(item.kind)] + rest.entries)
    }

    private static func isScoredByDefault(_ kind: Item.Kind) -> Bool? {
        switch kind {
        case .choice: true
        case .openChoice: nil
        case .number, .text, .date, .time, .dateTime, .display: false
        }
    }

    private static func kind(_ kind: Item.Kind) -> FileNode.Entry {
        switch kind {
        case .choice(let options): .init(key: "options", value: .list(options.map(option)))
        case .openChoice(let options): .init(key: "open", value: .list(options.map(option)))
        case .number(let range): .init(key: "number", value: number(range))
        case .text: .init(key: "asks", value: .text("text"))
        case .date: .init(key: "asks", value: .text("date"))
        case .time: .init(key: "asks", value: .text("time"))
        case .dateTime: .init(key: "asks", value: .text("date-time"))
        case .display: .init(key: "asks", value: .text("nothing"))
        }
    }

    private static func number(_ range: Item.NumberRange) -> FileNode {
        .map([
            "from": range.from.map(FileNode.number), "to": range.to.map(FileNode.number), "whole": range.isWhole ? nil : .truth(false),
            "unit": range.unit.map(FileNode.text),
        ])
    }

    private static func option(_ option: Item.Option) -> FileNode {
        .map([
            "code": option.code == option.weight ? nil : .number(option.code), "weight": .number(option.weight),
            "label": .text(option.label), "loinc": option.loinc.map(FileNode.text), "fhir": trace(option.fhir),
        ])
    }
}
