/// What two cases must have in common before they are shown as one person's: the whole name and the date of birth.
///
/// A wrong join shows somebody else's results, which is worse than a missed one; so a missing forename, a stated age or another sex joins
/// nothing. Whoever shows it says on what it rests.
package struct SamePerson: Hashable, Sendable {
    private let surname: String
    private let forenames: [String]
    private let dateOfBirth: CalendarDate
    private let sex: Sex?

    /// Nil when not enough is known of the person to find them again.
    package init?(_ details: Details) {
        guard let dateOfBirth = details.dateOfBirth else { return nil }
        surname = Self.folded(details.surname)
        forenames = details.forenames.split(separator: " ").map { Self.folded($0) }.filter { !$0.isEmpty }
        self.dateOfBirth = dateOfBirth
        sex = details.sex
        guard !surname.isEmpty, !forenames.isEmpty else { return nil }
    }

    /// On what the join rests, in words for the screen.
    package static let ground = "same name and date of birth"

    /// Whether the other is the same person, as far as a name and a date of birth can say.
    package func matches(_ other: SamePerson) -> Bool {
        guard surname == other.surname, forenames == other.forenames, dateOfBirth == other.dateOfBirth else { return false }
        guard let sex, let otherSex = other.sex else { return true }
        return sex == otherSex
    }

    /// Small letters without hyphens, points and apostrophes.
    private static func folded(_ name: some StringProtocol) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
