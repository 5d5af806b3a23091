/// What conditions look at: answers, and what is known besides.
struct AnswerSheet {
    /// By item.
    var answers: [Item.ID: Answer] = [:]
    /// Items that will have no answer: hidden, or past.
    var closed: Set<Item.ID> = []
    /// Who the person is.
    var context = ScoringContext()
    /// What each score may still come to, in the base coding; nothing while that cannot be said.
    var bounds: [ScoreRule.ID: ClosedRange<Double>] = [:]
    /// The bands shown as a score's result; nothing while there is none.
    var results: [ScoreRule.ID: [Band.ID]] = [:]
}
