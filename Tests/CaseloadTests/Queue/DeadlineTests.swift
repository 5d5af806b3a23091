import Caseload
import Testing

@Suite("What will happen to a person, and when")
struct DeadlineTests {
    private func deadlines(_ details: [Detail], _ facts: [Fact] = []) -> [Deadline] {
        var story = CaseStory(details)
        story.add(facts)
        return story.summary.deadlines
    }

    @Test("Nothing is known of a person of whom nothing is known")
    func none() {
        #expect(deadlines([]).isEmpty)
        #expect(CaseStory().summary.departure == nil)
    }

    @Test("Everything with a time comes in its order")
    func order() {
        let story = CaseStory([
            .nextEvent(PoliceEvent(kind: .van, at: .nine + 90, destination: "Wimbledon")), .hearing(.nine + 120), .room("2"),
            .relevantTime(.nine - 600),
            .detentionAuthorised(.nine - 580),
        ])
        let deadlines = story.summary.deadlines
        #expect(deadlines.map(\.kind) == [.review, .van, .hearing, .detentionLimit])
        #expect(deadlines.map { $0.at.minutes(since: .nine) } == [-220, 90, 120, 840])
        #expect(deadlines.map(\.destination) == ["", "Wimbledon", "2", ""])
        #expect(story.summary.departure?.kind == .van)
    }

    @Test("Each police event is a deadline of its own kind", arguments: PoliceEvent.Kind.allCases)
    func events(kind: PoliceEvent.Kind) {
        let deadline = deadlines([.nextEvent(PoliceEvent(kind: kind, at: .nine))]).first
        #expect(deadline?.kind.words == kind.words)
        #expect(deadline?.kind.isDeparture == kind.isDeparture)
        #expect(deadline?.kind.rawValue == kind.rawValue)
    }

    @Test("Only some bases of detention have a limit or a review", arguments: DetentionBasis.allCases)
    func bases(basis: DetentionBasis) {
        let kinds = deadlines([.basis(basis), .arrived(.nine), .relevantTime(.nine), .detentionAuthorised(.nine)]).map(\.kind)
        let expected: [Deadline.Kind] =
            switch basis {
            case .beforeCharge: [.review, .detentionLimit]
            case .charged: [.review]
            case .section136: [.section136Limit]
            default: []
            }
        #expect(kinds == expected)
    }

    @Test("Twenty-four hours are twenty-four hours also when the clocks change")
    func clockChange() {
        let relevant = SiteZone.london.instant(day(2026, 10, 24), minuteOfDay: 22 * 60 + 15)
        let limit = deadlines([.relevantTime(relevant)]).first
        #expect(limit.map { SiteZone.london.local($0.at).clock } == "21:15")
    }

    @Test("An absence says when to try again, and that takes nobody away")
    func tryAgain() {
        let deadlines = deadlines([], [.unavailable(reason: required("asleep"), until: .nine + 60)])
        #expect(deadlines.map(\.kind) == [.tryAgain])
        #expect(deadlines.first?.kind.isDeparture == false)
    }

    @Test("Whoever has left has nothing coming")
    func left() {
        #expect(deadlines([.van(.nine), .relevantTime(.nine)], [.left()]).isEmpty)
    }

    @Test("A row shows the next deadline, and the last one when all are past")
    func nextDeadline() throws {
        let order = try QueueOrder.atTen()
        func next(_ details: [Detail]) -> Deadline.Kind? { order.row(CaseStory(details).summary).nextDeadline?.kind }
        #expect(next([.van(.ten - 30), .hearing(.ten + 10)]) == .hearing)
        #expect(next([.van(.ten), .hearing(.ten + 10)]) == .van)
        #expect(next([.van(.ten - 30), .hearing(.ten - 10)]) == .hearing)
        #expect(next([]) == nil)
    }

    @Test("A departure that is past still counts for the place, for the person has not left")
    func pastDeparture() throws {
        let row = try QueueOrder.atTen().row(CaseStory([.van(.ten - 30), .hearing(.ten + 300)]).summary)
        #expect(row.departure?.kind == .van)
        #expect(row.placement.rule == .leaving)
        #expect(row.flags.contains(.leavingSoon))
    }
}
