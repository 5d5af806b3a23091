import Caseload
import Testing

@Suite("Whether two cases are one person's")
struct SamePersonTests {
    private static let dunn: [Detail] = [.surname("Dunn"), .forenames("Callum James"), .dateOfBirth(day(2002, 3, 14))]

    private func match(_ a: [Detail], _ b: [Detail]) -> Bool? {
        guard let a = SamePerson(Details(a)), let b = SamePerson(Details(b)) else { return nil }
        return a.matches(b)
    }

    @Test("The whole name and the date of birth make it the same person, however the name is written")
    func same() {
        #expect(match(Self.dunn, Self.dunn) == true)
        #expect(match(Self.dunn, [.surname("DUNN"), .forenames("callum  james"), .dateOfBirth(day(2002, 3, 14))]) == true)
        let name: ([Detail]) = [.surname("O\u{2019}Brien-Hale"), .forenames("Sian"), .dateOfBirth(day(1988, 1, 1))]
        #expect(match(name, [.surname("obrien hale"), .forenames("SIAN"), .dateOfBirth(day(1988, 1, 1))]) == true)
    }

    @Test(
        "A twin, a son, a namesake or a slip of the pen is not joined",
        arguments: [
            [.surname("Dunn"), .forenames("Ciaran James"), .dateOfBirth(day(2002, 3, 14))],
            [.surname("Dunn"), .forenames("Callum James"), .dateOfBirth(day(2002, 3, 15))],
            [.surname("Dunne"), .forenames("Callum James"), .dateOfBirth(day(2002, 3, 14))],
            [.surname("Dunn"), .forenames("Callum"), .dateOfBirth(day(2002, 3, 14))],
        ] as [[Detail]])
    func different(_ other: [Detail]) {
        #expect(match(Self.dunn, other) == false)
    }

    @Test("Another sex on the record joins nothing; one that is not recorded does not part")
    func sex() {
        #expect(match(Self.dunn + [.sex(.male)], Self.dunn + [.sex(.female)]) == false)
        #expect(match(Self.dunn + [.sex(.male)], Self.dunn) == true)
    }

    @Test(
        "Without a date of birth, a surname or a forename nobody is found again",
        arguments: [
            [.surname("Dunn"), .forenames("Callum"), .statedAge(24)], [.surname("Dunn"), .dateOfBirth(day(2002, 3, 14))],
            [.forenames("Callum"), .dateOfBirth(day(2002, 3, 14))], [.surname("?"), .forenames("?"), .dateOfBirth(day(2002, 3, 14))],
        ] as [[Detail]])
    func tooLittle(_ details: [Detail]) {
        #expect(SamePerson(Details(details)) == nil)
    }
}
