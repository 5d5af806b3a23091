import Caseload
import Scene
import Screening

/// Entries that were handed to the record together: all of them are written, or none.
struct Handover: Sendable {
    let token: Int
    let entries: [Entry]
    let expecting: [SubjectID: Int64]
    /// Why the record did not take them the last time.
    var fault: StoreError?

    func isAbout(_ subject: SubjectID) -> Bool { entries.contains { $0.subject == subject } }

    var raisesAlert: Bool {
        entries.contains { $0.fact.as(AlertRaised.self)?.isImmediate == true }
    }
}

// What the record did not take is kept in order, stays on the screens, and stands at the foot of each until it is saved.
extension WorkbenchState {
    /// Hands entries over, behind whatever the record has not taken yet: nothing is ever written out of its order.
    ///
    /// - Returns: the effects, of which the last is theirs, and the token under which their end will be told; nil where nothing can be written.
    mutating func append(_ entries: [Entry], expecting: [SubjectID: Int64]) -> (effects: [Effect], token: Int)? {
        guard !isLookingOnly else {
            say("This record is open for looking only: the file or its folder cannot be written here. Nothing was saved.", .warning)
            return nil
        }
        let again = saveAgain()
        let handover = Handover(token: nextToken, entries: entries, expecting: expecting)
        nextToken += 1
        sending.append(handover)
        if let subject = open?.subject, handover.isAbout(subject) { open?.add(pending: entries, token: handover.token) }
        if handover.raisesAlert { arrangeQueue() }
        return (again + [handover.effect], handover.token)
    }

    /// Hands over once more, in the same order and as the same entries, so that nothing is written twice.
    mutating func saveAgain() -> [Effect] {
        let again = refused
        refused = []
        sending += again
        return again.map(\.effect)
    }

    /// Whether something of the open case is on its way.
    var isSaving: Bool { open.map { open in sending.contains { $0.isAbout(open.subject) } } ?? false }

    /// What was refused once and has not been taken since, on its way again or not.
    var notTaken: [Handover] { refused + sending.filter { $0.fault != nil } }

    var notSavedCount: Int { notTaken.reduce(0) { $0 + $1.entries.count } }

    /// Whether an entry is among them.
    func isNotSaved(where isMeant: (Entry) -> Bool) -> Bool { notTaken.contains { $0.entries.contains(where: isMeant) } }

    /// Whether an alert of the open case was raised by nothing that is saved.
    func isNotSaved(_ alert: AlertState) -> Bool {
        guard let open else { return false }
        func raises(_ entry: Entry) -> Bool {
            entry.fact.as(AlertRaised.self)?.concern == alert.concern
        }
        return isNotSaved { $0.subject == open.subject && raises($0) } && !open.stored.contains { raises($0.entry) }
    }

    /// Immediate alerts that were handed over and are in the record not yet, by whom they are about: they count everywhere as those that are.
    var alertsNotStored: [SubjectID: [CaseSummary.OpenAlert]] {
        var alerts: [SubjectID: [CaseSummary.OpenAlert]] = [:]
        for entry in (refused + sending).flatMap(\.entries) {
            guard let raised = entry.fact.as(AlertRaised.self), raised.isImmediate,
                summary(of: entry.subject)?.openAlerts.contains(where: { $0.concern == raised.concern }) != true,
                alerts[entry.subject]?.contains(where: { $0.concern == raised.concern }) != true
            else { continue }
            alerts[entry.subject, default: []].append(
                .init(
                    concern: raised.concern, since: entry.happened, isAcute: raised.isAcute, isTold: false, awaitsConfirmation: false,
                    source: raised.source))
        }
        return alerts
    }

    /// "ALERT NOT SAVED", or that it is being saved; nil where the record has every alert of the person.
    func alertNotStoredWords(_ subject: SubjectID) -> String? {
        guard alertsNotStored[subject] != nil else { return nil }
        let isRefused = isNotSaved { $0.subject == subject && $0.fact.as(AlertRaised.self)?.isImmediate == true }
        return isRefused ? "ALERT NOT SAVED" : "ALERT, saving…"
    }

    /// How many alerts the record did not take.
    var alertsRefused: Int {
        alertsNotStored.filter { alertNotStoredWords($0.key) == "ALERT NOT SAVED" }.values.reduce(0) { $0 + $1.count }
    }

