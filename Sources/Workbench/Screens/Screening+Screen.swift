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

    private func evaluation(_ screen: ScreeningScreen) -> Evaluation {
        let isFinished = screen.administration.flatMap { open?.state.administration($0)?.finished } != nil
        return screen.instrument.evaluate(answers(screen), isFinished: isFinished)
    }

    private func optionKeys(_ item: Screening.Item) -> String { item.options.map { String($0.key) }.joined(separator: ", ") }

    // MARK: Answering

    /// Writes the answer and whatever alerts it raises in one go, and moves on.
    private mutating func answer(_ answer: Answer, _ screen: ScreeningScreen) -> [Effect] {
        guard let itemID = screen.item, let open, writer != nil else { return [] }
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
        var facts: [Fact] = [answerFact(administration, itemID, answer)]
        facts += findings.map { .alertRaised(raised($0, screen.instrument)) }
        for fact in facts {
            if let refusal = member.flatMap({ open.state.refusal(of: fact, by: $0) }), screen.amendmentReason == nil {
                say(refusal.sentence, .warning)
                return []
            }
            if let entry = writer?.entry(fact, about: open.subject, now: now) { entries.append(entry) }
        }
        screen.savedAt = nil
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

    /// After signing, an answer that was given before is replaced by an amendment.
    private func answerFact(_ administration: EntryID, _ item: String, _ answer: Answer) -> Fact {
        .answered(administration: administration, item: item, answer)
    }

    private func raised(_ finding: AlertFinding, _ instrument: Instrument) -> AlertRaised {
        let items = finding.items.count == 1 ? "item \(finding.items[0])" : "items \(finding.items.joined(separator: ", "))"
        return AlertRaised(
            concern: finding.concern, isImmediate: finding.level == .immediate, isAcute: finding.isAcute,
            source: "\(instrument.shortTitle), \(items)",
            statement: finding.statement, actions: finding.actions)
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
        return openForm(.alert(concern: concern))
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
        if let total = score.total {
            parts.append("\(score.label) \(total)" + (score.isProrated ? " (prorated from \(score.raw.map(String.init) ?? "?"))" : ""))
        }
        if let band = score.band { parts.append(band.label) }
        if let other = score.alternativeBand { parts.append("(as answered: \(other.label))") }
        return parts.joined(separator: ", ")
    }

    // MARK: Drawing

    func screeningScene(_ screen: ScreeningScreen) -> Scene {
        let answers = answers(screen)
        let evaluation = evaluation(screen)
        let instrument = screen.instrument
        let progress = "\(evaluation.answered) of \(evaluation.items)"
        var top = identityNodes
        top[top.count - 1] = .line(
            Line(
                [Span(DisplayText(" \(instrument.shortTitle)"), .heading), Span(DisplayText("   \(instrument.timeFrame)"), .muted)],
                trailing: [Span(DisplayText(progress + " "), .strong)]))
        if !instrument.isVerified {
            top.append(.line(Line(" UNVERIFIED: parts of this scoring were not checked against a publication.", .warning)))
        }
        var body: [Node] = []
        if let reply = brief?.reply(to: instrument.id) {
            let words = screen.item.flatMap { reply.answer(to: $0)?.words }
            let heard = (isShort ? [] : [reply.line]) + (words.map { ["to this item: \($0)"] } ?? [])
            if isShort {
                top.append(contentsOf: heard.map { .line(Line(DisplayText(" \($0)"), .info)) })
            } else {
                body += self.heard("What they say when asked", heard)
            }
        } else if size.rows >= 20 {
            body.append(.line(Line("   Read each item from the form.", .muted)))
        }
        for item in instrument.items { body += itemNodes(item, screen, answers, evaluation) }
        body.append(finishNode(screen, evaluation))
        return framed(top: top, body: body, bottom: screeningBottom(screen, evaluation))
    }

    private func itemNodes(_ item: Screening.Item, _ screen: ScreeningScreen, _ answers: [String: Answer], _ evaluation: Evaluation)
        -> [Node]
    {
        let isCurrent = item.id == screen.item
        let longest = screen.instrument.items.map(\.label.count).max() ?? 32
        let label = DisplayText(item.label).padded(to: max(12, min(longest, size.columns - (isNarrow ? 18 : 34))))
        if let reason = evaluation.hidden[item.id] {
            return [
                .item(
                    .init(
                        key: DisplayText("\(item.number)"), label: Line(label, .disabled), isEnabled: false,
                        detail: Line(DisplayText(isNarrow ? "not asked" : "not asked: \(reason)"), .disabled)))
            ]
        }
        let options = item.options.map { "\($0.key) \($0.label)" }.joined(separator: " ")
        var detail = isCurrent && isShort ? Line(DisplayText(options)) : Line(isCurrent ? "_" : ".", .muted)
        if let answer = answers[item.id] {
            detail = [Span(DisplayText(answer.token + "  " + item.words(for: answer)), answer.weight == nil ? .warning : .text)]
        }
        if let note = item.note, answers[item.id] == nil { detail.spans.append(Span(DisplayText("   \(note)"), .warning)) }
        return [.item(.init(key: DisplayText("\(item.number)"), label: Line(label), isSelected: isCurrent, detail: detail))]
    }

    private func finishNode(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> Node {
        let isFinished = screen.administration.flatMap { open?.state.administration($0)?.finished } != nil
        let text = isFinished ? "finished; enter goes back" : evaluation.next == nil ? "enter finishes" : "enter finishes as it is"
        return .item(.init(key: "=", label: Line(DisplayText(text), .muted), isSelected: screen.item == nil))
    }

    private func screeningBottom(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        var nodes: [Node] = []
        if !isShort, let item = screen.item.flatMap({ screen.instrument.item($0) }) {
            let options = item.options.map { "\($0.key) \($0.label)" }.joined(separator: isNarrow ? "  " : "   ")
            nodes.append(.text(Line(DisplayText(options)), indent: isNarrow ? 1 : 6))
        }
        if isShort {
            let standing = evaluation.scores.first(where: \.isAvailable).map { Self.words($0) } ?? evaluation.cannotScore ?? "no total yet"
            nodes += screen.waitingAlerts.prefix(1).map { _ in .line(Line(" !! ALERT raised; opens after the last item", .alert)) }
            nodes.append(.line(Line([Span(DisplayText(" \(savedWords(screen)) ")), Span(DisplayText(standing), .strong)])))
            return nodes
        }
        nodes.append(.gap)
        if evaluation.scores.contains(where: \.isAvailable) {
            for score in evaluation.scores where score.isAvailable {
                nodes.append(
                    .text(
                        Line([Span(DisplayText(Self.words(score)), .strong), Span(DisplayText(score.band.map { "  \($0.action)" } ?? ""))]),
                        indent: 3))
            }
        } else {
            nodes.append(
                .text(Line(DisplayText(evaluation.cannotScore.map { "Cannot be scored: \($0)" } ?? evaluation.statement)), indent: 3))
        }
        for concern in screen.waitingAlerts {
            let statement = open?.state.alerts.first { $0.concern == concern }?.sources.last?.statement ?? ""
            nodes.append(
                .text(
                    Line(DisplayText("!! ALERT raised: \(statement). It opens after the item that decides how far it goes."), .alert),
                    indent: 1))
        }
        nodes.append(.line(Line(DisplayText(" " + savedWords(screen)), .muted)))
        return nodes
    }

    /// "Saved" is said only of what is on the disk.
    private func savedWords(_ screen: ScreeningScreen) -> String {
        if open?.isSaving == true { return "Saving…" }
        if let saved = screen.savedAt { return "Saved \(zone.local(saved).clockWithSeconds)." }
        return screen.administration == nil ? "Nothing answered yet." : "All saved."
    }
}
