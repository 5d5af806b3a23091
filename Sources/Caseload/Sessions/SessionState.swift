/// A session: one site, one day, one shift.
package struct SessionSummary: Hashable, Sendable {
    /// What the record calls this session.
    package let subject: SubjectID
    /// Site, day and shift.
    package let opening: SessionOpening
    /// When it was first opened.
    package var opened: Instant
    /// Nobody works in it any more.
    package var isClosed = false
    /// Who supervises each student on this shift.
    package var supervisors: [Member.ID: Member.ID] = [:]

    /// A session that has just been opened.
    package init(subject: SubjectID, opening: SessionOpening, opened: Instant) {
        self.subject = subject
        self.opening = opening
        self.opened = opened
    }

    /// The session that these entries tell of; nil when the first is no opening.
    package init?(folding entries: [StoredEntry]) {
        guard let first = entries.first?.entry, let opening = first.fact.as(SessionOpening.self) else { return nil }
        self.init(subject: first.subject, opening: opening, opened: first.happened)
        for stored in entries { (stored.entry.fact.content as? any SessionContent)?.apply(to: &self) }
    }

    /// The session's name.
    package var id: SessionID { opening.id }

    /// Whether this case belongs on this session's screens: every unsettled one at the site, so that people held overnight stay, and those of the day.
    package func shows(_ summary: CaseSummary) -> Bool {
        guard summary.siteID == opening.siteID, !summary.isVoid else { return false }
        return summary.session == id || summary.date == opening.date || !summary.isSettled
    }
}

/// The summary of a subject of either kind.
package enum Summary: Hashable, Sendable {
    case person(CaseSummary)
    case session(SessionSummary)
    case instruments(KeptInstruments)

    /// Nil for a subject that has none, such as the record itself.
    package init?(folding entries: [StoredEntry]) {
        if let state = CaseState(folding: entries) {
            self = .person(state.summary)
        } else if let session = SessionSummary(folding: entries) {
            self = .session(session)
        } else if let kept = KeptInstruments(folding: entries) {
            self = .instruments(kept)
        } else {
            return nil
        }
    }
}
