extension Instrument {
    /// Works out what the answers come to.
    ///
    /// - parameter isFinished: whether the administration is over: only then are declined and unable answers made up for, and what has
    ///   no answer counts as not asked.
    package func evaluate(_ answers: [Item.ID: Answer], isFinished: Bool) -> Evaluation {
        let state = AnswerState(instrument: self, answers: answers, isFinished: isFinished)
        let scores = scores.map { state.score($0) }
        let cannotScore = scores.contains(where: \.isAvailable) || self.scores.isEmpty ? nil : state.obstacle
        return Evaluation(
            answered: state.answered.count, items: state.asked.count, isComplete: state.isComplete, scores: scores,
            alerts: state.alerts, hidden: state.hidden, next: state.next?.id, cannotScore: cannotScore,
            statement: state.statement(scores: scores, cannotScore: cannotScore))
    }
}
