import Caseload
import Testing

@Suite("A student's letter moves nobody down until countersigned")
struct StudentLetterTests {
    private func rank(_ story: CaseStory) throws -> Int {
        try QueueOrder(scale: .builtIn(), now: .nine + 60, zone: .london).row(story.summary).placement.rank
    }

    private func isHeldUp(_ story: CaseStory) throws -> Bool {
        try QueueOrder(scale: .builtIn(), now: .nine + 60, zone: .london).row(story.summary).placement.isHeldUp
    }

    @Test("A student's D leaves a registered B where it was, and says so")
    func downward() throws {
        var story = CaseStory()
        story.add(.urgency(.b))
        story.add(.urgency(.d), by: .student)
        #expect(story.summary.urgency == .d)
        #expect(story.summary.urgencyByStudent)
        #expect(story.summary.registeredUrgency == .b)
        #expect(try rank(story) == 2)
        #expect(try isHeldUp(story))
    }

    @Test("A student's A moves a registered C up at once")
    func upward() throws {
        var story = CaseStory()
        story.add(.urgency(.c))
        story.add(.urgency(.a), by: .student)
        #expect(try rank(story) == 1)
        #expect(try !isHeldUp(story))
    }

    @Test("A student's first letter does not take an untriaged person off the warning signs")
    func untriaged() throws {
        var story = CaseStory([.observationLevel(4)])
        story.add(.urgency(.e), by: .student)
        #expect(try rank(story) == 3)
        #expect(try isHeldUp(story))
        story = CaseStory()
        story.add(.urgency(.e), by: .student)
        #expect(try rank(story) == 5)
    }

    @Test("A student's second letter does not move down from the first")
    func secondThoughts() throws {
        var story = CaseStory()
        story.add([.urgency(.a), .urgency(.d)], by: .student)
        #expect(story.summary.urgency == .d)
        #expect(try rank(story) == 1)
        #expect(try isHeldUp(story))
    }

    @Test("A letter that the student undid does not count")
    func undoneLetter() throws {
        var story = CaseStory()
        let slip = story.add(.urgency(.a), by: .student)
        story.add(.undone(target: slip), by: .student)
        #expect(try rank(story) == 5)
    }

    @Test("A countersignature lets the letter count")
    func countersigned() throws {
        var story = CaseStory()
        story.add(.urgency(.b))
        story.add([.urgency(.d), .noFurther, .signed], by: .student)
        #expect(try rank(story) == 2)
        story.add(.countersigned, by: .lead)
        #expect(!story.summary.urgencyByStudent)
        #expect(story.summary.registeredUrgency == .d)
        #expect(try rank(story) == 10)
    }

    @Test("A registered member's own signature on the whole case lets the letter count too")
    func signedByRegistered() throws {
        var story = CaseStory()
        story.add(.urgency(.a))
        story.add(.urgency(.d), by: .student)
        story.add([.noFurther, .signed], by: .nurse)
        #expect(try rank(story) == 10)
        #expect(!story.summary.urgencyByStudent)
    }

    @Test("A registered letter after the student's counts at once")
    func registeredAfterwards() throws {
        var story = CaseStory()
        story.add([.urgency(.a), .urgency(.c)], by: .student)
        story.add(.urgency(.d), by: .nurse)
        #expect(try rank(story) == 7)
        #expect(try !isHeldUp(story))
    }

    @Test("A student's amendment of a countersigned or registered letter moves nobody down")
    func amendedLetter() throws {
        var story = CaseStory()
        let letter = story.add(.urgency(.b))
        story.add([.noFurther, .signed])
        story.add(.amendment(of: letter, to: .urgency(.e)), by: .student)
        #expect(story.summary.urgency == .e)
        #expect(story.summary.registeredUrgency == .b)
        #expect(try rank(story) == 2)
        story.add(.signed, by: .student)
        #expect(try rank(story) == 2)
        story.add(.countersigned, by: .lead)
        #expect(try rank(story) == 10)
    }

    @Test("A student's amendment of what was countersigned is not covered by that countersignature")
    func amendedAfterCountersigning() throws {
        var story = CaseStory()
        let letter = story.add(.urgency(.c), by: .student)
        story.add([.noFurther, .signed], by: .student)
        story.add(.countersigned, by: .lead)
        story.add(.amendment(of: letter, to: .urgency(.e)), by: .student)
        #expect(story.summary.registeredUrgency == .c)
        #expect(story.summary.urgencyByStudent)
        #expect(try rank(story) == 6)
    }

    @Test("A student who strikes a registered letter moves nobody down")
    func struckLetter() throws {
        var story = CaseStory()
        let letter = story.add(.urgency(.a), by: .nurse)
        story.add(.inError(letter), by: .student)
        #expect(story.summary.urgency == nil)
        #expect(try rank(story) == 1)
    }

    @Test("An A that was made safe is not made unsafe by a student's D")
    func madeSafe() throws {
        var story = CaseStory()
        story.add([.urgency(.a), .madeSafe])
        #expect(try rank(story) == 9)
        story.add(.urgency(.d), by: .student)
        #expect(try rank(story) == 7)
        #expect(try !isHeldUp(story))
    }

    @Test("A student's word that an A is made safe moves nobody down until countersigned")
    func madeSafeByStudent() throws {
        var story = CaseStory()
        story.add(.urgency(.a))
        story.add(.madeSafe, by: .student)
        #expect(try rank(story) == 1)
        #expect(try isHeldUp(story))
        var countersigned = story
        countersigned.add([.noFurther, .signed], by: .student)
        countersigned.add(.countersigned, by: .lead)
        #expect(try rank(countersigned) == 9)
        story.add(.madeSafe, by: .nurse)
        #expect(try rank(story) == 9)
    }

    @Test("Whatever a student writes about the letter, nobody falls below where the registered members left them")
    func seededStories() throws {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<400 {
            var story = CaseStory(random.chance(30) ? [.marker(Marker(kind: .selfHarm, text: "SH"))] : [])
            for _ in 0..<random.pick(0...3) { story.add(.urgency(random.pick(Urgency.allCases)), by: .nurse) }
            let before = try rank(story)
            for _ in 0..<random.pick(1...6) {
                let target = random.pick(story.entries.dropFirst().map(\.entry.id) + [story.booking])
                let letter = Fact.urgency(random.pick(Urgency.allCases))
                let isBooking = target == story.booking
                story.add(
                    random.pick([
                        letter, letter, isBooking ? letter : .amendment(of: target, to: letter), isBooking ? letter : .inError(target),
                    ]), by: .student)
                #expect(try rank(story) <= before)
            }
        }
    }
}
