import Caseload
import Testing

@Suite("The path of an assessment under the Mental Health Act")
struct MentalHealthActPathTests {
    private func story(_ steps: [MentalHealthActStep], _ details: [Detail] = [.basis(.beforeCharge)]) -> CaseStory {
        var story = CaseStory(details)
        for step in steps { story.add(.mentalHealthActMoved(step)) }
        return story
    }

    private static let requested = MentalHealthActStep.requested(why: required("hears voices telling him to run into traffic"))
    private static let called = MentalHealthActStep.amhpCalled(who: required("Wandsworth AMHP hub"))

    @Test("From the request until its end it is outstanding, and the queue says so")
    func outstanding() throws {
        var story = story([Self.requested])
        #expect(try QueueOrder.atTen().row(story.summary).flags == [.mhaOutstanding])
        #expect(story.state.details.mentalHealthAct == .requested)
        story.add([
            .mentalHealthActMoved(Self.called), .mentalHealthActMoved(.doctorsCalled(who: required("Dr Lall"))),
            .mentalHealthActMoved(.started),
        ])
        #expect(story.state.details.mentalHealthAct == .started)
        story.add(.mentalHealthActMoved(.ended(.section2, words: "")))
        #expect(story.state.details.mentalHealthAct == .done)
        #expect(!story.state.mentalHealthAct.isOutstanding)
        #expect(story.state.mentalHealthAct.isBedOutstanding)
        story.add(.mentalHealthActMoved(.bedFound(where: required("Springfield, Ward 2"))))
        #expect(!story.state.mentalHealthAct.isBedOutstanding)
    }

    @Test("The list's word flows in", arguments: MentalHealthActAssessment.allCases)
    func listed(assessment: MentalHealthActAssessment) {
        let story = CaseStory([.mentalHealthAct(assessment)], source: .list)
        #expect(story.state.mentalHealthAct.isOutstanding == assessment.isOutstanding)
    }

    @Test("A list adds to what we have done and takes nothing away")
    func listAfterOurs() {
        let cases: [(MentalHealthActStep, MentalHealthActAssessment, MentalHealthActAssessment)] = [
            (Self.requested, .notNeeded, .requested), (Self.requested, .started, .started), (.started, .requested, .started),
            (Self.requested, .done, .done), (.ended(.section2, words: ""), .requested, .done),
        ]
        for (step, listed, stands) in cases {
            var story = story([step])
            story.add(.detailsListed([.mentalHealthAct(listed)], from: "list"))
            #expect(story.state.details.mentalHealthAct == stands)
        }
    }

    @Test("Asked for again after it ended, it begins anew")
    func again() {
        var story = story([Self.requested, Self.called, .ended(.notDetained, words: "")])
        story.add(.mentalHealthActMoved(Self.requested))
        #expect(story.state.mentalHealthAct.isOutstanding)
        #expect(story.state.mentalHealthAct.amhpCalled == nil)
        #expect(story.state.mentalHealthAct.outcome == nil)
    }

    @Test("An AMHP who was not called, or has not begun after an hour, is prompted")
    func escalation() {
        let asked = story([Self.requested]).state.mentalHealthAct
        #expect(asked.prompts(now: .ten) == ["The assessment is asked for and no AMHP has been called."])
        let called = story([Self.requested, Self.called]).state.mentalHealthAct
        #expect(called.prompts(now: .nine + 62).isEmpty)
        #expect(called.prompts(now: .nine + 63) == ["The AMHP was called 1:00 ago and has not begun: escalate."])
        #expect(called.nextEscalation(now: .nine + 63) == .nine + 123)
        #expect(story([Self.requested, Self.called, .started]).state.mentalHealthAct.prompts(now: .ten + 600).isEmpty)
    }

    @Test("Once the grounds have ended nobody may be held for an assessment or a bed, and that comes first")
    func groundsEnded() {
        let path = story([Self.requested, Self.called, .paceGroundsEnded(who: required("Sgt Hale"))]).state.mentalHealthAct
        #expect(path.prompts(now: .ten).first?.hasPrefix("PACE grounds ended 0:56 ago: there is no power to hold anybody") == true)
    }

    @Test("Whether the grounds have ended is asked when they may have, until somebody has said so")
    func question() {
        var story = story([Self.requested])
        #expect(!story.state.asksWhetherGroundsEnded(now: .ten))
        story.add(.custodyEvent(.bailed(returning: nil)))
        #expect(story.state.asksWhetherGroundsEnded(now: .ten))
        #expect(story.summary.asksWhetherGroundsEnded(now: .ten))
        story.add(.mentalHealthActMoved(.paceGroundsEnded(who: required("Sgt Hale"))))
        #expect(!story.state.asksWhetherGroundsEnded(now: .ten))
        let near = self.story([Self.requested], [.basis(.beforeCharge), .nextEvent(PoliceEvent(kind: .releaseDecision, at: .ten + 60))])
        #expect(near.state.asksWhetherGroundsEnded(now: .ten))
        #expect(!near.state.asksWhetherGroundsEnded(now: .nine - 60))
        let bed = self.story([Self.requested, .ended(.section3, words: "")])
        #expect(bed.state.asksWhetherGroundsEnded(now: .ten))
        #expect(
            !self.story([Self.requested, .ended(.section3, words: "")], [.basis(.section136)]).state.asksWhetherGroundsEnded(now: .ten))
    }

    @Test("A police station is never a place of safety for a child")
    func placeOfSafety() {
        #expect(PlaceOfSafetyRule(isChild: true).words.contains("never"))
        #expect(PlaceOfSafetyRule(isChild: false).words.contains("inspector"))
    }
}
