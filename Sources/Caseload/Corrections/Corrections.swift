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
            guard !struck.contains(entry.id), let correction = entry.fact.content as? any CorrectingContent,
                let target = correction.corrects, !younger.contains(target)
            else { continue }
            correct(target, entry, correction)
        }
    }

    private mutating func restore(_ id: EntryID) {
        struck.remove(id)
        replacement[id] = nil
        standings[id] = nil
    }

    private mutating func correct(_ target: EntryID, _ entry: Entry, _ correction: any CorrectingContent) {
        let standing = correction.standing(by: Attribution(entry))
        guard correction.replaces else { return strike(target, standing) }
        if let newer = replacement[target] {
            // Two have amended the same entry: the later one stands, and the earlier is shown as amended by it.
            standings[entry.id] = standings[entry.id] ?? .amended(by: Attribution(newer), reason: standings[target]?.reason ?? "")
        } else if !struck.contains(target) {
            replacement[target] = entry
            standings[target] = standing
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
            if entry.fact.as(Amended.self)?.target != nil { return nil }
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
    var fact: Fact { version.fact.stated }

    /// The author of the version. An amendment that does not say when it happened is about the time of the original.
    var by: Attribution {
        version.happened < version.written ? Attribution(version) : Attribution(version, at: original.happened)
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

extension Standing {
    /// Whether a correction finds something to correct.
    var mayBeCorrected: Bool {
        switch self {
        case .stands, .amended: true
        case .enteredInError, .undone: false
        }
    }

    /// How the entry stands now: "amended 14:05 by Mina Okafor: wrong person"; nil for one that stands as it was written.
    package func words(zone: SiteZone, today: CalendarDate) -> String? {
        switch self {
        case .stands: nil
        case .amended(let by, let reason): "amended \(zone.clock(by.at, seenOn: today)) by \(by.name): \(reason)"
        case .enteredInError(let by, let reason): "entered in error, marked \(zone.clock(by.at, seenOn: today)) by \(by.name): \(reason)"
        case .undone(let by): "undone \(zone.clock(by.at, seenOn: today)) by \(by.name)"
        }
    }
}
