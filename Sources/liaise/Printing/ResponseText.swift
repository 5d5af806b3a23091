import Exchange
import Scene
import Screening

/// What answers from elsewhere come to, for people and for machines.
enum ResponseText {
    /// The result first, then the totals that came with it, then what could not be taken.
    static func lines(_ report: ResponseReport, name: (Instrument.ID) -> String) -> [DisplayText] {
        var lines = InstrumentText.lines(report.evaluation, of: report.instrument, in: report.context, name: name)
        lines += report.totals.map { DisplayText(words($0)) }
        let warnings = report.findings.filter(\.isWarning)
        let notes = report.findings.filter { !$0.isWarning }
        if !warnings.isEmpty { lines.append("To be looked at:") }
        lines += warnings.map { DisplayText("  \($0)") }
        if !notes.isEmpty { lines.append("How it was read:") }
        return lines + notes.map { DisplayText("  \($0)") }
    }

    private static func words(_ total: ResponseReport.Total) -> String {
        let stored = "Total in the response (\(total.score), item \(total.linkID)): \(number(total.stored))"
        if let coding = total.coding { return "\(stored), the same as ours in the coding \(coding)" }
        if total.agrees { return "\(stored), the same as ours" }
        guard let ours = total.recomputed else { return "DISAGREES: \(stored), and its answers allow no total" }
        return "DISAGREES: \(stored), and its answers come to \(number(ours))"
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }

    /// The report as `--json` prints it.
    static func json(_ report: ResponseReport) -> JSONValue {
        let answers = report.instrument.items.compactMap { item in
            report.answers[item.id].map { JSONValue.Member(item.id, .string($0.token)) }
        }
        return [
            "questionnaire": .optional(report.questionnaire), "status": .string(report.status), "answers": .object(answers),
            "result": InstrumentJSON.value(report.evaluation, of: report.instrument, in: report.context),
            "totals": .array(
                report.totals.map { total in
                    [
                        "score": .string(total.score), "linkId": .string(total.linkID), "stored": .decimal(number(total.stored)),
                        "recomputed": total.recomputed.map { .decimal(number($0)) } ?? .null, "agrees": .bool(total.agrees),
                        "coding": .optional(total.coding),
                    ]
                }),
            "consistent": .bool(report.isConsistent), "findings": .array(report.findings.map(FindingJSON.value)),
        ]
    }
}
