import Synchronization

/// Keeps entries in memory and nowhere else: for practice sessions and tests.
package final class MemoryStore: EntryStore {
    fileprivate struct Contents {
        var entries: [StoredEntry] = []
        var bySubject: [SubjectID: [StoredEntry]] = [:]
        var summaries: [SubjectID: SummaryRow] = [:]
    }

    private let contents = Mutex(Contents())

    /// An empty store.
    package init() {}

    package func append(_ entries: [Entry], expecting: [SubjectID: Int64]) throws(StoreError) -> [StoredEntry] {
        let result = contents.withLock { contents -> Result<[StoredEntry], StoreError> in
            if let stored = contents.alreadyStored(entries) { return .success(stored) }
            for (subject, position) in expecting where contents.bySubject[subject]?.last?.position ?? 0 != position {
                return .failure(.moved(subject))
            }
            var stored: [StoredEntry] = []
            for entry in entries {
                let item = StoredEntry(position: Int64(contents.entries.count) + 1, entry: entry)
                contents.entries.append(item)
                contents.bySubject[entry.subject, default: []].append(item)
                stored.append(item)
            }
            for subject in Set(entries.map(\.subject)) { contents.summarise(subject) }
            return .success(stored)
        }
        return try result.get()
    }

    package func entries(of subject: SubjectID) throws(StoreError) -> [StoredEntry] {
        contents.withLock { $0.bySubject[subject] ?? [] }
    }

    package func summaries() throws(StoreError) -> [SummaryRow] { summaries(movedAfter: 0) }

    package func summaries(after position: Int64) throws(StoreError) -> [SummaryRow] { summaries(movedAfter: position) }

    private func summaries(movedAfter position: Int64) -> [SummaryRow] {
        contents.withLock { contents in contents.summaries.values.filter { $0.lastPosition > position }.sorted { $0.subject < $1.subject } }
    }

    package func lastPosition() throws(StoreError) -> Int64 {
        contents.withLock { $0.entries.last?.position ?? 0 }
    }
}

extension MemoryStore.Contents {
    /// Where these are, if they are here already.
    fileprivate func alreadyStored(_ new: [Entry]) -> [StoredEntry]? {
        guard let first = new.first, entries.contains(where: { $0.entry.id == first.id }) else { return nil }
        let ids = Set(new.map(\.id))
        let stored = entries.filter { ids.contains($0.entry.id) }
        return stored.map(\.entry) == new ? stored : nil
    }

    fileprivate mutating func summarise(_ subject: SubjectID) {
        guard let entries = bySubject[subject], let last = entries.last, let summary = Summary(folding: entries) else { return }
        summaries[subject] = SummaryRow(subject: subject, lastPosition: last.position, summary: summary)
    }
}
