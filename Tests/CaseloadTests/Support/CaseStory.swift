import Caseload

extension Member {
    static let nurse = Member(id: "amara", name: "Amara Obi", role: .practitioner)
    static let colleague = Member(id: "jonas", name: "Jonas Reed", role: .practitioner)
    static let lead = Member(id: "priya", name: "Priya Shah", role: .supervisor)
    static let student = Member(id: "sam", name: "Sam Lowe", role: .student)
}

/// The story of one case, told entry by entry, and what folds out of it.
struct CaseStory {
    private(set) var entries: [StoredEntry] = []
    private(set) var now: Instant
    let subject: SubjectID
    private var random: SeededGenerator

    init(
        _ details: [Detail] = [], source: Booking.Source = .line, at: Instant = .nine, kind: Site.Kind = .custody,
        by author: Member = .nurse,
        seed: UInt64 = 1
    ) {
        now = at
        random = SeededGenerator(seed: seed)
        subject = SubjectID(random: &random)
        let booking = Booking(
            code: CaseCode(random: &random), session: SessionID("wandsworth-custody-2026-11-23-early"), siteID: "wandsworth-custody",
            siteKind: kind,
            date: day(2026, 11, 23), source: source, details: details)
        add(.bookedIn(booking), by: author)
    }

    /// Adds an entry a minute after the last; it happened when it was written unless said otherwise.
    @discardableResult
    mutating func add(_ fact: Fact, by author: Member = .nurse, after minutes: Int = 1, happened: Instant? = nil) -> EntryID {
        now = now + minutes
        let entry = Entry(
            id: EntryID(clock: UInt64(now.milliseconds) << 16, random: &random), subject: subject, author: author.id, authorName: author.name, role: author.role,
            workstation: "desk-1", happened: happened ?? now, written: now, clock: UInt64(now.milliseconds) << 16, fact: fact)
        entries.append(StoredEntry(position: Int64(entries.count) + 1, entry: entry))
        return entry.id
    }

    /// Adds several facts by one author.
    mutating func add(_ facts: [Fact], by author: Member = .nurse) {
        for fact in facts { add(fact, by: author) }
    }

    var booking: EntryID { entries[0].entry.id }
    var state: CaseState { CaseState(folding: entries)! }
    var summary: CaseSummary { state.summary }

    func refusal(of fact: Fact, by member: Member = .nurse, supervisesSigner: Bool = false) -> Refusal? {
        state.refusal(of: fact, by: member, supervisesSigner: supervisesSigner)
    }
}

func required(_ text: String) -> RequiredText { RequiredText(text)! }

extension Fact {
    static func urgency(_ urgency: Urgency) -> Fact { .urgencySet(urgency, reason: required("as found")) }
    static func note(_ text: String) -> Fact { .noteAdded(required(text)) }
    static func unavailable(_ reason: String) -> Fact { .unavailable(reason: required(reason), until: nil) }
    static let madeSafe = Fact.madeSafe(how: required("constant observation, nurse with them"))
    static let noFurther = Fact.outcomeDecided(.noFurtherLDAction(reason: required("no need found")))
    static let diverted = Fact.outcomeDecided(.diversion(to: required("GP practice"), why: required("low mood")))

    static func alert(_ concern: String = "suicide", immediate: Bool = true, acute: Bool = false) -> Fact {
        .alertRaised(
            AlertRaised(
                concern: concern, isImmediate: immediate, isAcute: acute, source: acute ? "ASQ, item 5" : "ASQ, item 1",
                statement: "said yes",
                actions: [acute ? "stay with them" : "tell the sergeant"]))
    }

    static func told(_ concern: String = "suicide", at: Instant = .nine) -> Fact {
        .told(Told(concern: concern, who: required("Sgt Hale"), ground: .seriousHarm, personInformed: true, at: at))
    }

    static func willDo(_ concern: String = "suicide") -> Fact { .willDo(concern: concern, what: required("constant observation")) }

    static func dismissed(_ concern: String = "suicide", second: Member = .colleague) -> Fact {
        .alertDismissed(concern: concern, reason: required("raised on the wrong person"), second: second.id)
    }

    static func amendment(of target: EntryID?, to fact: Fact) -> Fact {
        .amended(target: target, replacement: fact, reason: required("written too early"))
    }

    static func inError(_ target: EntryID) -> Fact { .enteredInError(target: target, reason: required("wrong person")) }

    static func left(_ how: Departure.How = .released, at: Instant = .nine) -> Fact { .left(Departure(how: how, at: at, destination: "")) }

    static let countersigned = Fact.countersigned(sawThePerson: true, comment: "")
}
