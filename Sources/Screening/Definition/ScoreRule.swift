/// How one score comes from the answers.
package struct ScoreRule: Identifiable, Hashable, Sendable {
    /// What the score is made of.
    package enum Method: Hashable, Sendable {
        /// The sum of these items' weights.
        case sum([Item.ID])
        /// How many items have one of the answers that their tally looks for.
        case count([Condition.Tally])
        /// The first band whose condition holds; there is no number.
        case table
    }

    /// What a sum becomes before it is shown.
    package enum Transform: Hashable, Sendable {
        /// The sum itself.
        case none
        /// The sum times a number (WHO-5: 4).
        case times(Int)
        /// The mean of the items answered times a number (CORE-10: 10).
        case meanTimes(Int)
    }

    /// An answer that decides, whatever the sum.
    package struct EarlyDecision: Hashable, Sendable {
        /// What the answers must say.
        package let condition: Condition
        /// The band that then stands.
        package let band: Band.ID
    }

    /// The score's id, unique in its instrument.
    package let id: String
    /// What the score is called: `total`, `result`.
    package let label: String
    /// The LOINC code, only where verified.
    package let loinc: String?
    /// What it is made of.
    package let method: Method
    /// What the sum becomes before it is shown.
    package let transform: Transform
    /// What decides before the sum does, the first that holds.
    package let early: [EarlyDecision]
    /// The sets of bands, the one that stands for everybody else first; never empty. Only a sum or a count has more than one.
    package let sets: [CutOffSet]
    /// The totals that can occur, in the base coding and after the transform, of a sum or a count; nil of a table.
    package let range: ClosedRange<Int>?

    /// The bands of the first set, lowest first for a sum and first to apply for a table.
    package var bands: [Band] { sets.first?.bands ?? [] }

    /// The items that the score is made of or looks at.
    package var items: [Item.ID] {
        switch method {
        case .sum(let ids): ids
        case .count(let tallies): tallies.flatMap(\.items)
        case .table: bands.flatMap { $0.condition?.items ?? [] }
        }
    }
}

/// A named set of cut-offs, and for whom it is meant.
package struct CutOffSet: Identifiable, Hashable, Sendable {
    /// The set's id, unique in its score: `women`, `abs`.
    package let id: String
    /// For whom or from where, in words: `women`, `Australian Bureau of Statistics`.
    package let label: String
    /// Only for this sex; nil for any.
    package let sex: CutOffSex?
    /// Only for these ages; nil for any.
    package let ages: AgeRange?
    /// Only when the answers say this (the drug asked about, for instance); nil for always.
    package let condition: Condition?
    /// Whether the cut-offs come from the publication named.
    package let isVerified: Bool
    /// The bands, lowest first for a sum and first to apply for a table.
    package let bands: [Band]

    /// Whether it is chosen by who the person is or what they say, and not by name alone.
    package var isForSome: Bool { sex != nil || ages != nil || condition != nil }

    /// The band of a total: the last that begins at or below it, since a mean may fall between two whole numbers.
    package func band(of total: Double) -> Band? {
        bands.last { $0.range.map { Double($0.lowerBound) <= total } ?? false }
    }

    /// Where the second band begins, which is how high the lowest cut-off is.
    package var cutOff: Int? {
        bands.dropFirst().first?.range?.lowerBound
    }
}

/// The sexes for which cut-offs are published.
package enum CutOffSex: String, CaseIterable, Hashable, Sendable {
    case female, male
}

/// What a score means and what is recommended; it never reassures.
package struct Band: Identifiable, Hashable, Sendable {
    /// The band's id, unique in its set: `moderately-severe`.
    package let id: String
    /// The band in words.
    package let label: String
    /// What is recommended.
    package let action: String
    /// The totals it covers, in the base coding; nil in a table.
    package let range: ClosedRange<Int>?
    /// When it applies; nil for a sum.
    package let condition: Condition?
}

/// A way of numbering the same options (K6 is published with 0 to 4 and with 1 to 5).
package struct Coding: Identifiable, Hashable, Sendable {
    /// What it is called: `0-4`.
    package let id: String
    /// What is added to each code, and to a sum for each item in it. The first coding of an instrument has 0: files and records are in it.
    package let offset: Int
}
