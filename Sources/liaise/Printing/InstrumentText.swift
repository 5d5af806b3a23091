import Scene
import Screening

/// Instruments and what answers come to, as lines of text.
enum InstrumentText {
    static func lines(_ instrument: Instrument) -> [DisplayText] {
        let parts = [about(instrument), items(instrument), scores(instrument), alerts(instrument), terms(instrument)]
        return parts.joined(separator: [""]).map { DisplayText($0) }
    }

    /// The result first, then what must happen.
    static func lines(_ evaluation: Evaluation, of instrument: Instrument) -> [DisplayText] {
        var lines = ["\(instrument.shortTitle) (version \(instrument.version)): \(evaluation.statement)"]
        for score in evaluation.scores {
            if let band = score.band { lines.append("    " + band.action) }
        }
        for alert in evaluation.alerts {
            lines.append("\(alert.level == .immediate ? "ALERT" : "Prompt"): \(alert.statement)")
            lines += alert.actions.map { "    " + $0.replacing("{name}", with: "the person") }
        }
        return lines.map { DisplayText($0) }
    }

    private static func about(_ instrument: Instrument) -> [String] {
        let head = "\(instrument.title) (\(instrument.id), version \(instrument.version))"
        let scope = "Asks about: \(instrument.timeFrame). Ages: \(instrument.ageRange)."
        let unverified = instrument.unverified.map { "Not verified: \($0)" }
        return [head, instrument.purpose, scope] + unverified + instrument.cautions
    }

    private static func items(_ instrument: Instrument) -> [String] {
        instrument.items.map { item in
            let options = item.options.map { "\($0.weight) \($0.label)" }.joined(separator: ", ")
            return "\(item.number). \(item.label)" + (item.isScored ? "" : " (not scored)") + ": \(options)"
        }
    }

    private static func scores(_ instrument: Instrument) -> [String] {
        instrument.scores.flatMap { score in
            score.bands.map { band in
                let range = band.range.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "by the answers"
                return "\(score.label), \(range): \(band.label). \(band.action)"
            }
        }
    }

    private static func alerts(_ instrument: Instrument) -> [String] {
        instrument.alerts.map { rule in
            let statement = rule.statement.replacing("{answers}", with: "the item").replacing("{items}", with: "the items")
            return "\(rule.level == .immediate ? "ALERT" : "Prompt"): \(statement)"
        }
    }

    private static func terms(_ instrument: Instrument) -> [String] {
        [
            "Source: \(instrument.source)", "Licence \(instrument.licence.class.rawValue): \(instrument.licence.text)",
            instrument.licence.credit,
        ]
    }
}
