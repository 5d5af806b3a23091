import Caseload
import Screening
import Testing

@Suite("What may not be added now")
struct RefusalTests {
    private func signed(by signer: Member = .nurse) -> CaseStory {
        var story = CaseStory()
        story.add([.urgency(.c), .noFurther], by: signer)
        story.add(.signed, by: signer)
        return story
    }

    @Test("Every refusal is one sentence that ends with a full stop", arguments: Refusal.allCases)
    func sentences(refusal: Refusal) {
        #expect(refusal.sentence.hasSuffix("."))
        #expect(refusal.sentence.count > 20)
    }

    @Test("An open alert is in the way of signing and of leaving custody")
    func alertOpen() {
        var story = CaseStory()
        story.add([.alert(), .noFurther])
        #expect(story.refusal(of: .signed) == .alertOpen)
        #expect(story.refusal(of: .left()) == .alertOpen)
        story.add(.told())
        #expect(story.refusal(of: .signed) == .alertOpen)
        story.add(.willDo())
        #expect(story.refusal(of: .signed) == nil)
        #expect(story.refusal(of: .left()) == nil)
    }

    @Test("Nobody signs without an outcome")
    func noOutcome() {
        #expect(CaseStory().refusal(of: .signed) == .noOutcome)
    }

    @Test("A signed case is not signed again until something is amended")
    func alreadySigned() {
        var story = signed()
        #expect(story.refusal(of: .signed) == .alreadySigned)
        story.add(.amendment(of: nil, to: .note("late")))
        #expect(story.refusal(of: .signed) == nil)
    }

