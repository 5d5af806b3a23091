import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about the right person, what was corrected, or a list that comes in.
    mutating func runGuards(_ id: Command.ID) -> [Effect] {
        switch id {
        case .fieldHistory: openPartHistory()
        case .valueHistory: openValueHistory()
        case .redo: redo()
        case .findAnyone: openFindPerson(.open)
        case .importList: openForm(.guarded(.listPath))
        default: []
        }
    }

    /// Puts back what was undone last, by name.
    private mutating func redo() -> [Effect] {
        guard let open, let member else { return [] }
        guard let undo = open.state.lastRedoable(by: member), let item = open.state.undoneEntry(of: undo) else {
            return refuse("There is nothing of yours to put back here, or you have gone on since. The timeline (h) has everything.")
        }
        return recordQuietly([.redone(target: undo.entry.id)], "Put back: \(timelineWords(item))")
    }

    /// Makes ready to find anybody, so that the first letter need not.
    mutating func readyFinder() {
        if finder == nil { finder = CaseFinder(caseSummaries) }
    }

    func summary(of subject: SubjectID) -> CaseSummary? {
        guard case .person(let summary)? = rows[subject]?.summary else { return nil }
        return summary
    }

    /// Where and when a case was: "Wandsworth custody suite, 12 May 2026".
    func siteAndDay(_ summary: CaseSummary) -> String {
        let name = surroundings.sites[summary.siteID]?.name ?? summary.siteID
        return "\(name), \(summary.date.text)"
    }

    /// What a case says of where the person is now: "here now, M6", "left 12 May 2026".
    func whereabouts(_ summary: CaseSummary) -> String {
        guard let left = summary.leftAt else {
            return summary.details.place.isEmpty ? "still here" : "still here, \(summary.details.place)"
        }
        return "left \(zone.local(left).date.text)"
    }

    /// Stands under the identity where the case is not one of this session, so that nothing of today is written into an old one.
    func otherSessionNodes(_ state: CaseState) -> [Node] {
        let summary = state.summary
        guard let session, !session.shows(summary) else { return [] }
        let words = "NOT OF THIS SESSION: " + (isNarrow ? summary.date.text : "\(siteAndDay(summary))")
        return [.line(Line(DisplayText(" " + words), .warning))]
    }
}
