import Caseload

/// A debrief in words: plain, useful, and neither praise nor a score.
struct DebriefWords {
    let rows: [Debrief.Row]
    let session: TrainingSession

    var sentences: [String] {
        [status] + urgency + [alerts, warningSigns] + contact
    }

    /// What an alert is about, in words.
    static func words(forConcern id: String) -> String {
        switch id {
        case "suicide-self-harm": "suicide or self-harm"
        default: id.replacing("-", with: " ")
        }
    }

    private var status: String {
        "The reference urgencies are a draft for learning, not a standard: they have not been clinically validated. Talk the differences over with your supervisor."
    }

    // MARK: Urgency

    private var urgency: [String] {
        let own = rows.filter { $0.own != nil }
        let inherited = rows.filter { $0.inherited != nil }
        let untriaged = rows.filter { $0.comparison == .notTriaged }
        var sentences = ["You triaged \(count(own.count)) of \(people(rows.count))." + (own.isEmpty ? "" : " " + compared(own) + ".")]
        if !inherited.isEmpty {
            sentences.append(
                "\(capitalised(people(inherited.count))) kept the letter that \(session.colleague.name) gave: \(compared(inherited)).")
        }
        if !untriaged.isEmpty {
            sentences.append("Nobody triaged: " + list(untriaged.map { "\(shortName($0)) (draft \($0.reference.rawValue))" }) + ".")
        }
        return sentences
    }

    /// "4 as the draft reference, 1 higher (the safer error): Vo, C against D, 1 lower: Dunn, D against C".
    private func compared(_ rows: [Debrief.Row]) -> String {
        let kinds: [(Debrief.Row.Comparison, String)] = [
            (.same, "as the draft reference"), (.higher, "higher (the safer error)"), (.lower, "lower"),
        ]
        return kinds.compactMap { kind, words in
            let found = rows.filter { $0.comparison == kind }
            guard !found.isEmpty else { return nil }
            let names =
                kind == .same
                ? ""
                : ": "
                    + list(
                        found.map {
                            "\(shortName($0)), \($0.own?.rawValue ?? $0.inherited?.rawValue ?? "") against \($0.reference.rawValue)"
                        })
            return "\(found.count) \(words)\(names)"
        }.joined(separator: "; ")
    }

    // MARK: Alerts, warning signs, contact

    private var alerts: String {
        let missed = rows.flatMap { row in row.missedAlerts.map { "\(shortName(row)), \($0.text)" } }
        if missed.isEmpty { return "Every alert that the scenario holds was raised and passed on." }
        return "\(missed.count) \(missed.count == 1 ? "alert was" : "alerts were") missed: " + list(missed) + "."
    }

    private var warningSigns: String {
        let missed = rows.flatMap { row in row.missedWarningSigns.map { "\(shortName(row)), \($0)" } }
        if missed.isEmpty { return "Every warning sign that the scenario holds was acted on." }
        return "\(missed.count) warning \(missed.count == 1 ? "sign was" : "signs were") not acted on: " + list(missed) + "."
    }

    private var contact: [String] {
        let minutes = rows.compactMap(\.minutesToFirstContact).sorted()
        let unseen = rows.filter { $0.minutesToFirstContact == nil }
        var sentences: [String] = []
        if let longest = minutes.last {
            sentences.append("First contact took \(minutesText(median(minutes))) at the median, \(longest) at most.")
        }
        if !unseen.isEmpty { sentences.append("You did not speak to " + list(unseen.map(shortName)) + ".") }
        return sentences
    }

    private func median(_ sorted: [Int]) -> Int {
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    // MARK: Words

    private func shortName(_ row: Debrief.Row) -> String {
        row.name.split(separator: ",").first.map(String.init) ?? row.name
    }

    private func list(_ parts: [String]) -> String { parts.joined(separator: "; ") }
    private func count(_ number: Int) -> String { number == 0 ? "none" : String(number) }
    private func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }
    private func minutesText(_ number: Int) -> String { number == 1 ? "1 minute" : "\(number) minutes" }
    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
