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
    /// The places of the remarks that must be made, counted from 1 in the order of the file; nil when the example does not say.
    package let remarks: [Int]?
    /// The line of the file, for complaints.
    package let line: Int

    /// What one score must be.
    package struct ExpectedScore: Hashable, Sendable {
        /// The score.
        package let id: ScoreRule.ID
        /// The total as it is shown, to a tenth.
        package let total: Expected<Double>
        /// The sum as answered.
        package let raw: Expected<Double>
        /// The band.
        package let band: Expected<Band.ID>
        /// The other band, shown because proration changed it.
        package let alternativeBand: Expected<Band.ID>
    }

    /// What an example says of a value.
    package enum Expected<Value: Hashable & Sendable>: Hashable, Sendable {
        /// Nothing.
        case unsaid
        /// That there is none.
        case nothing
        /// That it is this.
        case exactly(Value)

        /// Whether a value is as the example has it.
        package func accepts(_ value: Value?) -> Bool {
            switch self {
            case .unsaid: true
            case .nothing: value == nil
            case .exactly(let expected): value == expected
            }
        }
    }
}
