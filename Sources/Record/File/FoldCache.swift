import Caseload

/// The entries of the few subjects written to last, opened: a case in work is not decrypted again for every answer.
struct FoldCache: Sendable {
    private static let limit = 8
    private var kept: [(subject: SubjectID, entries: [StoredEntry])] = []

    /// Takes out what is kept for a subject; nothing when nothing is.
    mutating func take(_ subject: SubjectID) -> [StoredEntry] {
        guard let index = kept.firstIndex(where: { $0.subject == subject }) else { return [] }
        return kept.remove(at: index).entries
    }

    /// Keeps a subject's entries, letting go of those unused for longest.
    mutating func keep(_ entries: [StoredEntry], of subject: SubjectID) {
        _ = take(subject)
        kept.append((subject, entries))
        if kept.count > Self.limit { kept.removeFirst() }
    }
}
