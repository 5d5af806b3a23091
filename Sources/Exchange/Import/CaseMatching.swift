import Caseload

/// Finds the cases of a site that the rows of a list are about.
struct CaseMatching {
    /// As long as an arrival may have been put down wrongly while the person is the same one.
    private static let arrivalToleranceMinutes = 12 * 60

    private struct Candidate {
        let row: SummaryRow
        let summary: CaseSummary
        /// As the person is known now, and as the list had them.
        let identities: [PersonIdentity]
    }

    private let session: SessionOpening
    private let comparison: DetailComparison
    private var byNumber: [String: [Candidate]] = [:]
    private var bySurname: [String: [Candidate]] = [:]
    private var byPlace: [String: [Candidate]] = [:]
    private var claimed: Set<SubjectID> = []

    /// - Parameter folded: the whole of a case; asked for struck cases of these days, of which a summary no longer says who they were about.
    init<Failure: Error>(
        _ existing: [SummaryRow], session: SessionOpening, comparison: DetailComparison, folded: (SubjectID) throws(Failure) -> CaseState?
    ) throws(Failure) {
        self.session = session
        self.comparison = comparison
        for row in existing {
            guard case .person(var summary) = row.summary, summary.siteID == session.siteID else { continue }
            if summary.isVoid {
                guard isCurrent(summary), let state = try folded(summary.subject), Self.isListedInError(state) else { continue }
                summary.details = Details(state.booking.details)
            }
            add(row, summary)
        }
    }

    /// The list's own row was set aside with a reason; what was typed wrongly, or undone, is no word against the list.
    private static func isListedInError(_ state: CaseState) -> Bool {
        guard state.booking.source == .list, let item = state.timeline.first(where: { $0.entry.id == state.added.entry }) else {
            return false
        }
        if case .enteredInError = item.standing { return true }
        return false
    }

    private mutating func add(_ row: SummaryRow, _ summary: CaseSummary) {
        var listed = summary.details
        for detail in summary.listed.all { listed.set(detail) }
        let identities = Set([summary.details, listed].map { PersonIdentity($0, on: session.date) })
        let candidate = Candidate(row: row, summary: summary, identities: Array(identities))
        for number in Set(identities.map(\.number)) where !number.isEmpty { byNumber[number, default: []].append(candidate) }
        for surname in Set(identities.map(\.surname)) { bySurname[surname, default: []].append(candidate) }
        for place in Set(identities.map(\.place)) where !place.isEmpty { byPlace[place, default: []].append(candidate) }
    }

    /// The case of each row that has one, by line. Custody numbers come first, so that a name never takes a case from its number.
    mutating func matches(of rows: [ListRow]) -> [Int: (row: SummaryRow, summary: CaseSummary)] {
        var matches: [Int: (row: SummaryRow, summary: CaseSummary)] = [:]
        for find in [candidateByNumber, candidateByName, candidateByPlace] {
            for row in rows where matches[row.line] == nil {
                let details = Details(row.details)
                guard let candidate = find(self, row, details, PersonIdentity(details, on: session.date)) else { continue }
                claimed.insert(candidate.summary.subject)
                matches[row.line] = (candidate.row, candidate.summary)
            }
        }
        return matches
    }

    /// Numbers may begin anew each year, so an old and settled case is the same one only if the name is, too.
    private let candidateByNumber = { (matching: CaseMatching, _: ListRow, _: Details, person: PersonIdentity) -> Candidate? in
        guard !person.number.isEmpty else { return nil }
        return matching.best(matching.byNumber[person.number]) { candidate in
            matching.isCurrent(candidate.summary) || candidate.identities.contains { $0.surname == person.surname }
        }
    }

    private let candidateByName = { (matching: CaseMatching, row: ListRow, details: Details, person: PersonIdentity) -> Candidate? in
        matching.best(matching.bySurname[person.surname]) { candidate in
            candidate.identities.contains { !$0.hasOtherNumber(than: person) && $0.isProbably(person) }
                && matching.isSameStay(row, details, candidate.summary)
        }
    }

    private let candidateByPlace = { (matching: CaseMatching, row: ListRow, details: Details, person: PersonIdentity) -> Candidate? in
        matching.best(matching.byPlace[person.place]) { candidate in
            guard candidate.identities.contains(where: { !$0.hasOtherNumber(than: person) && $0.mayBe(person) }) else { return false }
            let isNamedByOne = candidate.identities.contains { $0.isNameless != person.isNameless }
            return matching.isSameArrival(row, details, candidate.summary) ?? (!isNamedByOne && matching.isCurrent(candidate.summary))
        }
    }

    /// Somebody who is still here before somebody who left, the later case before the earlier; a struck one only if there is no other.
    private func best(_ candidates: [Candidate]?, where fits: (Candidate) -> Bool) -> Candidate? {
        candidates?.filter { !claimed.contains($0.summary.subject) && fits($0) }.max { a, b in
            let left = (a.summary.isVoid ? 0 : 1, a.summary.hasLeft ? 0 : 1, a.summary.order)
            let right = (b.summary.isVoid ? 0 : 1, b.summary.hasLeft ? 0 : 1, b.summary.order)
            return left < right
        }
    }

    /// Of this day or the one before or after it, or not settled yet.
    private func isCurrent(_ summary: CaseSummary) -> Bool {
        if abs(summary.date.daysSince1970 - session.date.daysSince1970) <= 1 { return true }
        return !summary.isVoid && !summary.isSettled
    }

    /// Whether a person of this name is in the same stay: nobody arrives again before they have left.
    private func isSameStay(_ row: ListRow, _ details: Details, _ summary: CaseSummary) -> Bool {
        guard let isSameArrival = isSameArrival(row, details, summary) else { return isCurrent(summary) }
        guard !isSameArrival else { return true }
        guard let new = details.arrived, let old = summary.details.arrived, isCurrent(summary) else { return false }
        return abs(new.minutes(since: old)) <= Self.arrivalToleranceMinutes && summary.leftAt.map { new <= $0 } ?? true
    }

    /// Nil when an arrival is not known.
    private func isSameArrival(_ row: ListRow, _ details: Details, _ summary: CaseSummary) -> Bool? {
        guard let new = details[.arrived], summary.details.arrived != nil || summary.listed.arrived != nil else { return nil }
        let isAlone = row.timesAlone.contains(.arrived) && isCurrent(summary)
        return [summary.details, summary.listed].contains { comparison.saysTheSame(new, as: $0[.arrived], isTimeAlone: isAlone) }
    }
}
