/// The opening of a session at a site.
package struct SessionOpening: Hashable, Sendable {
    /// The session's name.
    package let id: SessionID
    /// The site's id.
    package let siteID: String
    /// The site's name on that day.
    package let siteName: String
    /// A custody suite or a court.
    package let kind: Site.Kind
    /// The day on which the shift began.
    package let date: CalendarDate
    /// The shift.
    package let shift: Shift.ID

    /// An opening.
    package init(id: SessionID, siteID: String, siteName: String, kind: Site.Kind, date: CalendarDate, shift: Shift.ID) {
        self.id = id
        self.siteID = siteID
        self.siteName = siteName
        self.kind = kind
        self.date = date
        self.shift = shift
    }
}

extension SessionOpening: SessionContent {
    package static let kind = FactKind.sessionOpened
    package var traits: FactTraits { .ofTheRecord }
    package func words(_ wording: FactWording) -> String { "session opened: \(siteName), \(date.text), \(shift)" }
    func apply(to session: inout SessionSummary) { session.isClosed = false }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "name", id)
        fields.put(2, "site", siteID)
        fields.put(3, "site name", siteName)
        fields.put(4, "kind of site", kind)
        fields.put(5, "date", date)
        fields.put(6, "shift", shift)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            id: try fields.take(1), siteID: try fields.take(2), siteName: try fields.take(3), kind: try fields.take(4),
            date: try fields.take(5), shift: try fields.take(6))
    }
}

/// Nobody works in the session any more.
package struct SessionClosed: SessionContent {
    package static let kind = FactKind.sessionClosed
    package var traits: FactTraits { .ofTheRecord }
    package func words(_ wording: FactWording) -> String { "session closed" }
    func apply(to session: inout SessionSummary) { session.isClosed = true }

    package func write(to fields: inout FieldWriter) {}
    package init(from fields: inout FieldReader) {}
    init() {}
}

/// Who supervises a student on this shift.
package struct Supervision: SessionContent {
    /// The student's staff id.
    package let student: Member.ID
    /// The staff id of the registered member who supervises them.
    package let supervisor: Member.ID

    package static let kind = FactKind.supervises
    package var traits: FactTraits { .ofTheRecord }
    package func words(_ wording: FactWording) -> String { "\(supervisor) supervises \(student) on this shift" }
    func apply(to session: inout SessionSummary) { session.supervisors[student] = supervisor }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "student", student)
        fields.put(2, "supervisor", supervisor)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        student = try fields.take(1)
        supervisor = try fields.take(2)
    }

    init(student: Member.ID, supervisor: Member.ID) {
        self.student = student
        self.supervisor = supervisor
    }
}

extension Fact {
    /// A session at a site was opened.
    package static func sessionOpened(_ opening: SessionOpening) -> Fact { Fact(opening) }
    /// Nobody works in the session any more.
    package static let sessionClosed = Fact(SessionClosed())
    /// Who supervises a student on this shift.
    package static func supervises(student: Member.ID, supervisor: Member.ID) -> Fact {
        Fact(Supervision(student: student, supervisor: supervisor))
    }
}
