import Caseload
import Screening

/// Writes down what the colleague did before the learner came.
struct NightWriter {
    private static let secondsPerAnswer = 5

    private let session: TrainingSession
    private var writer: EntryWriter<SplitMix64>
    private var written: [Entry] = []

    /// All of it, in order of writing.
    static func entries(of session: TrainingSession) -> [Entry] {
        var night = NightWriter(session: session)
        for event in night.events() { night.write(event) }
        return night.written
    }

    private init(session: TrainingSession) {
        self.session = session
        // Another stream than the one that drew the people, so that a change to either leaves the other as it was.
        writer = EntryWriter(author: session.colleague, workstation: "practice", random: SplitMix64(seed: ~session.seed))
    }

    // MARK: What happened, in order of time

    private struct Event {
        enum What {
            case opening
            case booking(CastPerson)
            case step(Step.Action, CastPerson)
        }

        let at: Instant
        let what: What
    }

    private func events() -> [Event] {
        var events = [Event(at: session.session.opened, what: .opening)]
        for person in session.people {
            events.append(Event(at: person.bookedIn, what: .booking(person)))
            events += person.person.before.map { Event(at: instant($0.at), what: .step($0.action, person)) }
        }
        // Of what happened in the same minute, what was planned first comes first.
        return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private func instant(_ time: ScenarioTime) -> Instant {
        time.instant(session.scenario.date, session.zone)
    }

    private func booking(of person: CastPerson) -> Booking {
        let opening = session.session.opening
        return Booking(
            code: person.code, session: opening.id, siteID: opening.siteID, siteKind: opening.kind, date: opening.date, source: .line,
            details: person.details.all)
    }

    // MARK: Entries

    private mutating func write(_ event: Event) {
        switch event.what {
        case .opening: write(.sessionOpened(session.session.opening), about: session.session.subject, at: event.at)
        case .booking(let person): write(.bookedIn(booking(of: person)), about: person.subject, at: event.at)
        case .step(let action, let person): perform(action, on: person, at: event.at)
        }
    }

    @discardableResult
    private mutating func write(_ fact: Fact, about subject: SubjectID, at: Instant) -> EntryID {
        let entry = writer.entry(fact, about: subject, now: at)
        written.append(entry)
        return entry.id
    }

    private mutating func perform(_ action: Step.Action, on person: CastPerson, at: Instant) {
        if case .screening(let screening) = action {
            screen(screening, person, at)
        } else if let fact = fact(action, at) {
            write(fact, about: person.subject, at: at)
        }
    }

    /// The fact that an action is; nil for a screening, which is many.
    private func fact(_ action: Step.Action, _ at: Instant) -> Fact? {
        switch action {
        case .consent(let purpose, let answer): .consented(purpose, answer)
        case .urgency(let urgency, let reason): .urgencySet(urgency, reason: reason)
        case .unavailable(let reason, let until): .unavailable(reason: reason, until: until.map(instant))
        case .madeSafe(let how): .madeSafe(how: how)
        case .told(let concern, let who): .told(Told(concern: concern, who: who, ground: .seriousHarm, personInformed: true, at: at))
        case .willDo(let concern, let what): .willDo(concern: concern, what: what)
        case .note(let text): .noteAdded(text)
        case .outcome(let outcome): .outcomeDecided(outcome)
        case .left(let how): .left(Departure(how: how, at: at, destination: ""))
        case .signed: .signed
        case .screening: nil
        }
    }

    private mutating func screen(_ screening: NightScreening, _ person: CastPerson, _ at: Instant) {
        let started = write(
            .administrationStarted(instrument: screening.instrument, version: screening.version), about: person.subject, at: at)
        var now = at
        for (item, answer) in screening.answers {
            now.milliseconds += Int64(Self.secondsPerAnswer) * 1_000
            write(.answered(administration: started, item: item, answer), about: person.subject, at: now)
        }
        for finding in screening.findings { write(.alertRaised(finding.naming(person.details.firstName)), about: person.subject, at: now) }
        if let result = screening.result {
            write(
                .administrationFinished(administration: started, result: result, scores: screening.scores), about: person.subject, at: now)
        }
    }
}

extension AlertRaised {
    /// The same with the person's name in its actions.
    fileprivate func naming(_ name: String) -> AlertRaised {
        AlertRaised(
            concern: concern, isImmediate: isImmediate, isAcute: isAcute, source: source, statement: statement,
            actions: actions.map { $0.replacing("{name}", with: name) })
    }
}
