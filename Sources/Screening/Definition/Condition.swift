/// What answers must say for a gate, a band, an alert, a suggestion or a remark.
package indirect enum Condition: Hashable, Sendable {
    /// At least so many items have one of the answers that their tally looks for.
    case items([Tally], atLeast: Int)
    /// A score lies between two totals, in the base coding; nil for no limit.
    case score(ScoreRule.ID, from: Int?, to: Int?)
    /// A score's result is one of these bands.
    case band(ScoreRule.ID, [Band.ID])
    /// The person's age is within a range; unknown while the age is.
    case age(AgeRange)
    /// The person's sex; while it is not recorded, it holds if that is asked for and is unknown otherwise.
    case sex(CutOffSex, orUnknown: Bool)
    /// Every one of these holds.
    case all([Condition])
    /// One of these holds.
    case any([Condition])
    /// This does not hold.
    case not(Condition)

    /// Items and the answers looked for among theirs.
    package struct Tally: Hashable, Sendable {
        /// The items.
        package let items: [Item.ID]
        /// The answers, any of which counts.
        package let answers: [AnswerMatch]
    }

    /// The items that the condition itself asks about, in the order of the file.
    package var items: [Item.ID] {
        switch self {
        case .items(let tallies, _): tallies.flatMap(\.items)
        case .score, .band, .age, .sex: []
        case .all(let parts), .any(let parts): parts.flatMap(\.items)
        case .not(let part): part.items
        }
    }

    /// The scores that the condition asks about.
    package var scores: [ScoreRule.ID] {
        switch self {
        case .score(let id, _, _), .band(let id, _): [id]
        case .items, .age, .sex: []
        case .all(let parts), .any(let parts): parts.flatMap(\.scores)
        case .not(let part): part.scores
        }
    }
}

/// An answer that a condition looks for.
package enum AnswerMatch: Hashable, Sendable {
    /// The option with this code, or this number.
    case option(Int)
    /// An option's code or a number, this or more.
    case atLeast(Int)
    /// An option's code or a number, this or less.
    case atMost(Int)
    /// These words, this date or this time, as they are written in data.
    case text(String)
    /// Any option, number or words.
    case answered
    /// Nothing is recorded, or it was passed over; only gates look for it.
    case blank
    /// Asked, and would not answer.
    case declined
    /// Asked, and could not answer.
    case unable
    /// Passed over.
    case notAsked

    /// Whether an answer is looked for, and not a way of not answering.
    package var isOfAnswers: Bool {
        switch self {
        case .option, .atLeast, .atMost, .text, .answered: true
        case .blank, .declined, .unable, .notAsked: false
        }
    }

    /// Whether an answer is the one looked for.
    package func accepts(_ answer: Answer) -> Bool {
        switch self {
        case .option(let code): answer.code == code || answer.number == Double(code)
        case .atLeast(let least): answer.number.map { $0 >= Double(least) } ?? false
        case .atMost(let most): answer.number.map { $0 <= Double(most) } ?? false
        case .text(let text): answer == .text(text)
        case .answered: !answer.isRefusal
        case .blank, .notAsked: answer == .notAsked
        case .declined: answer == .declined
        case .unable: answer == .unable
        }
    }
}

extension Answer {
    /// The option's code or the number given, nil for anything else.
    package var number: Double? {
        switch self {
        case .option(let code): Double(code)
        case .text(let text): Double(text)
        case .notAsked, .declined, .unable: nil
        }
    }
}
