import Caseload
import Scene

extension WorkbenchState {
    mutating func openSign() -> [Effect] {
        guard let state = open?.state, let member else { return [] }
        if let refusal = state.refusal(of: .signed, by: member) {
            let effects = refuse(refusal.sentence)
            return refusal == .alertOpen ? openAlert() : effects
        }
        return openForm(.guarded(.sign))
    }

    /// Two identifiers, and then the place typed in full, so that no one signs by a slip.
    var signForm: Form { Form("Sign this case", identityFields + confirmation("signs as \(member?.name ?? "")")) }

    func signNodes(_ form: Form) -> [Node] {
        guard let state = open?.state else { return [] }
        var nodes = identityWords + form.nodes(width: size.columns, only: [.identity, .knownBy])
        nodes += [.gap, .text(Line("What will be signed:", .muted), indent: 1)]
        nodes += signedContent(state).map { .text(Line(DisplayText($0)), indent: 3) }
        let missing = missingWords(state)
        if !missing.isEmpty {
            nodes += [.text(Line(DisplayText("Not recorded: " + missing.joined(separator: "; ") + "."), .warning), indent: 1)]
        }
        let consequence =
            member?.role == .student
            ? "You sign as a student: it awaits a countersignature and says so everywhere."
            : "After this the case changes only by an amendment or as entered in error, each with a reason."
        nodes.append(.text(Line(DisplayText(consequence), .muted), indent: 1))
        return nodes + form.nodes(width: size.columns, only: [.confirmation])
    }

    func signedContent(_ state: CaseState) -> [String] {
        var lines: [String] = []
        if let urgency = state.urgency {
            lines.append("urgency \(urgency.urgency.rawValue) \(surroundings.scale[urgency.urgency].word): \(urgency.reason)")
        }
        for purpose in ConsentPurpose.allCases {
            if let decision = state.consent[purpose] { lines.append("consent \(purpose.words): \(decision.answer.words)") }
        }
        if let open = state.consentLeftOpen { lines.append("consent to be seen: \(open.what.words(zone: zone, today: today))") }
        for purpose in ConsentPurpose.allCases {
            guard let found = state.capacity[purpose]?.finding else { continue }
            lines.append("capacity, \(purpose.name): \(found.words(zone: zone, today: today))")
        }
        lines += state.administrations.map {
            "\(instrumentName($0.instrument)): " + ($0.finished == nil ? "NOT FINISHED" : $0.resultInFull)
        }
        lines += state.elsewhere.map { "done elsewhere: \($0.result.words)" }
        lines += state.alerts.filter { $0.isImmediate && $0.isClosed }.map { "alert closed: \($0.sources.last?.statement ?? "")" }
        if !state.notes.isEmpty { lines.append("\(state.notes.count) \(state.notes.count == 1 ? "note" : "notes")") }
        if let outcome = state.outcome { lines.append("outcome: \(outcome.outcome.words)") }
        lines += state.referrals.map { "further referral: \($0.words)" }
        return lines + signedCare(state)
    }

    /// What a signature also stands for: needs, risk, capacity.
    private func signedCare(_ state: CaseState) -> [String] {
        var lines: [String] = []
        let found = state.needs.values.count { if case .found = $0.record.finding { true } else { false } }
        if !state.needs.isEmpty { lines.append("needs: \(state.needs.count) asked about, \(found) found") }
        lines += RiskKind.allCases.compactMap { state.risks[$0]?.record.words }
        if state.chargeRisk != nil { lines.append("charge-related risk") }
        return lines
    }

    private func missingWords(_ state: CaseState) -> [String] {
        var missing: [String] = []
        if state.urgency == nil { missing.append("urgency") }
        if state.isConsentToAsk { missing.append("consent to be seen") }
        if !state.administrations.contains(where: { $0.instrument == "asq" && $0.finished != nil }) { missing.append("ASQ") }
        if state.details.isChild(on: today), state.details.appropriateAdult == nil { missing.append("appropriate adult for a child") }
        return missing
    }
}
