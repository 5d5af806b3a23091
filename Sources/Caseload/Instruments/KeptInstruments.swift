/// Which versions of instrument files the record keeps.
package struct KeptInstruments: Hashable, Sendable {
    /// The versions, each once, in order.
    package let versions: [InstrumentVersion]

    /// The versions that were read.
    package init(versions: [InstrumentVersion]) {
        self.versions = versions
    }

    /// The versions that these entries keep; nil when they keep none.
    package init?(folding entries: [StoredEntry]) {
        let kept = Set(entries.compactMap { $0.entry.fact.as(InstrumentKept.self)?.version })
        guard !kept.isEmpty else { return nil }
        versions = kept.sorted()
    }
}
