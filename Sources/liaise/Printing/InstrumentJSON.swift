import Exchange
import Screening

/// Instruments and what answers come to, as JSON.
enum InstrumentJSON {
    /// A definition.
    static func value(_ instrument: Instrument, _ availability: Availability) -> JSONValue {
        [
            "id": .string(instrument.id), "version": .string(instrument.version), "title": .string(instrument.title),
            "shortTitle": .string(instrument.shortTitle), "topic": .string(instrument.topic.rawValue),
            "availability": .string(word(availability)), "purpose": .string(instrument.purpose),
            "timeFrame": .string(instrument.timeFrame), "ages": .string(instrument.ageRange.description),
            "verified": .bool(instrument.isVerified), "unverified": .strings(instrument.unverified),
            "source": .string(instrument.source),
            "licence": [
                "class": .string(instrument.licence.class.rawValue), "text": .string(instrument.licence.text),
                "credit": .string(instrument.licence.credit),
            ],
            "loinc": .optional(instrument.loinc), "cautions": .strings(instrument.cautions),
            "codings": .strings(instrument.codings.map(\.id)), "proratesUpTo": .number(instrument.missing.proratesUpTo),
            "items": .array(instrument.items.map(item)), "scores": .array(instrument.scores.map(rule)),
            "alerts": .array(instrument.alerts.map(rule)),
            "suggests": .array(
                instrument.suggestions.map { ["instrument": .string($0.instrument), "reason": .string($0.reason)] }),
        ]
    }

    /// Whether an instrument may be used here, in a word.
    static func word(_ availability: Availability) -> String {
        switch availability {
        case .open: "open"
        case .closed: "closed"
        case .elsewhereOnly: "done-elsewhere"
        }
    }

    /// What answers come to, as `liaise instrument score --json` prints it.
    static func value(_ evaluation: Evaluation, of instrument: Instrument, in context: ScoringContext) -> JSONValue {
        [
            "instrument": .string(instrument.id), "version": .string(instrument.version), "answered": .number(evaluation.answered),
            "items": .number(evaluation.items), "complete": .bool(evaluation.isComplete),
            "coding": .optional(instrument.codings.isEmpty ? nil : instrument.coding(context.coding).id),
            "scores": .array(evaluation.scores.map(score)), "alerts": .array(evaluation.alerts.map(alert)),
            "hidden": .strings(instrument.items.map(\.id).filter { evaluation.hidden[$0] != nil }),
            "cannotScore": .optional(evaluation.cannotScore), "remarks": .strings(evaluation.remarks),
            "suggestions": .array(
                evaluation.suggestions.map { ["instrument": .string($0.instrument), "reason": .string($0.reason)] }),
        ]
    }

    private static func item(_ item: Item) -> JSONValue {
        [
            "id": .string(item.id), "label": .string(item.label), "scored": .bool(item.isScored),
            "options": .array(
                item.options.map { ["code": .number($0.code), "weight": .number($0.weight), "label": .string($0.label)] }),
            "askedWhen": .optional(item.gate?.reason),
        ]
    }

    private static func rule(_ rule: ScoreRule) -> JSONValue {
        [
            "id": .string(rule.id), "label": .string(rule.label), "lowest": .optional(rule.range?.lowerBound),
            "highest": .optional(rule.range?.upperBound), "bands": bands(rule.bands),
            "sets": .array(
                rule.sets.count == 1
                    ? []
                    : rule.sets.map { set in
                        [
                            "id": .string(set.id), "label": .string(set.label), "sex": .optional(set.sex?.rawValue),
                            "verified": .bool(set.isVerified), "bands": bands(set.bands),
                        ]
                    }),
        ]
    }

    private static func bands(_ bands: [Band]) -> JSONValue {
        .array(
            bands.map { band in
                [
                    "id": .string(band.id), "label": .string(band.label), "from": .optional(band.range?.lowerBound),
                    "to": .optional(band.range?.upperBound), "action": .string(band.action),
                ]
            })
    }

    private static func rule(_ rule: AlertRule) -> JSONValue {
        [
            "id": .string(rule.id), "concern": .string(rule.concern), "level": .string(rule.level.rawValue), "acute": .bool(rule.isAcute),
            "statement": .string(rule.statement), "actions": .strings(rule.actions),
        ]
    }

    private static func score(_ score: Score) -> JSONValue {
        [
            "id": .string(score.id), "raw": .optional(score.raw), "value": number(score.value), "prorated": .bool(score.isProrated),
            "band": .optional(score.band?.id), "bandAsAnswered": .optional(score.alternativeBand?.id), "set": .optional(score.set?.id),
            "setNote": .optional(score.setNote), "decidedBy": .strings(score.decidedBy),
            "otherSets": .array(score.otherSets.map { ["set": .string($0.set.id), "band": .string($0.band.id)] }),
        ]
    }

    // A mean has a fraction; it is written to a tenth, as it is shown.
    private static func number(_ value: Double?) -> JSONValue {
        guard let value else { return .null }
        return value.rounded() == value ? .number(Int(value)) : .decimal(String((value * 10).rounded() / 10))
    }

    private static func alert(_ alert: AlertFinding) -> JSONValue {
        [
            "id": .string(alert.id), "level": .string(alert.level.rawValue), "concern": .string(alert.concern),
            "acute": .bool(alert.isAcute), "verified": .bool(alert.isVerified), "items": .strings(alert.items),
            "statement": .string(alert.statement),
        ]
    }
}
