import Scene
import Screening

/// An instrument as a page to read: what it asks, how it scores, and on what authority.
struct InstrumentPage {
    private let instrument: Instrument
    private let availability: Availability

    init(_ instrument: Instrument, _ availability: Availability) {
        self.instrument = instrument
        self.availability = availability
    }

    var lines: [DisplayText] {
        let parts = [about, items, scores, rules, terms].filter { !$0.isEmpty }
        return parts.joined(separator: [""]).map { DisplayText($0) }
    }

    private var about: [String] {
        var lines = ["\(instrument.title) (\(instrument.id), version \(instrument.version))", "\(instrument.purpose)."]
        lines.append("Asks about: \(instrument.timeFrame). Ages: \(instrument.ageRange).")
        switch availability {
        case .open: break
        case .closed(let why): lines.append("CLOSED here: \(why).")
        case .elsewhereOnly: lines.append("Not built in: only a result from elsewhere can be recorded.")
        }
        lines.append(
            instrument.isVerified
                ? "Structure and scoring were checked against the source."
                : "UNVERIFIED: parts of this scoring were not checked against a publication.")
        lines += instrument.unverified.map { "Not verified: \($0)." }
        return lines + instrument.cautions
    }

    // MARK: Items

    private var items: [String] {
        guard !instrument.items.isEmpty else { return [] }
        var lines = [
            instrument.fhir == nil
                ? "ITEMS (topics in our own words: read the questions from the official form)" : "ITEMS (as the imported form has them)"
        ]
        var shown = ""
        for item in instrument.items {
            if let section = item.section { lines.append("  \(section)") }
            lines.append("  \(item.id). \(item.label)\(marks(item))")
            let answers = self.answers(item)
            if answers != shown { lines.append("       \(answers)") }
            shown = answers
            if let note = item.note { lines.append("       \(note)") }
            if let gate = item.gate { lines.append("       \(gate.reason)") }
        }
        for coding in instrument.codings.dropFirst() {
            lines.append("  In the coding \(coding.id) every number is \(coding.offset > 0 ? "higher" : "lower") by \(abs(coding.offset)).")
        }
        if instrument.missing.proratesUpTo > 0 {
            lines.append("  Up to \(instrument.missing.proratesUpTo) declined or unable are made up for by the mean of the others.")
        } else if !instrument.scores.isEmpty {
            lines.append("  No total while an item has no answer.")
        }
        return lines
    }

    private func marks(_ item: Screening.Item) -> String {
        var marks: [String] = []
        if !item.isScored, item.isAnswerable { marks.append("not scored") }
        if item.multiplier > 1 { marks.append("counts \(item.multiplier) times") }
        return marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    }

    private func answers(_ item: Screening.Item) -> String {
        switch item.kind {
        case .choice(let options): words(options)
        case .openChoice(let options): words(options) + ", or other words"
        case .text: "words"
        case .number, .date, .time, .dateTime: item.kind.expectation ?? ""
        case .display: "nothing to answer"
        }
    }

    private func words(_ options: [Screening.Item.Option]) -> String {
        options.map { option in
            "\(option.code) \(option.label)"
                + (option.weight == option.code || instrument.scores.isEmpty ? "" : " (counts \(option.weight))")
        }.joined(separator: ", ")
    }

    // MARK: Scores and rules

    private var scores: [String] {
        instrument.scores.flatMap { score in
            score.sets.flatMap { set in
                [heading(score, set)]
                    + set.bands.map { band in
                        let range = band.range.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "by the answers"
                        return "  \(range): \(band.label). \(band.action)"
                    }
            }
        }
    }

    private func heading(_ score: ScoreRule, _ set: CutOffSet) -> String {
        let range = score.range.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? ""
        let name = score.sets.count > 1 ? ", set \(set.id) (\(set.label))" : ""
        return "SCORE \(score.label)\(range)\(name)" + (set.isVerified ? "" : " UNVERIFIED")
    }

    private var rules: [String] {
        let alerts = instrument.alerts.map { rule in
            let statement = rule.statement.replacing("{answers}", with: "the item").replacing("{items}", with: "the items")
            return "\(rule.level == .immediate ? "ALERT" : "Prompt"): \(statement)" + (rule.isVerified ? "" : " (our own rule, UNVERIFIED)")
        }
        let suggestions = instrument.suggestions.map { "Suggests \($0.instrument): \($0.reason)" }
        return alerts + instrument.remarks.map(\.text) + suggestions
    }

    private var terms: [String] {
        [
            "Source: \(instrument.source)", "Licence \(instrument.licence.class.rawValue): \(instrument.licence.text)",
            instrument.licence.credit,
        ] + (instrument.loinc.map { ["LOINC \($0)"] } ?? [])
    }
}
