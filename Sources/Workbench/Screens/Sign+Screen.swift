import Caseload
import Scene

extension WorkbenchState {
    mutating func openSign() -> [Effect] {
        guard let state = open?.state, let member else { return [] }
        if let refusal = state.refusal(of: .signed, by: member) {
            say(refusal.sentence, .warning)
            return refusal == .alertOpen ? openAlert() : []
        }
        push(.sign(base: open?.lastStored ?? 0))
        return []
    }

    /// Another key than the one that opened it, so that no one signs by a slip.
    mutating func signKey(_ key: Key, base: Int64) -> [Effect] {
        switch key {
        case .character("y"), .character("Y"):
            guard let saving = record([.signed], since: base) else { return [] }
            pop()
            whenSaved[saving.token] = member?.role == .student ? "Signed. It awaits a countersignature." : "Signed."
            return saving.effects
        case .escape, .left, .character("n"): pop()
        default:
            guard let command = CommandTable.command(for: key, in: .sign) else { return [] }
            return run(command.id)
        }
        return []
    }

    func signScene() -> Scene {
        guard let state = open?.state else { return framed(top: sessionTop, body: []) }
        var body: [Node] = [.line(Line(" Sign this case", .heading)), .gap]
        body.append(
            .text(
                Line([
                    Span("Is this the right person?  ", .muted),
                    Span(DisplayText(([state.details.name] + identifiers(state)).joined(separator: ", ")), .strong),
                ]), indent: 1))
        body += [.gap, .text(Line("What will be signed:", .muted), indent: 1)]
        body += signedContent(state).map { .text(Line(DisplayText($0)), indent: 3) }
        let missing = missingWords(state)
        if !missing.isEmpty {
            body += [.text(Line(DisplayText("Not recorded: " + missing.joined(separator: "; ") + "."), .warning), indent: 1)]
        }
        let consequence =
            member?.role == .student
            ? "You sign as a student: it awaits a countersignature and says so everywhere."
            : "After this the case changes only by an amendment or as entered in error, each with a reason."
        body.append(.text(Line(DisplayText(consequence), .muted), indent: 1))
        body.append(.item(.init(key: "y", label: Line(DisplayText("sign as \(member?.name ?? "")"), .strong), isSelected: true)))
        return framed(top: identityNodes, body: body)
    }

    func identifiers(_ state: CaseState) -> [String] {
        let birth = state.details.dateOfBirth.map { "born \($0.text)" } ?? "date of birth NOT KNOWN"
        let number =
            state.details.custodyNumber.isEmpty
            ? "custody number NOT KNOWN, case \(state.code.text)" : "custody number \(state.details.custodyNumber)"
        return [birth, number]
    }

    func signedContent(_ state: CaseState) -> [String] {
        var lines: [String] = []
        if let urgency = state.urgency {
            lines.append("urgency \(urgency.urgency.rawValue) \(surroundings.scale[urgency.urgency].word): \(urgency.reason)")
        }
        for purpose in ConsentPurpose.allCases {
            if let decision = state.consent[purpose] { lines.append("consent \(purpose.words): \(decision.answer.words)") }
        }
        lines += state.administrations.map {
            "\(instrumentName($0.instrument)): " + ($0.finished == nil ? "NOT FINISHED" : $0.resultInFull)
        }
        lines += state.elsewhere.map { "done elsewhere: \($0.result.words)" }
        lines += state.alerts.filter { $0.isImmediate && $0.isClosed }.map { "alert closed: \($0.sources.last?.statement ?? "")" }
        if !state.notes.isEmpty { lines.append("\(state.notes.count) \(state.notes.count == 1 ? "note" : "notes")") }
        if let outcome = state.outcome { lines.append("outcome: \(outcome.outcome.words)") }
        lines += state.referrals.map { "further referral: \($0.words)" }
        return lines
    }

    private func missingWords(_ state: CaseState) -> [String] {
        var missing: [String] = []
        if state.urgency == nil { missing.append("urgency") }
        if state.consent[.seen] == nil { missing.append("consent to be seen") }
        if !state.administrations.contains(where: { $0.instrument == "asq" && $0.finished != nil }) { missing.append("ASQ") }
        if state.details.isChild(on: today), state.details.appropriateAdult == nil { missing.append("appropriate adult for a child") }
        return missing
    }
}