    @Test("Only a signed case is amended")
    func notSigned() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        #expect(story.refusal(of: .amendment(of: note, to: .note("two"))) == .notSigned)
    }

    @Test("What was signed for changes only by an amendment")
    func needsAmendment() {
        let story = signed()
        let facts: [Fact] = [
            .urgency(.b), .madeSafe, .consented(.seen, .yes), .administrationStarted(instrument: "asq", version: "1"), .note("late"),
            .diverted,
            .referralAdded(Referral(destination: required("GP"), basis: .consent, why: "")),
        ]
        for fact in facts {
            #expect(story.refusal(of: fact) == .needsAmendment)
            #expect(story.refusal(of: .amendment(of: nil, to: fact)) == nil)
        }
    }

    @Test("Where the person is, what the police say and what becomes of an alert go on after signing")
    func afterSigning() {
        var story = signed()
        story.add(.alert())
        let facts: [Fact] = [
            .viewed, .detailsListed([.cell("M7")], from: "list"), .detailsCorrected([.cell("M7")], cleared: []), .unavailable("asleep"),
            .available,
            .disposalRecorded(Disposal(by: .court, what: required("bail"))), .alert("harm to others"), .told(), .willDo(), .dismissed(),
        ]
        for fact in facts { #expect(story.refusal(of: fact) == nil) }
        story.add([.told(), .willDo()])
        #expect(story.refusal(of: .left()) == nil)
    }

    @Test("Answers go on after signing only in what an amendment began")
    func answersAfterSigning() {
        var story = CaseStory()
        let before = story.add(.administrationStarted(instrument: "asq", version: "1"))
        #expect(story.refusal(of: .answered(administration: before, item: "1", .declined)) == nil)
        story.add([.noFurther, .signed])
        #expect(story.refusal(of: .answered(administration: before, item: "1", .declined)) == .needsAmendment)
        #expect(story.refusal(of: .administrationFinished(administration: before, result: "")) == .needsAmendment)
        let after = story.add(.amendment(of: nil, to: .administrationStarted(instrument: "phq-9", version: "1")))
        #expect(story.refusal(of: .answered(administration: after, item: "1", .declined)) == nil)
        #expect(story.refusal(of: .administrationFinished(administration: after, result: "")) == nil)
    }

    @Test("Telling and answering need an open alert")
    func noSuchAlert() {
        var story = CaseStory()
        let facts: [Fact] = [.told(), .willDo(), .alertConfirmed(concern: "suicide"), .dismissed()]
        for fact in facts { #expect(story.refusal(of: fact) == .noSuchAlert) }
        story.add(.alert())
        for fact in [Fact.told(), .willDo(), .dismissed()] { #expect(story.refusal(of: fact) == nil) }
        story.add([.told(), .willDo()])
        for fact in facts { #expect(story.refusal(of: fact) == .noSuchAlert) }
        story.add(.alert("loneliness", immediate: false))
        #expect(story.refusal(of: .told("loneliness")) == .noSuchAlert)
    }

    @Test("Students do not confirm, set aside or countersign")
    func needsRegisteredMember() {
        var story = CaseStory()
        story.add([.alert(), .told()])
        #expect(story.refusal(of: .alertConfirmed(concern: "suicide"), by: .student) == .needsRegisteredMember)
        #expect(story.refusal(of: .dismissed(), by: .student) == .needsRegisteredMember)
        #expect(
            signed(by: .student).refusal(of: .countersigned, by: Member(id: "kim", name: "Kim", role: .student)) == .needsRegisteredMember)
    }

    @Test("A registered member confirms what was told, and not what nobody did")
    func confirmation() {
        var story = CaseStory()
        story.add(.alert(), by: .student)
        #expect(story.refusal(of: .alertConfirmed(concern: "suicide")) == .alertOpen)
        story.add(.told(), by: .student)
        #expect(story.refusal(of: .alertConfirmed(concern: "suicide")) == nil)
    }

    @Test("The second member is somebody else")
    func secondMember() {
        var story = CaseStory()
        story.add(.alert())
        #expect(story.refusal(of: .dismissed(second: .nurse), by: .nurse) == .secondMemberIsTheSame)
        #expect(story.refusal(of: .dismissed(second: .colleague), by: .nurse) == nil)
    }

    @Test("Countersigning is for a supervisor, or for whoever supervises the student on the shift")
    func countersigning() {
        let story = signed(by: .student)
        #expect(story.refusal(of: .countersigned, by: .lead) == nil)
        #expect(story.refusal(of: .countersigned, by: .nurse) == .notTheirSupervisor)
        #expect(story.refusal(of: .countersigned, by: .nurse, supervisesSigner: true) == nil)
        #expect(signed(by: .nurse).refusal(of: .countersigned, by: .lead) == .nothingToCountersign)
        #expect(CaseStory().refusal(of: .countersigned, by: .lead) == .nothingToCountersign)
    }

    @Test("Nobody countersigns what they signed themselves, whatever they have become since")
    func ownSignature() {
        let qualified = Member(id: Member.student.id, name: Member.student.name, role: .supervisor)
        #expect(signed(by: .student).refusal(of: .countersigned, by: qualified) == .ownSignature)
    }

    @Test("There is nothing to countersign twice; an amendment leaves what waits")
    func nothingToCountersign() {
        var story = signed(by: .student)
        story.add(.amendment(of: nil, to: .note("late")), by: .student)
        #expect(story.refusal(of: .countersigned, by: .lead) == nil)
        story.add(.signed, by: .student)
        #expect(story.refusal(of: .countersigned, by: .lead) == nil)
        story.add(.countersigned, by: .lead)
        #expect(story.refusal(of: .countersigned, by: .lead) == .nothingToCountersign)
    }

    @Test("Nobody leaves twice, but the record of leaving can be amended")
    func alreadyLeft() {
        var story = CaseStory()
        story.add(.noFurther)
        let left = story.add(.left())
        #expect(story.refusal(of: .left(.hospital)) == .alreadyLeft)
        story.add(.signed)
        #expect(story.refusal(of: .amendment(of: nil, to: .left(.hospital))) == .alreadyLeft)
        #expect(story.refusal(of: .amendment(of: left, to: .left(.hospital))) == nil)
        story.add(.alert())
        #expect(story.refusal(of: .amendment(of: left, to: .left(.hospital))) == .alertOpen)
    }
}
