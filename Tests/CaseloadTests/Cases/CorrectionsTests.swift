import Caseload
import Screening
import Testing

@Suite("Corrections")
struct CorrectionsTests {
    private func standing(of id: EntryID, in story: CaseStory) -> Standing? {
        story.state.timeline.first { $0.entry.id == id }?.standing
    }

    @Test("Undo takes back the last value and leaves the one before, and the entry stays readable")
    func undo() {
        var story = CaseStory()
        story.add(.urgency(.c))
        let second = story.add(.urgency(.b))
        story.add(.undone(target: second))
        #expect(story.state.urgency?.urgency == .c)
        #expect(story.state.timeline.count == 4)
        guard case .undone(let by)? = standing(of: second, in: story) else { return #expect(Bool(false)) }
        #expect(by.name == "Amara Obi")
    }

    @Test("What is entered in error counts no more and says why")
    func enteredInError() {
        var story = CaseStory()
        let note = story.add(.note("for somebody else"))
        story.add(.inError(note), by: .colleague)
        #expect(story.state.notes.isEmpty)
        guard case .enteredInError(let by, "wrong person")? = standing(of: note, in: story) else { return #expect(Bool(false)) }
        #expect(by.member == "jonas")
    }

    @Test("A correction can itself be taken back")
    func correctionOfCorrection() {
        var story = CaseStory()
        let note = story.add(.note("here"))
        let struck = story.add(.inError(note))
        story.add(.inError(struck))
        #expect(story.state.notes.map(\.text) == ["here"])
        #expect(standing(of: note, in: story) == .stands)
    }

    @Test("An amendment takes the place of what it replaces")
    func amendment() {
        var story = CaseStory()
        let first = story.add(.note("one"))
        story.add(.note("two"))
        let amended = story.add(.amendment(of: first, to: .note("one, corrected")))
        #expect(story.state.notes.map(\.text) == ["one, corrected", "two"])
        #expect(story.state.notes.first?.by.entry == amended)
        guard case .amended(_, "written too early")? = standing(of: first, in: story) else { return #expect(Bool(false)) }
        #expect(standing(of: amended, in: story) == .stands)
    }

    @Test("An amendment of an amendment stands, however long the chain")
    func amendmentOfAmendment() {
        var story = CaseStory()
        var last = story.add(.note("0"))
        for version in 1...5_000 { last = story.add(.amendment(of: last, to: .note(String(version)))) }
        #expect(story.state.notes.map(\.text) == ["5000"])
    }

    @Test("Of two amendments of one entry the later stands, and the earlier is shown as amended")
    func rivalAmendments() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        let first = story.add(.amendment(of: note, to: .note("two")))
        let second = story.add(.amendment(of: note, to: .note("three")), by: .colleague)
        #expect(story.state.notes.map(\.text) == ["three"])
        #expect(standing(of: second, in: story) == .stands)
        guard case .amended(let by, _)? = standing(of: first, in: story) else { return #expect(Bool(false)) }
        #expect(by.entry == second)
        story.add(.undone(target: second), by: .colleague)
        #expect(story.state.notes.map(\.text) == ["two"])
        #expect(standing(of: first, in: story) == .stands)
    }

    @Test("An undone amendment gives the place back")
    func undoneAmendment() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        let amended = story.add(.amendment(of: note, to: .note("two")))
        story.add(.undone(target: amended))
        #expect(story.state.notes.map(\.text) == ["one"])
        #expect(standing(of: note, in: story) == .stands)
    }

    @Test("What is struck stays struck, also when it was amended")
    func struckAfterAmendment() {
        var story = CaseStory()
        let note = story.add(.note("one"))
        story.add(.amendment(of: note, to: .note("two")))
        story.add(.inError(note))
        #expect(story.state.notes.isEmpty)
    }

    @Test("An amendment of an older letter does not override a newer one")
    func amendedOlderLetter() {
        var story = CaseStory()
        let old = story.add(.urgency(.c))
        story.add(.urgency(.b))
        story.add(.amendment(of: old, to: .urgency(.e)))
        #expect(story.state.urgency?.urgency == .b)
        #expect(story.summary.registeredUrgency == .b)
    }

    @Test("An amended letter keeps what was made safe after it")
    func amendedLetterKeepsSafety() {
        var story = CaseStory()
        let letter = story.add(.urgency(.b))
        story.add(.madeSafe)
        story.add(.amendment(of: letter, to: .urgency(.a)))
        #expect(story.state.urgency?.urgency == .a)
        #expect(story.state.isMadeSafe)
    }

    @Test("What an amendment adds comes in its own place")
    func addition() {
        var story = CaseStory()
        story.add(.note("one"))
        story.add(.amendment(of: nil, to: .note("late")))
        story.add(.note("two"))
        #expect(story.state.notes.map(\.text) == ["one", "late", "two"])
    }

    @Test("An amended consent does not move the time of first contact, unless it says so")
    func amendmentKeepsTime() {
        var story = CaseStory()
        let consent = story.add(.consented(.seen, .yes), happened: .nine + 5)
        story.add(.amendment(of: consent, to: .consented(.seen, .lacksCapacity)), after: 120)
        #expect(story.state.firstSeen == .nine + 5)
        story.add(.amendment(of: consent, to: .consented(.seen, .yes)), after: 10, happened: .nine + 15)
        #expect(story.state.firstSeen == .nine + 15)
    }

    @Test("An amended answer changes that item alone, and an amended beginning keeps the answers")
    func amendedAnswers() {
        var story = CaseStory()
        let id = story.add(.administrationStarted(instrument: "phq-9", version: "1"))
        let first = story.add(.answered(administration: id, item: "1", .option(3)))
        story.add(.answered(administration: id, item: "2", .option(1)))
        story.add(.amendment(of: first, to: .answered(administration: id, item: "1", .option(0))))
        story.add(.amendment(of: id, to: .administrationStarted(instrument: "phq-9", version: "2")))
        #expect(story.state.administration(id)?.answers == ["1": .option(0), "2": .option(1)])
        #expect(story.state.administration(id)?.version == "2")
    }

    @Test("An undone answer gives way to the one before")
    func undoneAnswer() {
        var story = CaseStory()
        let id = story.add(.administrationStarted(instrument: "asq", version: "1"))
        story.add(.answered(administration: id, item: "1", .option(0)))
        let second = story.add(.answered(administration: id, item: "1", .option(1)))
        story.add(.undone(target: second))
        #expect(story.state.administration(id)?.answers == ["1": .option(0)])
    }

    @Test("An undone departure brings the person back, with the absence as it was")
    func undoneDeparture() {
        var story = CaseStory()
        story.add(.unavailable("asleep"))
        let left = story.add(.left(at: .nine + 10))
        story.add(.undone(target: left))
        #expect(!story.state.hasLeft)
        #expect(story.state.absence?.reason == "asleep")
        #expect(story.state.absentMinutes == 0)
    }

    @Test("A correction that names itself, a younger entry or nothing corrects nothing")
    func correctionsOfNothing() {
        var story = CaseStory()
        story.add(.note("here"))
        let own = EntryID(high: 77, low: 77)
        var entries = story.entries
        func append(_ id: EntryID, _ fact: Fact) {
            let last = entries[entries.count - 1].entry
            let entry = Entry(
                id: id, subject: last.subject, author: last.author, authorName: last.authorName, role: last.role,
                workstation: last.workstation,
                happened: last.happened, written: last.written, clock: last.clock + 1, fact: fact)
            entries.append(StoredEntry(position: Int64(entries.count + 1), entry: entry))
        }
        append(own, .amendment(of: own, to: .note("self")))
        append(EntryID(high: 78, low: 1), .amendment(of: EntryID(high: 78, low: 2), to: .note("to and")))
        append(EntryID(high: 78, low: 2), .amendment(of: EntryID(high: 78, low: 1), to: .note("fro")))
        append(EntryID(high: 79, low: 1), .undone(target: EntryID(high: 79, low: 1)))
        append(EntryID(high: 80, low: 1), .inError(EntryID(high: 99, low: 9)))
        #expect(CaseState(folding: entries)?.notes.map(\.text) == ["here"])
    }

    @Test("A booking entered in error makes the case void, and it is still known by name")
    func voidBooking() {
        var story = CaseStory([.surname("Dunn")])
        story.add(.inError(story.booking))
        #expect(story.state.isVoid)
        #expect(story.summary.isVoid)
        #expect(story.state.details.name == "Dunn")
    }

    @Test("An undone booking is void, and comes back when the undoing is struck")
    func undoneBooking() {
        var story = CaseStory([.surname("Dunn")])
        let undone = story.add(.undone(target: story.booking))
        #expect(story.state.isVoid)
        story.add(.inError(undone))
        #expect(!story.state.isVoid)
    }

    @Test("An amendment inside an amendment says nothing")
    func nestedAmendment() {
        var story = CaseStory()
        story.add(.amendment(of: nil, to: .amendment(of: nil, to: .note("deep"))))
        #expect(story.state.notes.isEmpty)
    }

    @Test("Entries of two people in between one another do not disturb what they correct")
    func interleaved() {
        var story = CaseStory()
        let hers = story.add(.urgency(.c), by: .nurse)
        let his = story.add(.note("asleep"), by: .colleague)
        story.add(.urgency(.d), by: .colleague)
        story.add(.undone(target: hers), by: .nurse)
        #expect(story.state.urgency?.urgency == .d)
        story.add(.note("awake"), by: .nurse)
        story.add(.undone(target: his), by: .colleague)
        #expect(story.state.notes.map(\.text) == ["awake"])
    }
}
