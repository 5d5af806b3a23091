import Caseload
import Scene
import Screening
import Training

extension WorkbenchState {
    mutating func screeningKey(_ key: Key, _ screen: ScreeningScreen) -> [Effect] {
        let answers = answers(screen)
        let item = screen.item.flatMap { screen.instrument.item($0) }
        switch key {
        case .character("-"): return answer(.notAsked, screen)
        case .character("d"): return answer(.declined, screen)
        case .character("u"): return answer(.unable, screen)
        case .character(let character):
            if let item, let answer = item.answer(forKey: character) { return self.answer(answer, screen) }
            guard let command = CommandTable.command(for: key, in: .screening) else {
                if let item, character.isASCII, character.isNumber {
                    say("\(item.label): choose \(optionKeys(item)), d, u or -.", .warning)
                }
                return []
            }
            return run(command.id)
        case .up, .backspace, .backTab:
            moveItem(
                screen,
                to: screen.item.map { screen.instrument.previousItem(before: $0, answers: answers)?.id ?? $0 }
                    ?? screen.instrument.askedItems(answers).last?.id)
        case .down, .tab:
            if let current = screen.item { moveItem(screen, to: screen.instrument.nextItem(after: current, answers: answers)?.id) }
        case .home: moveItem(screen, to: screen.instrument.askedItems(answers).first?.id)
        case .end: moveItem(screen, to: screen.instrument.firstUnanswered(answers)?.id)
        case .enter: return screen.item == nil || evaluation(screen).next == nil ? finish(screen) : goToFinish(screen)
        case .escape: return leaveScreening(screen)
        default: break
        }
        return []
    }

    /// Enter before the end only goes to the line that finishes, so that nobody ends a screening by a slip.
    private mutating func goToFinish(_ screen: ScreeningScreen) -> [Effect] {
        moveItem(screen, to: nil)
        return []
    }

    private mutating func moveItem(_ screen: ScreeningScreen, to item: String?) {
        var screen = screen
        screen.item = item
        if let administration = screen.administration { lastItems[administration] = item }
        changeTop { $0 = .screening(screen) }
    }

    func answers(_ screen: ScreeningScreen) -> [String: Answer] {
        screen.administration.flatMap { open?.state.administration($0)?.answers } ?? [:]
    }

    func isFinished(_ screen: ScreeningScreen) -> Bool {
        screen.administration.flatMap { open?.state.administration($0)?.finished } != nil
    }

    func evaluation(_ screen: ScreeningScreen) -> Evaluation {
        screen.instrument.evaluate(answers(screen), isFinished: isFinished(screen))
    }

    private func optionKeys(_ item: Screening.Item) -> String { item.options.map { String($0.code) }.joined(separator: ", ") }

    // MARK: Answering

    /// Writes the answer and whatever alerts it raises in one go, and moves on.
    private mutating func answer(_ answer: Answer, _ screen: ScreeningScreen) -> [Effect] {
        guard let itemID = screen.item, let open, writer != nil else { return [] }
        if isFinished(screen) {
            say("This screening is finished. Undo its end first (esc, then u), or screen again.", .warning)
            return []
        }
        var screen = screen
        var entries: [Entry] = []
        if screen.administration == nil {
            guard let start = startEntry(screen, subject: open.subject) else { return [] }
            entries.append(start)
            screen.administration = start.id
        }
        guard let administration = screen.administration else { return [] }
        var answers = answers(screen)
        let before = screen.instrument.evaluate(answers, isFinished: false)
        answers[itemID] = answer
        let after = screen.instrument.evaluate(answers, isFinished: false)
        let findings = after.alerts.filter { !before.alerts.contains($0) }
        var facts: [Fact] = [.answered(administration: administration, item: itemID, answer)]
        facts += findings.map { .alertRaised(raised($0, screen.instrument, administration)) }
        for fact in facts {
            if let refusal = member.flatMap({ open.state.refusal(of: fact, by: $0) }), screen.amendmentReason == nil {
                say(refusal.sentence, .warning)
                return []
            }
            if let entry = writer?.entry(fact, about: open.subject, now: now) { entries.append(entry) }
        }
        screen.savedAt = nil
        screen.complaint = nil
        screen.item = screen.instrument.nextItem(after: itemID, answers: answers)?.id
        lastItems[administration] = screen.item
        let concerns = findings.filter { $0.level == .immediate }.map(\.concern)
        screen.waitingAlerts += concerns.filter { !screen.waitingAlerts.contains($0) }
        let effects = appendAnswer(entries, screen)
        return effects + showAlerts(screen, after, answers)
    }

