import Caseload
import Testing

@Suite("The clocks as a person reads them")
struct ClockWordsTests {
    @Test("An ordinary detention, in the middle of the night")
    func ordinary() throws {
        var story = try ClockStory.friday()
        story.now = .sat(3)
        #expect(
            story.words == [
                "Held: 4:45 without charge that counts",
                "24 h limit: Sat 21 Nov 22:15, in 19:15",
                "36 h limit: Sun 22 Nov 10:15, not authorised: "
                    + "only for an indictable offence, after the second review and before 24 h have passed",
                "72 h limit: Mon 23 Nov 22:15, not authorised: "
                    + "only a magistrates' court, by a warrant of at most 36 h from its issue (UNVERIFIED)",
                "96 h limit: Tue 24 Nov 22:15, not authorised: only a magistrates' court, by extending the warrant; never longer (UNVERIFIED)",
                "Review 1: due Sat 21 Nov 04:40, in 1:40, by an inspector or above who is not involved in the investigation",
                "Review 2: due Sat 21 Nov 13:40",
                "Guide: the custody record prevails.",
            ])
    }

    @Test("The next thing with a time is marked")
    func next() throws {
        var story = try ClockStory.friday()
        story.now = .sat(3)
        func next() -> [String] { ClockWords(story.clocks, zone: story.zone).lines.filter(\.isNext).map(\.label) }
        #expect(next() == ["Review 1"])
        story.facts.reviewsDone = [.sat(3)]
        #expect(next() == ["Review 2"])
        story.facts.reviewsDone = [.sat(3), .sat(12), .sat(21)]
        #expect(next() == ["24 h limit"])
    }

    @Test("What is late and what is past says by how much")
    func late() throws {
        var story = try ClockStory.friday()
        story.facts.reviewsDone = [.sat(5, 10)]
        story.now = .sat(13, 45)
        let words = story.words
        #expect(words.contains("Review 1: due Sat 21 Nov 04:40, done Sat 21 Nov 05:10, 0:30 late"))
        #expect(words.contains { $0.hasPrefix("Review 2: due Sat 21 Nov 13:40, passed 0:05 ago") })
    }

    @Test("A charge and bail are said with what was spent")
    func ended() throws {
        var story = try ClockStory.friday()
        story.facts.charged = .sat(9)
        story.now = .sat(12)
        #expect(story.words.contains("Held: 10:45 without charge that counts, charged Sat 21 Nov 09:00"))
    }

    @Test("s.136 in a police station, with what it needs")
    func section136() throws {
        var story = try ClockStory.section136()
        story.now = .fri(22, 30)
        let words = story.words
        #expect(words.contains("s.136: ends Sat 21 Nov 22:15, in 23:45"))
        #expect(words.contains { $0.hasPrefix("s.136 longer: up to 12 h, by the doctor") && $0.hasSuffix("a superintendent or above") })
        #expect(words.contains { $0.hasPrefix("s.136 needs: the authority of an inspector") })
        #expect(words.contains("s.136 check: due Fri 20 Nov 22:45, at least every 30 minutes by a healthcare professional"))
    }

    @Test("A child is owed more, a girl more still, and after charge more again")
    func child() throws {
        var story = try ClockStory.friday()
        func duties() -> [String] { ClockWords(story.clocks, zone: story.zone).lines.filter { $0.kind == .duty }.map(\.text) }
        #expect(duties().isEmpty)
        story.facts.age = 16
        story.facts.sex = .male
        #expect(duties().count == 4)
        #expect(duties().contains { $0.hasPrefix("Appropriate adult") })
        story.facts.sex = .female
        #expect(duties().contains("A girl is in the care of a woman (UNVERIFIED)"))
        story.facts.charged = .sat(9)
        #expect(duties().contains { $0.contains("local authority accommodation") })
        story.facts.age = 18
        #expect(duties().isEmpty)
    }

    @Test("The year is said when it is another one")
    func year() {
        #expect(SiteZone.london.dayAndClock(.nine, seenAt: .ten) == "Mon 23 Nov 09:00")
        #expect(SiteZone.london.dayAndClock(.nine, seenAt: .utc(2027, 1, 1)) == "Mon 23 Nov 2026 09:00")
        #expect(SiteZone.london.dayAndClock(.nine) == "Mon 23 Nov 2026 09:00")
    }
}
