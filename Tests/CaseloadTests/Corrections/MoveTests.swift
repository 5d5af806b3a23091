import Caseload
import Screening
import Testing

@Suite("Moving an entry to the right person")
struct MoveTests {
    /// Writes the two entries of a move into both cases.
    private func move(_ target: EntryID, from: CaseStory, to: CaseStory, by author: Member = .nurse) throws -> (
        from: CaseState, to: CaseState
    ) {
        var writer = EntryWriter(author: author, workstation: "desk-1", random: SeededGenerator(seed: 9))
        let item = try #require(from.state.timeline.first { $0.entry.id == target })
        let entries = writer.move(item, from: from.state, to: to.state, reason: required("wrong cell"), now: .nine + 300)
        func folded(_ story: CaseStory, _ index: Int) throws -> CaseState {
            try #require(CaseState(folding: story.entries + [StoredEntry(position: 99, entry: entries[index])]))
        }
        return (try folded(from, 1), try folded(to, 0))
    }

    private func twoStories() -> (CaseStory, CaseStory) { (CaseStory([.surname("Dunn")]), CaseStory([.surname("Reed")], seed: 2)) }

    @Test("The note leaves the wrong case, struck with why, and stands in the right one at its own time")
    func note() throws {
        var (wrong, right) = twoStories()
        let id = wrong.add(.note("cuts on both arms"), happened: .nine - 20)
        right.add(.yes(.seen))
        let moved = try move(id, from: wrong, to: right)
        #expect(moved.from.notes.isEmpty)
        #expect(moved.to.notes.map(\.text) == ["cuts on both arms"])
        #expect(moved.to.notes.first?.by.at == .nine - 20)
        let standing = try #require(moved.from.timeline.first { $0.entry.id == id }?.standing)
        #expect(
            standing.words(zone: .london, today: day(2026, 11, 23))
                == "entered in error, marked 14:00 by Amara Obi: moved to case \(right.state.code.text), wrong cell")
    }

    @Test("Both entries name each other")
    func linked() throws {
        var wrong = twoStories().0
        let right = twoStories().1
        let id = wrong.add(.urgency(.b))
        let moved = try move(id, from: wrong, to: right)
        guard let away = moved.from.timeline.last?.entry.fact.as(MovedAway.self),
            let here = moved.to.timeline.last?.entry.fact.as(MovedHere.self)
        else { return #expect(Bool(false)) }
        #expect(away.becomes == moved.to.timeline.last?.entry.id)
        #expect(here.was == id && here.from == wrong.subject && away.to == right.subject)
        #expect(moved.from.urgency == nil)
        #expect(moved.to.urgency?.urgency == .b)
        #expect(moved.to.registeredUrgency == .b)
        let words = moved.to.timeline.last.map { moved.to.words(for: $0, zone: .london, today: day(2026, 11, 23)) }
        #expect(words == "urgency B: as found (moved here from case \(wrong.state.code.text)). Reason: wrong cell")
        #expect(
            moved.from.timeline.last.map { moved.from.words(for: $0, zone: .london, today: day(2026, 11, 23)) }
                == "entered in error, moved to case \(right.state.code.text): urgency B: as found. Reason: wrong cell")
    }

    @Test("An arrival, a signature, an alert and an answer do not move; nor does anything into its own case")
    func refused() {
        var story = CaseStory()
        let alert = story.add(.alert())
        let screening = story.add(.administrationStarted(instrument: "asq", version: "1"))
        let answer = story.add(.answered(administration: screening, item: "1", .option(1)))
        let note = story.add(.note("one"))
        func away(_ target: EntryID, to subject: SubjectID = SubjectID(high: 7, low: 7)) -> Fact {
            .movedAway(MovedAway(target: target, to: subject, code: CaseCode("AAAAAA")!, becomes: target, reason: required("wrong cell")))
        }
        #expect(story.refusal(of: away(note)) == nil)
        #expect(story.refusal(of: away(note, to: story.subject)) == .notMovable)
        #expect(story.refusal(of: away(alert)) == .alertStays)
        #expect(story.refusal(of: away(screening)) == nil)
        #expect(story.refusal(of: away(answer)) == .notMovable)
        #expect(story.refusal(of: away(story.booking)) == .alertOpen)
        #expect(story.refusal(of: away(note), by: .student) == .needsRegisteredMember)
        #expect(story.refusal(of: away(EntryID(high: 1, low: 1))) == .noSuchEntry)
    }

    @Test(
        "A screening moves as a whole, with its answers and result, and what it raised is raised in the right case and stays in the wrong one"
    )
    func screening() throws {
        var wrong = twoStories().0
        let right = twoStories().1
        let id = wrong.add(.administrationStarted(instrument: "asq", version: "1"))
        wrong.add([
            .answered(administration: id, item: "1", .option(1)), .alert(in: id), .answered(administration: id, item: "2", .declined),
            .circumstance(administration: id, .given(.fromPaper)), .administrationFinished(administration: id, result: "positive"),
            .note("not part of it"),
        ])
        var writer = EntryWriter(author: .nurse, workstation: "desk-1", random: SeededGenerator(seed: 9))
        let entries = writer.moveScreening(id, from: wrong.state, to: right.state, reason: required("wrong cell"), now: .nine + 300)
        func folded(_ story: CaseStory) throws -> CaseState {
            let new = entries.filter { $0.subject == story.subject }.enumerated().map { StoredEntry(position: 90 + Int64($0), entry: $1) }
            return try #require(CaseState(folding: story.entries + new))
        }
        let (from, to) = (try folded(wrong), try folded(right))
        #expect(from.administrations.isEmpty)
        #expect(from.openAlerts.map(\.concern) == ["suicide"])
        #expect(from.notes.count == 1 && to.notes.isEmpty)
        let moved = try #require(to.administrations.first)
        #expect(moved.answers == ["1": .option(1), "2": .declined])
        #expect(moved.result == "positive" && moved.circumstances.given == .fromPaper)
        #expect(moved.finished == wrong.state.administration(id)?.finished)
        #expect(to.openAlerts.map(\.concern) == ["suicide"])
        for entry in entries {
            let state = entry.subject == wrong.subject ? wrong.state : right.state
            #expect(state.refusal(of: entry.fact, by: .nurse) == nil)
        }
    }

    @Test("What is moved into a signed case takes the signature's cover from it")
    func signed() throws {
        var (wrong, _) = twoStories()
        let right = CaseStory.signed([], .c)
        let id = wrong.add(.note("cuts on both arms"))
        #expect(try move(id, from: wrong, to: right).to.isAmendedSinceSigning)
    }

    @Test("A moved note can be marked as entered in error there, and amended")
    func correctedThere() throws {
        var wrong = twoStories().0
        let right = twoStories().1
        let id = wrong.add(.note("cuts"))
        let moved = try move(id, from: wrong, to: right)
        let here = try #require(moved.to.timeline.last?.entry.id)
        #expect(moved.to.refusal(of: .inError(here), by: .nurse) == nil)
        #expect(moved.to.refusal(of: .undone(target: here), by: .nurse) == .notUndoable)
    }
}
