import Caseload
import Testing

@Suite("Waiting")
struct WaitingTests {
    private func waited(_ story: CaseStory, now: Instant = .ten) throws -> Int {
        try QueueOrder(scale: .builtIn(), now: now, zone: .london).row(story.summary).waitedMinutes
    }

    @Test("A wait counts from the arrival, else from when the person was added")
    func beginning() throws {
        #expect(try waited(CaseStory([.arrived(.nine - 120)])) == 180)
        #expect(try waited(CaseStory(at: .nine)) == 59)
    }

    @Test("A wait is rounded down to whole minutes, and never negative")
    func rounding() throws {
        let arrived = Instant(milliseconds: Instant.nine.milliseconds + 1)
        #expect(try waited(CaseStory([.arrived(arrived)])) == 59)
        #expect(try waited(CaseStory([.arrived(.ten + 5)])) == 0)
    }

    @Test("Times of not being available, past and present, are taken off")
    func absences() throws {
        var story = CaseStory([.arrived(.nine)])
        story.add(.unavailable("asleep"), happened: .nine + 10)
        story.add(.available, happened: .nine + 30)
        #expect(try waited(story) == 40)
        story.add(.unavailable("in interview"), happened: .nine + 45)
        #expect(try waited(story) == 25)
        #expect(try waited(story, now: .ten + 600) == 25)
    }

    @Test("An absence that began before the arrival is taken off from the arrival on")
    func absenceBeforeArrival() throws {
        var story = CaseStory([.arrived(.nine)])
        story.add(.unavailable("at hospital"), happened: .nine - 300)
        #expect(try waited(story) == 0)
    }

    @Test("Leaving ends the wait")
    func leaving() throws {
        var story = CaseStory([.arrived(.nine)])
        story.add(.unavailable("asleep"), happened: .nine + 10)
        story.add(.left(at: .nine + 20))
        #expect(try waited(story) == 10)
        #expect(try waited(story, now: .ten + 600) == 10)
    }

    @Test("The night on which clocks go back is an hour longer")
    func clockChange() throws {
        let evening = SiteZone.london.instant(day(2026, 10, 24), minuteOfDay: 22 * 60)
        let morning = SiteZone.london.instant(day(2026, 10, 25), minuteOfDay: 7 * 60)
        #expect(try waited(CaseStory([.arrived(evening)]), now: morning) == 600)
    }
}
