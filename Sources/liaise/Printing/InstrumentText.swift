import Scene
import Screening

/// Instruments and what answers come to, as lines of text.
enum InstrumentText {
    /// How much of an instrument there is, in a line: `9 items, 1 score, 2 alerts, 14 examples come out`.
    static func summary(_ instrument: Instrument) -> String {
        let examples = instrument.examples.isEmpty ? "no examples" : count(instrument.examples.count, "example") + " worked out"
        return [
            count(instrument.items.count, "item"), count(instrument.scores.count, "score"), count(instrument.alerts.count, "alert"),
            examples,
        ].joined(separator: ", ")
    }

    /// The result first, then what must happen.
    static func lines(_ evaluation: Evaluation, of instrument: Instrument, in context: ScoringContext, name: (Instrument.ID) -> String)
        -> [DisplayText]
    {
        let coding = context.coding.map { ", coding \($0)" } ?? ""
        var lines = ["\(instrument.shortTitle) (version \(instrument.version)\(coding)): \(evaluation.statement)"]
        if !instrument.isVerified { lines.append("    UNVERIFIED: parts of this scoring were not checked against a publication.") }
        for (place, score) in evaluation.scores.enumerated() {
            if place > 0 { lines.append("\(score.label): \(words(score))") }
            lines += notes(score).map { "    " + $0 }
        }
        lines += evaluation.remarks.map { "    " + $0 }
        lines += instrument.cautions.map { "    " + $0 }
        for alert in evaluation.alerts {
            let mark = alert.isVerified ? "" : " (our own rule, UNVERIFIED)"
            lines.append("\(alert.level == .immediate ? "ALERT" : "Prompt"): \(alert.statement)\(mark)")
            lines += alert.actions.map { "    " + $0.replacing("{name}", with: "the person") }
        }
        lines += evaluation.suggestions.map { "Next, if you agree: \(name($0.instrument)) (\($0.reason))" }
        return lines.map { DisplayText($0) }
    }

    private static func words(_ score: Score) -> String {
        guard score.isAvailable else { return "cannot be scored because \(score.obstacle ?? "it is not known what is asked")" }
        return [score.shownValue, score.band?.label].compactMap(\.self).joined(separator: ", ")
    }

    private static func notes(_ score: Score) -> [String] {
        var notes = [score.band?.action].compactMap(\.self)
        if let set = score.set, score.setNote == nil { notes.append("Cut-offs: \(set.label).") }
        if let note = score.setNote { notes.append(note.prefix(1).uppercased() + note.dropFirst() + ".") }
        notes += score.otherSets.map { "By \($0.set.label) (--set \($0.set.id)): \($0.band.label)." }
        if score.set.map({ !$0.isVerified }) ?? false { notes.append("UNVERIFIED: these cut-offs were not checked against a publication.") }
        return notes
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
