import Caseload
import Screening
import Testing

@Suite("Signing and countersigning")
struct SigningTests {
    private func signedByStudent() -> CaseStory {
        var story = CaseStory()
        story.add([.urgency(.d), .noFurther, .signed], by: .student)
        return story
    }

    @Test("A registered member's signature covers everything, and locks the case")
    func registered() {
        var story = CaseStory()
        story.add([.noFurther, .signed])
        #expect(story.state.isSigned && story.state.isLocked && !story.state.awaitsCountersignature)
        #expect(story.summary.signed?.name == "Amara Obi")
        #expect(story.summary.isSigned)
    }

    @Test("A student's signature waits for a countersignature")
    func student() {
        var story = signedByStudent()
        #expect(!story.state.isSigned && story.state.isLocked && story.state.awaitsCountersignature)
        #expect(story.summary.awaitsCountersignature && !story.summary.isSigned)
        story.add(.countersigned(sawThePerson: true, comment: "agreed"), by: .lead)
        #expect(story.state.isSigned && !story.state.awaitsCountersignature)
        #expect(story.state.signature?.countersigned?.sawThePerson == true)
        #expect(story.state.signature?.countersigned?.comment == "agreed")
        #expect(story.summary.signed?.isCountersigned == true)
    }

    @Test("Nothing that anybody else writes or signs takes away what waits for a countersignature; the letter stays where it was")
    func nothingTakesItAway() {
        var story = CaseStory()
        story.add(.urgency(.a))
        story.add([.urgency(.c), .noFurther, .signed], by: .student)
        let held = story.summary.heldLetters
        #expect(!held.isEmpty)
        story.add(.amendment(of: nil, to: .note("his mother rang")))
        #expect(story.state.awaitsCountersignature && story.summary.awaitsCountersignature && story.state.isAmendedSinceSigning)
        #expect(CaseStatus(story.summary) == .awaitingCountersignature)
        #expect(story.state.refusal(of: .countersigned, by: .lead) == nil)
        story.add(.signed)
        #expect(story.state.awaitsCountersignature && story.summary.awaitsCountersignature && !story.state.isSigned)
        #expect(story.state.signature?.beside != nil && story.summary.signed?.role == .student)
        #expect(story.summary.heldLetters == held && story.summary.urgencyByStudent)
        story.add(.countersigned, by: .lead)
        #expect(story.state.isSigned && story.summary.heldLetters.isEmpty)
    }

    @Test("Nor does a mark of error by somebody who may not countersign")
    func struckByOthers() {
        var story = CaseStory()
        story.add(.noFurther, by: .student)
        let signed = story.add(.signed, by: .student)
        let mark = Fact.inError(signed)
        #expect(story.refusal(of: mark, by: .nurse) == .notTheirSupervisor)
        #expect(story.refusal(of: mark, by: .student) == nil && story.refusal(of: mark, by: .lead) == nil)
        story.add(.countersigned, by: .lead)
        #expect(story.refusal(of: mark, by: .nurse) == nil)
    }

    @Test("What was changed after a student's signature is not countersigned with it")
    func amendedMeanwhile() {
        var story = CaseStory()
        story.add(.urgency(.a))
        story.add([.noFurther, .signed], by: .student)
        story.add(.amendment(of: nil, to: .urgency(.d)), by: .student)
        story.add(.countersigned, by: .lead)
        #expect(!story.state.awaitsCountersignature && !story.state.isSigned)
        #expect(story.summary.heldLetters.contains { $0.urgency == .a }, "the second letter of the student is still held")
    }

    @Test("A countersignature by a student, by the signer or without a signature is none")
    func notACountersignature() {
        var story = signedByStudent()
        story.add(.countersigned, by: Member(id: "kim", name: "Kim", role: .student))
        story.add(.countersigned, by: Member(id: "sam", name: "Sam Lowe", role: .practitioner))
        #expect(story.state.awaitsCountersignature)
        story = CaseStory()
        story.add(.countersigned, by: .lead)
        #expect(story.state.signature == nil)
    }

    @Test("An amendment of an older entry opens a signed case again")
    func amendedOlderEntry() {
        var story = CaseStory()
        let outcome = story.add(.noFurther)
        story.add(.signed)
        story.add(.amendment(of: outcome, to: .diverted))
        #expect(story.state.isAmendedSinceSigning)
        #expect(!story.state.isSigned && story.state.isLocked)
        #expect(story.state.outcome?.outcome.kind == .diversion)
        story.add(.signed)
        #expect(story.state.isSigned && !story.state.isAmendedSinceSigning)
    }

    @Test("An entry marked in error after signing opens it again")
    func errorAfterSigning() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        story.add([.noFurther, .signed])
        story.add(.inError(note))
        #expect(!story.state.isSigned)
    }

    @Test("Answers in what an amendment began open a case that was signed again in between")
    func answersAfterSecondSignature() {
        var story = CaseStory()
        story.add([.noFurther, .signed])
        let id = story.add(.amendment(of: nil, to: .administrationStarted(instrument: "asq", version: "1")))
        story.add(.signed)
        #expect(story.state.isSigned)
        story.add(.answered(administration: id, item: "1", .option(0)))
        #expect(story.state.administration(id)?.answers.count == 1)
        #expect(!story.state.isSigned)
    }

    @Test("Work that somebody wrote meanwhile is not covered by a signature before it")
    func meanwhile() {
        var story = CaseStory()
        story.add([.noFurther, .signed])
        story.add(.note("from the other desk"), by: .colleague)
        #expect(!story.state.isSigned)
    }

    @Test("Leaving, telling and new details leave a signature as it is")
    func unaffected() {
        var story = CaseStory()
        story.add([
            .noFurther, .signed, .alert(), .told(), .willDo(), .detailsCorrected([.cell("M7")], cleared: []), .available, .left(), .viewed,
        ])
        #expect(story.state.isSigned)
        #expect(story.summary.isSettled)
    }

    @Test("A countersignature does not cover what the student amended after signing")
    func amendedBeforeCountersigning() {
        var story = signedByStudent()
        story.add(.amendment(of: nil, to: .note("late")), by: .student)
        story.add(.countersigned, by: .lead)
        #expect(!story.state.isSigned && story.state.isAmendedSinceSigning)
        #expect(story.state.signature?.countersigned != nil)
    }

    @Test("A signature that is struck is none, and the one before counts again")
    func struckSignature() {
        var story = CaseStory()
        story.add([.noFurther, .signed])
        story.add(.amendment(of: nil, to: .note("late")))
        let second = story.add(.signed, by: .student)
        #expect(story.state.awaitsCountersignature)
        story.add(.inError(second))
        #expect(!story.state.isSigned && !story.state.awaitsCountersignature && story.state.isAmendedSinceSigning)
        #expect(story.state.signature?.by.member == "amara")
    }

    @Test("Settled is left, signed and no alert open")
    func settled() {
        var story = signedByStudent()
        story.add(.left())
        #expect(!story.summary.isSettled)
        story.add(.countersigned, by: .lead)
        #expect(story.summary.isSettled)
        story.add(.alert())
        #expect(!story.summary.isSettled)
        story.add([.told(), .willDo()])
        #expect(story.summary.isSettled)
        story.add(.amendment(of: nil, to: .note("late")))
        #expect(!story.summary.isSettled)
    }
}
