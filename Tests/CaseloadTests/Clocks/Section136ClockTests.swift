import Caseload
import Testing

@Suite("Detention under s.136")
struct Section136ClockTests {
    private let arrival = Instant.fri(22, 15)

    @Test("It lasts a day from the arrival at the place of safety")
    func aDay() throws {
        let story = try ClockStory.section136()
        #expect(story.clocks.section136?.expires == .sat(22, 15))
        #expect(story.clocks.section136?.isExtended == false)
        #expect(story.clocks.section136?.extensibleHours == 12)
        #expect(story.limits.isEmpty && story.dues.isEmpty)
    }

    @Test("The arrival of a person held under s.136 begins it, unless another time is given")
    func arrived() throws {
        var story = try ClockStory.section136()
        story.facts.section136 = nil
        story.facts.arrived = .fri(21)
        #expect(story.clocks.section136?.expires == .sat(21))
        story.facts.basis = .beforeCharge
        #expect(story.clocks.section136 == nil)
    }

    @Test("It is counted in elapsed time on both nights")
    func clockChange() throws {
        var story = try ClockStory.section136()
        story.facts.section136 = Section136Facts(start: SiteZone.london.instant(day(2026, 3, 28), minuteOfDay: 22 * 60))
        #expect(try story.wall(#require(story.clocks.section136).expires) == "Sun 23:00")
        story.facts.section136 = Section136Facts(start: SiteZone.london.instant(day(2026, 10, 24), minuteOfDay: 22 * 60))
        #expect(try story.wall(#require(story.clocks.section136).expires) == "Sun 21:00")
    }

    @Test("Time at hospital does not stop it")
    func hospital() throws {
        var story = try ClockStory.section136()
        story.away(.sat(1), .sat(4))
        #expect(story.clocks.section136?.expires == .sat(22, 15))
    }

    @Test("A doctor may make it twelve hours longer, or less")
    func extended() throws {
        var story = try ClockStory.section136()
        story.facts.section136?.extending = .init(approval: .approved)
        #expect(story.clocks.section136?.expires == .sun(10, 15))
        #expect(story.clocks.section136?.isExtended == true)
        #expect(story.clocks.section136?.extensibleHours == 0)
        #expect(story.warnings.isEmpty)
        story.facts.section136?.extending = .init(minutes: 240, approval: .approved)
        #expect(story.clocks.section136?.expires == .sun(2, 15))
    }

    @Test("More than twelve hours are never counted")
    func tooLong() throws {
        var story = try ClockStory.section136()
        story.facts.section136?.extending = .init(minutes: 2_000, approval: .approved)
        #expect(story.clocks.section136?.expires == .sun(10, 15))
        #expect(story.clocks.warnings == [.extensionTooLong(hours: 12)])
    }

    @Test("At a police station an extension needs a superintendent's approval")
    func approval() throws {
        var story = try ClockStory.section136()
        story.facts.section136?.extending = .init()
        #expect(story.clocks.section136?.isExtended == true)
        #expect(story.warnings.contains { $0.contains("needs the approval of a superintendent") })
        story.facts.section136?.extending = .init(approval: .refused)
        #expect(story.clocks.section136?.expires == .sat(22, 15))
        #expect(story.clocks.section136?.isExtended == false)
        #expect(story.warnings.contains { $0.contains("was not approved") })
    }

    @Test("Elsewhere nobody but the doctor is asked")
    func elsewhere() throws {
        var story = try ClockStory.section136()
        story.facts.isAtPoliceStation = false
        story.facts.section136?.extending = .init()
        #expect(story.warnings.isEmpty)
        #expect(story.clocks.section136?.checks == nil)
        #expect(story.clocks.section136?.policeStationNeeds.isEmpty == true)
    }

    @Test("A decision after the day is over comes too late")
    func tooLate() throws {
        var story = try ClockStory.section136()
        story.facts.section136?.extending = .init(authorised: .sat(22, 14), approval: .approved)
        #expect(story.clocks.section136?.isExtended == true)
        story.facts.section136?.extending = .init(authorised: .sat(22, 15), approval: .approved)
        #expect(story.clocks.section136?.isExtended == false)
        #expect(story.clocks.warnings == [.extensionTooLate(.sat(22, 15))])
    }

    @Test("An adult at a police station needs an inspector's authority and a check every half-hour")
    func checks() throws {
        var story = try ClockStory.section136()
        let detention = try #require(story.clocks.section136)
        #expect(detention.checks?.everyMinutes == 30)
        #expect(detention.checks?.by == "a healthcare professional")
        #expect(detention.checks?.due == .fri(22, 45))
        #expect(detention.policeStationNeeds.contains("an inspector or above"))
        story.facts.section136?.lastCheck = .sat(1, 10)
        #expect(story.clocks.section136?.checks?.due == .sat(1, 40))
        #expect(story.clocks.nextDeadline?.kind == .check)
        #expect(story.clocks.nextDeadline?.at == .sat(1, 40))
    }

    @Test("A child is never held at a police station", arguments: [true, nil, false])
    func child(isThere: Bool?) throws {
        var story = try ClockStory.section136()
        story.facts.age = 15
        story.facts.isAtPoliceStation = isThere
        let warned = story.clocks.warnings.contains(.notAtPoliceStation(isChild: true, isThere: isThere == true))
        #expect(warned == (isThere != false))
        #expect(story.clocks.section136?.checks == nil)
        #expect(story.warnings.contains { $0.contains("tell the custody sergeant now") } == (isThere == true))
    }

    @Test("Eighteen is an adult; who appears to be younger is a child")
    func age() throws {
        var story = try ClockStory.section136()
        story.facts.age = 18
        #expect(story.warnings.isEmpty)
        story.facts.age = nil
        story.facts.appearsUnder18 = true
        #expect(!story.warnings.isEmpty)
    }

    @Test("When the time is over, no power to hold is left from it")
    func passed() throws {
        var story = try ClockStory.section136()
        story.facts.isAtPoliceStation = false
        story.now = .sat(22, 16)
        #expect(story.clocks.warnings == [.section136Passed(.sat(22, 15))])
    }

    @Test("Both clocks run when s.136 is used in custody")
    func both() throws {
        var story = try ClockStory.friday()
        story.facts.section136 = Section136Facts(start: .sat(10))
        #expect(story.limits.first == "24 Sat 22:15")
        #expect(story.clocks.section136?.expires == .sun(10))
        #expect(story.clocks.deadlines.map(\.kind) == [.review(number: 1), .limit(hours: 24), .section136])
    }
}
