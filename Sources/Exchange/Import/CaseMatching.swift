import Caseload

/// Finds the cases of a site that the rows of a list are about.
struct CaseMatching {
    /// As long as an arrival may have been put down wrongly while the person is the same one.
    private static let arrivalToleranceMinutes = 12 * 60

    private let session: SessionOpening
    private let comparison: DetailComparison
    private var byNumber: [String: [MatchCandidate]] = [:]
    private var bySurname: [String: [MatchCandidate]] = [:]
    private var byPlace: [String: [MatchCandidate]] = [:]
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
        let candidate = MatchCandidate(row: row, summary: summary, on: session.date)
        let identities = candidate.identities
        for number in Set(identities.map(\.number)) where !number.isEmpty { byNumber[number, default: []].append(candidate) }
        for surname in Set(identities.map(\.surname)) { bySurname[surname, default: []].append(candidate) }
        for place in Set(identities.map(\.place)) where !place.isEmpty { byPlace[place, default: []].append(candidate) }
    }

    /// How a row finds its case, the surest way first, so that a likeness never takes a case from a custody number.
    private enum Way: CaseIterable {
        case number, repetition, name, place
    }

    /// The case of each row that has one, by line.
    mutating func matches(of rows: [ListRow]) -> [Int: (row: SummaryRow, summary: CaseSummary)] {
        var matches: [Int: (row: SummaryRow, summary: CaseSummary)] = [:]
        // Who says most is first, so that a bare name does not take the case of its namesake.
        let wanted = rows.map { WantedPerson($0, on: session.date) }.sorted {
            ($1.row.details.count, $0.row.line) < ($0.row.details.count, $1.row.line)
        }
        for way in Way.allCases {
            for person in wanted where matches[person.row.line] == nil {
                guard let candidate = candidate(for: person, way) else { continue }
                claimed.insert(candidate.summary.subject)
                matches[person.row.line] = (candidate.row, candidate.summary)
            }
        }
        return matches
    }

    private func candidate(for wanted: WantedPerson, _ way: Way) -> MatchCandidate? {
        let person = wanted.identity
        switch way {
        case .number: return best(person.number.isEmpty ? nil : byNumber[person.number], for: person) { hasSameNumber(wanted, $0) }
        case .repetition: return best(bySurname[person.surname], for: person) { isRepeated(wanted, $0) }
        case .name: return best(bySurname[person.surname], for: person) { hasSameName(wanted, $0) }
        case .place: return best(byPlace[person.place], for: person) { hasSamePlace(wanted, $0) }
        }
    }

    /// Somebody who is still here before somebody who left, the same place before another, the later case before the earlier; a struck one only if there is no other.
    private func best(_ candidates: [MatchCandidate]?, for person: PersonIdentity, where fits: (MatchCandidate) -> Bool) -> MatchCandidate?
    {
        func merit(_ candidate: MatchCandidate) -> (Int, Int, Int, EntryID) {
            let isThere = candidate.identities.contains { $0.place == person.place }
            return (candidate.summary.isVoid ? 0 : 1, candidate.summary.hasLeft ? 0 : 1, isThere ? 1 : 0, candidate.summary.order)
        }
        return candidates?.filter { !claimed.contains($0.summary.subject) && fits($0) }.max { merit($0) < merit($1) }
    }
}

extension CaseMatching {
    /// Numbers may begin anew each year, so an old and settled case is the same one only if the name is, too.
    private func hasSameNumber(_ wanted: WantedPerson, _ candidate: MatchCandidate) -> Bool {
        isCurrent(candidate.summary) || candidate.identities.contains { $0.surname == wanted.identity.surname }
    }

    /// The row says nothing but what was known already.
    private func isRepeated(_ wanted: WantedPerson, _ candidate: MatchCandidate) -> Bool {
        guard isCurrent(candidate.summary) else { return false }
        return wanted.row.details.allSatisfy { detail in
            let isAlone = wanted.row.timesAlone.contains(detail.field)
            return comparison.saysTheSame(detail, as: candidate.known[detail.field], isTimeAlone: isAlone)
        }
    }

    private func hasSameName(_ wanted: WantedPerson, _ candidate: MatchCandidate) -> Bool {
        let isProbable = candidate.identities.contains { !$0.hasOtherNumber(than: wanted.identity) && $0.isProbably(wanted.identity) }
        return isProbable && isSameStay(wanted, candidate.summary)
    }

    private func hasSamePlace(_ wanted: WantedPerson, _ candidate: MatchCandidate) -> Bool {
        let person = wanted.identity
        guard candidate.identities.contains(where: { !$0.hasOtherNumber(than: person) && $0.mayBe(person) }) else { return false }
        let isNamedByOne = candidate.identities.contains { $0.isNameless != person.isNameless }
        return isSameArrival(wanted, candidate.summary) ?? (!isNamedByOne && isCurrent(candidate.summary))
    }

    /// Of this day or the one before or after it, or not settled yet.
    private func isCurrent(_ summary: CaseSummary) -> Bool {
        if abs(summary.date.daysSince1970 - session.date.daysSince1970) <= 1 { return true }
        return !summary.isVoid && !summary.isSettled
    }

    /// Whether a person of this name is in the same stay: nobody arrives again before they have left.
    private func isSameStay(_ wanted: WantedPerson, _ summary: CaseSummary) -> Bool {
        guard let isSameArrival = isSameArrival(wanted, summary) else { return isCurrent(summary) }
        guard !isSameArrival else { return true }
        guard let new = wanted.details.arrived, let old = summary.details.arrived, isCurrent(summary) else { return false }
        return abs(new.minutes(since: old)) <= Self.arrivalToleranceMinutes && summary.leftAt.map { new <= $0 } ?? true
    }

    /// Nil when an arrival is not known.
    private func isSameArrival(_ wanted: WantedPerson, _ summary: CaseSummary) -> Bool? {
        guard let new = wanted.details[.arrived], summary.details.arrived != nil || summary.listed.arrived != nil else { return nil }
        let isAlone = wanted.row.timesAlone.contains(.arrived) && isCurrent(summary)
        return [summary.details, summary.listed].contains { comparison.saysTheSame(new, as: $0[.arrived], isTimeAlone: isAlone) }
    }
}
