/// A letter as it stands, or stood before a student changed it.
package struct LetterStanding: Hashable, Sendable {
    /// Nil for not yet triaged.
    package let urgency: Urgency?
    /// Made safe since the letter.
    package let isMadeSafe: Bool

    /// A letter, or none, and whether the person was made safe since.
    package init(urgency: Urgency?, isMadeSafe: Bool) {
        self.urgency = urgency
        self.isMadeSafe = isMadeSafe
    }
}

/// The letter as registered members have it, beside what a student has made of it since.
///
/// A student's letter moves nobody down until a registered member has countersigned it, or has signed a case for which no
/// student's signature waits. So what a student wrote about the letter, and every correction that a student made, is left out here; and each letter that a
/// student has set and not undone still counts for the place in the queue, so that not even a student's own second letter moves anybody down.
struct LetterHistory {
    /// What stands without the student's entries.
    private(set) var registered = LetterStanding(urgency: nil, isMadeSafe: false)
    /// The letters of students that nobody has countersigned, since the last one that a registered member set.
    private(set) var uncovered: [LetterStanding] = []

    init(_ entries: [StoredEntry], coveredThrough: Int64, struck: Set<EntryID>) {
        let isCovered = { (stored: StoredEntry) in stored.entry.role.isRegistered || stored.position <= coveredThrough }
        let covered = entries.filter { isCovered($0) || !$0.entry.fact.concernsLetterOrCorrects }
        for item in Corrections(covered).effective(covered) { Self.read(item.fact, &registered) }
        var standing = LetterStanding(urgency: nil, isMadeSafe: false)
        for stored in entries where !struck.contains(stored.entry.id) {
            guard Self.read(stored.entry.fact.stated, &standing) else { continue }
            if !stored.entry.fact.stated.isLetter {
                if !uncovered.isEmpty { uncovered[uncovered.endIndex - 1] = standing }
            } else {
                uncovered = isCovered(stored) ? [] : uncovered + [standing]
            }
        }
    }

    /// Whether the fact changed the standing.
    @discardableResult
    private static func read(_ fact: Fact, _ standing: inout LetterStanding) -> Bool {
        if let set = fact.as(UrgencySet.self) {
            standing = LetterStanding(urgency: set.urgency, isMadeSafe: false)
        } else if fact.kind == .madeSafe {
            standing = LetterStanding(urgency: standing.urgency, isMadeSafe: true)
        } else {
            return false
        }
        return true
    }
}

extension Fact {
    fileprivate var isLetter: Bool { kind == .urgencySet }

    fileprivate var concernsLetterOrCorrects: Bool {
        if isLetter || kind == .madeSafe || kind == .movedHere { return true }
        guard case .known(let content) = self else { return false }
        return content is any CorrectingContent
    }
}
