import Caseload
import Testing

@Suite("A session")
struct SessionSummaryTests {
    private let opening = SessionOpening(
        id: SessionID(site: "wandsworth-custody", date: day(2026, 11, 23), shift: "early"), siteID: "wandsworth-custody",
        siteName: "Wandsworth", kind: .custody,
        date: day(2026, 11, 23), shift: "early")

    private func stored(_ facts: [Fact]) -> [StoredEntry] {
        var writer = EntryWriter(author: .lead, workstation: "desk-1", random: SeededGenerator(seed: 1))
        let subject = writer.newSubject()
        return facts.enumerated().map {
            StoredEntry(position: Int64($0.offset + 1), entry: writer.entry($0.element, about: subject, now: .nine))
        }
    }

    private var session: SessionSummary { SessionSummary(folding: stored([.sessionOpened(opening)]))! }

    @Test("It opens, closes and opens again")
    func openingAndClosing() {
        #expect(SessionSummary(folding: stored([.sessionOpened(opening)]))?.isClosed == false)
        #expect(SessionSummary(folding: stored([.sessionOpened(opening), .sessionClosed]))?.isClosed == true)
        #expect(SessionSummary(folding: stored([.sessionOpened(opening), .sessionClosed, .sessionOpened(opening)]))?.isClosed == false)
        #expect(session.id.text == "wandsworth-custody-2026-11-23-early")
        #expect(session.opened == .nine)
    }

    @Test("It names who supervises each student, the last that was said")
    func supervisors() {
        let facts: [Fact] = [
            .sessionOpened(opening), .supervises(student: "sam", supervisor: "amara"), .supervises(student: "kim", supervisor: "priya"),
            .supervises(student: "sam", supervisor: "jonas"),
        ]
        #expect(SessionSummary(folding: stored(facts))?.supervisors == ["sam": "jonas", "kim": "priya"])
    }

    @Test("A subject that was not opened is no session, and neither is a person")
    func notASession() {
        #expect(SessionSummary(folding: []) == nil)
        #expect(SessionSummary(folding: stored([.sessionClosed])) == nil)
        #expect(Summary(folding: stored([.memberAdded(.nurse)])) == nil)
        #expect(Summary(folding: CaseStory().entries).map { if case .person = $0 { true } else { false } } == true)
        #expect(Summary(folding: stored([.sessionOpened(opening)])) == .session(session))
    }

    // MARK: Who is shown

    private func overnight(_ facts: [Fact] = []) -> CaseSummary {
        var story = CaseStory()
        story.add(facts)
        var summary = story.summary
        summary.session = SessionID("wandsworth-custody-2026-11-22-late")
        summary.date = day(2026, 11, 22)
        return summary
    }

    @Test("People held overnight stay on the screens of the next session")
    func heldOvernight() {
        #expect(session.shows(overnight()))
        #expect(session.shows(overnight([.urgency(.c), .noFurther, .signed])))
        #expect(session.shows(overnight([.left()])))
    }

    @Test("Whoever was settled on another day is gone, and whoever was settled today stays for the figures")
    func settled() {
        #expect(!session.shows(overnight([.noFurther, .signed, .left()])))
        var today = CaseStory()
        today.add([.noFurther, .signed, .left()])
        #expect(session.shows(today.summary))
    }

    @Test("A settled person comes back while something is amended or an alert is open")
    func reopened() {
        #expect(session.shows(overnight([.noFurther, .signed, .left(), .amendment(of: nil, to: .note("late"))])))
        #expect(session.shows(overnight([.noFurther, .signed, .left(), .alert()])))
    }

    @Test("Other shifts of the day are one caseload, other sites are not")
    func sites() {
        var summary = overnight([.noFurther, .signed, .left()])
        summary.date = opening.date
        #expect(session.shows(summary))
        summary.siteID = "croydon-custody"
        #expect(!session.shows(summary))
    }

    @Test("Whoever was never here is shown nowhere")
    func void() {
        var story = CaseStory()
        story.add(.inError(story.booking))
        #expect(!session.shows(story.summary))
    }
}
