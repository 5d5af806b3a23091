import Caseload
import Testing

@Suite("Reviews of detention")
struct ClockReviewTests {
    @Test("The first is due six hours after detention was authorised, then every nine")
    func vector() throws {
        let story = try ClockStory.friday()
        #expect(story.dues.prefix(4) == ["Sat 04:40", "Sat 13:40", "Sat 22:40", "Sun 07:40"])
        #expect(story.clocks.reviews.map(\.number) == Array(1...story.dues.count))
        #expect(story.clocks.reviews.allSatisfy { $0.due < .tue(22, 15) })
    }

    @Test("An early review brings the next ones forward")
    func early() throws {
        var story = try ClockStory.friday()
        story.facts.reviewsDone = [.sat(4, 30)]
        #expect(story.dues.prefix(3) == ["Sat 04:40", "Sat 13:30", "Sat 22:30"])
        #expect(story.clocks.reviews.first?.done == .sat(4, 30))
        #expect(story.clocks.reviews.first?.isLate == false)
        #expect(story.clocks.nextReview?.number == 2)
    }

    @Test("A late review moves none")
    func late() throws {
        var story = try ClockStory.friday()
        story.facts.reviewsDone = [.sat(7)]
        #expect(story.dues.prefix(3) == ["Sat 04:40", "Sat 13:40", "Sat 22:40"])
        #expect(story.clocks.reviews.first?.isLate == true)
        #expect(story.warnings.contains { $0.contains("moves no later review") })
    }

    @Test("Reviews may be told in any order")
    func anyOrder() throws {
        var story = try ClockStory.friday()
        story.facts.reviewsDone = [.sat(13), .sat(4, 30)]
        #expect(story.dues.prefix(3) == ["Sat 04:40", "Sat 13:30", "Sat 22:00"])
    }

    @Test("A review before detention was authorised is none, and the same one twice is one")
    func odd() throws {
        var story = try ClockStory.friday()
        story.facts.reviewsDone = [.fri(22, 30), .sat(4, 30), .sat(4, 30)]
        #expect(story.dues.prefix(2) == ["Sat 04:40", "Sat 13:30"])
        #expect(story.clocks.nextReview?.number == 2)
        #expect(story.clocks.warnings == [.reviewBeforeAuthorisation(.fri(22, 30)), .reviewRepeated(.sat(4, 30))])
    }

    @Test("A review that nobody has recorded is overdue")
    func overdue() throws {
        var story = try ClockStory.friday()
        story.now = .sat(4, 41)
        #expect(story.clocks.nextReview?.isLate == true)
        #expect(story.clocks.warnings == [.reviewOverdue(number: 1, due: .sat(4, 40))])
    }

    @Test("After charge reviews go on, by the custody officer")
    func charged() throws {
        var story = try ClockStory.friday()
        story.facts.charged = .sat(9)
        story.facts.reviewsDone = [.sat(4, 40)]
        #expect(story.dues.prefix(2) == ["Sat 04:40", "Sat 13:40"])
        #expect(story.clocks.nextReview?.officer == "the custody officer")
        #expect(story.clocks.reviews.first?.officer.contains("inspector") == true)
    }

    @Test("Only detention before and after charge is reviewed", arguments: DetentionBasis.allCases)
    func bases(basis: DetentionBasis) throws {
        var story = try ClockStory.friday()
        story.facts.basis = basis
        #expect(story.dues.isEmpty == ![.beforeCharge, .charged].contains(basis))
    }

    @Test("Time on bail counts for no review")
    func bail() throws {
        var story = try ClockStory.friday()
        story.facts.reviewsDone = [.sat(4, 40)]
        story.bailed(.sat(8, 40), .mon(9))
        #expect(story.dues.prefix(3) == ["Sat 04:40", "Mon 14:00", "Mon 23:00"])
    }

    @Test("The nights on which clocks change move reviews on the wall by an hour")
    func clockChange() throws {
        var story = try ClockStory()
        story.facts.basis = .beforeCharge
        story.facts.authorised = SiteZone.london.instant(day(2026, 3, 28), minuteOfDay: 22 * 60 + 40)
        #expect(story.dues.prefix(2) == ["Sun 05:40", "Sun 14:40"])
        story.facts.authorised = SiteZone.london.instant(day(2026, 10, 24), minuteOfDay: 22 * 60 + 40)
        #expect(story.dues.prefix(2) == ["Sun 03:40", "Sun 12:40"])
    }

    @Test("Whoever is not said to be authorised has no review, and reviews given all the same are asked about")
    func notAuthorised() throws {
        var story = try ClockStory.friday()
        story.facts.authorised = nil
        #expect(story.dues.isEmpty)
        #expect(story.clocks.warnings == [.authorisationMissing])
        story.facts.reviewsDone = [.sat(4)]
        #expect(story.clocks.warnings == [.reviewsWithoutAuthorisation])
    }
}
