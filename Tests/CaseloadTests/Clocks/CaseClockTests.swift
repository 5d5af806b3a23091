import Caseload
import Testing

@Suite("The clocks of a case")
struct CaseClockTests {
    private let details: [Detail] = [
        .basis(.beforeCharge), .relevantTime(.fri(22, 15)), .detentionAuthorised(.fri(22, 40)), .arrived(.fri(22, 20)), .sex(.female),
        .born17YearsAgo,
    ]

    @Test("What the record knows is what the clocks are told")
    func facts() throws {
        let facts = CaseStory(details).summary.clockFacts(on: day(2026, 11, 23))
        #expect(facts.basis == .beforeCharge)
        #expect(facts.relevantTime == .fri(22, 15))
        #expect(facts.authorised == .fri(22, 40))
        #expect(facts.arrived == .fri(22, 20))
        #expect(facts.age == 17)
        #expect(facts.sex == .female)
        #expect(facts.isAtPoliceStation == true)
        #expect(CaseStory(details, kind: .court).summary.clockFacts(on: nil).isAtPoliceStation == false)
    }

    @Test("The queue's deadlines are those of the clocks")
    func deadlines() throws {
        let summary = CaseStory(details).summary
        let clocks = try Clocks(summary.clockFacts(on: nil), rules: .builtIn(), zone: .london)
        #expect(summary.deadlines.map(\.at) == clocks.deadlines.map(\.at))
        #expect(summary.deadlines.map(\.words) == ["review due", "24 h limit"])
    }

    @Test("The half-hourly checks of s.136 are no deadlines of the queue")
    func noChecks() {
        let summary = CaseStory([.basis(.section136), .arrived(.fri(22, 15))]).summary
        #expect(summary.deadlines.map(\.kind) == [.section136Limit])
        #expect(summary.deadlines.map(\.words) == ["s.136 24 h limit"])
        #expect(summary.deadlines.map(\.at) == [.sat(22, 15)])
    }

    @Test("The queue goes by the rules it is given")
    func otherRules() throws {
        let order = try QueueOrder(scale: .builtIn(), now: .ten, zone: .london, rules: ClockRules())
        #expect(order.row(CaseStory(details).summary).nextDeadline == nil)
    }
}
