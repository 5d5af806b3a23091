import Caseload
import Synchronization

/// A store that remembers what it was asked to append, and fails when it is told to.
final class CountingStore: EntryStore {
    private struct State {
        var appends: [(entries: Int, expecting: [SubjectID: Int64])] = []
        var failures: [StoreError] = []
    }

    private let store: MemoryStore
    private let state = Mutex(State())

    init(_ store: MemoryStore) { self.store = store }

    var appends: [(entries: Int, expecting: [SubjectID: Int64])] { state.withLock { $0.appends } }

    /// What the next appends fail with, first to last.
    var failures: [StoreError] {
        get { state.withLock { $0.failures } }
        set { state.withLock { $0.failures = newValue } }
    }

    func append(_ entries: [Entry], expecting: [SubjectID: Int64]) throws(StoreError) -> [StoredEntry] {
        let failure = state.withLock { state -> StoreError? in
            state.appends.append((entries.count, expecting))
            return state.failures.isEmpty ? nil : state.failures.removeFirst()
        }
        if let failure { throw failure }
        return try store.append(entries, expecting: expecting)
    }

    func entries(of subject: SubjectID) throws(StoreError) -> [StoredEntry] { try store.entries(of: subject) }
    func summaries() throws(StoreError) -> [SummaryRow] { try store.summaries() }
    func summaries(after position: Int64) throws(StoreError) -> [SummaryRow] { try store.summaries(after: position) }
    func lastPosition() throws(StoreError) -> Int64 { try store.lastPosition() }
}
