import Caseload
import Scene

extension WorkbenchState {
    /// The lines of the case screen about what this folder's commands record.
    func dutyParts(_ state: CaseState) -> [CasePart] {
        var parts = [CasePart(command: .clocks, title: "Clocks", lines: clockSummary(state))]
        if state.details.mentalHealthAct != nil || state.mentalHealthAct.paceGroundsEnded != nil {
            let standing = Line(DisplayText(mentalHealthActStanding(state)))
            let warnings = state.departure == nil ? mentalHealthActWarnings(state).map { Line(DisplayText($0), .warning) } : []
            parts.append(CasePart(command: .mentalHealthAct, title: "MHA path", lines: [standing] + warnings))
        }
        let pathways = pathwayStandings(state)
        if !pathways.isEmpty { parts.append(CasePart(command: .safeguarding, title: "Pathways", lines: pathways)) }
        if state.details.isChild(on: today) {
            parts.append(CasePart(command: .youth, title: "Child", lines: youthStanding(state)))
        }
        return parts
    }

    private static let conditions: Set = ["s.136 longer", "s.136 needs"]

    /// All clocks, the limits that nobody has authorised in one line; what is owed to a child stands under its own head.
    private func clockSummary(_ state: CaseState) -> [Line] {
        if state.departure != nil { return [Line("left: the clocks as they were then are under W", .muted)] }
        let clocks = clocks(state)
        // What a rule asks besides a time stands on the screen of the clocks.
        let shown = shownClockLines(clocks).filter { $0.kind != .duty && $0.kind != .note && !Self.conditions.contains($0.label) }
        guard !shown.isEmpty else { return [Line(DisplayText(noClockWords(state)), .muted), Line(DisplayText(clockGuide), .muted)] }
        let later = clocks.limits.filter { !$0.isAuthorised }
        let laterLabels = Set(later.map { "\($0.hours) h limit" })
        var lines = shown.filter { !laterLabels.contains($0.label) }.map { line -> Line in
            let words = line.kind == .warning ? line.text : "\(line.label): \(clockWords(line))"
            return Line(DisplayText(words), line.kind == .warning || line.isPassed ? .warning : line.isNext ? .strong : .text)
        }
        if !later.isEmpty {
            let limits = later.map { "\($0.hours) h \(zone.clock($0.at, seenOn: today))" }.joined(separator: ", ")
            lines.append(Line(DisplayText("not authorised: \(limits)"), .muted))
        }
        return lines + [Line(DisplayText(clockGuide), .muted)]
    }
}
