import Caseload
import Scene

extension WorkbenchState {
    mutating func unlockKey(_ key: Key, _ screen: UnlockScreen) -> [Effect] {
        var screen = screen
        guard !screen.isWorking else { return [] }
        screen.complaint = nil
        if screen.pathInput != nil { return pathKey(key, screen) }
        switch key {
        case .up: screen.selected = max(0, screen.selected - 1)
        case .down, .tab: screen.selected = min(max(0, screen.members.count - 1), screen.selected + 1)
        case .escape:
            if screens.count > 1 { pop() } else { return [.quit] }
            return []
        case .control("p"): return beginPractice(scenario: nil, seed: nil)
        case .enter: return unlock(screen)
        default: if !screen.passphrase.handle(key) { return meansNothing(key) }
        }
        changeTop { $0 = .unlock(screen) }
        return []
    }

    private mutating func pathKey(_ key: Key, _ screen: UnlockScreen) -> [Effect] {
        var screen = screen
        switch key {
        case .escape:
            pop()
            return []
        case .enter:
            let path = trimmed(screen.pathInput?.text ?? "")
            guard !path.isEmpty else { return [] }
            return [.readMembers(path: path)]
        default: if screen.pathInput?.handle(key) != true { return meansNothing(key) }
        }
        changeTop { $0 = .unlock(screen) }
        return []
    }

    private mutating func unlock(_ screen: UnlockScreen) -> [Effect] {
        var screen = screen
        let active = screen.members.filter { !$0.isDisabled }
        guard active.indices.contains(screen.selected), !screen.passphrase.text.isEmpty else { return [] }
        screen.isWorking = true
        let passphrase = screen.passphrase.text
        screen.passphrase.set("")
        changeTop { $0 = .unlock(screen) }
        return [.unlock(path: screen.path, staff: active[screen.selected].member.id, passphrase: passphrase)]
    }

    /// What the record answered, whoever asked.
    mutating func recordAnswered(_ input: Input) -> [Effect] {
        switch input {
        case .membersRead(let path, let members):
            recordPath = path
            var unlock = UnlockScreen(path: path, members: members)
            if case .unlock(let shown) = top { unlock.reason = shown.reason }
            let screen = Screen.unlock(unlock)
            if case .unlock = top { changeTop { $0 = screen } } else { screens = [screen] }
        case .unlocked(let unlocked): return enterRecord(unlocked)
        case .created(let groups):
            // The last group is the check character alone: too short to ask for.
            let askable = UInt64(max(2, groups.count { $0.count > 1 }))
            let first = Int(chance.next() % askable)
            let second = (first + 1 + Int(chance.next() % (askable - 1))) % Int(askable)
            changeTop { top in
                guard case .setup(var setup) = top else { return }
                setup.stage = .recovery
                setup.recoveryGroups = groups
                setup.asked = (min(first, second), max(first, second))
                setup.form = Self.recoveryForm(setup.asked)
                top = .setup(setup)
            }
        case .recordFailed(let sentence): recordFailed(sentence)
        case .passphraseChecked(let id, let isRight):
            if id == member?.id { return unlockChecked(isRight) }
            return beneath(waitingFor: Self.checking) { $0.secondMemberChecked(id, isRight) }
        default: break
        }
        return []
    }

    private mutating func recordFailed(_ sentence: String) {
        changeTop { top in
            switch top {
            case .unlock(var screen):
                screen.isWorking = false
                screen.complaint = sentence
                top = .unlock(screen)
            case .setup(var screen):
                screen.stage = screen.recoveryGroups.isEmpty ? .member : .recovery
                screen.complaint = sentence
                top = .setup(screen)
            default: break
            }
        }
        switch top {
        case .unlock, .setup: break
        default: say(sentence, .error)
        }
    }

    /// In: the sessions of the record, newest first.
    mutating func enterRecord(_ unlocked: Unlocked) -> [Effect] {
        member = unlocked.member
        members = unlocked.members
        recordPath = unlocked.path
        writer = EntryWriter(author: unlocked.member, workstation: unlocked.workstation, random: chance)
        viewed = []
        capitals = Capitals()
        mode = .live
        zone = surroundings.sites.sites.first.map { surroundings.zone($0.zoneName) } ?? .utc
        screens = [.sessions(selected: 0)]
        isLookingOnly = unlocked.isReadOnly
        isRecordAltered = false
        draftsFailed = false
        clockDoubt = ClockDoubt(newest: unlocked.newest, now: now)
        if !unlocked.exposures.isEmpty { say(unlocked.exposures.joined(separator: " "), .warning) }
        return [.refresh(after: 0)] + takeDrafts(unlocked.drafts)
    }

    // MARK: Lock

    /// Locks at once. The record stays open, and nothing of it is shown but how many alerts are open.
    mutating func lock() -> [Effect] {
        guard !isTraining, let member else { return [] }
        if case .locked = top { return [] }
        let keeping = keepDrafts()
        message = nil
        // Typed for a screen that is no longer seen: said, and not taken up behind the lock.
        sayNotTaken()
        // What was to be opened stays shut.
        afterLoading = nil
        goesOnWith = nil
        if moveTarget?.state == nil { moveTarget = nil }
        push(.locked(UnlockScreen(path: recordPath, members: [SlotMember(member: member, isDisabled: false)])))
        return keeping + [.redraw]
    }

