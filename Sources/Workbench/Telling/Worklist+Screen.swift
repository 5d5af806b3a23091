import Caseload
import Scene

/// A line of a list over all cases of the site.
private struct WorklistLine: Sendable {
    let subject: SubjectID
    let place: String
    let name: String
    let words: String
    let isLate: Bool
}

extension WorkbenchState {
    private func worklistLines(_ kind: WorklistScreen.Kind) -> [WorklistLine] {
        let here = caseSummaries.filter { !$0.isVoid && (session == nil || $0.siteID == session?.opening.siteID) }
        switch kind {
        case .notEntered: return here.filter(\.care.isMissingFromTrustRecord).sorted { $0.order < $1.order }.map(notEnteredLine)
        case .followUps:
            let tasks = here.flatMap { summary in summary.care.tasks.map { (summary, $0) } }
            return tasks.sorted { ($0.1.due, $0.1.id) < ($1.1.due, $1.1.id) }.map { summary, task in
                let isLate = task.due < now
                let when = "by \(zone.clock(task.due, seenOn: today))" + (isLate ? ", LATE" : "")
                return worklistLine(summary, "\(when): \(task.what)", isLate: isLate)
            }
        }
    }

    private func notEnteredLine(_ summary: CaseSummary) -> WorklistLine {
        let words = summary.care.trustRecordAt.map { "changed since entered at \(zone.clock($0, seenOn: today))" } ?? "not entered"
        return worklistLine(summary, words)
    }

    private func worklistLine(_ summary: CaseSummary, _ words: String, isLate: Bool = false) -> WorklistLine {
        let details = summary.details
        return WorklistLine(subject: summary.subject, place: details.place, name: listName(details), words: words, isLate: isLate)
    }

    mutating func worklistKey(_ key: Key, _ screen: WorklistScreen) -> [Effect] {
        var screen = screen
        let lines = worklistLines(screen.kind)
        if let selected = walked(screen.selected, by: key, among: lines.count) {
            screen.selected = selected
            show(.worklist(screen))
            return []
        }
        guard let command = CommandTable.command(for: key, in: .worklist) else { return meansNothing(key) }
        guard command.id == .open else { return run(command.id) }
        let place = min(screen.selected, lines.count - 1)
        return lines.indices.contains(place) ? openCase(lines[place].subject) : []
    }

    /// Opens a case of the site, whether the queue shows it or not.
    private mutating func openCase(_ subject: SubjectID) -> [Effect] {
        if open?.subject == subject { return run(.open) }
        afterLoading = .open
        return [.load(subject)]
    }

    func worklistScene(_ screen: WorklistScreen) -> Scene {
        let lines = worklistLines(screen.kind)
        let title = screen.kind == .notEntered ? " Not in the trust's record" : " Follow-ups of everybody"
        let table = Table(
            columns: [
                .init("Cell", minimum: 4, maximum: 7, priority: 1), .init("Person", minimum: 14, maximum: 24),
                .init(screen.kind == .notEntered ? "Trust's record" : "To do", minimum: 16, maximum: .max),
            ],
            count: lines.count, selected: lines.isEmpty ? nil : min(screen.selected, lines.count - 1),
            emptyText: screen.kind == .notEntered ? "Nothing is recorded that is not entered there." : "No follow-up is open."
        ) { index in
            let line = lines[index]
            return .init([
                Span(DisplayText(line.place)), Span(DisplayText(line.name), .strong),
                Span(DisplayText(line.words), line.isLate ? .warning : .text),
            ])
        }
        return framed(top: sessionTop + [.line(Line(DisplayText(title), .heading)), .gap], body: [.table(table)])
    }
}
