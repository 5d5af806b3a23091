/// An NHS number: ten figures, the last of which checks the others by modulus 11 (NHS Data Dictionary, NHS number).
package struct NHSNumber: Hashable, Sendable {
    /// The ten figures, without spaces.
    package let digits: String

    /// Reads what somebody typed, with spaces or hyphens anywhere. Nil when it is no NHS number.
    package init?(_ typed: some StringProtocol) {
        guard let figures = Self.figures(typed), figures.count == 10, figures.contains(where: { $0 != 0 }) else { return nil }
        let sum = zip(figures, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        // A remainder that would ask for the check figure 10 belongs to no number.
        guard (11 - sum % 11) % 11 == figures[9] else { return nil }
        digits = figures.map(String.init).joined()
    }

    private static func figures(_ typed: some StringProtocol) -> [Int]? {
        guard typed.utf8.count <= 40 else { return nil }
        var figures: [Int] = []
        for character in typed where character != " " && character != "-" {
            guard character.isASCIIDigit, let value = character.wholeNumberValue else { return nil }
            figures.append(value)
        }
        return figures
    }

    /// What is wrong with a number that is none, also while it is still being typed: "7 of 10 figures".
    package static func complaint(whileTyping text: some StringProtocol) -> String {
        guard let figures = figures(text) else { return "not an NHS number: figures only" }
        if figures.count < 10 { return "\(figures.count) of 10 figures" }
        return figures.count > 10 ? "not an NHS number: \(figures.count) figures instead of 10" : "NOT an NHS number: a figure is wrong"
    }

    /// "999 123 4567".
    package var text: String { "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3)) \(digits.suffix(4))" }

    /// In the range kept for tests: it belongs to nobody.
    package var isForTests: Bool { digits.hasPrefix("999") }
}
