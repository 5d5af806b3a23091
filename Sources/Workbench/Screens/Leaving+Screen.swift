import Caseload
import Scene

/// Something that stands open when somebody is about to leave.
private struct LeavingLine {
    enum Target {
        case alert(SubjectID), draft(Draft.Key), person(SubjectID)
        /// It ends by itself.
        case nothing
    }

    let words: String
    let role: Role
    let target: Target
}

extension WorkbenchState {
    /// Asks before the program ends, at work and in practice; what stands open is named on a screen of its own.
    mutating func quit() -> [Effect] {
        if case .leaving = top { return keepDrafts() + [.quit] }
        guard member != nil else { return [.quit] }
        guard leavingLines.isEmpty else {
            push(.leaving(selected: 0))
            return []
        }
        if isTraining, debrief != nil { return [.quit] }
        guard answering != .quit else { return keepDrafts() + [.quit] }
        ask(
            .quit,
            isTraining
                ? "E ends the practice and shows the debrief; q again leaves without it." : "q again leaves Liaise. Everything is saved.")
        return []
    }

    /// What the record did not take, alerts of which nobody was told, what is typed and not saved, what is being saved, and urgent cases that nobody has signed.
    private var leavingLines: [LeavingLine] {
        let people = queue.rows.map(\.summary)
        let untold = people.filter { $0.openAlerts.contains { !$0.isTold } }
        var lines = lossWords.map { [LeavingLine(words: $0 + ": ctrl-s saves again", role: .error, target: .nothing)] } ?? []
        lines += untold.map { summary in
            LeavingLine(
                words: "\(alertNotStoredWords(summary.subject) ?? "ALERT"), nobody told: \(nameAndPlace(summary.details))", role: .alert,
                target: .alert(summary.subject))
        }
        lines += draftLossWords.map { [LeavingLine(words: $0, role: .error, target: .nothing)] } ?? []
        lines += unsaved.map { LeavingLine(words: "not saved: \($0.inFull)", role: .warning, target: .draft($0.key)) }
        if isSavingAnything {
            let whom = open.map { ": \(nameAndPlace($0.state.details))" } ?? ""
            lines.append(LeavingLine(words: "being saved\(whom)", role: .warning, target: .nothing))
        }
        let urgent = people.filter { summary in
            Self.isUrgent(summary) && !summary.isSigned && !untold.contains { $0.subject == summary.subject }
        }
        // In practice nobody's work is left undone, and the debrief says what is missing.
        return lines
            + (isTraining ? [] : urgent).map { summary in
                LeavingLine(
                    words: "\(unsignedWords(summary)): \(nameAndPlace(summary.details))", role: .text, target: .person(summary.subject))
            }
    }

    private static func isUrgent(_ summary: CaseSummary) -> Bool {
        [summary.urgency, summary.registeredUrgency].contains { $0 == .a || $0 == .b }
    }

    private func unsignedWords(_ summary: CaseSummary) -> String {
        let letter = (summary.urgency ?? summary.registeredUrgency)?.rawValue ?? ""
        let outcome = summary.outcome == nil ? ", no outcome" : ""
        return summary.awaitsCountersignature ? "\(letter), not countersigned" : "\(letter), not signed\(outcome)"
    }

    mutating func leavingKey(_ key: Key, _ selected: Int) -> [Effect] {
        let lines = leavingLines
        if let place = walked(selected, by: key, among: lines.count) {
            changeTop { $0 = .leaving(selected: place) }
            return []
        }
        guard let command = CommandTable.command(for: key, in: .leaving) else { return meansNothing(key) }
        guard command.id == .open, lines.indices.contains(selected) else { return run(command.id) }
        pop()
        switch lines[selected].target {
        case .alert(let subject): return select(subject) ? run(.told) : []
        case .person(let subject): return select(subject) ? run(.open) : []
        case .draft(let key): return goOn(with: key)
        case .nothing: return []
        }
    }

    /// Puts the cursor of the queue on somebody, whom a filter may hide; what is done next is about nobody else.
    mutating func select(_ subject: SubjectID) -> Bool {
        queue.selected = subject
        if queue.selectedRow?.summary.subject == subject { return true }
        queue.filter.set("")
        queue.arrange(searchText)
        queue.selected = subject
        return queue.selectedRow?.summary.subject == subject
    }

    func leavingScene(_ selected: Int) -> Scene {
        let lines = leavingLines
        let place = min(selected, max(0, lines.count - 1))
        let body = lines.enumerated().flatMap { index, line -> [Node] in
            let rows = DisplayText(line.words).wrapped(to: max(20, size.columns - 6))
            return [.item(.init(label: Line(rows.first ?? "", line.role), isSelected: index == place))]
                + rows.dropFirst().map { .text(Line($0, line.role), indent: 3) }
        }
        let practice = isTraining && debrief == nil ? " E on the queue ends the practice with its debrief." : ""
        let kept = keepsDrafts && !unsaved.isEmpty ? " What is typed in forms is kept for you." : ""
        return framed(
            top: sessionTop + [.line(Line(" Leave? This stands open:", .heading))] + (isShort ? [] : [.gap]),
            body: body.isEmpty ? [.line(Line(" Nothing any more.", .muted))] : body,
            said: [.text(Line(DisplayText("q again leaves; esc stays.\(kept)\(practice)"), .warning), indent: 1)])
    }
}
