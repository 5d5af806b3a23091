import Caseload
import Testing

@Suite("The order within a rank")
struct QueueTieTests {
    /// Each person is named by a cell; the queue is told by its cells.
    private func cells(_ stories: [CaseStory], letter: Urgency = .d) throws -> [String] {
        let summaries = stories.map { story in
            var story = story
            story.add(.urgency(letter))
            return story.summary
        }
        let order = try QueueOrder.atTen()
        let arranged = order.arrange(summaries).map(\.summary.details.cell)
        // However they come in, they go out the same.
        #expect(order.arrange(summaries.reversed()).map(\.summary.details.cell) == arranged)
        return arranged
    }

    private func person(_ cell: String, _ details: [Detail] = [], at: Instant = .nine - 60, seed: UInt64 = 1) -> CaseStory {
        CaseStory([.cell(cell)] + details, at: at, seed: seed)
    }

    @Test("A child comes first, before an outstanding assessment")
    func child() throws {
        #expect(try cells([person("MHA", [.mentalHealthAct(.requested)]), person("CHILD", [.statedAge(15)])]) == ["CHILD", "MHA"])
    }

    @Test(
        "Then an outstanding assessment or appropriate adult, before charge-related risk",
        arguments: [Detail.mentalHealthAct(.requested), .mentalHealthAct(.started), .appropriateAdult(.needed), .appropriateAdult(.told)])
    func awaitingOthers(detail: Detail) throws {
        #expect(try cells([person("RISK", [.chargeRisk(true)]), person("WAITS", [detail])]) == ["WAITS", "RISK"])
    }

    @Test(
        "An assessment that is done, or an adult who has come, puts nobody forward",
        arguments: [
            Detail.mentalHealthAct(.done), .mentalHealthAct(.notNeeded), .appropriateAdult(.came), .appropriateAdult(.policeSayNotNeeded),
        ])
    func nothingAwaited(detail: Detail) throws {
        #expect(try cells([person("DONE", [detail]), person("RISK", [.chargeRisk(true)])]) == ["RISK", "DONE"])
    }

    @Test("An assessment and an appropriate adult weigh the same, and both no more than one")
    func equalWeight() throws {
        let both = person("BOTH", [.mentalHealthAct(.requested), .appropriateAdult(.needed)])
        let one = person("ONE", [.appropriateAdult(.needed), .chargeRisk(true)])
        #expect(try cells([both, one]) == ["ONE", "BOTH"])
    }

    @Test("Then charge-related risk, before departure")
    func chargeRisk() throws {
        #expect(
            try cells([person("VAN", [.van(.ten + 120)]), person("RISK", [.chargeRisk(true)]), person("NO", [.chargeRisk(false)])]) == [
                "RISK", "VAN", "NO",
            ])
    }

    @Test("Then who leaves first, before who waited longest, and who has no departure last")
    func departure() throws {
        let stories = [
            person("NEVER", at: .nine - 600), person("LATER", [.van(.ten + 121)]), person("SOONER", [.van(.ten + 120)]),
            person("COURT", [.hearing(.ten + 119)]), person("INTERVIEW", [.nextEvent(PoliceEvent(kind: .interview, at: .ten + 1))]),
        ]
        #expect(try cells(stories) == ["COURT", "SOONER", "LATER", "NEVER", "INTERVIEW"])
    }

    @Test("Of several departures of one person the earliest counts")
    func earliestDeparture() throws {
        let limited = person("LIMIT", [.van(.ten + 300), .relevantTime(.ten + 100 - 24 * 60)])
        #expect(try cells([person("VAN", [.van(.ten + 200)]), limited]) == ["LIMIT", "VAN"])
    }

    @Test("Then who waited longest, from arrival, or else from when they were added")
    func wait() throws {
        let stories = [
            person("ADDED", at: .nine - 100), person("ARRIVED", [.arrived(.nine - 130)]),
            person("LATE", [.arrived(.nine - 10)], at: .nine - 600),
        ]
        #expect(try cells(stories) == ["ARRIVED", "ADDED", "LATE"])
    }

    @Test("Time of not being available is not waiting")
    func unavailable() throws {
        var asleep = person("ASLEEP", [.arrived(.nine - 200)])
        asleep.add(.unavailable("asleep"), happened: .nine - 190)
        var back = person("BACK", [.arrived(.nine - 200)])
        back.add(.unavailable("asleep"), happened: .nine - 190)
        back.add(.available, happened: .nine - 150)
        #expect(try cells([asleep, person("AWAKE", [.arrived(.nine - 100)]), back]) == ["BACK", "AWAKE", "ASLEEP"])
    }

    @Test("Waits are compared to the moment, so that rows do not change places with the minute")
    func waitToTheMoment() throws {
        let earlier = person("EARLIER", [.arrived(.nine)])
        let later = person("LATER", [.arrived(Instant(milliseconds: Instant.nine.milliseconds + 30_000))], at: .nine - 120)
        for seconds in 0..<60 {
            let now = Instant(milliseconds: Instant.ten.milliseconds + Int64(seconds) * 1_000)
            let rows = try QueueOrder(scale: .builtIn(), now: now, zone: .london).arrange([later.summary, earlier.summary])
            #expect(rows.map(\.summary.details.cell) == ["EARLIER", "LATER"])
        }
    }

    @Test("At last the order of booking, also within one millisecond")
    func bookingOrder() throws {
        var writer = EntryWriter(author: .nurse, workstation: "desk-1", random: SeededGenerator(seed: 3))
        let summaries = (0..<200).map { number -> CaseSummary in
            let subject = writer.newSubject()
            let booking = Booking(
                code: writer.newCode(besides: []), session: SessionID("x"), siteID: "wandsworth-custody", siteKind: .custody,
                date: day(2026, 11, 23),
                source: .list, details: [.cell(String(number))])
            return CaseState(folding: [StoredEntry(position: 1, entry: writer.entry(.bookedIn(booking), about: subject, now: .nine))])!
                .summary
        }
        let arranged = try QueueOrder.atTen().arrange(summaries.shuffled()).map(\.summary.details.cell)
        #expect(arranged == (0..<200).map(String.init))
    }

    @Test("The same ties hold in every rank", arguments: [Urgency.a, .b, .c, .e])
    func everyRank(letter: Urgency) throws {
        let stories = [
            person("PLAIN"), person("RISK", [.chargeRisk(true)]), person("ADULT", [.appropriateAdult(.needed)]),
            person("CHILD", [.statedAge(15)]),
        ]
        #expect(try cells(stories, letter: letter) == ["CHILD", "ADULT", "RISK", "PLAIN"])
    }
}
