/// Why given answers cannot be taken.
package enum ScreeningError: Error, Hashable, Sendable {
    /// A token is none of those an item takes.
    case notAnAnswer(item: Item.ID, token: String, allowed: [String])
    /// What is given is not of the kind that an item takes, which is said in words: `a date such as 2026-11-23`.
    case notOfItsKind(item: Item.ID, token: String, expected: String)
    /// There is no token for an item that is asked.
    case missing(item: Item.ID)
    /// There are more tokens than items.
    case tooMany(given: Int, items: Int)
}

extension ScreeningError: CustomStringConvertible {
    /// What is wrong, in a sentence without a full stop: `item 3: 7 is not one of 0, 1, 2, 3`.
    package var description: String {
        switch self {
        case .notAnAnswer(let item, "", _):
            "item \(item): nothing is given: write - for not asked, d for declined or u for unable"
        case .notAnAnswer(let item, let token, let allowed):
            "item \(item): \(token) is not one of \(allowed.joined(separator: ", "))"
        case .notOfItsKind(let item, let token, let expected):
            "item \(item): \(token.isEmpty ? "nothing" : token) is not \(expected); - is not asked, d declined, u unable"
        case .missing(let item):
            "item \(item): no answer is given: write - for not asked, d for declined or u for unable"
        case .tooMany(let given, let items):
            "\(given) answers are given, but there are only \(items) items"
        }
    }
}
