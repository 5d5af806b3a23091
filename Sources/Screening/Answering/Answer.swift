/// What was recorded for one item.
package enum Answer: Hashable, Sendable {
    /// An option was chosen, told apart by its weight.
    case weight(Int)
    /// The item was passed over; it never counts as "no" and is never made up for.
    case notAsked
    /// The person was asked and would not answer.
    case declined
    /// The person was asked and could not answer.
    case unable

    /// Reads an answer as it is written on the command line and in the record: a weight, `-`, `d` or `u`.
    package init?(token: some StringProtocol) {
        switch token {
        case "-": self = .notAsked
        case "d": self = .declined
        case "u": self = .unable
        default:
            guard let weight = Int(token), weight >= 0, String(weight) == token else { return nil }
            self = .weight(weight)
        }
    }

    /// The answer as it is written on the command line and in the record.
    package var token: String {
        switch self {
        case .weight(let weight): String(weight)
        case .notAsked: "-"
        case .declined: "d"
        case .unable: "u"
        }
    }

    /// The weight of the option chosen, nil when none was.
    package var weight: Int? {
        if case .weight(let weight) = self { weight } else { nil }
    }
}
