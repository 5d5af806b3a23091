/// An instrument to offer next; it never starts by itself.
package struct SuggestionRule: Hashable, Sendable {
    /// The instrument offered.
    package let instrument: Instrument.ID
    /// What the answers must say; nil for always, once finished.
    package let condition: Condition?
    /// Why, in words.
    package let reason: String
}

/// Something that whoever uses the result must know because of these answers or this person.
package struct RemarkRule: Hashable, Sendable {
    /// What the answers must say.
    package let condition: Condition
    /// The remark in a sentence.
    package let text: String
}

/// A worked example in an instrument file: answers, and what they must come to. `liaise instrument check` works it out.
package struct Example: Hashable, Sendable {
    /// The answers as tokens, as on the command line.
    package let tokens: [String]
    /// Whether the administration is over; the answers of one that is not may stop anywhere.
    package let isFinished: Bool
    /// The person and what was chosen.
    package let context: ScoringContext
    /// What each score must be.
    package let scores: [ExpectedScore]
    /// The ids of the alerts and prompts that must be raised, without the instrument's own id; nil when the example does not say.
    package let alerts: [String]?
    /// The items that must be hidden; nil when the example does not say.
    package let hidden: [Item.ID]?
    /// The instruments that must be suggested; nil when the example does not say.
    package let suggested: [Instrument.ID]?
    /// The line of the file, for complaints.
    package let line: Int

    /// What one score must be.
    package struct ExpectedScore: Hashable, Sendable {
        /// The score.
        package let id: ScoreRule.ID
        /// The total as it is shown; nil when there must be none.
        package let total: Double?
        /// The sum as answered, where the example says so.
        package let raw: Int?
        /// The band; nil when there must be none.
        package let band: Band.ID?
        /// The other band shown because proration changed it; nil when there must be none.
        package let alternativeBand: Band.ID?
    }
}
