/// What a set of answers comes to, worked out afresh from the answers alone.
package struct Evaluation: Hashable, Sendable {
    /// How many of the scored items now asked have an option chosen.
    package let answered: Int
    /// How many scored items are now asked.
    package let items: Int
    /// Whether every scored item now asked has an option chosen; declined and unable leave it incomplete.
    package let isComplete: Bool
    /// One for each score of the instrument, in its order; without a value until it may be shown.
    package let scores: [Score]
    /// The alerts that the answers raise, those immediate first.
    package let alerts: [AlertFinding]
    /// The items that are not asked, with the reason.
    package let hidden: [Item.ID: String]
    /// The first item asked that nothing is recorded for, scored or not; nil when all have something.
    package let next: Item.ID?
    /// Why there is no total though the administration is finished: `items 3 and 5 were not asked`.
    package let cannotScore: String?
    /// Where it stands, in words: `3 of 9, no total yet: 6 items not answered`.
    package let statement: String
}

/// One score.
package struct Score: Identifiable, Hashable, Sendable {
    /// The id of the score's rule.
    package let id: String
    /// What it is called.
    package let label: String
    /// The sum of the answers given, once finished or complete; not a total unless `value` is there. Always nil in a table.
    package let raw: Int?
    /// The total to show; nil while there may be none. Always nil in a table.
    package let value: Double?
    /// Whether the value makes up for missing answers.
    package let isProrated: Bool
    /// What it means; nil while there may be no result.
    package let band: Band?
    /// The band of the raw sum, where proration changed the band: both are shown.
    package let alternativeBand: Band?

    /// The total as a whole number, as it is shown.
    package var total: Int? {
        value.map { Int($0) }
    }

    /// Whether there is a result to show.
    package var isAvailable: Bool {
        value != nil || band != nil
    }
}
