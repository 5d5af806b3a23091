/// A case that seems to be of the same person. Only shown: nothing is ever joined by it.
package struct LikelySame: Hashable, Sendable {
    /// On what that rests, the surest first.
    package enum Ground: Int, CaseIterable, Comparable, Sendable {
        case nhsNumber
        case custodyNumber
        case nameAndBirth
        case namesSwapped
        case aliasAndBirth
        case similarNameAndBirth
        case nameAndSimilarBirth
        case nameAndAge

        /// The ground in words.
        package var words: String {
            switch self {
            case .nhsNumber: "same NHS number"
            case .custodyNumber: "same custody number"
            case .nameAndBirth: SamePerson.ground
            case .namesSwapped: "surname and forename the other way round, same date of birth"
            case .aliasAndBirth: "name given as an alias, same date of birth"
            case .similarNameAndBirth: "similar name, same date of birth"
            case .nameAndSimilarBirth: "same name, date of birth alike"
            case .nameAndAge: "same name, age fits"
            }
        }

        package static func < (a: Ground, b: Ground) -> Bool { a.rawValue < b.rawValue }
    }

    /// The case.
    package let subject: SubjectID
    /// On what it rests.
    package let ground: Ground

    /// "same name and date of birth".
    package var why: String { ground.words }
}

/// A person as others are compared with them.
struct LikelyPerson {
    let details: Details
    let surname: [[UInt8]]
    let forenames: [[UInt8]]
    let aliases: [[UInt8]]

    init(_ details: Details) {
        self.details = details
        surname = FoldedText.words(details.surname)
        forenames = FoldedText.words(details.forenames)
        aliases = FoldedText.words(details.aliases)
    }

    /// On what another case seems to be this person's; nil when it does not. Two different NHS numbers are two people.
    func ground(_ other: LikelyPerson) -> LikelySame.Ground? {
        let others = other.details
        if let number = details.nhsNumber, let other = others.nhsNumber { return number == other ? .nhsNumber : nil }
        if !details.custodyNumber.isEmpty && details.custodyNumber == others.custodyNumber { return .custodyNumber }
        guard let born = details.dateOfBirth, let otherBorn = others.dateOfBirth else { return ageGround(other) }
        // Most people were born on another day: they are let go before any name is looked at.
        let isSimilarBirth = Self.isSimilar(born, otherBorn)
        guard born == otherBorn || isSimilarBirth else { return nil }
        if born != otherBorn { return hasName(of: other) ? .nameAndSimilarBirth : nil }
        if hasName(of: other) { return .nameAndBirth }
        if !surname.isEmpty && !forenames.isEmpty && surname == other.forenames && forenames == other.surname { return .namesSwapped }
        if isAlias(of: other) || other.isAlias(of: self) { return .aliasAndBirth }
        return hasSimilarName(to: other) ? .similarNameAndBirth : nil
    }

    /// Where a date of birth is missing, the whole name and an age that fits, if both are known.
    private func ageGround(_ other: LikelyPerson) -> LikelySame.Ground? {
        guard hasName(of: other) else { return nil }
        if let age = details.statedAge, let otherAge = other.details.statedAge, abs(age - otherAge) > 2 { return nil }
        return .nameAndAge
    }

    /// The same surname, and the same first forename.
    private func hasName(of other: LikelyPerson) -> Bool {
        guard let first = forenames.first, !surname.isEmpty else { return false }
        return surname == other.surname && first == other.forenames.first
    }

    private func isAlias(of other: LikelyPerson) -> Bool {
        !surname.isEmpty && !other.aliases.isEmpty && (surname + forenames.prefix(1)).allSatisfy(other.aliases.contains)
    }

    /// Surname and first forename each the same, alike in sound, or a slip away; one of them may be missing.
    private func hasSimilarName(to other: LikelyPerson) -> Bool {
        let surnames = Self.isSimilar(surname.flatMap(\.self), other.surname.flatMap(\.self))
        let forenames = Self.isSimilar(forenames.first ?? [], other.forenames.first ?? [])
        return surnames == true && forenames != false || forenames == true && surnames == nil
    }

    /// Nil when one of them is missing.
    private static func isSimilar(_ a: [UInt8], _ b: [UInt8]) -> Bool? {
        if a.isEmpty || b.isEmpty { return nil }
        if a == b || a.starts(with: b) && b.count >= 3 || b.starts(with: a) && a.count >= 3 { return true }
        var distance = EditDistance(from: a, limit: 2)
        if distance.to(b, letters: EditDistance.letters(of: b)) != nil && min(a.count, b.count) >= 4 { return true }
        guard let sound = Soundex(a) else { return false }
        return Soundex(b) == sound
    }

    /// Day and month the other way round, or one of day, month and year another.
    private static func isSimilar(_ a: CalendarDate, _ b: CalendarDate) -> Bool {
        if a.year == b.year && a.day == b.month && a.month == b.day { return true }
        return [a.day == b.day, a.month == b.month, a.year == b.year].count { $0 } >= 2
    }
}
