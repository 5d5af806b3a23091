package import Caseload
import Scene

/// The case into which an entry is being moved.
package struct MoveTarget: Sendable {
    package let entry: EntryID
    package let subject: SubjectID
    /// As it was read; nil until it is.
    package var state: CaseState?
    package var lastPosition: Int64 = 0

    package init(entry: EntryID, subject: SubjectID) {
        self.entry = entry
        self.subject = subject
    }
}

extension WorkbenchState {
    /// Asks whose the entry is, if it may be moved at all.
    mutating func beginMove(_ item: TimelineEntry) -> [Effect] {
        guard let state = open?.state, let member, let trial = RequiredText("trial") else { return [] }
        let move = MovedAway(target: item.entry.id, to: .record, code: state.code, becomes: item.entry.id, reason: trial)
        if let refusal = state.refusal(of: .movedAway(move), by: member) {
            return refuse(refusal.sentence)
        }
        return openFindPerson(.move(item.entry.id))
    }

    /// The right person is being looked for, or was found and the reason is being given.
    private var isMoving: Bool {
        screens.contains { screen in
            switch screen {
            case .findPerson(let find): find.purpose != .open
            case .form(let form): if case .guarded(.move) = form.kind { true } else { false }
            default: false
            }
        }
    }

    /// Takes the entries of the case that was chosen; true when they were waited for.
    mutating func takeMoveTarget(_ subject: SubjectID, _ entries: [StoredEntry]) -> Bool {
        guard isMoving, var target = moveTarget, target.subject == subject, subject != open?.subject else { return false }
        let isFirst = target.state == nil
        target.state = CaseState(folding: entries)
        target.lastPosition = entries.last?.position ?? 0
        for item in entries { writer?.observe(item.entry) }
        moveTarget = target
        guard isFirst else { return true }
        if case .findPerson = top { pop() }
        _ = openForm(.guarded(.move(target.entry, to: subject)))
        return true
    }

    /// Writes what moves the entry, in both cases or in none.
    mutating func moveEntry(_ id: EntryID, to subject: SubjectID, _ screen: FormScreen) -> [Effect] {
        guard let open, let member, let target = moveTarget, target.subject == subject, let to = target.state,
            let item = open.state.timeline.first(where: { $0.entry.id == id }), let reason = RequiredText(screen.form[.reason])
        else { return [] }
        let entries = movingEntries(item, from: open.state, to: to, reason: reason)
        let refusals = entries.compactMap { ($0.subject == subject ? to : open.state).refusal(of: $0.fact, by: member) }
        var screen = screen
        if let refusal = refusals.first {
            screen.complaint = "Not moved. " + refusal.sentence
            changeTop { $0 = .form(screen) }
            return []
        }
        guard let saving = append(entries, expecting: [open.subject: open.lastStored, subject: target.lastPosition]) else { return [] }
        screen.saving = saving.token
        changeTop { $0 = .form(screen) }
        return saving.effects
    }

    private mutating func movingEntries(_ item: TimelineEntry, from: CaseState, to: CaseState, reason: RequiredText) -> [Entry] {
        if item.entry.fact.stated.kind == .administrationStarted {
            return writer?.moveScreening(item.entry.id, from: from, to: to, reason: reason, now: now) ?? []
        }
        return writer?.move(item, from: from, to: to, reason: reason, now: now) ?? []
    }

    /// What is said once it is moved.
    var movedWords: String {
        guard let to = moveTarget?.state else { return "Moved." }
        let alerts = open?.state.openAlerts.isEmpty == false ? " An alert stays open here until it is closed by its own rules." : ""
        return "Moved to \(to.details.name), case \(to.code.text).\(alerts)"
    }

    /// What is moved, from whom and to whom, with two identifiers of each.
    func guardedNodes(_ kind: GuardForm) -> [Node] {
        guard case .move(let id, _) = kind, let state = open?.state, let to = moveTarget?.state else { return [] }
        let item = state.timeline.first { $0.entry.id == id }
        let words = item.map { timelineWords($0) } ?? ""
        func person(_ state: CaseState) -> String {
            ([state.details.name] + identifiers(state.details, state.code)).joined(separator: ", ")
        }
        let right = Node.text(Line([Span("To   ", .muted), Span(DisplayText(person(to)), .strong)]), indent: 1)
        // Whose case it leaves stands above on every screen of it.
        if isShort { return [right] }
        var nodes: [Node] = [
            .text(Line(DisplayText(words)), indent: 1), .gap,
            .text(Line([Span("From ", .muted), Span(DisplayText(person(state)))]), indent: 1), right,
            .text(Line(DisplayText("     \(siteAndDay(to.summary)), \(whereabouts(to.summary))"), .muted), indent: 1),
        ]
        if to.isConsentToAsk {
            nodes.append(.text(Line("Nobody has asked that person about consent to be seen.", .warning), indent: 1))
        }
        if to.isLocked {
            nodes.append(.text(Line("That case is signed: this amends it, and it has to be signed again.", .warning), indent: 1))
        }
        return nodes + [.gap]
    }
}
