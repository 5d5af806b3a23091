import Caseload
import Testing

@Suite("Sharing by consent, or against it")
struct SharingTests {
    private func story(_ answer: ConsentAnswer?) -> CaseStory {
        var story = CaseStory()
        if let answer { story.add(.consented(.police, answer)) }
        return story
    }

    @Test("Only a yes is consent; without it a basis and a reason are needed", arguments: [nil] + ConsentAnswer.allCases)
    func telling(answer: ConsentAnswer?) {
        let story = story(answer)
        #expect(story.refusal(of: .tell(.custodySergeant, .consent)) == (answer == .yes ? nil : .sharingNeedsBasis))
        #expect(story.refusal(of: .tell(.custodySergeant, .directCare)) == .sharingNeedsBasis)
        #expect(story.refusal(of: .tell(.custodySergeant, .against(.seriousHarm))) == nil)
        #expect(
            story.refusal(of: .tell(.custodySergeant, .against(.bestInterests)))
                == (answer == .lacksCapacity ? nil : .bestInterestsNeedsLack))
        #expect((story.state.sharing(for: .police).warning(.police) == nil) == (answer == .yes))
        #expect(story.summary.sharing(for: .police) == story.state.sharing(for: .police))
    }

    @Test("Those who give care are told for the person's care")
    func directCare() {
        for recipient in [Recipient.healthcareProfessional, .amhp, .gp] {
            #expect(CaseStory().refusal(of: .tell(recipient, .directCare)) == nil)
        }
        for recipient in [Recipient.court, .prison, .family, .probation] {
            #expect(CaseStory().refusal(of: .tell(recipient, .directCare)) == .sharingNeedsBasis)
        }
    }

    @Test("The warning says what the person said, about what")
    func warning() {
        #expect(
            story(.no).state.sharing(for: .police).warning(.police)
                == "The person said no (police): to share it all the same, give the basis and the reason.")
        #expect(story(nil).state.sharing(for: .gp).warning(.gp)?.contains("has not been asked (GP)") == true)
    }

    @Test("Best interests is offered only for somebody who lacks capacity")
    func bases() {
        #expect(Sharing(.yes).bases.isEmpty)
        #expect(!Sharing(.no).bases.contains(.bestInterests))
        #expect(Sharing(.lacksCapacity).bases == SharingBasis.allCases)
    }
}
