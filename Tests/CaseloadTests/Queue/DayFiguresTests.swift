import Caseload
import Testing

@Suite("Today's figures")
struct DayFiguresTests {
    private func figures(_ stories: [CaseStory]) -> DayFigures { DayFigures(stories.map(\.summary), now: .ten) }

    private func person(_ facts: [Fact], _ details: [Detail] = [.arrived(.nine)], seed: UInt64 = 1) -> CaseStory {
        var story = CaseStory(details, seed: seed)
        story.add(facts)
        return story
    }

    @Test("A day without people is a day of noughts")
    func empty() {
        let figures = figures([])
        #expect(figures.booked == 0 && figures.triaged == 0 && figures.seen == 0 && figures.undecided == 0 && figures.openAlerts == 0)
        #expect(figures.longestWait == nil)
        #expect(figures.byUrgency.isEmpty && figures.byOutcome.isEmpty)
    }

    @Test("Everybody is counted once for what became of them")
    func kinds() {
        let figures = figures([
            person([.urgency(.c), .consented(.seen, .yes), .diverted]), person([.consented(.seen, .no), .noFurther]), person([.left()]),
            person([]),
            person([.consented(.seen, .yes), .consented(.seen, .withdrawn), .left()]), person([.consented(.seen, .no), .left()]),
            person([.alert(), .alert("other")]),
        ])
        #expect(figures.booked == 7)
        #expect(figures.seen == 2)
        #expect(figures.declined == 2)
        #expect(figures.leftBeforeSeen == 1)
        #expect(figures.waiting == 2)
        #expect(figures.triaged == 1)
        #expect(figures.byUrgency == [.c: 1])
        #expect(figures.byOutcome == [.diversion: 1, .noFurtherLDAction: 1])
        #expect(figures.undecided == 5)
        #expect(figures.openAlerts == 2)
    }

    @Test("Whoever was never here is not counted")
    func void() {
        var story = CaseStory()
        story.add([.urgency(.b), .noFurther, .inError(story.booking)])
        #expect(figures([story]).booked == 0)
    }

    @Test("The longest wait is from arrival to first contact, or until now, without absences")
    func longestWait() {
        var seen = person([], [.arrived(.nine - 100), .cell("SEEN")], seed: 2)
        seen.add(.unavailable("asleep"), happened: .nine - 90)
        seen.add(.available, happened: .nine - 80)
        seen.add(.consented(.seen, .yes), happened: .nine)
        // What comes after first contact is no part of it.
        seen.add(.unavailable("in interview"), happened: .nine + 10)
        seen.add(.available, happened: .nine + 50)
        let waiting = person([], [.arrived(.nine - 29), .cell("WAITS")], seed: 3)
        #expect(figures([seen]).longestWait?.minutes == 90)
        #expect(figures([seen, waiting]).longestWait?.place == "SEEN")
        #expect(figures([seen, person([], [.arrived(.nine - 31), .cell("WAITS")], seed: 3)]).longestWait?.place == "WAITS")
    }

    @Test("Whoever left unseen waited until they left, and whoever declined waits for nobody")
    func longestWaitOfTheGone() {
        #expect(figures([person([.left(at: .nine + 20)])]).longestWait?.minutes == 20)
        #expect(figures([person([.consented(.seen, .no)])]).longestWait == nil)
    }

    @Test("Of equal waits the one with the first code is named")
    func equalWaits() {
        let people = (1...6).map { person([], seed: $0) }
        let first = people.map(\.summary.code).min()
        #expect(figures(people).longestWait?.code == first)
        #expect(figures(people.reversed()).longestWait?.code == first)
    }

    @Test("The figures add up, whatever the day was like", arguments: 0..<20)
    func addUp(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let stories = (0..<random.pick(0...60)).map { _ in
            var story = CaseStory.random(using: &random)
            if random.chance(5) { story.add(.inError(story.booking)) }
            return story
        }
        let figures = figures(stories)
        let people = stories.map(\.state).filter { !$0.isVoid }
        #expect(figures.booked == people.count)
        #expect(figures.seen + figures.declined + figures.leftBeforeSeen + figures.waiting == figures.booked)
        #expect(figures.byUrgency.values.reduce(0, +) == figures.triaged)
        #expect(figures.byOutcome.values.reduce(0, +) + figures.undecided == figures.booked)
        #expect(figures.seen == people.count(where: \.isSeen))
        #expect(figures.openAlerts == people.reduce(0) { $0 + $1.openAlerts.count })
        #expect((figures.longestWait?.minutes ?? 0) >= 0)
    }
}
