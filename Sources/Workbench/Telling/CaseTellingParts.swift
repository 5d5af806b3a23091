import Caseload
import Scene

extension WorkbenchState {
    /// The lines of the case screen about who was told, who is asked to come and what is still to be done: only what there is, or what is owed.
    func tellingParts(_ state: CaseState) -> [CasePart] {
        let parts: [(Command.ID, String, [Line])] = [
            (.support, "Support", supportLines(state)), (.inform, "Told", toldPartLines(state)), (.known, "Known to", knownLines(state)),
            (.unavailable, "Attempts", attemptLines(state)), (.declineService, "Declined", declinedLines(state)),
            (.left, "Not seen", missedLines(state)), (.cellCard, "Cell card", cellLines(state)),
            (.followUps, "Follow-ups", followUpPartLines(state)), (.leavingPack, "Leaving pack", packLines(state)),
            (.trustRecord, "Trust record", trustLines(state)),
        ]
        return parts.filter { !$0.2.isEmpty }.map { CasePart(command: $0.0, title: $0.1, lines: $0.2) }
    }

    private func supportLines(_ state: CaseState) -> [Line] {
        SupportKind.allCases.filter { state.support[$0] != nil || isSergeantUntold($0) }.map {
            Line(DisplayText(supportWords($0)), isSergeantUntold($0) ? .warning : .text)
        }
    }

    /// The newest of the log, and a risk or advice that nobody was told of.
    private func toldPartLines(_ state: CaseState) -> [Line] {
        var lines = toldLines(state).suffix(3).map { Line(DisplayText($0)) }
        let risks = Set(state.risks.values.map(\.record.wordsForOthers))
        if let untold = tellables.first(where: { !$0.isTold && risks.contains($0.words) }) {
            lines.append(Line(DisplayText("nobody is recorded as told: \(untold.words)"), .warning))
        }
        return lines
    }

    private func knownLines(_ state: CaseState) -> [Line] {
        [state.services.map { Line(DisplayText("\($0.result.words) (\(by($0.by)))")) } ?? Line("not checked", .muted)]
    }

    private func attemptLines(_ state: CaseState) -> [Line] {
        guard !state.attempts.isEmpty else { return [] }
        let words = state.attempts.suffix(4).map { "\(zone.clock($0.by.at, seenOn: today)) \($0.words)" }
        return [Line(DisplayText("\(state.attempts.count): \(words.joined(separator: "; "))"))]
    }

    private func declinedLines(_ state: CaseState) -> [Line] {
        state.declined.map { [Line(DisplayText($0.reason.text))] } ?? []
    }

    private func missedLines(_ state: CaseState) -> [Line] {
        if state.summary.isLeftUnexplained { return [Line("left, and nobody saw them: say how they were missed", .warning)] }
        return state.missed.map { [Line(DisplayText("left before seen: \($0.how.words)" + ($0.why.isEmpty ? "" : ", \($0.why)")))] } ?? []
    }

    private func cellLines(_ state: CaseState) -> [Line] {
        var lines = state.cellCard.map { [Line(DisplayText($0.lines(zone: zone, today: today).joined(separator: ". ")))] } ?? []
        if let visit = state.visits.last {
            let place = visit.visit.place.isEmpty ? "" : " \(visit.visit.place)"
            lines.append(Line(DisplayText("visited\(place), also present: \(visit.visit.present.text) (\(by(visit.by)))")))
        }
        return lines
    }

    private func followUpPartLines(_ state: CaseState) -> [Line] {
        let tasks = state.openTasks
        let shown = tasks.prefix(3).map { task in
            Line(DisplayText("\(dueWords(task)): \(task.followUp.what.text)"), task.isOverdue(at: now) ? .warning : .text)
        }
        return shown + (tasks.count > 3 ? [Line(DisplayText("and \(tasks.count - 3) more"), .muted)] : [])
    }

    private func packLines(_ state: CaseState) -> [Line] {
        guard let record = state.leavingPack else { return [] }
        let pack = record.pack
        let parts =
            pack.items.map(\.words) + (pack.safePhone.isEmpty ? [] : ["safe phone \(pack.safePhone)"])
            + (pack.escortWording.isEmpty ? [] : ["escort record: \(pack.escortWording)"])
            + (pack.prisonReception.isEmpty ? [] : ["prison reception told (\(pack.prisonReception))"])
        return [Line(DisplayText("\(parts.joined(separator: "; ")) (\(by(record.by)))"))]
    }

    private func trustLines(_ state: CaseState) -> [Line] {
        guard let entered = state.trustRecord else { return state.isMissingFromTrustRecord ? [Line("not entered", .muted)] : [] }
        let words = "entered \(zone.clock(entered.at, seenOn: today)) (\(entered.name))"
        guard state.isMissingFromTrustRecord else { return [Line(DisplayText(words))] }
        return [Line(DisplayText(words + "; CHANGED SINCE"), .warning)]
    }
}
