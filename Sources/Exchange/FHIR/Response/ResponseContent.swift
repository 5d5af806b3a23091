package import Screening

/// What one administration of an instrument comes to, to leave as a response.
package struct ResponseContent: Sendable {
    /// What was recorded, by item.
    package var answers: [Item.ID: Answer]
    /// Whether the administration is over.
    package var isFinished: Bool
    /// Whom the answers are of, and what was chosen for the scoring.
    package var context: ScoringContext
    /// When it began, as ISO 8601 with an offset; nil when that is not to be said.
    package var started: String?
    /// When it ended, or the last answer was given, as ISO 8601 with an offset; nil when that is not to be said.
    package var authored: String?

    /// An administration; by default a finished one of somebody of whom nothing is said.
    package init(
        answers: [Item.ID: Answer], isFinished: Bool = true, context: ScoringContext = ScoringContext(), started: String? = nil,
        authored: String? = nil
    ) {
        self.answers = answers
        self.isFinished = isFinished
        self.context = context
        self.started = started
        self.authored = authored
    }
}
