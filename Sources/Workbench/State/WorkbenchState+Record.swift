import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// Adds facts about a case to the record, if they may be added now.
    ///
    /// - Parameter base: the last entry that the screen showed, where the facts rest on it: they are refused when somebody else has added to the case since.
    /// - Returns: the effects and the token under which the end of saving will be told; a refusal's sentence is said instead.
    mutating func record(_ facts: [Fact], happened: Instant? = nil, since base: Int64? = nil) -> (effects: [Effect], token: Int)? {
        guard let open, let member else { return nil }
        for fact in facts {
            if let refusal = open.state.refusal(of: fact, by: member, supervisesSigner: supervisesSigner(of: open.state)) {
                _ = refuse(refusal.sentence)
                return nil
            }
        }
        let expecting = base.map { [open.subject: $0] } ?? [:]
        return append(facts.map { ($0, open.subject) }, happened: happened, expecting: expecting)
    }

    /// Appends facts about any subjects.
    mutating func append(_ facts: [(Fact, SubjectID)], happened: Instant? = nil, expecting: [SubjectID: Int64] = [:]) -> (
        effects: [Effect], token: Int
    )? {
        guard writer != nil else { return nil }
        return append(facts.compactMap { writer?.entry($0.0, about: $0.1, now: now, happened: happened) }, expecting: expecting)
    }

    /// Our own entries do not count as somebody else's change.
    mutating func moveBases(from before: Int64?) {
        guard let before, let now = open?.lastStored else { return }
        screens = screens.map { screen in
            switch screen {
            case .form(var form) where form.base == before:
                form.base = now
                return .form(form)
            default: return screen
            }
        }
    }

    func supervisesSigner(of state: CaseState) -> Bool {
        guard let student = state.signature?.by.member, let member else { return false }
        return session?.supervisors[student] == member.id
    }

    mutating func appended(_ token: Int, _ entries: [StoredEntry]) -> [Effect] {
        took(token)
        let before = open?.lastStored
        open?.settle(token, entries)
        moveBases(from: before)
        if let done = whenSaved.removeValue(forKey: token) { say(done, .success) }
        for item in entries {
            // A session that has just been opened is entered at once, before the summaries are read again.
            guard let opened = SessionSummary(folding: [item]) else { continue }
            rows[opened.subject] = SummaryRow(subject: opened.subject, lastPosition: item.position, summary: .session(opened))
        }
        let effects = [Effect.refresh(after: lastPosition)]
        return effects + beneath(waitingFor: token) { $0.settleSaving(token) }
    }

    mutating func refreshed(_ summaries: [SummaryRow], lastPosition: Int64) {
        for row in summaries {
            rows[row.subject] = row
            if case .person(let summary) = row.summary { finder?.take(summary) }
        }
        self.lastPosition = max(self.lastPosition, lastPosition)
        if let current = session, case .session(let moved)? = rows[current.subject]?.summary { session = moved }
        arrangeQueue()
    }

    /// Orders the queue anew: after every change, and every minute.
    mutating func arrangeQueue() {
        guard let session else { return }
        let order = QueueOrder(scale: surroundings.scale, now: now, zone: zone, rules: surroundings.clockRules)
        let notStored = alertsNotStored
        let visible = caseSummaries.filter { session.shows($0) }.map { summary in
            var summary = summary
            summary.openAlerts += notStored[summary.subject] ?? []
            return summary
        }
        let words = searchText
        queue.set(order.arrange(visible), now: now, text: words)
    }

    /// What a row of the queue is found by: who it is, then how it stands.
    var searchText: (QueueRow) -> RankedSearch.Text {
        let (scale, zone, now) = (surroundings.scale, zone, now)
        return { row in
            let details = row.summary.details
            return .init(
                names: [
                    details.place, details.surname, details.forenames, details.name, details.custodyNumber, row.summary.code.text,
                ],
                topics: [
                    row.urgencyWords(scale: scale, zone: zone, now: now), row.statusWords(zone: zone), details.offence,
                    details.nextEvent?.kind.words ?? "", "services " + row.summary.servicesWords,
                ])
        }
    }

    mutating func changeTop(_ body: (inout Screen) -> Void) {
        guard !screens.isEmpty else { return }
        body(&screens[screens.count - 1])
    }

    /// Nothing opens over the lock, whatever was on its way when it came.
    mutating func push(_ screen: Screen) { screens.insert(screen, at: isLocked ? screens.count - 1 : screens.count) }

    mutating func pop() { if screens.count > 1 { screens.removeLast() } }
}
