import Caseload
import Scene
import Training

extension WorkbenchState {
    mutating func sessionsKey(_ key: Key, _ selected: Int) -> [Effect] {
        let sessions = sessions
        switch key {
        case .up, .character("k"): changeTop { $0 = .sessions(selected: max(0, selected - 1)) }
        case .down, .character("j"): changeTop { $0 = .sessions(selected: min(max(0, sessions.count - 1), selected + 1)) }
        case .enter, .right:
            guard sessions.indices.contains(selected) else { return run(.newSession) }
            return enter(sessions[selected])
        case .escape, .left: return []
        default:
            guard let command = CommandTable.command(for: key, in: .sessions) else { return meansNothing(key) }
            guard command.id == .today else { return run(command.id) }
            guard sessions.indices.contains(selected) else {
                return refuse("Open a session first (n).")
            }
            return enter(sessions[selected]) + run(.today)
        }
        return []
    }

    mutating func enter(_ session: SessionSummary) -> [Effect] {
        self.session = session
        open = nil
        if let site = surroundings.sites[session.opening.siteID] { zone = surroundings.zone(site.zoneName) }
        queue = QueueState()
        arrangeQueue()
        screens = [.queue]
        if session.isClosed { say("This session is closed. People you add still come into it.", .warning) }
        return []
    }

    /// The shifts offered are those of the chosen site.
    func offerShifts(_ form: inout Form) {
        guard let site = surroundings.sites[form[.site]], let index = form.fields.firstIndex(where: { $0.id == .shift }) else { return }
        let chosen = form[.shift]
        form.fields[index] = FormField(.shift, "Shift", FormField.choices(site.shifts.map { ($0.id, $0.id) }), value: chosen)
    }

    /// The id of the session that the form would open.
    func sessionID(_ form: Form) -> SessionID? {
        guard let site = surroundings.sites[form[.site]], let date = moments.date(form[.date], as: .date(.any)) else {
            return nil
        }
        return SessionID(site: site.id, date: date, shift: form[.shift])
    }

    mutating func saveNewSession(_ form: Form) throws(FormComplaint) -> [Effect] {
        guard let site = surroundings.sites[form[.site]] else { throw FormComplaint(field: .site, reason: "needed") }
        guard let date = try day(form, .date, .any) else { throw FormComplaint(field: .date, reason: "needed") }
        let opening = SessionOpening(
            id: SessionID(site: site.id, date: date, shift: form[.shift]), siteID: site.id, siteName: site.name, kind: site.kind,
            date: date,
            shift: form[.shift])
        if let known = sessions.first(where: { $0.id == opening.id }) {
            pop()
            return enter(known)
        }
        guard let subject = writer?.newSubject(), let saving = append([(.sessionOpened(opening), subject)]) else { return [] }
        changeTop { top in
            guard case .form(var screen) = top else { return }
            screen.saving = saving.token
            top = .form(screen)
        }
        return saving.effects
    }

    mutating func saveSupervision(_ screen: FormScreen) -> [Effect] {
        guard let session else { return [] }
        if let refusal = supervisionRefusal(student: screen.form[.student]) {
            changeTop { top in
                var screen = screen
                screen.complaint = refusal
                top = .form(screen)
            }
            return []
        }
        let fact = Fact.supervises(student: screen.form[.student], supervisor: screen.form[.supervisor])
        guard let saving = append([(fact, session.subject)]) else { return [] }
        changeTop { top in
            var screen = screen
            screen.saving = saving.token
            top = .form(screen)
        }
        return saving.effects
    }

    /// A supervisor names anybody. A practitioner does too, but not once the student has signed and waits: nobody appoints themselves to countersign.
    private func supervisionRefusal(student: Member.ID) -> String? {
        guard let member, member.role.isRegistered else { return Refusal.needsRegisteredMember.sentence }
        guard member.role != .supervisor else { return nil }
        let waits = caseSummaries.contains { $0.awaitsCountersignature && $0.signed?.member == student }
        return waits ? "This student's signature waits already: only a supervisor changes who supervises now." : nil
    }

