/// Which entries are struck or replaced by later ones.
///
/// A correction is always younger than what it corrects: one that names itself or something younger corrects nothing, and so no chain of amendments comes back
/// to its beginning. An immediate alert is beyond all corrections: it closes by its own rules only.
struct Corrections {
    private(set) var struck: Set<EntryID> = []
    private var replacement: [EntryID: Entry] = [:]
    private var standings: [EntryID: Standing] = [:]

    init(_ entries: [StoredEntry]) {
        var younger: Set<EntryID> = []
        // Read backwards, so that each correction is met before its target.
        for entry in entries.reversed().map(\.entry) {
            younger.insert(entry.id)
            if entry.fact.raisesImmediateAlert { restore(entry.id) }
            guard !struck.contains(entry.id), let target = entry.fact.correctedEntry, !younger.contains(target) else { continue }
            correct(target, entry)
        }
    }

    private mutating func restore(_ id: EntryID) {
        struck.remove(id)
        replacement[id] = nil
        standings[id] = nil
    }

    private mutating func correct(_ target: EntryID, _ entry: Entry) {
        switch entry.fact {
        case .undone, .redone: strike(target, .undone(by: Attribution(entry)))
        case .movedAway(let move):
            strike(target, .enteredInError(by: Attribution(entry), reason: "moved to case \(move.code.text), \(move.reason.text)"))
        case .enteredInError(_, let reason): strike(target, .enteredInError(by: Attribution(entry), reason: reason.text))
        case .amended(_, _, let reason):
            if let newer = replacement[target] {
                // Two have amended the same entry: the later one stands, and the earlier is shown as amended by it.
                standings[entry.id] = standings[entry.id] ?? .amended(by: Attribution(newer), reason: standings[target]?.reason ?? "")
            } else if !struck.contains(target) {
                replacement[target] = entry
                standings[target] = .amended(by: Attribution(entry), reason: reason.text)
            }
        default: break
        }
    }

    private mutating func strike(_ target: EntryID, _ standing: Standing) {
        guard struck.insert(target).inserted else { return }
        standings[target] = standing
    }

    func standing(of entry: Entry) -> Standing { standings[entry.id] ?? .stands }

    /// What counts, in the order of the originals: each with the version that stands now.
    func effective(_ entries: [StoredEntry]) -> [EffectiveEntry] {
        entries.compactMap { stored in
            let entry = stored.entry
            guard !struck.contains(entry.id) else { return nil }
            if case .amended(.some, _, _) = entry.fact { return nil }
            return EffectiveEntry(original: entry, version: lastVersion(of: entry))
        }
    }

    private func lastVersion(of entry: Entry) -> Entry {
        var version = entry
        while let next = replacement[version.id] { version = next }
        return version
    }
}

/// An entry that counts, and who wrote what stands there now.
struct EffectiveEntry {
    let original: Entry
    /// The original itself, or its last amendment.
    let version: Entry

    /// What stands, without the amendment or the move around it.
    var fact: Fact { version.fact.content }

    /// The author of the version. An amendment that does not say when it happened is about the time of the original.
    var by: Attribution {
        version.happened < version.written ? Attribution(version) : Attribution(version, at: original.happened)
    }
}

extension Fact {
    /// The older entry that this fact strikes or replaces.
    fileprivate var correctedEntry: EntryID? {
        switch self {
        case .undone(let target), .redone(let target), .enteredInError(let target, _), .amended(let target?, _, _): target
        case .movedAway(let move): move.target
        default: nil
        }
    }

    /// Whether this raises an alert that only telling, or two registered members, can close.
    var raisesImmediateAlert: Bool {
        if case .alertRaised(let raised) = content { raised.isImmediate } else { false }
    }
}

extension Standing {
    fileprivate var reason: String? {
        switch self {
        case .amended(_, let reason), .enteredInError(_, let reason): reason
        case .stands, .undone: nil
        }
    }
}
