import Caseload
import Testing

@Suite("The store in memory")
struct MemoryStoreTests {
    private let store = MemoryStore()
    private let story: CaseStory = {
        var story = CaseStory([.surname("Dunn")])
        story.add([.urgency(.c), .note("calm")])
        return story
    }()
    private var entries: [Entry] { story.entries.map(\.entry) }

    @Test("An empty store has nothing in it")
    func empty() throws {
        #expect(try store.lastPosition() == 0)
        #expect(try store.summaries().isEmpty)
        #expect(try store.entries(of: .record).isEmpty)
        #expect(try store.append([], expecting: [:]).isEmpty)
        #expect(try store.lastPosition() == 0)
    }

    @Test("Entries get their places one after another, and come back by subject")
    func appending() throws {
        #expect(try store.append(entries, expecting: [:]).map(\.position) == [1, 2, 3])
        let other = CaseStory(seed: 2)
        #expect(try store.append(other.entries.map(\.entry), expecting: [other.subject: 0]).map(\.position) == [4])
        #expect(try store.entries(of: story.subject) == story.entries)
        #expect(try store.entries(of: other.subject).map(\.position) == [4])
        #expect(try store.lastPosition() == 4)
    }

    @Test("What was expected of a subject has to hold, or nothing at all is added")
    func moved() throws {
        _ = try store.append(Array(entries.prefix(2)), expecting: [story.subject: 0])
        let other = CaseStory(seed: 2)
        #expect(throws: StoreError.moved(story.subject)) {
            try store.append(other.entries.map(\.entry) + [entries[2]], expecting: [story.subject: 1])
        }
        #expect(throws: StoreError.moved(other.subject)) { try store.append([entries[2]], expecting: [other.subject: 1]) }
        #expect(try store.lastPosition() == 2)
        #expect(try store.entries(of: other.subject).isEmpty)
        _ = try store.append([entries[2]], expecting: [story.subject: 2])
        #expect(try store.lastPosition() == 3)
    }

    @Test("A summary follows each addition, and tells how far it has got")
    func summaries() throws {
        _ = try store.append(Array(entries.prefix(1)), expecting: [:])
        #expect(try store.summaries().map(\.lastPosition) == [1])
        _ = try store.append(Array(entries.dropFirst()), expecting: [:])
        let rows = try store.summaries()
        #expect(rows.map(\.lastPosition) == [3])
        #expect(rows.first?.summary == .person(story.summary))
        #expect(try store.summaries(after: 2) == rows)
        #expect(try store.summaries(after: 3).isEmpty)
    }

    @Test("Only what has moved since is told")
    func movedSince() throws {
        let other = CaseStory(seed: 2)
        _ = try store.append(entries + other.entries.map(\.entry), expecting: [:])
        #expect(try Set(store.summaries().map(\.subject)) == [story.subject, other.subject])
        #expect(try store.summaries(after: 3).map(\.subject) == [other.subject])
    }

    @Test("The record itself has entries and no summary")
    func record() throws {
        var writer = EntryWriter(author: .lead, workstation: "desk-1", random: SeededGenerator(seed: 5))
        _ = try store.append([writer.entry(.memberAdded(.nurse), about: .record, now: .nine)], expecting: [.record: 0])
        #expect(try store.summaries().isEmpty)
        #expect(try store.entries(of: .record).count == 1)
    }

    @Test("Many at once add without losing anything")
    func together() async throws {
        let store = store
        await withTaskGroup(of: Void.self) { group in
            for seed in 0..<50 {
                group.addTask {
                    let story = CaseStory(seed: UInt64(seed + 10))
                    _ = try? store.append(story.entries.map(\.entry), expecting: [story.subject: 0])
                }
            }
        }
        #expect(try store.lastPosition() == 50)
        #expect(try Set(store.summaries().map(\.lastPosition)) == Set(1...50))
    }

    @Test(
        "Every hindrance is one sentence that says what to do",
        arguments: [
            StoreError.moved(.record), .diskFull, .fileTooLarge, .readOnly, .busy, .altered(position: 7), .altered(position: nil),
            .cannotWrite(code: 5),
            .cannotRead(code: 5),
        ])
    func sentences(error: StoreError) {
        #expect(error.sentence.count > 20)
        #expect(error.sentence.hasSuffix(".") || error.sentence.hasSuffix("liaise verify"))
    }
}
