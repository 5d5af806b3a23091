import Caseload
import Testing

@Suite("What does not fit in what a clock is told")
struct ClockWarningTests {
    private func warnings(_ tell: (inout ClockStory) -> Void) throws -> [ClockWarning] {
        var story = try ClockStory.friday()
        tell(&story)
        return story.clocks.warnings
    }

    @Test("Nothing is odd about an ordinary detention")
    func ordinary() throws {
        #expect(try warnings { $0.now = .sat(3) }.isEmpty)
        #expect(try warnings { $0.away(.sat(1), .sat(4)) }.isEmpty)
    }

    @Test("Time that runs backwards is asked about")
    func backwards() throws {
        #expect(
            try warnings { $0.facts.authorised = .fri(22) }
                == [.backwards("The authorisation", before: "the relevant time")])
        let charged = try warnings { $0.facts.charged = .fri(10) }
        #expect(charged.contains(.backwards("The charge", before: "the relevant time")))
        #expect(try warnings { $0.facts.authorised = .sun(22) } == [.authorisedLongAfter])
    }

    @Test("What is still to come cannot have happened")
    func future() throws {
        let warnings = try warnings { story in
            story.now = .fri(22, 20)
            story.facts.reviewsDone = [.sat(4)]
            story.away(.sat(1), .sat(2))
        }
        #expect(
            warnings == [
                .inFuture("The authorisation", .fri(22, 40)), .inFuture("Time at hospital", .sat(1)), .inFuture("A review", .sat(4)),
            ])
    }

    @Test("A time away that ends before it begins, or as it begins, moves nothing")
    func wrongWayRound() throws {
        var story = try ClockStory.friday()
        story.away(.sat(4), .sat(1))
        story.away(.sat(5), .sat(5))
        #expect(story.limits.first == "24 Sat 22:15")
        #expect(
            story.clocks.warnings
                == [.stopEndsBeforeItBegins(.hospital, from: .sat(4)), .stopIsEmpty(.hospital, from: .sat(5))])
    }

    @Test("Being away and not back is said")
    func away() throws {
        #expect(try warnings { $0.away(.sat(1), nil) } == [.stillAway(.hospital, since: .sat(1))])
        #expect(try warnings { $0.bailed(.sat(1), nil) } == [.stillAway(.bail, since: .sat(1))])
    }

    @Test("A limit that has passed is said, by what was authorised")
    func passed() throws {
        let first = try warnings { $0.now = .sat(22, 16) }
        #expect(first.contains(.limitPassed(hours: 24, at: .sat(22, 15))))
        let extended = try warnings { story in
            story.now = .sat(22, 16)
            story.facts.extendedHours = 36
        }
        #expect(!extended.contains { if case .limitPassed = $0 { true } else { false } })
    }

    @Test("Held under s.136 since nobody knows when: that is said")
    func section136WithoutStart() throws {
        #expect(try warnings { $0.facts.basis = .section136 } == [.section136StartMissing])
    }

    @Test("An extension where no limit counts is asked about")
    func extensionWithoutLimit() throws {
        let warnings = try warnings { story in
            story.facts.basis = .warrant
            story.facts.extendedHours = 36
        }
        #expect(warnings.contains(.extensionWithoutLimit(hours: 36)))
    }

    @Test("Ages that cannot be are asked about")
    func ages() throws {
        #expect(try warnings { $0.facts.age = 9 } == [.underTen])
        #expect(try warnings { $0.facts.age = 200 } == [.impossibleAge(200)])
        #expect(try warnings { $0.facts.age = -1 } == [.impossibleAge(-1)])
        #expect(try warnings { $0.facts.age = 10 }.isEmpty)
    }

    @Test("Times beyond any calendar are left out, and nothing overflows")
    func beyondCalendars() throws {
        let ends = [Instant(milliseconds: .min), Instant(milliseconds: .max)]
        for far in ends {
            var story = try ClockStory.friday()
            story.now = .sat(3)
            story.facts.authorised = far
            story.facts.arrived = far
            story.facts.charged = far
            story.facts.reviewsDone = [far, .sat(4)]
            story.facts.section136 = Section136Facts(start: far, extending: .init(authorised: far, minutes: .max), lastCheck: far)
            story.facts.minutesSpentBefore = .max
            story.facts.extendedHours = .max
            story.away(far, .sat(4))
            story.away(.sat(3), far)
            #expect(story.clocks.warnings.contains(.impossibleValue))
            #expect(!story.words.isEmpty)
            story.facts.relevantTime = far
            #expect(!story.words.isEmpty)
        }
    }

    @Test("Years away: what lies long before or after moves no limit")
    func yearsAway() throws {
        var story = try ClockStory.friday()
        story.away(.utc(1999, 1, 1), .utc(1999, 1, 2))
        story.away(.utc(2090, 1, 1), .utc(2090, 1, 2))
        story.facts.reviewsDone = [.utc(2090, 1, 1)]
        #expect(story.limits.first == "24 Sat 22:15")
        #expect(story.dues.prefix(2) == ["Sat 04:40", "Sat 13:40"])
    }

    @Test("Every warning is a sentence")
    func sentences() throws {
        let every: [ClockWarning] = [
            .notAtPoliceStation(isChild: true, isThere: true), .notAtPoliceStation(isChild: false, isThere: false), .underTen,
            .impossibleValue, .impossibleAge(200), .noRuleInForce, .noLimit("No clock runs.", isVerified: true), .relevantTimeMissing,
            .section136StartMissing, .authorisationMissing,
            .limitPassed(hours: 24, at: .nine), .reviewOverdue(number: 1, due: .nine), .reviewLate(number: 1, due: .nine, done: .ten),
            .reviewBeforeAuthorisation(.nine), .reviewRepeated(.nine), .reviewsWithoutAuthorisation, .section136Passed(.nine),
            .checkOverdue(.nine), .extensionNotApproved(by: "a superintendent", isRefused: true),
            .extensionNotApproved(by: "a superintendent", isRefused: false), .extensionTooLate(.nine), .extensionTooLong(hours: 12),
            .extensionUnknown(hours: 48, known: [24, 36]), .extensionWithoutLimit(hours: 36), .inFuture("The charge", .nine),
            .backwards("The charge", before: "the relevant time"), .authorisedLongAfter, .stopEndsBeforeItBegins(.hospital, from: .nine),
            .stopIsEmpty(.bail, from: .nine), .stopBeforeRelevantTime(.hospital, from: .nine), .stopsOverlap(from: .nine),
            .stillAway(.hospital, since: .nine), .stillAway(.bail, since: .nine),
        ]
        for warning in every {
            let sentence = warning.sentence(zone: .london, now: .nine)
            #expect(sentence.count > 10 && sentence.hasSuffix("."), "\(sentence)")
        }
    }
}
