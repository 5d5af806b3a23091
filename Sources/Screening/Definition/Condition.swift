/// What answers must say for a gate, a band or an alert.
package indirect enum Condition: Hashable, Sendable {
    /// At least so many of these items have one of these answers.
    case items([Item.ID], answers: [AnswerMatch], atLeast: Int)
    /// Every one of these holds.
    case all([Condition])
    /// One of these holds.
    case any([Condition])
    /// This does not hold.
    case not(Condition)

    /// The items that the condition asks about, in the order of the file.
    package var items: [Item.ID] {
        switch self {
        case .items(let items, _, _): items
        case .all(let parts), .any(let parts): parts.flatMap(\.items)
        case .not(let part): part.items
        }
    }
}

/// An answer that a condition looks for.
package enum AnswerMatch: Hashable, Sendable {
    /// This weight.
    case weight(Int)
    /// This weight or more.
    case weightFrom(Int)
    /// Asked, and would not answer.
    case declined
    /// Asked, and could not answer.
    case unable
    /// Passed over.
    case notAsked

    /// Whether an option is looked for, and not a way of not answering.
    package var isWeight: Bool {
        switch self {
        case .weight, .weightFrom: true
        case .declined, .unable, .notAsked: false
        }
    }

    /// Whether an answer is the one looked for.
    package func accepts(_ answer: Answer) -> Bool {
        switch (self, answer) {
        case (.weight(let wanted), .weight(let given)): given == wanted
        case (.weightFrom(let least), .weight(let given)): given >= least
        case (.declined, .declined), (.unable, .unable), (.notAsked, .notAsked): true
        default: false
        }
    }
}