    /// "2 alerts are open. 1 alert is NOT SAVED."; nil where there is none.
    var alertCountWords: String? {
        let refused = alertsRefused
        let sent = alertsNotStored.values.reduce(0) { $0 + $1.count } - refused
        let stored = queue.rows.reduce(0) { $0 + ((summary(of: $1.summary.subject)?.openAlerts.count) ?? 0) }
        func sentence(_ count: Int, _ what: String) -> String? {
            count == 0 ? nil : "\(count) \(count == 1 ? "alert is" : "alerts are") \(what)."
        }
        let sentences = [sentence(stored, "open"), sentence(refused, "NOT SAVED"), sentence(sent, "being saved")].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    // MARK: A write has failed

    /// Nothing of what failed is lost, nor of what waited behind it, which was not tried: a form takes back what it had handed over, and all
    /// else is kept to be handed over again.
    mutating func appendFailed(_ token: Int, _ error: StoreError) -> [Effect] {
        if error == .accessTaken { return accessTaken() }
        guard let index = sending.firstIndex(where: { $0.token == token }) else { return [.resumeWriting] }
        defer {
            sayNotTaken()
            arrangeQueue()
        }
        if case .moved(let subject) = error {
            let effects = [.load(subject), .refresh(after: lastPosition)] + readListAgain(token)
            takeBack(sending.remove(at: index), error)
            return effects
        }
        let failed = Array(sending[index...])
        sending.removeSubrange(index...)
        for var handover in failed {
            handover.fault = error
            let mayBeSaved = if case .notKnown = error { handover.token == token } else { false }
            if mayBeSaved { refuse(handover, error, isKept: true) }
            if !mayBeSaved && isOnAForm(handover) { takeBack(handover, error) } else { refused.append(handover) }
        }
        return [.resumeWriting]
    }

    /// A form that is still there has in its fields what it handed over.
    private func isOnAForm(_ handover: Handover) -> Bool { screens.contains { $0.saving == handover.token } }

    private mutating func refuse(_ handover: Handover, _ error: StoreError, isKept: Bool) {
        screens = screens.map { $0.saving == handover.token ? $0.refused(error, isKept: isKept) : $0 }
    }

    private mutating func takeBack(_ handover: Handover, _ error: StoreError) {
        open?.drop(handover.token)
        whenSaved[handover.token] = nil
        if !isOnAForm(handover) { say("NOT SAVED. " + error.sentence, .error) }
        refuse(handover, error, isKept: false)
        goBackToWhatIsThere()
    }

    /// A questionnaire that a form had begun, and now has not, goes back to its beginning, and to its first item without an answer.
    private mutating func goBackToWhatIsThere() {
        guard let open else { return }
        screens = screens.map { screen in
            guard case .screening(var screening) = screen else { return screen }
            let there = screening.administration.flatMap { open.state.administration($0) }
            if there == nil { screening.administration = nil }
            screening.savedAt = nil
            screening.waitingAlerts.removeAll { concern in !open.state.alerts.contains { $0.concern == concern } }
            screening.item = screening.instrument.firstUnanswered(there?.answers ?? [:])?.id
            return .screening(screening)
        }
    }

    // MARK: Saving it after all

    /// Whether the screen holds what may be saved or not: until that is known, nothing in it can be changed.
    var isUncertain: Bool { refused.contains { $0.token == top.saving } }

    /// The key that saves again, on every screen; and all keys on a screen that waits for nothing else. Nil when the key is not taken here.
    mutating func keyWhileNotSaved(_ key: Key) -> [Effect]? {
        guard !refused.isEmpty else { return nil }
        if key == .control("s") {
            lastKeyAt = now
            message = nil
            let isOwn = isUncertain
            let effects = saveAgain()
            // On a form it goes on to save that too, behind what came before.
            if isOwn || CommandTable.command(for: key, in: context) == nil { return effects }
            return effects + takeKey(key)
        }
        guard isUncertain, key != .control("k"), key != .control("l") else { return nil }
        lastKeyAt = now
        if key == .escape {
            pop()
            return []
        }
        say("Nothing here can be changed before it is known. ctrl-s saves again; esc goes back.", .warning)
        return []
    }

    /// In a quiet minute it is tried again unasked.
    mutating func saveAgainInQuiet() -> [Effect] {
        now.minutes(since: lastKeyAt) >= 1 ? saveAgain() : []
    }

    /// What a taken handover leaves to say.
    mutating func took(_ token: Int) {
        guard let index = sending.firstIndex(where: { $0.token == token }) else { return }
        let wasRefused = sending.remove(at: index).fault != nil
        if wasRefused, notTaken.isEmpty { say("Saved now: all that was not saved before.", .success) }
    }

    // MARK: Saying it

    /// "3 entries are NOT SAVED and would be lost"; nil when everything is saved.
    var lossWords: String? {
        let count = notSavedCount
        return count == 0 ? nil : "\(count) \(count == 1 ? "entry is" : "entries are") NOT SAVED and would be lost"
    }

    /// Everything that would be lost if the program ended now, in a sentence without its stop; nil when nothing would be.
    var allLossWords: String? {
        let words = [lossWords, draftLossWords].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// Stands at the foot of every screen until it is saved; on the lock screen without a name.
    func notSavedNodes(naming: Bool = true) -> [Node] {
        guard let fault = notTaken.first?.fault else { return [] }
        let isOnItsWay = refused.isEmpty
        let isUncertain = if case .notKnown = fault { true } else { false }
        let count = "\(notSavedCount) \(notSavedCount == 1 ? "entry" : "entries")"
        let head = isUncertain ? "MAY NOT BE SAVED: \(count)" : "NOT SAVED: \(count)"
        let about = naming && !showsInitialsOnly && !isShort ? notSavedSubjects : ""
        let words: String
        if isOnItsWay {
            words = head + about + (isShort ? ", saving…" : ". Saving again…")
        } else {
            words = head + about + (isShort ? ": ctrl-s" : ". " + fault.sentence + " ctrl-s saves again.")
        }
        return [.text(Line(DisplayText(" !! " + words), .error), indent: 0)]
    }

    /// " about Dunn, Callum"; nothing of what is about no person.
    private var notSavedSubjects: String {
        let entries = notTaken.flatMap(\.entries).filter { !$0.fact.saysOnlyWhoLooked }
        // That somebody looked is nothing of what was typed about the person.
        if entries.isEmpty { return " that says who looked" }
        let subjects = Set(entries.map(\.subject))
        let names = subjects.compactMap { summary(of: $0)?.details.name }.sorted()
        return names.isEmpty ? "" : " about " + names.joined(separator: "; ")
    }
}

extension Handover {
    var effect: Effect { .append(token: token, entries, expecting: expecting) }
}

extension Screen {
    /// The same screen with the reason why what it had handed over is not saved.
    ///
    /// - Parameter isKept: it may be saved all the same, so that nothing on the screen may be changed before that is known.
    func refused(_ error: StoreError, isKept: Bool) -> Screen {
        let sentence = isKept ? error.sentence : "NOT SAVED. " + error.sentence
        switch self {
        case .form(var screen):
            screen.complaint = sentence
            if !isKept { screen.saving = nil }
            if case .moved = error { screen.base = nil }
            return .form(screen)
        case .addLine(var screen):
            screen.complaint = sentence
            if !isKept { screen.saving = nil }
            return .addLine(screen)
        case .importing(var screen):
            screen.complaint = isKept ? sentence : "NOT IMPORTED. " + error.sentence
            if !isKept { screen.saving = nil }
            return .importing(screen)
        case .paper(var screen):
            screen.complaint = sentence
            if !isKept { screen.saving = nil }
            return .paper(screen)
        case .reconcile(var screen):
            screen.complaint = sentence
            if !isKept { screen.saving = nil }
            return .reconcile(screen)
        case .consentQuestion(var screen):
            screen.complaint = sentence
            if !isKept { screen.saving = nil }
            return .consentQuestion(screen)
        case .start, .setup, .unlock, .sessions, .queue, .person, .needs, .codes, .risk, .picker, .phrases, .screening, .calendar, .duties,
            .timeline, .today, .debrief, .help, .palette, .findPerson, .history, .telling, .locked, .leaving:
            return self
        }
    }
}
