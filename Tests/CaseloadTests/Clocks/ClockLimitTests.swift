import Caseload
import Testing

@Suite("Limits of detention without charge")
struct ClockLimitTests {
    @Test("Held from Friday 22:15: a day, a day and a half, three days, four")
    func vector() throws {
        let story = try ClockStory.friday()
        #expect(story.limits == ["24 Sat 22:15", "36 Sun 10:15", "72 Mon 22:15", "96 Tue 22:15"])
        #expect(story.clocks.limits.map(\.isAuthorised) == [true, false, false, false])
        #expect(story.clocks.limits.map(\.authority) == [.law, .superintendent, .warrant, .warrant])
    }

    @Test("What was authorised decides which limit counts", arguments: [(nil, 24), (36, 36), (72, 72), (96, 96)])
    func extended(hours: Int?, counts: Int) throws {
        var story = try ClockStory.friday()
        story.facts.extendedHours = hours
        #expect(story.clocks.nextLimit?.hours == counts)
        #expect(story.clocks.limits.count { $0.isNext } == 1)
        #expect(story.clocks.limits.filter(\.isAuthorised).map(\.hours) == [24, 36, 72, 96].filter { $0 <= counts })
    }

    @Test("An extension that the law does not know counts only as far as one that it knows")
    func oddExtension() throws {
        var story = try ClockStory.friday()
        story.facts.extendedHours = 48
        #expect(story.clocks.nextLimit?.hours == 36)
        #expect(story.warnings.contains { $0.contains("48 h is no limit") })
    }

    @Test("Only detention before charge has a limit", arguments: DetentionBasis.allCases)
    func bases(basis: DetentionBasis) throws {
        var story = try ClockStory.friday()
        story.facts.basis = basis
        #expect(story.clocks.limits.isEmpty == (basis != .beforeCharge))
        let isSaid = story.clocks.warnings.contains { if case .noLimit = $0 { true } else { false } }
        #expect(isSaid == ![.beforeCharge, .section136].contains(basis))
    }

    @Test("A relevant time and no basis mean before charge")
    func impliedBasis() throws {
        var story = try ClockStory.friday()
        story.facts.basis = nil
        #expect(story.clocks.basis == .beforeCharge)
        #expect(story.limits.first == "24 Sat 22:15")
    }

    @Test("Without a relevant time there is no limit, and that is said")
    func noRelevantTime() throws {
        var story = try ClockStory.friday()
        story.facts.relevantTime = nil
        #expect(story.limits.isEmpty)
        #expect(story.clocks.warnings == [.relevantTimeMissing])
    }

    @Test("A charge ends the limit")
    func charge() throws {
        var story = try ClockStory.friday()
        story.facts.charged = .sat(9)
        story.now = .sat(12)
        #expect(story.limits.isEmpty)
        #expect(story.clocks.basis == .charged)
        #expect(story.clocks.ending?.cause == .charge && story.clocks.ending?.at == .sat(9))
        #expect(story.clocks.minutesSpent == 10 * 60 + 45)
    }

    @Test("Over the night on which clocks go forward, a day ends an hour later on the wall")
    func forward() throws {
        var story = try ClockStory()
        story.facts.relevantTime = SiteZone.london.instant(day(2026, 3, 28), minuteOfDay: 22 * 60 + 15)
        #expect(story.limits == ["24 Sun 23:15", "36 Mon 11:15", "72 Tue 23:15", "96 Wed 23:15"])
    }

    @Test("Over the night on which clocks go back, a day ends an hour earlier on the wall")
    func back() throws {
        var story = try ClockStory()
        story.facts.relevantTime = SiteZone.london.instant(day(2026, 10, 24), minuteOfDay: 22 * 60 + 15)
        #expect(story.limits == ["24 Sun 21:15", "36 Mon 09:15", "72 Tue 21:15", "96 Wed 21:15"])
    }

    @Test("A limit in the hour that happens twice says which of the two it is")
    func repeatedHour() throws {
        var story = try ClockStory()
        story.facts.relevantTime = .utc(2026, 10, 24, 0, 30)
        #expect(story.words.contains { $0.hasPrefix("24 h limit: Sun 25 Oct 2026 01:30 (UTC+01:00)") })
        story.facts.relevantTime = .utc(2026, 10, 24, 1, 30)
        #expect(story.words.contains { $0.hasPrefix("24 h limit: Sun 25 Oct 2026 01:30 (UTC+00:00)") })
    }
}

