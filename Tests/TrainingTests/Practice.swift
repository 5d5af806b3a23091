import Caseload
import Screening
import Testing
import Training

/// A practice session with its record in memory, as the workbench keeps it.
struct Practice {
    let session: TrainingSession
    let store = MemoryStore()
    private var writer: EntryWriter<SplitMix64>

    /// Read once for all tests.
    private static let monday = Result { try #require(try Scenario.builtIn().first) }

    /// The wall clock of Wandsworth in November is UTC.
    init(seed: UInt64 = 1) throws {
        session = TrainingSession(scenario: try Self.monday.get(), seed: seed, zone: .utc)
        writer = EntryWriter(author: session.learner, workstation: "test", random: SplitMix64(seed: 99))
        _ = try store.append(session.entries(), expecting: [:])
    }

    /// The first session in which that person was drawn.
    init(with person: String) throws {
        let scenario = try Self.monday.get()
        let seed = try #require(
            (0..<100).first { seed in
                TrainingSession(scenario: scenario, seed: UInt64(seed), zone: .utc).people.contains { $0.person.id == person }
            })
        try self.init(seed: UInt64(seed))
    }

    var start: Instant { session.start }

    /// The person who was drawn for a place.
    func person(at place: String) throws -> CastPerson {
        try #require(session.people.first { $0.person.place == place })
    }

    func state(of person: CastPerson) throws -> CaseState {
        try #require(CaseState(folding: try store.entries(of: person.subject)))
    }

    func states() throws -> [CaseState] {
        try session.people.map { try state(of: $0) }
    }

    func queue(minutes: Int = 0) throws -> [QueueRow] {
        let order = QueueOrder(scale: try .builtIn(), now: start.adding(minutes: minutes), zone: .utc)
        return order.arrange(try states().map(\.summary))
    }

    func rank(at place: String, minutes: Int = 0) throws -> Int {
        let code = try person(at: place).code
        return try #require(try queue(minutes: minutes).first { $0.summary.code == code }).placement.rank
    }

    func debrief(minutes: Int = 60) throws -> Debrief {
        Debrief(session: session, states: try states(), now: start.adding(minutes: minutes))
    }

    func row(at place: String, minutes: Int = 60) throws -> Debrief.Row? {
        let code = try person(at: place).code
        return try debrief(minutes: minutes).rows.first { $0.code == code }
    }

    /// The learner adds a fact so many minutes after they came.
    @discardableResult
    mutating func add(_ fact: Fact, at place: String, minutes: Int = 5) throws -> EntryID {
        let person = try person(at: place)
        let entry = writer.entry(fact, about: person.subject, now: start.adding(minutes: minutes))
        _ = try store.append([entry], expecting: [:])
        return entry.id
    }

    mutating func raiseAlert(at place: String, immediate: Bool = true) throws {
        let alert = AlertRaised(
            concern: "suicide-self-harm", isImmediate: immediate, isAcute: immediate, source: "ASQ, item 5", statement: "said yes",
            actions: ["Stay."])
        try add(.alertRaised(alert), at: place)
    }

    mutating func tell(at place: String) throws {
        let who = try #require(RequiredText("custody sergeant"))
        let told = Told(concern: "suicide-self-harm", who: who, ground: .seriousHarm, personInformed: true, at: start.adding(minutes: 6))
        try add(.told(told), at: place)
    }

    @discardableResult
    mutating func triage(_ urgency: Urgency, at place: String, minutes: Int = 5) throws -> EntryID {
        try add(.urgencySet(urgency, reason: try #require(RequiredText("seen and spoken to"))), at: place, minutes: minutes)
    }
}
