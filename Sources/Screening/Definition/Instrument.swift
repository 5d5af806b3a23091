/// A screening instrument as data: structure, scoring, bands, alerts and licence.
package struct Instrument: Identifiable, Hashable, Sendable {
    /// What commands and records call it: `phq-9`.
    package let id: String
    /// Answers are bound to this version: `2026.1`.
    package internal(set) var version: String
    /// The full name.
    package let title: String
    /// The name on screens: `PHQ-9`.
    package let shortTitle: String
    /// What it is for and for whom.
    package let purpose: String
    /// Where it stands in the menu.
    package let topic: Topic
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
    /// Ways of numbering the options, the one that files and records use first; empty when there is only that.
    package let codings: [Coding]
    /// The items in the order of the form; none of an instrument that may only be recorded as done elsewhere.
    package let items: [Item]
    /// What is done about missing answers.
    package let missing: MissingPolicy
    /// The scores; the first is the one that running states speak of.
    package let scores: [ScoreRule]
    /// The alerts that answers raise.
    package let alerts: [AlertRule]
    /// What to offer next.
    package let suggestions: [SuggestionRule]
    /// What must be known because of the answers or the person.
    package let remarks: [RemarkRule]
    /// Worked examples.
    package let examples: [Example]
    /// What an imported form says beyond this.
    package let fhir: FHIRTrace?
    /// The places of the items, counted from 0, in the order in which their gates are worked out.
    package let gateOrder: [Int]

    /// A group of the menu.
    package enum Topic: String, CaseIterable, Hashable, Sendable {
        case suicide, mood, psychosis, trauma
        case learningAndNeurodiversity = "learning-and-neurodiversity"
        case cognition
        case headInjury = "head-injury"
        case alcohol, drugs, gambling, custody
        case youngPeople = "young-people"
        case abuse, exploitation, general

        /// The group in words.
        package var words: String {
            switch self {
            case .suicide: "Suicide and self-harm"
            case .mood: "Mood and anxiety"
            case .psychosis: "Psychosis and mental illness"
            case .trauma: "Trauma"
            case .learningAndNeurodiversity: "Learning disability and neurodiversity"
            case .cognition: "Memory and delirium"
            case .headInjury: "Head injury"
            case .alcohol: "Alcohol"
            case .drugs: "Drugs"
            case .gambling: "Gambling"
            case .custody: "Custody and risk"
            case .youngPeople: "Children and young people"
            case .abuse: "Domestic abuse"
            case .exploitation: "Exploitation"
            case .general: "Wellbeing and needs"
            }
        }
    }

    /// The item with an id.
    package func item(_ id: Item.ID) -> Item? {
        items.first { $0.id == id }
    }

    /// What to say when someone is outside the ages the instrument is made for; nil when within them, or when the age is not known.
    package func caution(forAge age: Int?) -> String? {
        guard let age, !ageRange.contains(age) else { return nil }
        return "\(shortTitle) is made for ages \(ageRange), and this person is \(age)."
    }
}

/// What is done about answers that are declined or unable; items not asked are never made up for.
package struct MissingPolicy: Hashable, Sendable {
    /// How many may be replaced by the mean of the others; none when 0.
    package let proratesUpTo: Int
}