@Suite("Time that does not count towards a limit")
struct ClockStopTests {
    @Test("Three hours at hospital move every limit by three hours and no review")
    func hospital() throws {
        var story = try ClockStory.friday()
        let dues = story.dues.prefix(3)
        story.away(.sat(1), .sat(4))
        #expect(story.limits == ["24 Sun 01:15", "36 Sun 13:15", "72 Tue 01:15", "96 Wed 01:15"])
        #expect(story.dues.prefix(3) == dues)
        #expect(story.clocks.notes.count == 1)
    }

    @Test("Hospital over the hour that is skipped counts the time that passed, not what the wall says")
    func hospitalOverChange() throws {
        var story = try ClockStory()
        let wall = { (minute: Int) in SiteZone.london.instant(day(2026, 3, 29), minuteOfDay: minute) }
        story.facts.relevantTime = SiteZone.london.instant(day(2026, 3, 28), minuteOfDay: 22 * 60 + 15)
        story.away(wall(30), wall(3 * 60 + 30))
        #expect(story.limits.first == "24 Mon 01:15")
    }

    @Test("Times that overlap count once")
    func overlap() throws {
        var story = try ClockStory.friday()
        story.away(.sat(1), .sat(4))
        story.away(.sat(3), .sat(5))
        story.away(.sat(2), .sat(3))
        #expect(story.limits.first == "24 Sun 02:15")
        #expect(story.clocks.warnings.contains(.stopsOverlap(from: .sat(2))))
    }

    @Test("Each limit moves only by what lies before it")
    func onlyBefore() throws {
        var story = try ClockStory.friday()
        story.away(.sun(1), .sun(4))
        #expect(story.limits == ["24 Sat 22:15", "36 Sun 13:15", "72 Tue 01:15", "96 Wed 01:15"])
    }

    @Test("Going to hospital at the minute of the limit comes too late")
    func atTheLimit() throws {
        var story = try ClockStory.friday()
        story.away(.sat(22, 15), .sun(2))
        #expect(story.limits.prefix(2) == ["24 Sat 22:15", "36 Sun 14:00"])
    }

    @Test("Time before the relevant time moves nothing")
    func beforeRelevant() throws {
        var story = try ClockStory.friday()
        story.away(.fri(20), .fri(23, 15))
        #expect(story.limits.first == "24 Sat 23:15")
        #expect(story.clocks.warnings.contains(.stopBeforeRelevantTime(.hospital, from: .fri(20))))
    }

    @Test("While the person is at hospital the limits stand as for a return now")
    func stillAway() throws {
        var story = try ClockStory.friday()
        story.away(.sat(1), nil)
        story.now = .sat(3)
        #expect(story.limits.first == "24 Sun 00:15")
        #expect(story.clocks.pausedSince == .sat(1))
        #expect(story.clocks.minutesSpent == 2 * 60 + 45)
        story.now = nil
        #expect(story.limits.first == "24 Sat 22:15")
    }

    @Test("Bail stops the clock, and what was spent counts on return")
    func bail() throws {
        var story = try ClockStory.friday()
        story.bailed(.sat(8, 15), nil)
        story.now = .sun(12)
        #expect(story.limits.isEmpty)
        #expect(story.clocks.nextReview == nil)
        #expect(story.clocks.ending?.cause == .bail && story.clocks.ending?.at == .sat(8, 15))
        #expect(story.clocks.minutesSpent == 600)
        story.facts.stops = [ClockStop(.bail, from: .sat(8, 15), to: .mon(9))]
        story.now = .mon(10)
        #expect(story.limits.prefix(2) == ["24 Mon 23:00", "36 Tue 11:00"])
        #expect(story.clocks.minutesSpent == 660)
        #expect(story.clocks.ending == nil)
    }

    @Test("Bail twice over, and hospital between, add up")
    func bailTwice() throws {
        var story = try ClockStory.friday()
        story.bailed(.sat(0, 15), .sat(10, 15))
        story.away(.sat(11), .sat(12))
        story.bailed(.sat(13, 15), .mon(13, 15))
        #expect(story.limits.first == "24 Tue 09:15")
    }

    @Test("Minutes spent in an earlier detention shorten every limit, down to none")
    func spentBefore() throws {
        var story = try ClockStory.friday()
        story.facts.minutesSpentBefore = 10 * 60
        #expect(story.limits.prefix(2) == ["24 Sat 12:15", "36 Sun 00:15"])
        story.facts.minutesSpentBefore = 30 * 60
        #expect(story.limits.prefix(2) == ["24 Fri 22:15", "36 Sat 04:15"])
    }
}
