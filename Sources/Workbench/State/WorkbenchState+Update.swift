package import Caseload
import Scene
import Training

extension WorkbenchState {
    /// Takes one thing that happened, at this time, and says what is to be done about it. Nothing else changes the state.
    package mutating func update(_ input: Input, now: Instant) -> [Effect] {
        hasRefused = false
        let effects = take(input, now: now)
        putAsideBelowLock()
        return isLedAstray ? effects + [.dropTypedAhead(.refusal)] : effects
    }

    private mutating func take(_ input: Input, now: Instant) -> [Effect] {
        if case .clockJumped(let jump) = input {
            clockJumped(jump)
            return []
        }
        self.now = max(self.now, Instant(milliseconds: now.milliseconds + clockOffset))
        switch input {
        case .key(let key):
            let effects = keyPressed(key)
            sayRefusal()
            return effects
        case .paste(let text):
            lastKeyAt = self.now
            guard isWaiting else { return pasted(text) }
            hold(.paste(text))
            return []
        case .resized(let size):
            self.size = size
            return []
        case .tick: return tick()
        case .typingPaused: return keepDrafts()
        case .clockJumped: return []
        case .resumed: return isIdleTooLong ? lock() : []
        case .loaded(let subject, let entries): return loaded(subject, entries)
        case .allLoaded:
            if let training, let states = gathered?.values { debrief = Debrief(session: training, states: Array(states), now: self.now) }
            gathered = nil
            return []
        case .refreshed(let rows, let position):
            refreshed(rows, lastPosition: position)
            walkSettled()
            return addNextLine() + releaseHeld()
        case .readFailed(.accessTaken): return accessTaken()
        case .readFailed(let error):
            say(error.sentence, .error)
            walkSettled()
            stopAdding()
            return releaseHeld()
        case .listPlanned(let result): return listPlanned(result) + releaseHeld()
        case .appended(let token, let entries): return appended(token, entries) + releaseHeld() + keepDrafts()
        case .appendFailed(let token, let error): return appendFailed(token, error)
        case .keysDropped(let input, let why):
            lastKeyAt = self.now
            return dropped(input, why)
        case .draftsKept(let fault):
            noteDraftsKept(fault)
            return []
        case .recordAltered(let alteration):
            // Of a record that was left meanwhile nobody needs to hear.
            guard member != nil, !isTraining else { return [] }
            isRecordAltered = isRecordAltered || alteration.isGrave
            say(alteration.sentence, alteration.isGrave ? .error : .warning)
            return []
        case .recordMoved: return [.refresh(after: lastPosition)] + (open.map { [.load($0.subject)] } ?? [])
        case .membersRead, .unlocked, .created, .recordFailed, .passphraseChecked: return recordAnswered(input) + releaseHeld()
        }
    }

    mutating func keyPressed(_ key: Key) -> [Effect] {
        if case .unknown(let name) = key {
            lastKeyAt = now
            return saysNothing(name)
        }
        if let effects = keyWhileNotSaved(key) { return effects }
        return takeKey(key)
    }

    mutating func takeKey(_ key: Key) -> [Effect] {
        isTypedOn = now.milliseconds - lastKeyAt.milliseconds < Int64(TypingPause.length)
        lastKeyAt = now
        return isWaiting && !isUncertain ? keyWhileWaiting(key) : taken(key)
    }

