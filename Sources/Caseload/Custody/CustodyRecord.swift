/// One thing that happened in custody, with who wrote it down.
package struct CustodyRecord: Hashable, Sendable {
    /// What happened.
    package let event: CustodyEvent
    /// The entry, with when it happened and when it was written.
    package let entry: Entry
}

extension CaseState {
    /// What happened in custody and still stands, in the order in which it happened.
    package var custodyRecords: [CustodyRecord] {
        let records = timeline.compactMap { item -> CustodyRecord? in
            guard item.standing == .stands, let event = item.entry.fact.stated.as(CustodyEvent.self) else { return nil }
            return CustodyRecord(event: event, entry: item.entry)
        }
        return records.sorted { ($0.entry.happened, $0.entry.written) < ($1.entry.happened, $1.entry.written) }
    }
}
