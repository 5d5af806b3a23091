import Caseload
import Screening
import Testing

@Suite("Undo, whatever was done before")
struct UndoPropertyTests {
    private static func work(using random: inout SeededGenerator) -> Fact {
        random.pick([
            .urgency(random.pick(Urgency.allCases)), .madeSafe,
            .consented(random.pick(ConsentPurpose.allCases), random.pick(ConsentAnswer.allCases)),
            .note("more"), .noFurther, .diverted, .detailsCorrected(Detail.some(using: &random), cleared: [.cell]), .unavailable("asleep"),
            .available,
            .left(at: .nine + 30), .administrationStarted(instrument: "asq", version: "1"),
            .disposalRecorded(Disposal(by: .court, what: required("bail"))),
            .referralAdded(Referral(destination: required("GP"), basis: .consent, why: "")), .elsewhere(.random(using: &random)),
        ])
    }

    /// All that a case says but for when it was last written to.
    private static func content(_ story: CaseStory) -> CaseSummary {
        var summary = story.summary
        summary.lastChange = .nine
        summary.studentsInvolved = []
        return summary
    }

    @Test("Undoing the last entry brings back exactly what was there", arguments: 0..<200)
    func undoRestores(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var story = CaseStory.random(using: &random)
        let before = Self.content(story)
        let author = random.pick([Member.nurse, .student])
        let id = story.add(Self.work(using: &random), by: author)
        story.add(.undone(target: id), by: author)
        #expect(Self.content(story) == before)
    }

    @Test("Undoing everything one did leaves what others did", arguments: 0..<100)
    func undoingAll(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var both = CaseStory([.arrived(.nine)], by: .colleague)
        var alone = both
        var mine: [EntryID] = []
        for _ in 0..<random.pick(1...12) {
            let fact = Self.work(using: &random)
            if random.chance(50) {
                mine.append(both.add(fact, by: .nurse))
                alone.add(.viewed, by: .nurse)
            } else {
                both.add(fact, by: .colleague)
                alone.add(fact, by: .colleague)
            }
        }
        while let next = both.state.lastUndoable(by: .nurse) { both.add(.undone(target: next.entry.id), by: .nurse) }
        #expect(both.state.timeline.count { $0.standing != .stands } == mine.count)
        #expect(Self.content(both) == Self.content(alone))
    }

    @Test("An entry marked in error is as if it had never been, but for the signature", arguments: 0..<100)
    func errorRemoves(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let facts = (0..<random.pick(2...10)).map { _ in Self.work(using: &random) }
        let wrong = random.pick(facts.indices)
        var story = CaseStory([.arrived(.nine)])
        var clean = story
        var target: EntryID?
        for (index, fact) in facts.enumerated() {
            let id = story.add(fact)
            if index == wrong { target = id }
            clean.add(index == wrong ? .viewed : fact)
        }
        story.add(.inError(target!))
        #expect(Self.content(story) == Self.content(clean))
    }

    @Test("An amended entry is as if the new had been written in its place", arguments: 0..<100)
    func amendmentReplaces(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var story = CaseStory([.arrived(.nine)])
        var rewritten = story
        let letters = (0..<random.pick(1...6)).map { _ in random.pick(Urgency.allCases) }
        let changed = random.pick(letters.indices)
        let new = random.pick(Urgency.allCases)
        var target: EntryID?
        for (index, letter) in letters.enumerated() {
            let id = story.add(.urgency(letter))
            if index == changed { target = id }
            rewritten.add(.urgency(index == changed ? new : letter))
        }
        story.add([.madeSafe, .amendment(of: target, to: .urgency(new))])
        rewritten.add(.madeSafe)
        #expect(Self.content(story) == Self.content(rewritten))
    }
}