    /// - Parameter isChosen: it stands for a command that was chosen by name, so that no caps lock can be meant.
    mutating func taken(_ key: Key, isChosen: Bool = false) -> [Effect] {
        guard isTakenUnseen(key) else { return key == .control("k") ? lock() : [] }
        answering = message?.question
        savedJustNow = message?.role == .success && isTypedOn ? message?.text : nil
        message = nil
        if let effects = globalKey(key) { return effects }
        if !isChosen, let effects = takeStrayKey(key) { return effects }
        if !isChosen, asksAboutCapital(key) { return [] }
        switch top {
        case .start(let selected): return startKey(key, selected)
        case .setup(let screen): return setupKey(key, screen)
        case .unlock(let screen): return unlockKey(key, screen)
        case .locked(let screen): return lockedKey(key, screen)
        case .sessions(let selected): return sessionsKey(key, selected)
        case .queue: return queueKey(key)
        case .addLine(let screen): return addLineKey(key, screen)
        case .person(let selected): return personKey(key, selected)
        case .consentQuestion(let question): return consentQuestionKey(key, question)
        case .needs(let screen): return needsKey(key, screen)
        case .codes(let screen): return codesKey(key, screen)
        case .risk(let selected): return riskKey(key, selected)
        case .picker(let screen): return pickerKey(key, screen)
        case .screening(let screen): return screeningKey(key, screen)
        case .form(let screen): return formKey(key, screen)
        case .calendar(let screen): return calendarKey(key, screen)
        case .duties(let screen): return dutyKey(key, screen)
        case .timeline(let selected): return timelineKey(key, selected)
        case .today(let selected): return todayKey(key, selected)
        case .debrief(let screen): return debriefKey(key, screen)
        case .help(let from, let first): return helpKey(key, from, first)
        case .palette(let screen): return paletteKey(key, screen)
        case .findPerson(let screen): return findPersonKey(key, screen)
        case .history(let screen): return historyKey(key, screen)
        case .importing(let screen): return importKey(key, screen)
        case .telling(let screen): return tellingKey(key, screen)
        case .phrases(let screen): return phrasesKey(key, screen)
        case .paper(let screen): return paperKey(key, screen)
        case .reconcile(let screen): return reconcileKey(key, screen)
        case .leaving(let selected): return leavingKey(key, selected)
        }
    }

    /// Says that the key does nothing here. Nothing else changes, and what is open stays open.
    mutating func meansNothing(_ key: Key) -> [Effect] {
        var capital = ""
        if case .character(let letter) = key, letter.isUppercase { capital = " (caps lock?)" }
        let words = "\(key.name) means nothing here\(capital). \(context.isTyping ? "f1" : "?") shows the keys."
        guard case .character = key else {
            say(words)
            return []
        }
        return refuse(words, .info)
    }

    /// Says once that keys were not taken, beside the reason where it stands. Behind a refusal they may still be a line of the board.
    private mutating func dropped(_ input: HeldInput, _ why: TypingPause.Reason) -> [Effect] {
        switch why {
        case .opened: say("The alert opened while keys were typed: they were not taken. Stop for a moment, then answer it.", .warning)
        case .asked:
            let isQuestion = if case .consentQuestion = top { true } else { false }
            say("Typed ahead, not taken. " + (isQuestion ? Self.choices : "Stop for a moment, then type."), .warning)
        case .acted, .refusal:
            if why == .refusal, case .key(let key) = input, let effects = takeStrayKey(key) { return effects }
            let words = "What was typed behind it was not taken."
            guard message?.text.hasSuffix(words) != true else { return [] }
            say(message.map { "\($0.text) \(words)" } ?? words, .warning)
        }
        return []
    }

    /// In a window that is too small to show what a key would do, only text that is being typed goes on.
    func isTakenUnseen(_ key: Key) -> Bool {
        if size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows { return true }
        switch key {
        case .character, .backspace, .delete: return context.isTyping
        default: return false
        }
    }

    /// A key that means nothing on any screen says so; what is open, typed and asked stays as it is.
    private mutating func saysNothing(_ name: String) -> [Effect] {
        // Of a name in words the first is written as a sentence begins.
        let subject = name.contains(" ") ? name.prefix(1).uppercased() + name.dropFirst() : name
        say("\(subject) means nothing here.")
        return []
    }

    /// Keys that mean the same on every screen.
    mutating func globalKey(_ key: Key) -> [Effect]? {
        if case .locked = top { return key == .control("l") ? [.redraw] : nil }
        switch key {
        case .control("l"): return [.redraw]
        case .control("k"): return run(.lock)
        case .control("g"): return run(.acknowledgeClock)
        case .function(1):
            if case .help = top { return nil }
            push(.help(context, first: 0))
            return []
        case .control("c"):
            say("Everything is saved as you go. Press esc to go back; q on the queue leaves Liaise.")
            return []
        default: return nil
        }
    }

