import Caseload
import Testing

@Suite("Whether somebody has been here before")
struct LikelySameTests {
    private static let known: [Detail] = [
        .surname("Dunn"), .forenames("Callum James"), .dateOfBirth(day(2002, 3, 4)), .custodyNumber("WW/26/0102"),
        .nhsNumber(NHSNumber("9990000018")!), .aliases("Cal Price"),
    ]

    private func ground(_ details: [Detail], known: [Detail] = known) -> LikelySame.Ground? {
        CaseFinder([CaseStory(known).summary]).likelySame(as: Details(details)).first?.ground
    }

    @Test("Each ground is found, and said")
    func grounds() {
        let born = Detail.dateOfBirth(day(2002, 3, 4))
        let expected: [([Detail], LikelySame.Ground?)] = [
            ([.nhsNumber(NHSNumber("9990000018")!), .surname("Other")], .nhsNumber), ([.custodyNumber("WW/26/0102")], .custodyNumber),
            ([.surname("DUNN"), .forenames("callum"), born], .nameAndBirth),
            ([.surname("Callum James"), .forenames("Dunn"), born], .namesSwapped),
            ([.surname("Price"), .forenames("Cal"), born], .aliasAndBirth),
            ([.surname("Dunne"), .forenames("Calum"), born], .similarNameAndBirth),
            ([.surname("Donn"), .forenames("Kallum"), born], .similarNameAndBirth),
            ([.surname("Dunn"), .forenames("Callum"), .dateOfBirth(day(2002, 4, 3))], .nameAndSimilarBirth),
            ([.surname("Dunn"), .forenames("Callum"), .dateOfBirth(day(2001, 3, 4))], .nameAndSimilarBirth),
            ([.surname("Dunn"), .forenames("Callum"), .statedAge(24)], .nameAndAge),
            ([.surname("Dunn"), .forenames("Callum"), .dateOfBirth(day(1990, 8, 9))], nil),
            ([.surname("Okafor"), .forenames("Callum"), born], nil), ([.surname("Dunn"), born], .similarNameAndBirth), ([born], nil),
            ([], nil),
            ([.surname("Dunn"), .forenames("Callum James"), born, .nhsNumber(NHSNumber("9434765919")!)], nil),
        ]
        for (details, ground) in expected { #expect(self.ground(details) == ground, "\(details)") }
        #expect(Set(LikelySame.Ground.allCases.map(\.words)).count == LikelySame.Ground.allCases.count)
    }

    @Test("The person's own case is none of them, nor one that was never there")
    func ownCase() {
        var story = CaseStory(Self.known)
        let finder = CaseFinder([story.summary])
        #expect(finder.likelySame(as: Details(Self.known), besides: story.subject).isEmpty)
        #expect(finder.likelySame(as: Details(Self.known)).count == 1)
        story.add(.inError(story.booking))
        #expect(CaseFinder([story.summary]).likelySame(as: Details(Self.known)).isEmpty)
    }

    @Test("The surest comes first")
    func order() {
        let similar = CaseStory([.surname("Dunne"), .forenames("Callum"), .dateOfBirth(day(2002, 3, 4))], seed: 4).summary
        let same = CaseStory(Self.known, seed: 5).summary
        let found = CaseFinder([similar, same]).likelySame(as: Details(Self.known))
        #expect(found.map(\.subject) == [same.subject, similar.subject])
        #expect(found.first?.why == "same NHS number")
    }
}
