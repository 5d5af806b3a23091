import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// Writes the answer and whatever alerts it raises in one go, and moves on.
    mutating func answer(_ answer: Answer, _ screen: ScreeningScreen) -> [Effect] {
        guard let itemID = screen.item, let open, writer != nil else { return [] }
        var screen = screen
        guard var entries = beginning(&screen), let administration = screen.administration else { return [] }
        let findings = newFindings(screen, [itemID: answer])
        let facts = [Fact.answered(administration: administration, item: itemID, answer)] + raisedFacts(findings, screen, administration)
        for fact in facts {
            if let refusal = member.flatMap({ open.state.refusal(of: fact, by: $0) }), screen.amendmentReason == nil {
                return refuse(refusal.sentence)
            }
            if let entry = writer?.entry(fact, about: open.subject, now: now) { entries.append(entry) }
        }
        if let code = answer.code { screen.lastOption = screen.instrument.item(itemID)?.option(code: code) }
        var known = answers(screen)
        known[itemID] = answer
        moveAfterAnswer(&screen, known, itemID)
        wait(for: findings, &screen)
        return append(entries, screen) + showAlertAfterLastItem()
    }

    /// The next item that is asked and takes an answer, whether it has one or not.
    private mutating func moveAfterAnswer(_ screen: inout ScreeningScreen, _ answers: [String: Answer], _ id: String) {
        let number = screen.instrument.item(id)?.number ?? 0
        let asked = screen.instrument.askedItems(answers, in: context(screen))
        screen.item = asked.first { $0.number > number && $0.isAnswerable }?.id
        if let administration = screen.administration { lastItems[administration] = screen.item }
    }

    /// The alerts that answers raise beyond those that stand already.
    func newFindings(_ screen: ScreeningScreen, _ added: [String: Answer]) -> [AlertFinding] {
        // Long forms that come from elsewhere have none, and answers to them are not worked out for nothing.
        guard !screen.instrument.alerts.isEmpty else { return [] }
        let known = answers(screen)
        let context = context(screen)
        let before = screen.instrument.evaluate(known, isFinished: false, in: context).alerts
        let after = screen.instrument.evaluate(known.merging(added) { $1 }, isFinished: false, in: context).alerts
        return after.filter { !before.contains($0) }
    }

    func raisedFacts(_ findings: [AlertFinding], _ screen: ScreeningScreen, _ administration: EntryID) -> [Fact] {
        findings.map { finding in
            let items = finding.items.count == 1 ? "item \(finding.items[0])" : "items \(finding.items.joined(separator: ", "))"
            let source = finding.items.isEmpty ? screen.instrument.shortTitle : "\(screen.instrument.shortTitle), \(items)"
            return .alertRaised(
                AlertRaised(
                    concern: finding.concern, isImmediate: finding.level == .immediate, isAcute: finding.isAcute, source: source,
                    statement: finding.statement, actions: finding.actions, administration: administration))
        }
    }

    func wait(for findings: [AlertFinding], _ screen: inout ScreeningScreen) {
        wait(forConcerns: findings.filter { $0.level == .immediate }.map(\.concern), &screen)
    }

    func wait(forAlertsOf facts: [Fact], _ screen: inout ScreeningScreen) {
        let concerns = facts.compactMap { fact -> String? in
            fact.as(AlertRaised.self).flatMap { $0.isImmediate ? $0.concern : nil }
        }
        wait(forConcerns: concerns, &screen)
    }

    private func wait(forConcerns concerns: [String], _ screen: inout ScreeningScreen) {
        for concern in concerns where !screen.waitingAlerts.contains(concern) { screen.waitingAlerts.append(concern) }
    }

    /// The entries that begin the administration, with the instrument's file where the record does not have it yet; none once it is begun, nil when it may
    /// not begin.
    ///
    /// - Parameter happened: when the first answer was given, where that was not now.
    mutating func beginning(_ screen: inout ScreeningScreen, happened: Instant? = nil) -> [Entry]? {
        guard screen.administration == nil else { return [] }
        guard let open, let start = startEntry(screen, subject: open.subject, happened: happened) else { return nil }
        screen.administration = start.id
        let kept = fileToKeep(screen.instrument).flatMap { writer?.entry($0, about: .instruments, now: now) }
        return [start] + (kept.map { [$0] } ?? [])
    }

    private mutating func startEntry(_ screen: ScreeningScreen, subject: SubjectID, happened: Instant?) -> Entry? {
        let start = Fact.administrationStarted(instrument: screen.instrument.id, version: screen.instrument.version)
        guard open?.state.isLocked == true else { return writer?.entry(start, about: subject, now: now, happened: happened) }
        guard let reason = screen.amendmentReason.flatMap({ RequiredText($0) }) else { return nil }
        return writer?.entry(.amended(target: nil, replacement: start, reason: reason), about: subject, now: now, happened: happened)
    }

    /// Hands the entries over, with the form as it is after them.
    mutating func append(_ entries: [Entry], _ screen: ScreeningScreen) -> [Effect] {
        guard let saving = append(entries, expecting: [:]) else { return [] }
        var screen = screen
        screen.savedAt = nil
        screen.changedElsewhere = nil
        changeTop { $0 = .screening(screen) }
        return saving.effects
    }

    // MARK: Alerts

    /// No screen opens between two questions: the alert stands in record, header, queue and on the form at once, and opens once nothing is asked any more.
    mutating func showAlertAfterLastItem() -> [Effect] {
        guard case .screening(let screen) = top, screen.item == nil else { return [] }
        return showWaitingAlert()
    }

    mutating func showWaitingAlert() -> [Effect] {
        guard case .screening(var screen) = top else { return [] }
        let concerns = screen.waitingAlerts
        screen.waitingAlerts = []
        changeTop { $0 = .screening(screen) }
        guard let concern = concerns.first(where: { concern in open?.state.alerts.contains { $0.concern == concern && $0.isOpen } == true })
        else { return [] }
        return openForm(.alert(concern: concern)) + [.dropTypedAhead(.opened)]
    }
}
