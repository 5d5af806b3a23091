extension Instrument {
    /// Works out what the answers come to.
    ///
    /// - parameter isFinished: whether the administration is over: only then are declined and unable answers made up for, and what has
    ///   no answer counts as not asked.
    /// - parameter context: who the person is, by which cut-offs are chosen, and the coding in which totals are shown.
    package func evaluate(_ answers: [Item.ID: Answer], isFinished: Bool, in context: ScoringContext = ScoringContext()) -> Evaluation {
        let state = AnswerState(instrument: self, answers: answers, isFinished: isFinished, context: context)
        let scoring = Scoring(state)
        let scores = scoring.scores
        let cannotScore = scores.first.flatMap { $0.isAvailable ? nil : $0.obstacle }
        return Evaluation(
            answered: state.answered.count, items: state.asked.count, isComplete: state.isComplete, scores: scores,
            alerts: state.alerts(scoring), remarks: remarks.filter { scoring.holds($0.condition) }.map(\.text) + state.contradiction,
            suggestions: isFinished ? offered(scoring) : [],
            hidden: state.hidden, next: state.next?.id, cannotScore: cannotScore,
            statement: state.statement(scores: scores, cannotScore: cannotScore))
    }

    // Of several rules for one instrument the first that holds gives the reason.
    private func offered(_ scoring: Scoring) -> [SuggestionRule] {
        var seen: Set<Instrument.ID> = []
        return suggestions.filter { rule in (rule.condition.map(scoring.holds) ?? true) && seen.insert(rule.instrument).inserted }
    }

    /// The coding with an id, else the one that the file uses.
    package func coding(_ id: Coding.ID?) -> Coding {
        codings.first { $0.id == id } ?? codings.first ?? Coding(id: "", offset: 0)
    }

    /// The sets of cut-offs that have a name, each once.
    package var cutOffSets: [CutOffSet.ID] {
        scores.filter { $0.sets.count > 1 }.flatMap { $0.sets.map(\.id) }.uniqued()
    }
}
