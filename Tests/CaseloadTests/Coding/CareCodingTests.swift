import Caseload
import Testing

@Suite("Facts about consent, needs, risk, support and custody in bytes")
struct CareCodingTests {
    private let text = required("x")

    /// Which of several values it says it is, behind its count and the field's head.
    private func choice(of value: some FieldCodable) -> UInt8 { value.encoded[2] }

    @Test("The number of every kind within a fact is what it was")
    func numbers() {
        let custody: [CustodyEvent] = [
            .reviewed(by: ""), .extended(.superintendent36, by: text), .wentToHospital(which: ""),
            .cameBackFromHospital(wasQuestioned: false), .charged(with: ""), .bailed(returning: nil), .bailRefused(why: ""),
            .cameBackFromBail, .section136Began, .section136Extended(minutes: nil, approval: nil), .section136Checked(by: ""),
        ]
        #expect(custody.map { choice(of: $0) } == Array(1...11))
        let mentalHealthAct: [MentalHealthActStep] = [
            .requested(why: text), .amhpCalled(who: text), .doctorsCalled(who: text), .started, .ended(.informal, words: ""),
            .bedAwaited(from: text), .bedFound(where: text), .paceGroundsEnded(who: text), .notNeeded(why: text),
        ]
        #expect(mentalHealthAct.map { choice(of: $0) } == Array(1...9))
        let support: [SupportStep] = [
            .needed(why: text), .requested(from: text), .toldSergeant(who: text), .arrived(who: ""), .notNeeded(why: text),
        ]
        #expect(support.map { choice(of: $0) } == Array(1...5))
        let pathway: [PathwayStep] = [
            .considered(why: text), .referred(to: text, by: .us), .referred(to: text, by: .other(text)), .outcome(text),
            .notNeeded(why: text),
        ]
        #expect(pathway.map { choice(of: $0) } == Array(1...5))
        let capacity: [CapacityFinding] = [
            .notDoubted, .has(why: text), .lacks(why: text, .bestInterests(by: text)), .gillickCompetent(why: text),
            .parentDecides(holder: text, why: text),
        ]
        #expect(capacity.map { choice(of: $0) } == Array(1...5))
        let leftOpen: [ConsentLeftOpen] = [.later(why: text, until: nil), .wentAhead(ground: text)]
        #expect(leftOpen.map { choice(of: $0) } == [1, 2])
        let against = SharingGround.against(.legalDuty, reason: text)
        #expect([SharingGround.consent, .directCare, against].map { choice(of: $0) } == [1, 2, 3])
        #expect((EvidenceSource.named + [.other(text)]).map { choice(of: $0) } == Array(1...7))
    }

    @Test("The words of every code list in the file are what they were")
    func words() {
        #expect(
            ConsentPurpose.allCases.map(\.rawValue) == [
                "seen", "records", "referral", "police", "court", "probation", "prison", "gp", "family",
            ])
        #expect(NeedStatus.allCases.map(\.rawValue) == ["present-now", "historic", "suspected", "diagnosed"])
        #expect(RiskKind.allCases.map(\.rawValue) == ["self", "neglect", "others", "from-others"])
        #expect(SharingBasis.allCases.map(\.rawValue) == ["serious-harm", "safeguarding", "best-interests", "legal-duty"])
        #expect(Missed.How.allCases.map(\.rawValue) == ["released", "court", "transferred", "out-of-hours"])
        #expect(SupportKind.allCases.map(\.rawValue) == ["appropriate-adult", "interpreter", "adjustments"])
        #expect(MentalHealthActOutcome.allCases.map(\.rawValue) == ["s2", "s3", "s4", "informal", "recalled", "community", "not-detained"])
        #expect(Pathway.allCases.map(\.rawValue) == ["safeguarding-adult", "safeguarding-child", "nrm", "mappa", "marac", "care-act"])
        #expect(
            YouthDuty.allCases.map(\.rawValue) == [
                "guardian-told", "youth-justice-told", "woman-cares", "local-authority", "short-detention",
            ])
    }

    @Test("The bytes of a fact never change from version to version")
    func golden() throws {
        let fact = Fact.adult(.needed(why: required("cannot read")))
        let step = counted(choiceField(1) + textField(1, "cannot read"))
        let bytes = writtenFact(77, textField(1, "appropriate-adult"), [2 << 2 | 2] + step)
        #expect(fact.encoded == bytes)
        #expect(try Fact(decoding: bytes) == fact)
    }
}
