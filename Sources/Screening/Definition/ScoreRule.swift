/// How one score comes from the answers.
package struct ScoreRule: Identifiable, Hashable, Sendable {
    /// What the score is made of.
    package enum Method: Hashable, Sendable {
        /// The sum of these items' weights.
        case sum([Item.ID])
        /// The first band whose condition holds; there is no number.
        case table
    }

    /// The score's id, unique in its instrument.
    package let id: String
    /// What the score is called: `total`, `result`.
    package let label: String
    /// The LOINC code, only where verified.
    package let loinc: String?
    /// What it is made of.
    package let method: Method
    /// The bands, lowest first for a sum and first to apply for a table.
    package let bands: [Band]

    /// The band of a total.
    package func band(of total: Int) -> Band? {
        bands.first { $0.range?.contains(total) ?? false }
    }
}

/// What a score means and what is recommended; it never reassures.
package struct Band: Identifiable, Hashable, Sendable {
    /// The band's id, unique in its score: `moderately-severe`.
    package let id: String
    /// The band in words.
    package let label: String
    /// What is recommended.
    package let action: String
    /// The totals it covers; nil in a table.
    package let range: ClosedRange<Int>?
    /// When it applies; nil for a sum.
    package let condition: Condition?
}
