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
        return saving.effects + showWaitingAlert()
    }

    /// The end of an administration: the result in words and as numbers.
    func finishedFact(_ id: EntryID, _ screen: ScreeningScreen, _ answers: [String: Answer], _ context: ScoringContext) -> Fact {
        let evaluation = screen.instrument.evaluate(answers, isFinished: true, in: context)
        return .administrationFinished(
            administration: id, result: Self.resultWords(evaluation),
            scores: ScoreResult.results(of: evaluation, in: screen.instrument))
    }

    /// Leaving a screening in which nothing at all is open finishes it; any other waits at the same item.
    mutating func leaveScreening(_ screen: ScreeningScreen) -> [Effect] {
        if !screen.waitingAlerts.isEmpty { return showWaitingAlert() }
        var effects: [Effect] = []
        let isUnfinished = screen.administration != nil && !isFinished(screen)
        let evaluation = evaluation(screen)
        if isUnfinished, evaluation.isComplete, evaluation.next == nil {
            effects = finish(screen)
            // The result leaves the screen with the form, so the message tells it.
            let final = screen.instrument.evaluate(answers(screen), isFinished: true, in: context(screen))
            // What was said that matters comes before any total, each thing once.
            let result = Self.resultWords(final)
            let said = final.alerts.map(\.statement).reduce(into: [String]()) { said, statement in
                if !said.contains(statement), !result.contains(statement) { said.append(statement) }
            }
            let words = (said + [result]).joined(separator: "; ")
            if case .append(let token, _, _)? = effects.last { whenSaved[token] = "Finished: \(words)" }
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
    private static func resultWords(_ evaluation: Evaluation) -> String {
        if let why = evaluation.cannotScore, !evaluation.scores.contains(where: \.isAvailable) { return "cannot be scored: \(why)" }
        let totals = evaluation.scores.compactMap { score in
            score.isAvailable ? [words(score), shortfall(score)].compactMap(\.self).joined(separator: "; ") : shortfall(score)
        }.filter { !$0.isEmpty }
        if totals.isEmpty { return "\(evaluation.answered) of \(evaluation.items) answered; it carries no score" }
        return totals.joined(separator: "; ")
    }

    /// Why a score has no result, or no total beside its band: "no total: item 3 was not asked"; nil where nothing of it is missing.
    static func shortfall(_ score: Score) -> String? { score.obstacle.map { "no \(score.label): \($0)" } }

    static func words(_ score: Score) -> String {
        let asAnswered = score.alternativeBand.map { "(as answered: \($0.label))" }
        return [headline(score), asAnswered].compactMap(\.self).joined(separator: ", ")
    }

    /// Total and band, without the band that the answers alone would give.
    static func headline(_ score: Score) -> String {
        let value = score.shownValue.map { value in
            "\(score.label) \(value)" + (score.isProrated ? " (prorated from \(score.raw.map(String.init) ?? "?"))" : "")
        }
        return [value, score.band?.label].compactMap(\.self).joined(separator: ", ")
    }
}
