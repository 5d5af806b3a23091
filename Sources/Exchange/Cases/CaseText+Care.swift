import Caseload

/// Consent with capacity, needs, circumstances and risk.
extension CaseText {
    /// Every purpose that was asked about, and the two of every first visit; then what was found of capacity.
    var consentLines: [String] {
        let shown = ConsentPurpose.allCases.filter { state.consent[$0] != nil || $0 == .seen || $0 == .police }
        let parts = shown.map { purpose in
            purpose.words + " " + (state.consent[purpose].map { "\($0.answer.words) (\(words($0.by)))" } ?? unasked(purpose))
        }
        let capacity = ConsentPurpose.allCases.compactMap { purpose in
            state.capacity[purpose].map {
                "Capacity for consent \(purpose.words): \($0.finding.words(zone: zone, today: today)) (\(words($0.by)))"
            }
        }
        return ["Consent: " + parts.joined(separator: "; ")] + capacity
    }

    private func unasked(_ purpose: ConsentPurpose) -> String {
        guard purpose == .seen, let open = state.consentLeftOpen else { return "not asked" }
        return "\(open.what.words(zone: zone, today: today)) (\(words(open.by)))"
    }

    /// What is over stands after what is not; what is not named here was not asked.
    var needLines: [String] {
        let all = state.needs.values.sorted { a, b in
            (a.record.isCurrent ? 0 : 1, a.record.need.label.text) < (b.record.isCurrent ? 0 : 1, b.record.need.label.text)
        }
        guard !all.isEmpty else { return [] }
        return all.map { "\($0.record.words), \(words($0.by))" } + ["Not asked: everything that is not named here."]
    }

    /// Characteristics and circumstances with their national codes.
    var circumstanceLines: [String] {
        state.characteristics.values.sorted { $0.characteristic.list.label.text < $1.characteristic.list.label.text }
            .map { "\($0.characteristic.words) (\(words($0.by)))" }
    }

    var riskLines: [String] {
        var lines = RiskKind.allCases.compactMap { kind in state.risks[kind].map { "\($0.record.words) (\(words($0.by)))" } }
        let missing = RiskKind.allCases.filter { state.risks[$0] == nil }.map(\.words)
        if !lines.isEmpty, !missing.isEmpty { lines.append("Not recorded: " + missing.joined(separator: ", ")) }
        if let risk = state.chargeRisk { lines.append("\(chargeRiskWords(risk.finding)) (\(words(risk.by)))") }
        if let observation = state.observation {
            let advice = observation.advice
            lines.append(
                "Observation level \(advice.level.words) advised: \(advice.why.text); told \(advice.told.text) (\(words(observation.by)))")
        }
        lines += state.newInformation.map { "New information: \($0.text) (\(words($0.by)))" }
        lines += state.reassessmentsDue.map { "Look at risk anew: \($0.reason.words) \(clock($0.at))" }
        return lines
    }

    private func chargeRiskWords(_ finding: ChargeRisk) -> String {
        switch finding {
        case .notFound(let why): return "Charge-related suicide risk: none found, \(why.text)"
        case .present(let why, _):
            let days = finding.triggers.map { "\($0.kind.words) \($0.date.text)" }.joined(separator: ", ")
            return "Charge-related suicide risk: \(why.text)" + (days.isEmpty ? "" : "; ask again around: \(days)")
        }
    }
}