    mutating func lockedKey(_ key: Key, _ screen: UnlockScreen) -> [Effect] {
        var screen = screen
        guard !screen.isWorking else { return [] }
        screen.complaint = nil
        switch key {
        case .enter:
            guard let member, !screen.passphrase.text.isEmpty else { return [] }
            let passphrase = screen.passphrase.text
            screen.passphrase.set("")
            screen.isWorking = true
            changeTop { $0 = .locked(screen) }
            return [.checkPassphrase(staff: member.id, passphrase: passphrase)]
        case .control("q") where isSavingAnything: screen.complaint = "Something is still being saved. Sign out when that has ended."
        case .control("q"):
            guard lossWords != nil, !screen.asksToSignOut else { return signOut() }
            screen.asksToSignOut = true
        default:
            screen.asksToSignOut = false
            if !screen.passphrase.handle(key) { screen.complaint = "\(key.name) means nothing here." }
        }
        changeTop { $0 = .locked(screen) }
        return []
    }

    private mutating func unlockChecked(_ isRight: Bool) -> [Effect] {
        guard isLocked else { return [] }
        if isRight {
            pop()
            sayWhatWasPutAside()
            return [.refresh(after: lastPosition)]
        }
        changeTop { top in
            guard case .locked(var screen) = top else { return }
            screen.isWorking = false
            screen.complaint = "That is not your passphrase."
            top = .locked(screen)
        }
        return []
    }

    /// Somebody else's turn at this workstation: back to the names. What was typed and not saved is kept sealed for whoever typed it, and for nobody else.
    private mutating func signOut() -> [Effect] {
        let keeping = keepDrafts()
        return keeping + leaveRecord(because: nil)
    }

    /// This member may no longer open the record: whatever is on the screens goes at once, and the keys are let go. Their slot opens nothing
    /// any more, so that nothing of theirs can be written, nor kept for them.
    mutating func accessTaken() -> [Effect] {
        guard let member, !isTraining else { return [] }
        var reason =
            "The access of \(member.name) to this record was taken away at \(zone.clock(now, seenOn: today)). What they saved stays; a supervisor can give the access back."
        let lost = (refused + sending).reduce(0) { $0 + $1.entries.count }
        if lost > 0 { reason += " \(lost) of their last entries were NOT SAVED." }
        if !typedNow.isEmpty { reason += " What they had typed and not saved is lost." }
        return leaveRecord(because: reason)
    }

    /// Back to the names, with nothing left of whoever was here.
    private mutating func leaveRecord(because reason: String?) -> [Effect] {
        member = nil
        session = nil
        open = nil
        rows = [:]
        finder = nil
        lastPosition = 0
        queue = QueueState()
        drafts = [:]
        keptDrafts = [:]
        storedDrafts = [:]
        saidBelowLock = []
        writer = nil
        sending = []
        refused = []
        whenSaved = [:]
        held = []
        heldTooMany = 0
        message = nil
        isLookingOnly = false
        isRecordAltered = false
        clockDoubt = nil
        screens = [.unlock(UnlockScreen(path: recordPath, members: members, reason: reason))]
        return [.close, .readMembers(path: recordPath)]
    }

    // MARK: Drawing

    func unlockScene(_ screen: UnlockScreen) -> Scene {
        var body: [Node] = [.gap, .line(Line("   Liaise", .heading)), .gap]
        if let path = screen.pathInput {
            body += [
                .text(Line("The path of a record file:", .muted), indent: 3),
                .field(
                    .init(
                        label: "Record", labelWidth: 12, value: DisplayText(path.text), cursor: path.cursor, isFocused: true,
                        width: max(20, size.columns - 22))),
            ]
        } else {
            if let reason = screen.reason {
                body += [.line(Line("   Locked", .heading)), .text(Line(DisplayText(reason), .warning), indent: 3), .gap]
            }
            body.append(.text(Line("Who are you? up and down choose.", .muted), indent: 3))
            let active = screen.members.filter { !$0.isDisabled }
            for (index, slot) in active.enumerated() {
                let mark = index == screen.selected ? "  [*] " : "  [ ] "
                body.append(
                    .line(
                        Line([
                            Span(DisplayText(mark), .strong),
                            Span(DisplayText(slot.member.name).padded(to: 28), index == screen.selected ? .strong : .text),
                            Span(DisplayText(slot.member.role.rawValue), .muted),
                        ])))
            }
            body += [.gap, passphraseField(screen)]
        }
        body += working(screen)
        return framed(top: [], body: body)
    }

    func lockedScene(_ screen: UnlockScreen) -> Scene {
        let alerts = alertCountWords
        var body: [Node] = [
            .gap, .line(Line("   Locked", .heading)), .gap,
            .line(Line(DisplayText("   " + (alerts.map { "!! " + $0 } ?? "No alert is open.")), alerts == nil ? .muted : .alert)), .gap,
            .line(Line(DisplayText("   \(screen.members.first?.member.name ?? "")"), .strong)), passphraseField(screen),
        ]
        body += working(screen)
        if let lossWords, screen.asksToSignOut {
            let question = lossWords + ". ctrl-s saves again; ctrl-q again signs out all the same."
            body += [.gap, .text(Line(DisplayText(question), .error), indent: 3)]
        }
        return Scene(
            top: [], body: body,
            bottom: notSavedNodes(naming: false) + clockDoubtNodes + [
                .line(Line(" enter unlocks   ctrl-q signs out: somebody else may sign in", .muted))
            ])
    }

    private func passphraseField(_ screen: UnlockScreen) -> Node {
        .field(
            .init(
                label: "Passphrase", labelWidth: 12, value: DisplayText(screen.passphrase.text), cursor: screen.passphrase.cursor,
                isFocused: true, isSecret: true, width: 32))
    }

    private func working(_ screen: UnlockScreen) -> [Node] {
        if screen.isWorking { return [.gap, .line(Line("   Unlocking… this takes about a second, on purpose.", .info))] }
        if let complaint = screen.complaint { return [.gap, .text(Line(DisplayText(complaint), .error), indent: 3)] }
        return []
    }
}
