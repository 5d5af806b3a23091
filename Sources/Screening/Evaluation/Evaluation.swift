/// What a set of answers comes to, worked out afresh from the answers alone.
package struct Evaluation: Hashable, Sendable {
    /// How many of the scored items now asked have an answer.
    package let answered: Int
    /// How many scored items are now asked.
    package let items: Int
    /// Whether every scored item now asked has an answer; declined and unable leave it incomplete.
    package let isComplete: Bool
    /// One for each score of the instrument, in its order; without a value until it may be shown.
    package let scores: [Score]
    /// The alerts that the answers raise, those immediate first.
    package let alerts: [AlertFinding]
    /// What must be known because of these answers or this person, in sentences.
    package let remarks: [String]
    /// What to offer next; nothing before the end.
    package let suggestions: [SuggestionRule]
    /// The items that are not asked, with the reason.
    package let hidden: [Item.ID: String]
    /// The first item asked that nothing is recorded for, scored or not; nil when all have something.
    package let next: Item.ID?
    /// Why the first score has no result though the administration is finished: `items 3 and 5 were not asked`.
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
    /// The sum of the answers given, in the coding shown, once finished or complete; not a total unless `value` is there. Always nil in a table.
    package var raw: Int?
    /// The total to show, in the coding shown; nil while there may be none. Always nil in a table.
    package var value: Double?
    /// Whether the value makes up for missing answers.
    package var isProrated = false
    /// What it means; nil while there may be no result.
    package var band: Band?
    /// The band of the raw sum, where proration changed the band: both are shown.
    package var alternativeBand: Band?
    /// The set of cut-offs used; nil when there is only one.
    package var set: CutOffSet?
    /// Why a set was used though it is not known that it fits: `sex not recorded: the lower cut-off (women, from 2) is used`.
    package var setNote: String?
    /// Sets that are chosen by name, in which the result is another band.
    package var otherSets: [OtherSet] = []
    /// The totals that can occur, in the coding shown; nil in a table.
    package var range: ClosedRange<Int>?
    /// Why there is no result, or no total beside the band, though the administration is finished: `item 5 was not answered`.
    package var obstacle: String?
    /// The items that decided before the sum did.
    package var decidedBy: [Item.ID] = []

    /// A result by another set of cut-offs.
    package struct OtherSet: Hashable, Sendable {
        /// The set.
        package let set: CutOffSet
        /// What the total means in it.
        package let band: Band
    }

    /// A score without a result.
    init(_ rule: ScoreRule) {
        id = rule.id
        label = rule.label
    }

    /// The total as a whole number; of a mean, rounded down.
    package var total: Int? {
        value.map { Int($0) }
    }

    /// The total as it is shown: `12`, and of a mean `14.4`.
    package var shownValue: String? {
        guard let value else { return nil }
        guard value.rounded() != value else { return String(Int(value)) }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Whether there is a result to show.
    package var isAvailable: Bool {
        value != nil || band != nil
    }
}
