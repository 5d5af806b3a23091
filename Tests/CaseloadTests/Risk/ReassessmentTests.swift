import Caseload
import Testing

@Suite("Looking at risk anew")
struct ReassessmentTests {
    private static let reasons: [(Fact, ReassessmentReason)] = [
        (.custodyEvent(.charged(with: "theft")), .charge), (.custodyEvent(.bailRefused(why: "")), .bailDecision),
        (.custodyEvent(.bailed(returning: nil)), .bailDecision),
        (.custodyEvent(.cameBackFromHospital(wasQuestioned: false)), .returnFromHospital),
        (.left(.released, at: .nine + 9), .release), (.left(.transferred, at: .nine + 9), .transfer),
        (.left(.prison, at: .nine + 9), .transfer), (.newInformation(NewInformation(required("his sister rang"))), .newInformation),
    ]

    @Test("Each of these asks for risk anew, until it is recorded anew", arguments: reasons.indices)
    func due(index: Int) throws {
        let (fact, reason) = Self.reasons[index]
        var story = CaseStory()
        story.add(try .risk())
        #expect(story.state.reassessmentsDue.isEmpty)
        story.add(fact)
        #expect(story.state.reassessmentsDue.map(\.reason) == [reason])
        #expect(story.summary.care.reassessments == story.state.reassessmentsDue)
        story.add(try .risk(.neglect), after: 30)
        #expect(story.state.reassessmentsDue.isEmpty)
    }

    @Test("What happened before the record of risk asks for nothing, also when it is written later")
    func earlier() throws {
        var story = CaseStory()
        story.add(try .risk(), after: 60)
        story.add(.custodyEvent(.charged(with: "theft")), happened: .nine + 30)
        #expect(story.state.reassessmentsDue.isEmpty)
    }

    @Test("Nobody is asked anew about a person whom nobody has seen")
    func unseen() {
        var story = CaseStory()
        story.add(.custodyEvent(.charged(with: "theft")))
        #expect(story.state.reassessmentsDue.isEmpty)
        story.add(.yes(.seen))
        #expect(story.state.reassessmentsDue.map(\.reason) == [.charge])
    }

    @Test("The row of a signed case asks for it, and is work again, until the person has left")
    func row() throws {
        var story = CaseStory.signed([], .c)
        story.add(.custodyEvent(.bailRefused(why: "")))
        story.add(.amendment(of: nil, to: .yes(.seen)))
        story.add(.signed)
        let row = try QueueOrder.atTen().row(story.summary)
        #expect(row.flags.contains(.reassessRisk))
        #expect(row.placement.rule == .workOutstanding(.c))
        #expect(row.due(zone: .london) == "risk anew")
        story.add(.left())
        #expect(try !QueueOrder.atTen().row(story.summary).flags.contains(.reassessRisk))
    }
}
