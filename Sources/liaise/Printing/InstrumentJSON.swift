import Exchange
import Screening

/// Instruments and what answers come to, as JSON.
enum InstrumentJSON {
    /// A definition.
    static func value(_ instrument: Instrument) -> JSONValue {
        [
            "id": .string(instrument.id), "version": .string(instrument.version), "title": .string(instrument.title),
            "shortTitle": .string(instrument.shortTitle), "purpose": .string(instrument.purpose),
            "timeFrame": .string(instrument.timeFrame), "ages": .string(instrument.ageRange.description),
            "verified": .bool(instrument.isVerified), "unverified": .strings(instrument.unverified),
            "source": .string(instrument.source),
            "licence": [
                "class": .string(instrument.licence.class.rawValue), "text": .string(instrument.licence.text),
                "credit": .string(instrument.licence.credit),
            ],
            "loinc": .optional(instrument.loinc), "cautions": .strings(instrument.cautions),
            "items": .array(instrument.items.map(item)), "scores": .array(instrument.scores.map(rule)),
            "alerts": .array(instrument.alerts.map(rule)),
        ]
    }

    /// What answers come to, as `liaise instrument score --json` prints it.
    static func value(_ evaluation: Evaluation, of instrument: Instrument) -> JSONValue {
        [
            "instrument": .string(instrument.id), "version": .string(instrument.version), "answered": .number(evaluation.answered),
            "items": .number(evaluation.items), "complete": .bool(evaluation.isComplete),
            "scores": .array(evaluation.scores.map(score)), "alerts": .array(evaluation.alerts.map(alert)),
        ]
    }

    private static func item(_ item: Item) -> JSONValue {
        [
            "id": .string(item.id), "label": .string(item.label), "scored": .bool(item.isScored),
            "options": .array(item.options.map { ["weight": .number($0.weight), "label": .string($0.label)] }),
            "askedWhen": .optional(item.gate?.reason),
        ]
    }

    private static func rule(_ rule: ScoreRule) -> JSONValue {
        [
            "id": .string(rule.id), "label": .string(rule.label),
            "bands": .array(
                rule.bands.map { band in
                    [
                        "id": .string(band.id), "label": .string(band.label), "from": .optional(band.range?.lowerBound),
                        "to": .optional(band.range?.upperBound), "action": .string(band.action),
                    ]
                }),
        ]
    }

    private static func rule(_ rule: AlertRule) -> JSONValue {
        [
            "id": .string(rule.id), "concern": .string(rule.concern), "level": .string(rule.level.rawValue), "acute": .bool(rule.isAcute),
            "statement": .string(rule.statement), "actions": .strings(rule.actions),
        ]
    }

    private static func score(_ score: Score) -> JSONValue {
        [
            "id": .string(score.id), "raw": .optional(score.raw), "value": .optional(score.total), "prorated": .bool(score.isProrated),
            "band": .optional(score.band?.id),
        ]
    }

    private static func alert(_ alert: AlertFinding) -> JSONValue {
        [
            "id": .string(alert.id), "level": .string(alert.level.rawValue), "concern": .string(alert.concern),
            "acute": .bool(alert.isAcute), "items": .strings(alert.items), "statement": .string(alert.statement),
        ]
    }
}
