import Caseload
import Scene

extension WorkbenchState {
    /// Whether the command makes sense now; others are neither hinted at nor done.
    package func isEnabled(_ id: Command.ID) -> Bool {
        let row = queue.selectedRow
        switch id {
        case .told: return hasAlert
        case .debrief: return isTraining
        case .lock: return !isTraining && member != nil
        case .supervision: return !isTraining && member?.role.isRegistered == true
        case .sessions: return !isTraining
        case .available: return subjectSummary?.absence != nil
        case .unavailable: return subjectSummary.map { !$0.hasLeft } ?? false
        case .madeSafe: return subjectSummary.map { ($0.urgency == .a || $0.urgency == .b) && !$0.isMadeSafe } ?? false
        case .countersign: return subjectSummary?.awaitsCountersignature ?? false
        case .triage, .consent, .screen, .outcome, .note, .details, .referral, .disposal, .left, .sign, .timeline, .undo:
            return subjectSummary != nil
        case .needs, .risk, .inform, .support, .cellCard, .declineService, .followUps, .leavingPack, .known, .trustRecord, .clocks,
            .mentalHealthAct, .safeguarding, .youth, .redo, .copyText, .handoverLine:
            return subjectSummary != nil
        case .agrees, .doesNotAgree, .askLater, .goAhead: return open?.state.isConsentToAsk ?? true
        case .goOn: return open?.state.isConsentToAsk == false
        case .calendar: return dateField != nil
        case .backFromBail, .bailed, .toHospital, .backFromHospital, .section136Began, .section136Extended, .section136Checked:
            return open.map { mayRecord(id, $0.state) } ?? true
        case .acknowledgeClock: return clockDoubt != nil
        case .open: return row != nil || context != .queue
        case .throwAway: return selectedUnsaved != nil
        case .valueHistory: return focusedDetail != nil
        case .evidence: return currentScreening?.item != nil
        case .raise: return currentScreening.map { !raisable($0).isEmpty } ?? false
        case .suggested: return currentScreening.map { screen in suggestionLines(screen).contains { $0.note == nil } } ?? false
        case .answer, .declined, .unable, .notAsked, .previousItem, .nextItem, .firstUnanswered:
            return currentScreening.map { !isFinished($0) } ?? true
        case .repeatAnswer: return currentScreening.map { $0.lastOption != nil && !isFinished($0) } ?? true
        case .scrollResult: return currentScreening.map { isFinished($0) } ?? false
        case .finishScreening: return currentScreening.map { !isFinished($0) } ?? true
        case .confirm: return currentAlert?.awaitsConfirmation == true && member?.role.isRegistered == true
        case .dismiss: return currentAlert?.isOpen == true && member?.role.isRegistered == true
        case .practise, .signOut: return isLocked == (id == .signOut)
        default: return true
        }
    }

    /// The case that a command about one person would be about.
    var subjectSummary: CaseSummary? {
        switch top {
        case .findPerson(let screen) where screen.purpose == .open: return screen.selectedHit.flatMap { summary(of: $0.subject) }
        case .queue, .help, .palette, .today: return aboutQueue ? queue.selectedRow?.summary : open?.state.summary
        default: return open?.state.summary
        }
    }

    private var aboutQueue: Bool { !screens.contains { if case .person = $0 { true } else { false } } }

    private var hasAlert: Bool {
        guard let summary = subjectSummary else { return false }
        return !summary.openAlerts.isEmpty
            || (open?.subject == summary.subject && open?.state.alerts.contains(where: \.isImmediate) == true)
    }

    var currentAlert: AlertState? {
        guard case .form(let screen) = top, case .alert(let concern) = screen.kind else { return nil }
        return open?.state.alerts.first { $0.concern == concern }
    }

    /// Does a command. One about a person first brings that person's entries.
    mutating func run(_ id: Command.ID) -> [Effect] {
        if CommandTable.isAboutOne(id), let summary = subjectSummary, open?.subject != summary.subject {
            afterLoading = id
            return [.load(summary.subject)]
        }
        guard isEnabled(id) else {
            return refuse(whyNot(id))
        }
        return asksConsent(before: id).map { askConsent(before: $0) } ?? carryOut(id)
    }

    /// Does a command that makes sense now and before which nothing is asked any more.
    mutating func carryOut(_ id: Command.ID) -> [Effect] {
        switch id {
        case .open: return openPerson()
        case .triage: return openForm(.urgency)
        case .consent: return openForm(.consent)
        case .outcome: return openForm(.outcome)
        case .note: return openForm(.note)
        case .details: return openForm(.details)
        case .madeSafe: return openForm(.madeSafe)
        case .unavailable: return openForm(.telling(.attempt))
        case .referral: return openForm(.referral)
        case .disposal: return openForm(.disposal)
        case .left: return openLeft()
        case .countersign: return openCountersign()
        case .told: return openAlert()
        case .screen: return openPicker()
        case .sign: return openSign()
        case .timeline: return openTimeline()
        case .undo: return undo()
        case .available: return recordQuietly([.available], "Available again.")
        case .add: return openAddLine()
        case .find: queue.beginFiltering(searchText)
        case .today: push(.today(selected: 0))
        case .sessions: screens = [.sessions(selected: 0)]
        case .supervision: return openForm(.supervision)
        case .newSession: return openForm(.newSession)
        case .order:
            queue.setOrder(queue.order.next, text: searchText)
            say(
                queue.order == .clinical ? "Clinical order." : "Ordered by \(queue.order.rawValue). This is NOT the clinical order.",
                .warning)
        case .debrief:
            push(.debrief(DebriefScreen()))
            gathered = [:]
            return [.loadAll(caseSummaries.map(\.subject))]
        case .confirm: return confirmAlert()
        case .dismiss: return openDismissal()
        case .help: push(.help(context, first: 0))
        case .palette: push(.palette(PaletteScreen(from: context)))
        case .redraw: return [.redraw]
        case .throwAway: return throwAway()
        case .lock: return lock()
        case .quit: return quit()
        case .back: pop()
        default: return runArea(id)
        }
        return []
    }

