import Caseload

/// A row of a list that looks for its case.
struct WantedPerson {
    let row: ListRow
    let details: Details
    let identity: PersonIdentity

    init(_ row: ListRow, on date: CalendarDate) {
        self.row = row
        details = Details(row.details)
        identity = PersonIdentity(details, on: date)
    }
}

/// A case that a row may be about.
struct MatchCandidate {
    let row: SummaryRow
    let summary: CaseSummary
    /// What the list said last, and beside it what else is known.
    let known: Details
    /// As the person is known now, and as the list had them.
    let identities: Set<PersonIdentity>

    init(row: SummaryRow, summary: CaseSummary, on date: CalendarDate) {
        self.row = row
        self.summary = summary
        var known = summary.details
        for detail in summary.listed.all { known.set(detail) }
        self.known = known
        identities = Set([summary.details, known].map { PersonIdentity($0, on: date) })
    }
}