    private mutating func startEntry(_ screen: ScreeningScreen, subject: SubjectID) -> Entry? {
        let start = Fact.administrationStarted(instrument: screen.instrument.id, version: screen.instrument.version)
        guard open?.state.isLocked == true else { return writer?.entry(start, about: subject, now: now) }
        guard let reason = screen.amendmentReason.flatMap({ RequiredText($0) }) else { return nil }
        return writer?.entry(.amended(target: nil, replacement: start, reason: reason), about: subject, now: now)
    }

    private func raised(_ finding: AlertFinding, _ instrument: Instrument, _ administration: EntryID) -> AlertRaised {
        let items = finding.items.count == 1 ? "item \(finding.items[0])" : "items \(finding.items.joined(separator: ", "))"
        return AlertRaised(
            concern: finding.concern, isImmediate: finding.level == .immediate, isAcute: finding.isAcute,
            source: "\(instrument.shortTitle), \(items)",
            statement: finding.statement, actions: finding.actions, administration: administration)
    }

    private mutating func appendAnswer(_ entries: [Entry], _ screen: ScreeningScreen) -> [Effect] {
        let token = nextToken
        nextToken += 1
        open?.add(pending: entries, token: token)
        changeTop { $0 = .screening(screen) }
        return [.append(token: token, entries, expecting: [:])]
    }

    /// The alert opens at once, unless an item that decides how far it goes comes next: then it stands in the form until that is answered.
    private mutating func showAlerts(_ screen: ScreeningScreen, _ evaluation: Evaluation, _ answers: [String: Answer]) -> [Effect] {
        guard !screen.waitingAlerts.isEmpty else { return [] }
        let deciding = evaluation.alerts.filter { screen.waitingAlerts.contains($0.concern) }.flatMap(\.awaits)
        let isUndecided = deciding.contains { id in
            guard let item = screen.instrument.item(id), answers[id] == nil else { return false }
            return screen.instrument.isAsked(item, answers)
        }
        guard !isUndecided else { return [] }
        return showWaitingAlert(screen)
    }

    private mutating func showWaitingAlert(_ screen: ScreeningScreen) -> [Effect] {
        var screen = screen
        let concerns = screen.waitingAlerts
        screen.waitingAlerts = []
        changeTop { $0 = .screening(screen) }
        guard let concern = concerns.first(where: { concern in open?.state.alerts.contains { $0.concern == concern && $0.isOpen } == true })
        else { return [] }
        return openForm(.alert(concern: concern)) + [.dropTypedAhead]
    }

    // MARK: Ending

    private mutating func finish(_ screen: ScreeningScreen) -> [Effect] {
        guard let administration = screen.administration, open?.state.administration(administration)?.finished == nil else {
            pop()
            return []
        }
        let result = Self.resultWords(screen.instrument, answers(screen))
        guard let saving = append([(.administrationFinished(administration: administration, result: result), open?.subject ?? .record)])
        else { return [] }
        lastItems[administration] = nil
        var screen = screen
        screen.item = nil
        changeTop { $0 = .screening(screen) }
        whenSaved[saving.token] = "Finished: \(result)"
        return saving.effects
    }

    /// Leaving a screening in which nothing is left to ask finishes it; any other waits at the same item.
    private mutating func leaveScreening(_ screen: ScreeningScreen) -> [Effect] {
        if !screen.waitingAlerts.isEmpty { return showWaitingAlert(screen) }
        var effects: [Effect] = []
        let isUnfinished = screen.administration.map { open?.state.administration($0)?.finished == nil } ?? false
        if isUnfinished, evaluation(screen).isComplete { effects = finish(screen) }
        pop()
        if isUnfinished, effects.isEmpty { say("Kept: it goes on at the same item.") }
        return effects
    }

    /// What the record keeps of the result: the totals and bands as they were shown, or why there are none.
    static func resultWords(_ instrument: Instrument, _ answers: [String: Answer]) -> String {
        let evaluation = instrument.evaluate(answers, isFinished: true)
        if let why = evaluation.cannotScore { return "cannot be scored: \(why)" }
        return evaluation.scores.map { words($0) }.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    static func words(_ score: Score) -> String {
        var parts: [String] = []
        if let total = score.shownValue {
            parts.append("\(score.label) \(total)" + (score.isProrated ? " (prorated from \(score.raw.map(String.init) ?? "?"))" : ""))
        }
        if let band = score.band { parts.append(band.label) }
        if let other = score.alternativeBand { parts.append("(as answered: \(other.label))") }
        return parts.joined(separator: ", ")
    }
}
