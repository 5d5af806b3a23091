import Caseload
import Testing

@Suite("Redo")
struct RedoTests {
    private func undo(_ story: inout CaseStory, by member: Member = .nurse) {
        guard let item = story.state.lastUndoable(by: member) else { return #expect(Bool(false), "nothing to undo") }
        story.add(.undone(target: item.entry.id), by: member)
    }

    private func redo(_ story: inout CaseStory, by member: Member = .nurse) {
        guard let item = story.state.lastRedoable(by: member) else { return #expect(Bool(false), "nothing to redo") }
        story.add(.redone(target: item.entry.id), by: member)
    }

    @Test("Two notes are undone and redone in turn, and undone again")
    func inTurn() {
        var story = CaseStory()
        story.add([.note("one"), .note("two")])
        undo(&story)
        undo(&story)
        #expect(story.state.notes.isEmpty)
        redo(&story)
        #expect(story.state.notes.map(\.text) == ["one"])
        redo(&story)
        #expect(story.state.notes.map(\.text) == ["one", "two"])
        #expect(story.state.lastRedoable(by: .nurse) == nil)
        undo(&story)
        #expect(story.state.notes.map(\.text) == ["one"])
        redo(&story)
        #expect(story.state.notes.map(\.text) == ["one", "two"])
    }

    @Test("Redo says what it brings back, by name")
    func name() throws {
        var story = CaseStory()
        story.add(.note("cuts on both arms"))
        undo(&story)
        let item = try #require(story.state.lastRedoable(by: .nurse))
        #expect(story.state.undoneEntry(of: item)?.entry.fact == .note("cuts on both arms"))
        redo(&story)
        let last = try #require(story.state.timeline.last)
        #expect(story.state.words(for: last, zone: .london, today: day(2026, 11, 23)) == "redone: note: cuts on both arms")
    }

    @Test("Whoever has gone on since has nothing to redo")
    func goneOn() {
        var story = CaseStory()
        story.add(.note("one"))
        undo(&story)
        #expect(story.state.lastRedoable(by: .nurse) != nil)
        #expect(story.state.lastRedoable(by: .colleague) == nil)
        story.add(.note("other"))
        #expect(story.state.lastRedoable(by: .nurse) == nil)
    }

    @Test("A colleague's work in between does not matter, but a signature does")
    func signed() throws {
        var story = CaseStory()
        story.add(.note("one"))
        undo(&story)
        let undone = try #require(story.state.timeline.last?.entry.id)
        story.add(.note("a colleague's"), by: .colleague)
        #expect(story.state.lastRedoable(by: .nurse) != nil)
        #expect(story.refusal(of: .redone(target: undone), by: .colleague) == .notRedoable)
        story.add([.noFurther, .signed], by: .colleague)
        #expect(story.state.lastRedoable(by: .nurse) == nil)
        #expect(story.refusal(of: .redone(target: undone)) == .signedSince)
    }

    @Test("What is refused by now is not brought back")
    func refusedByNow() {
        var story = CaseStory()
        story.add(.left())
        undo(&story)
        story.add(.alert(), by: .colleague)
        #expect(story.state.lastRedoable(by: .nurse) == nil)
    }

    @Test("Any run of work, undo and redo comes back to the same state when as much is redone as was undone")
    func property() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<150 {
            var story = CaseStory()
            for _ in 0..<random.pick(1...6) {
                story.add(random.pick([Fact.note("n"), .urgency(.c), .yes(.gp), .need("housing", .suspected), .unavailable("asleep")]))
            }
            let before = story.state
            let count = random.pick(1...4)
            var undone = 0
            for _ in 0..<count {
                guard let item = story.state.lastUndoable(by: .nurse), item.entry.id != story.booking else { break }
                story.add(.undone(target: item.entry.id))
                undone += 1
            }
            for _ in 0..<undone { redo(&story) }
            #expect(story.state.notes == before.notes && story.state.urgency == before.urgency && story.state.consent == before.consent)
            #expect(story.state.needs == before.needs && story.state.absence == before.absence)
        }
    }
}
