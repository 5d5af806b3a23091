import Caseload

/// A debrief in words: plain, useful, and neither praise nor a score.
struct DebriefWords {
    let rows: [Debrief.Row]

    var sentences: [String] {
        [status] + urgency + alerts + [warningSigns] + contact
    }

    private var status: String {
        "The reference urgencies are a draft for learning, not a standard: they have not been clinically validated. "
            + "Talk the differences over with your supervisor."
    }

    // MARK: Urgency

    private var urgency: [String] {
        let own = rows.filter { $0.own != nil }
        let inherited = rows.filter { $0.inherited != nil }
        let untriaged = rows.filter { $0.comparison == .notTriaged }
        var sentences = ["You triaged \(own.isEmpty ? "none" : String(own.count)) of \(people(rows.count))." + compared(own)]
        if !inherited.isEmpty { sentences.append("\(people(inherited.count)) kept the colleague's letter." + compared(inherited)) }
        if !untriaged.isEmpty {
            let names = untriaged.map { "\(shortName($0)) (draft \($0.reference.rawValue))" }
            sentences.append("Not triaged: \(list(names)).")
        }
        return sentences
    }

    /// " 4 as the draft reference. 1 higher (the safer error): Vo, C against D. 1 lower: Dunn, D against C."
    private func compared(_ rows: [Debrief.Row]) -> String {
        let same = rows.count { $0.comparison == .same }
        let words = same == 0 ? "" : " \(same) as the draft reference."
        return words + differing(.higher, "higher (the safer error)", rows) + differing(.lower, "lower", rows)
    }

    private func differing(_ comparison: Debrief.Row.Comparison, _ words: String, _ rows: [Debrief.Row]) -> String {
        let found = rows.filter { $0.comparison == comparison }
        guard !found.isEmpty else { return "" }
        let names = found.map { "\(shortName($0)), \(($0.own ?? $0.inherited)?.rawValue ?? "") against \($0.reference.rawValue)" }
        return " \(found.count) \(words): \(list(names))."
    }

    // MARK: Alerts, warning signs, contact

    private var alerts: [String] {
        let sentences = AlertShortfall.Kind.allCases.compactMap(sentence)
        let isMissed = rows.contains { !$0.missedAlerts.isEmpty }
        return (isMissed ? [] : ["No alert of this scenario was missed."]) + sentences
    }

    private func sentence(_ kind: AlertShortfall.Kind) -> String? {
        let found = rows.flatMap { row in row.alertShortfalls.filter { $0.kind == kind }.map { "\(shortName(row)), \($0.concern)" } }
        guard !found.isEmpty else { return nil }
        let subject = found.count == 1 ? "1 alert was" : "\(found.count) alerts were"
        switch kind {
        case .notRaised: return "\(subject) not raised: \(list(found))."
        case .notTold: return "\(subject) raised and nobody was told: \(list(found))."
        case .notAnswered: return "\(subject) told and the answer was not recorded: \(list(found))."
        }
    }

    private var warningSigns: String {
        let missed = rows.flatMap { row in row.missedWarningSigns.map { "\(shortName(row)), \($0)" } }
        if missed.isEmpty { return "No warning sign of this scenario was missed." }
        return "\(missed.count) warning \(missed.count == 1 ? "sign was" : "signs were") not acted on: \(list(missed))."
    }

    /// Of the people whom nobody had seen before the learner came.
    private var contact: [String] {
        let fresh = rows.filter { !$0.wasSeenBefore }
        let minutes = fresh.compactMap(\.minutesToFirstContact).sorted()
        let unseen = fresh.filter { $0.minutesToFirstContact == nil }
        var sentences: [String] = []
        if let longest = minutes.last {
            sentences.append("First contact took \(minutesText(median(minutes))) at the median, \(longest) at most.")
        }
        if !unseen.isEmpty { sentences.append("Not seen by anybody: \(list(unseen.map(shortName))).") }
        return sentences
    }

    private func median(_ sorted: [Int]) -> Int {
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    // MARK: Words

    private func shortName(_ row: Debrief.Row) -> String {
        row.name.split(separator: ",").count == 2 ? String(row.name.prefix { $0 != "," }) : "\(row.name) (\(row.place))"
    }

    private func list(_ parts: [String]) -> String { parts.joined(separator: "; ") }
    private func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }
    private func minutesText(_ number: Int) -> String { number == 1 ? "1 minute" : "\(number) minutes" }
}
