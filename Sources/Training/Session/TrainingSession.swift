package import Caseload

/// A scenario with a seed: who is there, where, since when, and what had happened before the learner came.
///
/// The same scenario and seed give the same people, cells, order, ids and times, on every machine.
package struct TrainingSession: Sendable {
    /// What is played.
    package let scenario: Scenario
    /// What decides everything that the scenario leaves open.
    package let seed: UInt64
    /// The site's time zone.
    package let zone: SiteZone
    /// The session as the colleague opened it.
    package let session: SessionSummary
    /// When the learner comes: the practice clock begins here.
    package let start: Instant
    /// The practitioner whose session it is.
    package let learner = Member(id: "you", name: "You", role: .practitioner)
    /// Registered, so that there is a second member where two are needed.
    package let colleague: Member
    /// Everybody of the scenario who is there, in the order in which they came.
    package let people: [CastPerson]

    /// Draws the people and gives them their cells.
    package init(scenario: Scenario, seed: UInt64, zone: SiteZone) {
        var random = SplitMix64(seed: seed)
        let opened = zone.instant(scenario.date, minuteOfDay: scenario.opensAt)
        self.scenario = scenario
        self.seed = seed
        self.zone = zone
        start = zone.instant(scenario.date, minuteOfDay: scenario.startsAt)
        session = SessionSummary(subject: SubjectID(random: &random), opening: SessionOpening(scenario), opened: opened)
        colleague = Member(id: "colleague", name: scenario.colleagueName, role: .practitioner)
        people = Cast(scenario: scenario, zone: zone).draw(&random)
    }

    /// Everybody who works in the session, the learner first.
    package var members: [Member] { [learner, colleague] }

    /// Everything that happened before the learner came, in order of writing: the session opened, people booked in, the colleague's work.
    package func entries() -> [Entry] {
        NightWriter.entries(of: self)
    }

    /// The person behind a case; nil for one that the learner has added.
    package func person(_ code: CaseCode) -> CastPerson? {
        people.first { $0.code == code }
    }

    /// What is seen and said in front of that person; nil for one that the learner has added.
    package func brief(for code: CaseCode) -> Brief? {
        person(code).map { Brief($0.person) }
    }
}

extension SessionOpening {
    fileprivate init(_ scenario: Scenario) {
        self.init(
            id: SessionID(site: scenario.site.id, date: scenario.date, shift: scenario.shift), siteID: scenario.site.id,
            siteName: scenario.site.name,
            kind: scenario.site.kind, date: scenario.date, shift: scenario.shift)
    }
}
