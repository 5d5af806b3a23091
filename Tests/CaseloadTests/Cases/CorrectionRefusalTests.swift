import Caseload
import Screening
import Testing

@Suite("Who may correct what")
struct CorrectionRefusalTests {
    // MARK: Undo

    @Test("One's own unsigned work is undone, and nobody else's")
    func ownWork() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        #expect(story.refusal(of: .undone(target: note), by: .nurse) == nil)
        #expect(story.refusal(of: .undone(target: note), by: .colleague) == .notUndoable)
        #expect(story.refusal(of: .undone(target: EntryID(high: 1, low: 1))) == .notUndoable)
        story.add(.undone(target: note))
        #expect(story.refusal(of: .undone(target: note)) == .notUndoable)
    }

    @Test("Alerts, tellings, signatures and corrections are never undone")
    func neverUndone() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        let facts: [Fact] = [
            .alert(), .alert("loneliness", immediate: false), .told(), .willDo(), .alertConfirmed(concern: "suicide"), .dismissed(),
            .noFurther, .inError(note),
            .undone(target: note), .viewed, .newer(NewerFact(kind: 900, bytes: [])), .detailsListed([.cell("M7")], from: "list"), .signed,
            .countersigned,
            .amendment(of: nil, to: .told()),
            .amendment(of: nil, to: .amendment(of: nil, to: .note("x"))),
        ]
        for fact in facts where fact != .noFurther {
            let id = story.add(fact)
            #expect(story.refusal(of: .undone(target: id)) == .notUndoable)
        }
    }

    @Test("All other work can be undone")
    func undoableWork() {
        var story = CaseStory()
        let facts: [Fact] = [
            .urgency(.b), .madeSafe, .consented(.seen, .yes), .note("x"), .noFurther, .detailsCorrected([.cell("M7")], cleared: []),
            .unavailable("asleep"),
            .available, .administrationStarted(instrument: "asq", version: "1"), .left(),
        ]
        for fact in facts {
            let id = story.add(fact)
            #expect(story.refusal(of: .undone(target: id)) == nil)
        }
    }

    @Test("The end of a screening is undone before its answers and its beginning")
    func finishedScreening() {
        var story = CaseStory()
        let start = story.add(.administrationStarted(instrument: "asq", version: "1"))
        let answer = story.add(.answered(administration: start, item: "1", .option(1)))
        let end = story.add(.administrationFinished(administration: start, result: "positive"))
        #expect(story.refusal(of: .undone(target: answer)) == .notUndoable)
        #expect(story.refusal(of: .undone(target: start)) == .notUndoable)
        #expect(story.state.lastUndoable(by: .nurse)?.entry.id == end)
        story.add(.undone(target: end))
        #expect(story.refusal(of: .undone(target: answer)) == nil)
        #expect(story.refusal(of: .undone(target: start)) == nil)
    }

    @Test("What has been signed since is amended, not undone, until the signature is struck")
    func signedSince() {
        var story = CaseStory()
        let outcome = story.add(.noFurther)
        let signature = story.add(.signed)
        #expect(story.refusal(of: .undone(target: outcome)) == .signedSince)
        let late = story.add(.amendment(of: nil, to: .note("late")))
        #expect(story.refusal(of: .undone(target: late)) == nil)
        story.add(.inError(signature))
        #expect(story.refusal(of: .undone(target: outcome)) == nil)
    }

    @Test("An undone amendment leaves the signature as it was")
    func undoneAmendment() {
        var story = CaseStory()
        story.add([.noFurther, .signed])
        let late = story.add(.amendment(of: nil, to: .note("late")))
        #expect(!story.state.isSigned)
        story.add(.undone(target: late))
        #expect(story.state.isSigned)
    }

    @Test("An arrival is not undone under an open alert, nor under the work of others")
    func undoneArrival() {
        var story = CaseStory()
        #expect(story.refusal(of: .undone(target: story.booking)) == nil)
        story.add(.alert())
        #expect(story.refusal(of: .undone(target: story.booking)) == .alertOpen)
        story = CaseStory()
        story.add(.viewed, by: .colleague)
        #expect(story.refusal(of: .undone(target: story.booking)) == nil)
        story.add(.note("seen"), by: .colleague)
        #expect(story.refusal(of: .undone(target: story.booking)) == .notUndoable)
    }

    @Test("Undo goes back through one's own work, latest first")
    func lastUndoable() {
        var story = CaseStory(by: .colleague)
        #expect(story.state.lastUndoable(by: .nurse) == nil)
        let first = story.add(.urgency(.c), by: .nurse)
        let second = story.add(.note("one"), by: .nurse)
        story.add(.note("his"), by: .colleague)
        story.add(.viewed, by: .nurse)
        #expect(story.state.lastUndoable(by: .nurse)?.entry.id == second)
        story.add(.undone(target: second), by: .nurse)
        #expect(story.state.lastUndoable(by: .nurse)?.entry.id == first)
        story.add(.undone(target: first), by: .nurse)
        #expect(story.state.lastUndoable(by: .nurse) == nil)
    }

    @Test("Undo never reaches past what cannot be undone to something older")
    func undoStops() {
        for fact in [Fact.alert(), .told(), .signed] {
            var story = CaseStory()
            story.add([.note("one"), .noFurther, fact])
            #expect(story.state.lastUndoable(by: .nurse) == nil)
            let last = story.add(.unavailable("asleep"))
            #expect(story.state.lastUndoable(by: .nurse)?.entry.id == last)
        }
    }

    // MARK: Entered in error

    @Test("Anything that stands can be marked as entered in error, once")
    func enteredInError() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        #expect(story.refusal(of: .inError(note), by: .colleague) == nil)
        story.add(.inError(note))
        #expect(story.refusal(of: .inError(note)) == .noSuchEntry)
        #expect(story.refusal(of: .inError(EntryID(high: 1, low: 1))) == .noSuchEntry)
    }

    @Test("An immediate alert is not an error, a prompt may be")
    func alertsInError() {
        var story = CaseStory()
        let alert = story.add(.alert())
        let prompt = story.add(.alert("loneliness", immediate: false))
        #expect(story.refusal(of: .inError(alert), by: .lead) == .alertStays)
        #expect(story.refusal(of: .inError(prompt)) == nil)
        #expect(story.refusal(of: .inError(story.booking)) == .alertOpen)
        story.add([.told(), .willDo()])
        #expect(story.refusal(of: .inError(alert), by: .lead) == .alertStays)
        #expect(story.refusal(of: .inError(story.booking)) == nil)
    }

    @Test("A student strikes nothing that a registered member wrote")
    func studentInError() {
        var story = CaseStory()
        let hers = story.add(.urgency(.a), by: .nurse)
        let own = story.add(.note("one"), by: .student)
        #expect(story.refusal(of: .inError(hers), by: .student) == .needsRegisteredMember)
        #expect(story.refusal(of: .inError(own), by: .student) == nil)
        #expect(story.refusal(of: .inError(own), by: .nurse) == nil)
    }

    // MARK: Amendments

    @Test("An amendment puts a fact of the same kind in the place of one that stands")
    func sameKind() {
        var story = CaseStory()
        let letter = story.add(.urgency(.c))
        let consent = story.add(.consented(.seen, .yes))
        let note = story.add(.note("one"))
        story.add([.noFurther, .signed])
        #expect(story.refusal(of: .amendment(of: letter, to: .urgency(.b))) == nil)
        #expect(story.refusal(of: .amendment(of: letter, to: .note("gone"))) == .notAmendable)
        #expect(story.refusal(of: .amendment(of: consent, to: .consented(.police, .yes))) == .notAmendable)
        let amended = story.add(.amendment(of: letter, to: .urgency(.b)))
        #expect(story.refusal(of: .amendment(of: amended, to: .urgency(.d))) == nil)
        story.add(.inError(note))
        #expect(story.refusal(of: .amendment(of: note, to: .note("two"))) == .noSuchEntry)
        #expect(story.refusal(of: .amendment(of: EntryID(high: 1, low: 1), to: .note("two"))) == .noSuchEntry)
    }

    @Test("A student amends their own entries and nobody else's who is registered")
    func studentAmendment() {
        var story = CaseStory()
        let hers = story.add(.note("hers"), by: .nurse)
        let own = story.add(.note("own"), by: .student)
        story.add([.noFurther, .signed])
        #expect(story.refusal(of: .amendment(of: hers, to: .note("x")), by: .student) == .needsRegisteredMember)
        #expect(story.refusal(of: .amendment(of: own, to: .note("x")), by: .student) == nil)
        #expect(story.refusal(of: .amendment(of: nil, to: .note("x")), by: .student) == nil)
        #expect(story.refusal(of: .amendment(of: own, to: .note("x")), by: .nurse) == nil)
    }

    @Test("Signatures, alerts, arrivals and corrections are neither amended nor brought in by an amendment")
    func notAmendable() {
        var story = CaseStory()
        let raised = story.add(.alert())
        story.add([.told(), .willDo(), .noFurther])
        let signature = story.add(.signed)
        let facts: [Fact] = [
            .signed, .countersigned, .alert(), .alertConfirmed(concern: "suicide"), .dismissed(), .amendment(of: nil, to: .note("x")),
            .inError(raised),
            .undone(target: raised), .viewed, .sessionClosed, .newer(NewerFact(kind: 900, bytes: [])),
        ]
        for fact in facts {
            #expect(story.refusal(of: .amendment(of: nil, to: fact)) == .notAmendable)
            #expect(story.refusal(of: .amendment(of: raised, to: fact)) == .notAmendable)
        }
        #expect(story.refusal(of: .amendment(of: raised, to: .note("nothing"))) == .notAmendable)
        #expect(story.refusal(of: .amendment(of: signature, to: .note("nothing"))) == .notAmendable)
        #expect(story.refusal(of: .amendment(of: story.booking, to: .note("nothing"))) == .notAmendable)
    }
}
