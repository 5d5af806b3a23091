import Caseload
import Testing

@testable import Record

/// The stores that must not differ in what they do.
enum StoreKind: CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, file

    var testDescription: String { self == .memory ? "in memory" : "in a sealed file" }

    /// A new, empty store; whatever it needs lives as long as the body runs.
    func with(_ body: (any EntryStore) throws -> Void) throws {
        switch self {
        case .memory: try body(MemoryStore())
        case .file:
            let fixture = try Fixture()
            try withExtendedLifetime(fixture.folder) { try body(fixture.record) }
        }
    }
}

@Suite("Every store")
struct EntryStoreConformance {
    @Test("A new store is empty", arguments: StoreKind.allCases)
    func empty(kind: StoreKind) throws {
        var pen = Pen()
        try kind.with { store throws in
            #expect(try store.lastPosition() == 0)
            #expect(try store.summaries().isEmpty)
            #expect(try store.entries(of: pen.subject()).isEmpty)
        }
    }

    @Test("What was added comes back in order, with places counted from one", arguments: StoreKind.allCases)
    func order(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let (dunn, reid) = (pen.subject(), pen.subject())
            let first = pen.booking(dunn, surname: "Dunn")
            let second = pen.booking(reid, surname: "Reid")
            let third = pen.note("Asked for water", about: dunn)
            let stored = try store.append([first, second], expecting: [:]) + store.append([third], expecting: [:])
            #expect(stored == [first, second, third].enumerated().map { StoredEntry(position: Int64($0 + 1), entry: $1) })
            #expect(try store.entries(of: dunn) == [stored[0], stored[2]])
            #expect(try store.entries(of: reid) == [stored[1]])
            #expect(try store.lastPosition() == 3)
        }
    }

    @Test("Somebody who has not seen the last entry of a case is told so, and nothing is added", arguments: StoreKind.allCases)
    func moved(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let (dunn, reid) = (pen.subject(), pen.subject())
            _ = try store.append([pen.booking(dunn, surname: "Dunn"), pen.booking(reid, surname: "Reid")], expecting: [dunn: 0, reid: 0])
            _ = try store.append([pen.note("Awake", about: dunn)], expecting: [dunn: 1])
            let late = [pen.note("Calm", about: reid), pen.note("Asleep", about: dunn)]
            #expect(throws: StoreError.moved(dunn)) { try store.append(late, expecting: [dunn: 1, reid: 2]) }
            #expect(try store.lastPosition() == 3)
            #expect(try store.entries(of: reid).count == 1)
            #expect(try store.append(late, expecting: [dunn: 3, reid: 2]).map(\.position) == [4, 5])
        }
    }

    @Test("Entries of other cases do not stand in the way", arguments: StoreKind.allCases)
    func others(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let (dunn, reid) = (pen.subject(), pen.subject())
            _ = try store.append([pen.booking(dunn, surname: "Dunn")], expecting: [dunn: 0])
            _ = try store.append([pen.booking(reid, surname: "Reid")], expecting: [reid: 0])
            #expect(try store.append([pen.note("Calm", about: dunn)], expecting: [dunn: 1]).map(\.position) == [3])
        }
    }

    @Test("Each case has one summary, that of its fold through its last entry", arguments: StoreKind.allCases)
    func summaries(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let subjects = (0..<12).map { _ in pen.subject() }
            for subject in subjects { _ = try store.append([pen.booking(subject, surname: "Dunn")], expecting: [:]) }
            for subject in subjects.prefix(5) {
                _ = try store.append([pen.entry(.madeSafe(how: RequiredText("With officer")!), about: subject)], expecting: [:])
            }
            let rows = try store.summaries()
            #expect(rows.map(\.subject) == subjects.sorted())
            for row in rows {
                let entries = try store.entries(of: row.subject)
                #expect(row.summary == Summary(folding: entries))
                #expect(row.lastPosition == entries.last?.position)
            }
        }
    }

    @Test("Only what moved after a position is returned for it", arguments: StoreKind.allCases)
    func movedSince(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let (dunn, reid) = (pen.subject(), pen.subject())
            _ = try store.append([pen.booking(dunn, surname: "Dunn"), pen.booking(reid, surname: "Reid")], expecting: [:])
            let seen = try store.lastPosition()
            #expect(try store.summaries(after: seen).isEmpty)
            _ = try store.append([pen.note("Calm", about: reid)], expecting: [:])
            #expect(try store.summaries(after: seen).map(\.subject) == [reid])
            #expect(try store.summaries(after: seen).map(\.lastPosition) == [3])
            #expect(try store.summaries(after: 0).count == 2)
        }
    }

    @Test("A subject without a summary is kept all the same", arguments: StoreKind.allCases)
    func withoutSummary(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let entry = pen.entry(.memberAdded(Staff.lee), about: .record)
            _ = try store.append([entry], expecting: [.record: 0])
            #expect(try store.summaries().isEmpty)
            #expect(try store.entries(of: .record).map(\.entry) == [entry])
        }
    }

    @Test("Facts written by a newer program are kept as they are", arguments: StoreKind.allCases)
    func unknownFacts(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let subject = pen.subject()
            let entry = pen.entry(.newer(NewerFact(kind: 9_999, bytes: [1, 2, 3])), about: subject)
            _ = try store.append([entry], expecting: [:])
            #expect(try store.entries(of: subject).map(\.entry) == [entry])
        }
    }

    @Test("Many entries in one go keep their order", arguments: StoreKind.allCases)
    func many(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let subject = pen.subject()
            let entries = [pen.booking(subject, surname: "Dunn")] + (0..<500).map { pen.note("Note \($0)", about: subject) }
            #expect(try store.append(entries, expecting: [subject: 0]).map(\.position) == Array(1...501))
            #expect(try store.entries(of: subject).map(\.entry) == entries)
        }
    }

    @Test("The same entries handed over again are not added again, whatever came after them", arguments: StoreKind.allCases)
    func again(kind: StoreKind) throws {
        try kind.with { store throws in
            var pen = Pen()
            let dunn = pen.subject()
            let entries = [pen.booking(dunn, surname: "Dunn"), pen.note("Calm", about: dunn)]
            let stored = try store.append(entries, expecting: [dunn: 0])
            _ = try store.append([pen.note("Asleep", about: dunn)], expecting: [:])
            #expect(try store.append(entries, expecting: [dunn: 0]) == stored)
            #expect(try store.lastPosition() == 3)
        }
    }

    @Test("Adding nothing changes nothing", arguments: StoreKind.allCases)
    func nothing(kind: StoreKind) throws {
        try kind.with { store throws in
            #expect(try store.append([], expecting: [:]).isEmpty)
            #expect(try store.lastPosition() == 0)
        }
    }
}