    /// Who supervises whom now, in words.
    var supervisionWords: String {
        let pairs = (session?.supervisors ?? [:]).sorted { $0.key < $1.key }.map {
            "\(name(of: $0.key)) is supervised by \(name(of: $0.value))"
        }
        return pairs.isEmpty ? "Nobody is named yet." : pairs.joined(separator: "; ") + "."
    }

    private func name(of id: Member.ID) -> String { members.first { $0.member.id == id }?.member.name ?? id }

    func sessionsScene(_ selected: Int) -> Scene {
        let sessions = sessions
        let waiting = Dictionary(grouping: caseSummaries.filter { !$0.isVoid && !$0.isSettled }, by: \.siteID).mapValues(\.count)
        let table = Table(
            columns: [
                .init("Session", minimum: 20, maximum: .max), .init("Day", minimum: 10, maximum: 12),
                .init("Shift", minimum: 6, maximum: 8), .init("Unsettled at the site", minimum: 9, maximum: 22, priority: 1),
            ],
            count: sessions.count, selected: sessions.isEmpty ? nil : min(selected, sessions.count - 1),
            emptyText: "No session yet. enter or n opens one."
        ) { index in
            let opening = sessions[index].opening
            return .init([
                Span(DisplayText(opening.siteName + (sessions[index].isClosed ? " (closed)" : "")), .strong),
                Span(DisplayText(opening.date.shortText)),
                Span(DisplayText(opening.shift)),
                Span(DisplayText(String(waiting[opening.siteID] ?? 0)), .muted),
            ])
        }
        return framed(
            top: sessionTop + [.gap, .line(Line(" Choose a session", .heading)), .gap], body: [.table(table)], bottom: unsavedBeforeNodes)
    }

    /// What was typed before and not saved, as soon as its writer has signed in.
    private var unsavedBeforeNodes: [Node] {
        let unsaved = unsaved
        guard !unsaved.isEmpty else { return [] }
        let shown = unsaved.prefix(isShort ? 1 : 4)
        let more = unsaved.count > shown.count ? " And \(unsaved.count - shown.count) more." : ""
        return shown.map { .text(Line(DisplayText("Not saved from before: \($0.inFull)."), .warning), indent: 1) }
            + [
                .text(
                    Line(
                        DisplayText("\(more.isEmpty ? "" : more.dropFirst() + " ")T shows what is not saved: enter goes on with it."),
                        .muted), indent: 1)
            ]
    }

    // MARK: Practice

    /// A practice session in memory: the same screens, other people, nothing recorded.
    package mutating func beginPractice(scenario id: String?, seed: UInt64?) -> [Effect] {
        let scenarios: [Scenario]
        do {
            scenarios = try Scenario.builtIn()
        } catch {
            say("The practice session cannot be made: \(error)", .error)
            return []
        }
        guard let scenario = id.map({ id in scenarios.first { $0.id == id } }) ?? scenarios.first else {
            say("There is no scenario of that name.", .error)
            return []
        }
        let zone = surroundings.zone(scenario.site.zoneName)
        let seed = seed ?? chance.next() % 10_000
        let practice = TrainingSession(scenario: scenario, seed: seed, zone: zone)
        mode = .training(practice)
        clockOffset = practice.start.milliseconds - now.milliseconds + clockOffset
        now = practice.start
        member = practice.learner
        members = practice.members.map { SlotMember(member: $0, isDisabled: false) }
        writer = EntryWriter(author: practice.learner, workstation: "practice", random: .seeded(seed &+ 1))
        self.zone = zone
        rows = [:]
        finder = nil
        lastPosition = 0
        open = nil
        drafts = [:]
        keptDrafts = [:]
        storedDrafts = [:]
        session = practice.session
        queue = QueueState()
        screens = [.queue]
        say("Practice session \(seed): \(practice.people.count) invented people. E ends it and shows the debrief.")
        return [.practise(practice.entries()), .refresh(after: 0)]
    }
}
