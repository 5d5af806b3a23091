extension CaseState {
    /// Adds what one entry says. Entries that are struck or replaced never come here.
    mutating func apply(_ item: EffectiveEntry) {
        guard let content = item.fact.content as? any CaseContent else { return }
        let traits = content.traits
        if traits.step == .looking { return }
        lastChange = max(lastChange, item.version.written)
        if traits.isForTrustRecord { lastContentChange = max(lastContentChange ?? item.version.written, item.version.written) }
        for entry in [item.original, item.version] where !entry.role.isRegistered { studentsInvolved.insert(entry.author) }
        content.apply(to: &self, as: item)
        if let about = traits.about { lastEntry[about] = item.by.entry }
    }

    mutating func noteSeen(_ at: Instant) {
        firstSeen = min(firstSeen ?? at, at)
        missed = nil
    }
}
