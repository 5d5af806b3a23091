import Caseload

@testable import Exchange

/// A custody suite in London on Monday 23 November 2026, with a store in memory and a clock that the test moves.
struct Fixture {
    static let london = SiteZone(
        secondsBefore: 0,
        transitions: [
            .init(from: Instant(milliseconds: 1_774_746_000_000), secondsEastOfUTC: 3_600),
            .init(from: Instant(milliseconds: 1_792_890_000_000), secondsEastOfUTC: 0),
        ])
    static let mina = Member(id: "mina", name: "Mina Okafor", role: .practitioner)

    let store = MemoryStore()
    var writer = EntryWriter(author: mina, workstation: "desk-1", random: SeededGenerator(seed: 7))
    var now: Instant

    init(_ clock: String = "2026-11-23 08:25") { now = Self.time(clock) }

    static func time(_ text: String) -> Instant {
        MomentReader(now: Instant(milliseconds: 0), zone: london).instant(text, .past) ?? Instant(milliseconds: 0)
    }

    static func session(_ date: String = "2026-11-23", _ shift: String = "early", kind: Site.Kind = .custody) -> SessionOpening {
        let day = CalendarDate(written: date) ?? CalendarDate(daysSince1970: 0)
        let site = kind == .custody ? "wandsworth-custody" : "wimbledon-court"
        return SessionOpening(
            id: SessionID(site: site, date: day, shift: shift), siteID: site,
            siteName: kind == .custody ? "Wandsworth custody suite" : "Wimbledon court",
            kind: kind, date: day, shift: shift)
    }

    @discardableResult
    mutating func run(
        _ csv: String, _ session: SessionOpening = Fixture.session(), dryRun: Bool = false, file: String = "custody.csv",
        into other: (any EntryStore)? = nil
    ) throws -> ImportReport {
        try ListImport.run(
            Array(csv.utf8), fileName: file, session: session, into: other ?? store, writer: &writer, now: now, zone: Self.london,
            isDryRun: dryRun)
    }

    /// Adds a person as a typed line does.
    @discardableResult
    mutating func type(_ line: String, _ session: SessionOpening = Fixture.session()) throws -> SubjectID {
        let reading = LineReading(line, siteKind: session.kind, now: now, zone: Self.london)
        let subject = writer.newSubject()
        let code = writer.newCode(besides: Set(try cases().map(\.code)))
        let booking = Booking(
            code: code, session: session.id, siteID: session.siteID, siteKind: session.kind, date: session.date, source: .line,
            details: reading.details)
        try add(.bookedIn(booking), to: subject)
        return subject
    }

    mutating func add(_ fact: Fact, to subject: SubjectID) throws {
        _ = try store.append([writer.entry(fact, about: subject, now: now)], expecting: [:])
    }

    func cases() throws -> [CaseSummary] {
        try store.summaries().compactMap { if case .person(let summary) = $0.summary { summary } else { nil } }.sorted {
            $0.details.name < $1.details.name
        }
    }

    func only() throws -> CaseSummary {
        let cases = try cases()
        guard cases.count == 1, let first = cases.first else { throw NotOne(count: cases.count) }
        return first
    }

    func state(_ subject: SubjectID) throws -> CaseState {
        guard let state = CaseState(folding: try store.entries(of: subject)) else { throw NotOne(count: 0) }
        return state
    }

    struct NotOne: Error { let count: Int }
}

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The rows of a list that nobody else is needed for.
func reading(_ csv: String, _ session: SessionOpening = Fixture.session(), at clock: String = "2026-11-23 08:25") throws -> ListReading {
    try reading(Array(csv.utf8), session, at: clock)
}

func reading(_ bytes: [UInt8], _ session: SessionOpening = Fixture.session(), at clock: String = "2026-11-23 08:25") throws -> ListReading {
    try ListReading(bytes, session: session, now: Fixture.time(clock), zone: Fixture.london)
}