    /// Does a command of one of the parts that have a table of their own.
    private mutating func runArea(_ id: Command.ID) -> [Effect] {
        switch CommandTable.area(of: id) {
        case .care: return runCare(id)
        case .telling: return runTelling(id)
        case .duties: return runDuties(id)
        case .board: return runBoard(id)
        case .guards: return runGuards(id)
        case .general: return []
        }
    }

    private func whyNot(_ id: Command.ID) -> String {
        switch id {
        case .told: "There is no alert in this case. A prompt only reminds."
        case .available: "Nothing says that this person cannot be seen."
        case .unavailable: "This person has left."
        case .madeSafe: "Only an A or a B is made safe."
        case .countersign: "Nothing here waits for a countersignature."
        case .debrief: "This is not a practice session."
        case .confirm: "Nothing here waits for a registered member's word."
        case .dismiss: "Only a registered member closes an alert without telling."
        case .supervision: isTraining ? "Not in a practice session." : Refusal.needsRegisteredMember.sentence
        case .evidence: "Go to an item first."
        case .raise: "There is no higher band to raise this to, or it is not finished yet."
        case .suggested: "This result suggests nothing that is not done already."
        case .agrees, .doesNotAgree, .askLater, .goAhead:
            "Answered already: enter goes on, esc goes back."
        case .goOn: Self.choices
        case .lock: isTraining ? "Not in a practice session." : "Nobody is signed in."
        case .sessions: "Not in a practice session."
        case .throwAway: "This line is nothing that was typed and not saved."
        case .calendar: "This field takes no date."
        case .acknowledgeClock: "This computer's clock has not jumped."
        case .backFromBail: Refusal.notOnBail.sentence
        case .backFromHospital: Refusal.notAtHospital.sentence
        case .bailed, .toHospital: Refusal.awayAlready.sentence
        case .section136Began: "s.136 has begun already: undo or correct that entry in the timeline (h)."
        case .section136Extended, .section136Checked: "Nothing says that s.136 has begun: record that first (s)."
        default: "Nobody is selected."
        }
    }

    mutating func openPerson() -> [Effect] {
        push(.person(selected: 0))
        guard let open, !isTraining, !viewed.contains(open.subject) else { return [] }
        guard !isLookingOnly else {
            say("That you look at this case cannot be recorded: the record is read-only here.", .warning)
            return []
        }
        viewed.insert(open.subject)
        // Who looked is part of the record; once a sign-in is enough to say so.
        return append([(.viewed, open.subject)])?.effects ?? []
    }

    private mutating func openCountersign() -> [Effect] {
        guard let open, let member else { return [] }
        let fact = Fact.countersigned(sawThePerson: false, comment: "")
        if let refusal = open.state.refusal(of: fact, by: member, supervisesSigner: supervisesSigner(of: open.state)) {
            return refuse(refusal.sentence)
        }
        return openForm(.countersign)
    }

    mutating func recordQuietly(_ facts: [Fact], _ done: String) -> [Effect] {
        guard let result = record(facts) else { return [] }
        whenSaved[result.token] = done
        return result.effects
    }

    private mutating func undo() -> [Effect] {
        guard let open, let member else { return [] }
        guard let item = open.state.lastUndoable(by: member) else {
            if let told = open.state.lastTelling(by: member) { return correctTelling(told, open.state) }
            return refuse(Refusal.notUndoable.sentence)
        }
        let act = [item] + open.state.timeline.filter { isSameDeparture($0, as: item) }
        let words = act.map { timelineWords($0) }.joined(separator: "; ")
        if item.entry.fact.isGraveToUndo, answering != .undo(item.entry.id) {
            ask(.undo(item.entry.id), "\(nameAndPlace(open.state.details)): \(words). u again takes that back.")
            return []
        }
        return recordQuietly(act.map { .undone(target: $0.entry.id) }, "Undone: " + words)
    }

    /// Who was told and what they answered is often one act, of which either may be false: which one is for somebody to say.
    private mutating func correctTelling(_ told: TimelineEntry, _ state: CaseState) -> [Effect] {
        let act = state.timeline.filter {
            $0.entry.fact.isTelling && $0.standing == .stands && $0.entry.author == told.entry.author
                && $0.entry.written == told.entry.written
        }
        guard act.count > 1, let first = act.first, let place = state.timeline.firstIndex(where: { $0.position == first.position }) else {
            let effects = openForm(.enteredInError(told.entry.id))
            say("What somebody was told is not undone: mark it as entered in error, with a reason, and log it anew.", .warning)
            return effects
        }
        let effects = openTimeline()
        changeTop { $0 = .timeline(selected: place) }
        say(
            "\(act.count) entries say it: \(act.map { timelineWords($0) }.joined(separator: "; ")). Go to the false one: x marks it.",
            .warning)
        return effects
    }

    /// That somebody left, and that nobody had seen them, is said in one act and taken back in one.
    private func isSameDeparture(_ other: TimelineEntry, as item: TimelineEntry) -> Bool {
        guard item.entry.fact.kind == .missed, other.entry.fact.kind == .left else { return false }
        return other.standing == .stands && other.entry.author == item.entry.author && other.entry.written == item.entry.written
    }
}
