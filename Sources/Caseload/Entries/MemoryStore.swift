import Synchronization

/// Keeps entries in memory and nowhere else: for practice sessions and tests.
///
/// What it keeps are bytes, as in the sealed file: whatever the coding would lose or confuse is lost here too, so that practice and tests show it.
package final class MemoryStore: EntryStore {
    fileprivate struct Contents {
        /// The last position that was given.
        var count: Int64 = 0
        var bySubject: [SubjectID: [Kept]] = [:]
        var ids: Set<EntryID> = []
        var summaries: [SubjectID: KeptSummary] = [:]
    }

    fileprivate struct Kept {
        let position: Int64
        let id: EntryID
        let bytes: [UInt8]
    }

    fileprivate struct KeptSummary {
        let lastPosition: Int64
        let bytes: [UInt8]
    }

    private let contents = Mutex(Contents())

    /// An empty store.
    package init() {}

    package func append(_ entries: [Entry], expecting: [SubjectID: Int64]) throws(StoreError) -> [StoredEntry] {
        let result = contents.withLock { contents -> Result<[StoredEntry], StoreError> in
            var changed = contents
            do throws(StoreError) {
                if let stored = try contents.alreadyStored(entries) { return .success(stored) }
                for (subject, position) in expecting where contents.bySubject[subject]?.last?.position ?? 0 != position {
                    return .failure(.moved(subject))
                }
                var stored: [StoredEntry] = []
                for entry in entries { stored.append(try changed.keep(entry)) }
                for subject in Set(entries.map(\.subject)) { try changed.summarise(subject) }
                contents = changed
                return .success(stored)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    package func entries(of subject: SubjectID) throws(StoreError) -> [StoredEntry] {
        try contents.withLock { $0 }.entries(of: subject)
    }

    package func summaries() throws(StoreError) -> [SummaryRow] { try summaries(after: 0) }

    package func summaries(after position: Int64) throws(StoreError) -> [SummaryRow] {
        try contents.withLock { $0 }.summaries(after: position)
    }

    package func lastPosition() throws(StoreError) -> Int64 {
        contents.withLock { $0.count }
    }
}

extension MemoryStore.Kept {
    fileprivate func stored(_ id: EntryID, _ subject: SubjectID) throws(StoreError) -> StoredEntry {
        guard let entry = Entry(reading: bytes, id: id, subject: subject) else { throw .altered(position: position) }
        return StoredEntry(position: position, entry: entry)
    }
}

extension MemoryStore.Contents {
    /// Keeps an entry behind all others, and gives it back as a reader will find it.
    fileprivate mutating func keep(_ entry: Entry) throws(StoreError) -> StoredEntry {
        count += 1
        let kept = MemoryStore.Kept(position: count, id: entry.id, bytes: entry.encoded)
        bySubject[entry.subject, default: []].append(kept)
        ids.insert(entry.id)
        return try kept.stored(entry.id, entry.subject)
    }

    /// Where these are, if they are here already.
    fileprivate func alreadyStored(_ new: [Entry]) throws(StoreError) -> [StoredEntry]? {
        guard let first = new.first, ids.contains(first.id) else { return nil }
        var stored: [StoredEntry] = []
        for entry in new {
            guard let there = try entries(of: entry.subject).last(where: { $0.entry.id == entry.id }), there.entry == entry else {
                return nil
            }
            stored.append(there)
        }
        return stored
    }

    fileprivate func entries(of subject: SubjectID) throws(StoreError) -> [StoredEntry] {
        var entries: [StoredEntry] = []
        for kept in bySubject[subject] ?? [] { entries.append(try kept.stored(kept.id, subject)) }
        return entries
    }

    fileprivate mutating func summarise(_ subject: SubjectID) throws(StoreError) {
        let entries = try entries(of: subject)
        guard let last = entries.last, let summary = Summary(folding: entries) else { return }
        summaries[subject] = MemoryStore.KeptSummary(lastPosition: last.position, bytes: summary.encoded)
    }

    fileprivate func summaries(after position: Int64) throws(StoreError) -> [SummaryRow] {
        var rows: [SummaryRow] = []
        for (subject, kept) in summaries where kept.lastPosition > position {
            do throws(CodingError) {
                rows.append(SummaryRow(subject: subject, lastPosition: kept.lastPosition, summary: try Summary(decoding: kept.bytes)))
            } catch {
                throw .altered(position: kept.lastPosition)
            }
        }
        return rows.sorted { $0.subject < $1.subject }
    }
}