    /// Outside a field a paste does nothing: it may hold any key.
    mutating func pasted(_ text: String) -> [Effect] {
        message = nil
        guard text.utf8.count < Self.mostPasted else {
            say("Nothing was pasted: it is too long to be taken whole.", .warning)
            return []
        }
        if case .addLine(let screen) = top, let effects = pasteLines(text, screen) { return effects }
        switch top {
        // A field that takes no text says what it takes.
        case .form(var screen) where screen.saving == nil:
            screen.form.paste(text)
            changeTop { $0 = .form(screen) }
        case .queue where queue.isFiltering:
            queue.filter.insert(text)
            queue.findTyped(searchText)
        default:
            guard var input = top.input else {
                say("There is no field here to paste into. Nothing was done.", .warning)
                return []
            }
            input.insert(text)
            changeTop { $0.input = input }
        }
        lookAgain()
        lookForSame()
        sayRefusal()
        return []
    }

    /// The terminal lets go what is beyond 64 KiB, so that a paste of that length may have been cut.
    private static let mostPasted = 64 * 1024 - 4

    private mutating func tick() -> [Effect] {
        arrangeQueue()
        guard !isTraining, member != nil else { return [] }
        if isLocked { return saveAgainInQuiet() }
        if isIdleTooLong { return saveAgainInQuiet() + lock() }
        if now.minutes(since: lastKeyAt) >= Self.idleMinutes - 1 { say("Locks in a minute. Press any key to stay.", .warning) }
        return saveAgainInQuiet()
    }

    static let idleMinutes = 5

    private var isIdleTooLong: Bool {
        guard !isTraining, member != nil else { return false }
        return now.minutes(since: lastKeyAt) >= Self.idleMinutes
    }

    /// Somebody else's entries in the case on the screen are told, so that two people never go on without knowing of each other.
    private mutating func sayWhatOthersDid(_ entries: [StoredEntry]) {
        guard let open, let member, screens.contains(where: { if case .queue = $0 { false } else { true } }) else { return }
        guard case .queue = top else {
            let new = entries.filter { $0.position > open.lastStored && $0.entry.author != member.id && !$0.entry.fact.saysOnlyWhoLooked }
            guard let last = new.last?.entry else { return }
            let words = last.fact.words(zone: zone, today: today)
            say("\(last.authorName) is working on this case too: \(words) (\(zone.local(last.happened).clock)).", .warning)
            return
        }
    }

    private mutating func loaded(_ subject: SubjectID, _ entries: [StoredEntry]) -> [Effect] {
        if gathered != nil {
            gathered?[subject] = CaseState(folding: entries)
            return []
        }
        if takeMoveTarget(subject, entries) { return [] }
        // Clocks stay in order across terminals and restarts.
        for item in entries { writer?.observe(item.entry) }
        if subject == .instruments {
            takeKeptInstruments(entries)
            return []
        }
        if open?.subject == subject {
            let before = open?.lastStored
            let said = message
            sayWhatOthersDid(entries)
            let known = open
            open?.replace(entries)
            // One line is enough, and that a shown answer is another now says more.
            if noteChangedAnswers(since: known, entries) { message = said }
            // That somebody looked at the case changes nothing that a form rests on.
            if let before, entries.allSatisfy({ $0.position <= before || $0.entry.fact.saysOnlyWhoLooked }) { moveBases(from: before) }
        } else {
            open = OpenCase(subject, entries)
            // What is on its way, or waits to be saved, belongs to it too.
            for handover in refused + sending where handover.isAbout(subject) {
                open?.add(pending: handover.entries, token: handover.token)
            }
        }
        if let key = goesOnWith, subject == key.subject { return goOnHere(with: key) }
        guard let command = afterLoading else { return [] }
        afterLoading = nil
        return run(command)
    }
}
