package import Screening

/// What a response from elsewhere comes to when it is scored here.
package struct ResponseReport: Sendable {
    /// The instrument that it answers.
    package let instrument: Instrument
    /// The questionnaire and version that it says it answers; nil when it does not.
    package let questionnaire: String?
    /// Its status: `completed`.
    package let status: String
    /// The answers that could be taken, by item.
    package let answers: [Item.ID: Answer]
    /// Whom it is of, and what was chosen for the scoring, as far as it says so.
    package let context: ScoringContext
    /// What the answers come to here.
    package let evaluation: Evaluation
    /// The totals that it carries, beside ours.
    package let totals: [Total]
    /// What could not be taken or had to be read in a certain way.
    package let findings: [FHIRFinding]

    /// A total that a response carries.
    package struct Total: Hashable, Sendable {
        /// The score that it stands for.
        package let score: ScoreRule.ID
        /// The `linkId` of the item that holds it.
        package let linkID: String
        /// The total that it carries.
        package let stored: Double
        /// The total that its answers come to; nil where there may be none.
        package let recomputed: Double?
        /// Another numbering of the options in which the two agree; nil when it takes none.
        package let coding: Coding.ID?

        /// Whether the two are the same.
        package var agrees: Bool { coding != nil || recomputed.map { abs($0 - stored) < 0.05 } ?? false }
    }

    /// Whether every total that it carries is the one that its answers come to.
    package var isConsistent: Bool { totals.allSatisfy(\.agrees) }
}
