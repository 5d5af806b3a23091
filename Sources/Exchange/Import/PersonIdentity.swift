import Caseload

/// What tells one person of a list from another.
struct PersonIdentity: Hashable, Sendable {
    let number: String
    let surname: String
    private let forenames: [String]
    private let dateOfBirth: CalendarDate?
    private let age: Int?
    private let sex: Sex?
    let place: String

    init(_ details: Details, on date: CalendarDate) {
        number = ListValue.codeKey(details.custodyNumber)
        surname = ListValue.key(details.surname)
        forenames = details.forenames.split(separator: " ").map { ListValue.key(String($0)) }.filter { !$0.isEmpty }
        dateOfBirth = details.dateOfBirth
        age = details.age(on: date)
        sex = details.sex
        place = ListValue.codeKey(details.place)
    }

    var isNameless: Bool { surname.isEmpty && forenames.isEmpty }

    /// Two custody numbers that differ are two custody records.
    func hasOtherNumber(than other: PersonIdentity) -> Bool {
        !number.isEmpty && !other.number.isEmpty && number != other.number
    }

    /// The same full name and date of birth.
    func isCertainly(_ other: PersonIdentity) -> Bool {
        guard !isNameless, dateOfBirth != nil else { return false }
        return dateOfBirth == other.dateOfBirth && surname == other.surname && forenames == other.forenames
    }

    /// The name fits, and the date of birth; or the age, where only that is known; or the place, where not even that is or the name is not whole.
    ///
    /// Ages may differ by a year, since one may be stated and the other counted. Where neither has an age, the whole name has to do.
    func isProbably(_ other: PersonIdentity) -> Bool {
        guard !isNameless, surname == other.surname, forenamesFit(other) else { return false }
        if let dateOfBirth, let born = other.dateOfBirth { return dateOfBirth == born }
        if let age, let otherAge = other.age {
            guard abs(age - otherAge) <= 1 else { return false }
            return forenames == other.forenames || isInPlace(of: other)
        }
        if age == nil && other.age == nil && forenames == other.forenames && !forenames.isEmpty { return true }
        return isInPlace(of: other)
    }

    /// Nothing that is known of both differs, and one of them has no name.
    func mayBe(_ other: PersonIdentity) -> Bool {
        guard isNameless || other.isNameless, isInPlace(of: other) else { return false }
        if let sex, let otherSex = other.sex, sex != otherSex { return false }
        if let dateOfBirth, let born = other.dateOfBirth, dateOfBirth != born { return false }
        return true
    }

    private func isInPlace(of other: PersonIdentity) -> Bool { !place.isEmpty && place == other.place }

    /// "Callum" fits "Callum James", and a missing forename fits any.
    private func forenamesFit(_ other: PersonIdentity) -> Bool {
        zip(forenames, other.forenames).allSatisfy { $0 == $1 }
    }
}
