/// A screening instrument as data: structure, scoring, bands, alerts and licence.
package struct Instrument: Identifiable, Hashable, Sendable {
    /// What commands and records call it: `phq-9`.
    package let id: String
    /// Answers are bound to this version: `2026.1`.
    package let version: String
    /// The full name.
    package let title: String
    /// The name on screens: `PHQ-9`.
    package let shortTitle: String
    /// What it is for and for whom.
    package let purpose: String
    /// The time that the questions are about.
    package let timeFrame: String
    /// The ages it is made for.
    package let ageRange: AgeRange
    /// Whether structure and scoring were checked against the source named.
    package let isVerified: Bool
    /// What was not checked, or is a rule of this program, in words; said on screen.
    package let unverified: [String]
    /// Where structure and scoring come from.
    package let source: String
    /// What may be done with it, and whom to credit.
    package let licence: Licence
    /// The LOINC code of the panel, only where verified.
    package let loinc: String?
    /// What whoever uses a result must know.
    package let cautions: [String]
    /// The items in the order of the form.
    package let items: [Item]
    /// What is done about missing answers.
    package let missing: MissingPolicy
    /// The scores; the first is the one that running states speak of.
    package let scores: [ScoreRule]
    /// The alerts that single answers raise.
    package let alerts: [AlertRule]

    /// The item with an id.
    package func item(_ id: Item.ID) -> Item? {
        items.first { $0.id == id }
    }
}

/// The ages an instrument is made for, in completed years.
package struct AgeRange: Hashable, Sendable, CustomStringConvertible {
    /// The lowest age, nil for no limit.
    package let from: Int?
    /// The highest age, nil for no limit.
    package let to: Int?

    /// Whether someone of an age is within it.
    package func contains(_ age: Int) -> Bool {
        age >= from ?? 0 && age <= to ?? Int.max
    }

    /// The range in words: `18 and over`.
    package var description: String {
        switch (from, to) {
        case (let from?, let to?): "\(from) to \(to)"
        case (let from?, nil): "\(from) and over"
        case (nil, let to?): "up to \(to)"
        case (nil, nil): "all ages"
        }
    }
}

/// What may be done with an instrument.
package struct Licence: Hashable, Sendable {
    /// The classes of the licence table: A ship with wording, B our labels only, C needs a site's permission, D an outside result only.
    package enum Class: String, CaseIterable, Hashable, Sendable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
    }

    /// The class.
    package let `class`: Class
    /// The terms in a sentence.
    package let text: String
    /// Whom to credit.
    package let credit: String
}

/// What is done about answers that are declined or unable; items not asked are never made up for.
package struct MissingPolicy: Hashable, Sendable {
    /// How many may be replaced by the mean of the others; none when 0.
    package let proratesUpTo: Int
}
