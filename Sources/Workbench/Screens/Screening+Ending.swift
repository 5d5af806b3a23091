import Caseload
import Scene
import Screening

extension WorkbenchState {
    mutating func finish(_ screen: ScreeningScreen) -> [Effect] {
        guard let administration = screen.administration, !isFinished(screen) else {
            pop()
            return []
        }
        let fact = finishedFact(administration, screen, answers(screen), context(screen))
        guard let saving = append([(fact, open?.subject ?? .record)]) else { return [] }
        lastItems[administration] = nil
        var screen = screen
        screen.item = nil
        changeTop { $0 = .screening(screen) }
        whenSaved[saving.token] = "Finished."
        return saving.effects
    }

    /// The end of an administration: the result in words and as numbers.
    func finishedFact(_ id: EntryID, _ screen: ScreeningScreen, _ answers: [String: Answer], _ context: ScoringContext) -> Fact {
        let evaluation = screen.instrument.evaluate(answers, isFinished: true, in: context)
        return .administrationFinished(
            administration: id, result: Self.resultWords(screen.instrument, evaluation, answers),
            scores: ScoreResult.results(of: evaluation, in: screen.instrument))
    }

    /// Leaving a screening in which nothing is left to ask finishes it; any other waits at the same item.
    mutating func leaveScreening(_ screen: ScreeningScreen) -> [Effect] {
        if !screen.waitingAlerts.isEmpty { return showWaitingAlert() }
        var effects: [Effect] = []
        let isUnfinished = screen.administration != nil && !isFinished(screen)
        let evaluation = evaluation(screen)
        if isUnfinished, evaluation.isComplete, evaluation.items > 0 || evaluation.next == nil {
            effects = finish(screen)
            // The result leaves the screen with the form, so the message tells it.
            let words = Self.resultWords(screen.instrument, answers(screen), context(screen))
            for case .append(let token, _, _) in effects { whenSaved[token] = "Finished: \(words)" }
        }
        pop()
        if isUnfinished, effects.isEmpty { say("Kept: it goes on at the same item.") }
        return effects
    }

    /// Refused, or not possible, as a whole: every item that is still open gets that answer, with whatever alerts follow from it, and the screening ends.
    func refusalFacts(_ refusal: WholeRefusal, _ screen: ScreeningScreen, _ administration: EntryID, _ context: ScoringContext) -> [Fact] {
        let answer: Answer = refusal.kind == .declined ? .declined : .unable
        var answers = answers(screen)
        var added: [String: Answer] = [:]
        var facts: [Fact] = []
        // Answers may open further items; there are never more rounds than items.
        for _ in screen.instrument.items {
            let asked = screen.instrument.askedItems(answers, in: context)
            guard let item = asked.first(where: { $0.isAnswerable && answers[$0.id] == nil }) else { break }
            answers[item.id] = answer
            added[item.id] = answer
            facts.append(.answered(administration: administration, item: item.id, answer))
        }
        facts += raisedFacts(newFindings(screen, added), screen, administration)
        return facts + [
            .circumstance(administration: administration, .notDone(refusal)), finishedFact(administration, screen, answers, context),
        ]
    }

    // MARK: The result in words

    /// What the record keeps of the result: the totals and bands as they were shown, or why there are none.
    static func resultWords(_ instrument: Instrument, _ answers: [String: Answer], _ context: ScoringContext) -> String {
        resultWords(instrument, instrument.evaluate(answers, isFinished: true, in: context), answers)
    }

    private static func resultWords(_ instrument: Instrument, _ evaluation: Evaluation, _ answers: [String: Answer]) -> String {
        if let why = evaluation.cannotScore, !evaluation.scores.contains(where: \.isAvailable) { return "cannot be scored: \(why)" }
        let totals = evaluation.scores.compactMap { score in
            score.isAvailable ? words(score) : obstacle(score, instrument, evaluation, answers)
        }.filter { !$0.isEmpty }
        if totals.isEmpty { return "\(evaluation.answered) of \(evaluation.items) answered; it carries no score" }
        return totals.joined(separator: "; ")
    }

    /// Why one of several scores has no result, though others have; nil where nothing of it was passed over or refused.
    static func obstacle(_ score: Score, _ instrument: Instrument, _ evaluation: Evaluation, _ answers: [String: Answer]) -> String? {
        guard let rule = instrument.scores.first(where: { $0.id == score.id }) else { return nil }
        let asked = rule.items.filter { evaluation.hidden[$0] == nil }
        let passed = asked.filter { answers[$0] == nil || answers[$0] == .notAsked }
        let refused = asked.filter { answers[$0] == .declined || answers[$0] == .unable }
        let parts = [naming(passed).map { "\($0) not asked" }, naming(refused).map { "\($0) not answered" }].compactMap(\.self)
        return parts.isEmpty ? nil : "no \(score.label): " + parts.joined(separator: ", ")
    }

    /// "item 3", "items 3, 5"; nil for none.
    private static func naming(_ ids: [String]) -> String? {
        ids.isEmpty ? nil : (ids.count == 1 ? "item " : "items ") + ids.joined(separator: ", ")
    }

    static func words(_ score: Score) -> String {
        var parts: [String] = []
        if let value = score.shownValue {
            let prorated = score.isProrated ? " (prorated from \(score.raw.map(String.init) ?? "?"))" : ""
            parts.append("\(score.label) \(value)" + prorated)
        }
        if let band = score.band { parts.append(band.label) }
        if let other = score.alternativeBand { parts.append("(as answered: \(other.label))") }
        return parts.joined(separator: ", ")
    }
}
