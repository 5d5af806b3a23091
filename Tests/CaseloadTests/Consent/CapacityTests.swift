import Caseload
import Testing

@Suite("Capacity for one decision, now")
struct CapacityTests {
    @Test(
        "The law is the Mental Capacity Act from 16, and Gillick below", arguments: [(10, 0), (15, 0), (16, 1), (17, 1), (18, 2), (90, 2)])
    func law(age: Int, which: Int) {
        #expect(CapacityLaw(age: age) == [CapacityLaw.under16, .aged16Or17, .adult][which])
    }

    @Test("A finding of the other law is refused, and where no age is known either may stand")
    func otherLaw() {
        let gillick = Fact.capacity(.seen, .gillickCompetent(why: required("understands and weighs it")))
        let parent = Fact.capacity(.seen, .parentDecides(holder: required("her mother"), why: required("cannot weigh it")))
        let has = Fact.capacity(.seen, .has(why: required("repeats it back")))
        let cases: [([Detail], Fact, Refusal?)] = [
            ([.statedAge(15)], gillick, nil), ([.statedAge(15)], parent, nil), ([.statedAge(15)], has, .otherCapacityLaw),
            ([.statedAge(15)], .capacity(.seen, Fact.drunk), .otherCapacityLaw), ([.statedAge(16)], gillick, .otherCapacityLaw),
            ([.statedAge(17)], has, nil), ([.statedAge(40)], parent, .otherCapacityLaw), ([], gillick, nil), ([], has, nil),
            ([.statedAge(15)], .capacity(.seen, .notDoubted), nil), ([.statedAge(40)], .capacity(.seen, .notDoubted), nil),
        ]
        for (details, fact, refusal) in cases { #expect(CaseStory(details).refusal(of: fact) == refusal) }
    }

    @Test("Who lacks capacity for a decision cannot say yes to it, but to another, and again once they have it")
    func yesNeedsCapacity() {
        var story = CaseStory()
        story.add(.capacity(.seen, Fact.drunk))
        #expect(story.refusal(of: .yes(.seen)) == .lacksCapacity)
        #expect(story.refusal(of: .yes(.police)) == nil)
        #expect(story.state.consentWords.part(.seen) == "seen lacks capacity")
        #expect(story.summary.seenConsent == .lacksCapacity)
        story.add(.capacity(.seen, .has(why: required("sober, repeats it back"))))
        #expect(story.refusal(of: .yes(.seen)) == nil)
        #expect(story.summary.seenConsent == nil)
    }

    @Test("Who is decided for in their best interests has been seen; who can wait has not")
    func seen() {
        var waiting = CaseStory()
        waiting.add(.capacity(.seen, Fact.drunk))
        #expect(!waiting.state.isSeen)
        var decided = CaseStory()
        decided.add(.capacity(.seen, Fact.decidedForThem))
        #expect(decided.state.isSeen)
        var other = CaseStory()
        other.add(.capacity(.police, Fact.decidedForThem))
        #expect(!other.state.isSeen)
    }

    @Test("A lack found after a yes takes its place, and no answer counts until capacity is found again")
    func lackAfterYes() {
        var story = CaseStory()
        story.add([.yes(.police), .capacity(.police, Fact.drunk)])
        #expect(story.state.consentAnswer(.police) == .lacksCapacity)
        story.add(.consented(.police, .no))
        #expect(story.state.consentAnswer(.police) == .lacksCapacity)
        story.add(.capacity(.police, .notDoubted))
        #expect(story.state.consentAnswer(.police) == .no)
    }

    @Test("Where a parent decides, the answer recorded is theirs, and counts")
    func parent() {
        var story = CaseStory([.statedAge(13)])
        story.add(.capacity(.seen, .parentDecides(holder: required("her mother"), why: required("cannot weigh it"))))
        #expect(story.refusal(of: .yes(.seen)) == nil)
        story.add(.yes(.seen))
        #expect(story.state.consentAnswer(.seen) == .yes)
    }

    @Test("The timeline says for what, why, and what follows")
    func words() {
        let expected: [(CapacityFinding, String)] = [
            (.notDoubted, "not doubted"), (.has(why: required("repeats it back")), "has capacity: repeats it back"),
            (Fact.drunk, "lacks capacity: drunk, cannot follow; can wait: until sober, ask again 10:00"),
            (Fact.decidedForThem, "lacks capacity: cannot weigh it; best interests, decided by Amara Obi with Sgt Hale"),
            (.gillickCompetent(why: required("weighs it")), "Gillick competent: weighs it"),
            (
                .parentDecides(holder: required("her mother"), why: required("is 11")),
                "not Gillick competent: is 11; her mother holds parental responsibility"
            ),
        ]
        for (finding, words) in expected {
            #expect(Fact.capacity(.gp, finding).timelineWords == "capacity for consent to share with the GP: " + words)
        }
    }
}
