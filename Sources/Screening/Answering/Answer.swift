/// What was recorded for one item.
package enum Answer: Hashable, Sendable {
    /// An option was chosen, told apart by its code.
    case option(Int)
    /// A number, a date, a time or words, as the item asks for them and as they are written in data: `3.5`, `2026-11-23`, `08:25`.
    case text(String)
    /// The item was passed over; it never counts as "no" and is never made up for.
    case notAsked
    /// The person was asked and would not answer.
    case declined
    /// The person was asked and could not answer.
    case unable

    /// Reads an answer as it is written on the command line and in the record: an option's code, `=` with text, `-`, `d` or `u`.
    package init?(token: some StringProtocol) {
        switch token {
        case "-": self = .notAsked
        case "d": self = .declined
        case "u": self = .unable
        default:
            if token.hasPrefix("="), token.count > 1 {
                self = .text(String(token.dropFirst()))
                return
            }
            guard let code = Int(token), code >= 0, String(code) == token else { return nil }
            self = .option(code)
        }
    }

    /// The answer as it is written on the command line and in the record.
    package var token: String {
        switch self {
        case .option(let code): String(code)
        case .text(let text): "=" + text
        case .notAsked: "-"
        case .declined: "d"
        case .unable: "u"
        }
    }

    /// The code of the option chosen, nil when none was.
    package var code: Int? {
        if case .option(let code) = self { code } else { nil }
    }

    /// Whether the item was not answered: passed over, declined or unable.
    package var isRefusal: Bool {
        switch self {
        case .option, .text: false
        case .notAsked, .declined, .unable: true
        }
    }
}
