/// Finds cases by whatever somebody types: names, also misspelt or by their sound, aliases, numbers or parts of them, dates of birth in any form.
///
/// Made once from the summaries; what changes afterwards is put in one by one.
package struct CaseFinder: Sendable {
    /// A case that was found, and why.
    package struct Hit: Hashable, Sendable {
        /// The case.
        package let subject: SubjectID
        /// Why, one for each part of the query.
        package let reasons: [FinderReason]

        /// "name, one letter off; date of birth".
        package var why: String { reasons.map(\.words).joined(separator: "; ") }
    }

    private var records: [FinderRecord]
    private var index: WordIndex
    /// Cases that changed since the index was made: looked at one by one.
    private var changed: [SubjectID: FinderRecord] = [:]
    /// Those of them that turned out never to have been here.
    private var voided: Set<SubjectID> = []
    private var places: [SubjectID: Int]

    /// So many changed cases are as quick one by one as in the index.
    private static let mostChanged = 200

    /// A finder over all cases but those that are void.
    package init(_ summaries: [CaseSummary]) {
        let records = summaries.filter { !$0.isVoid }.map(FinderRecord.init)
        self.records = records
        index = WordIndex(records)
        places = Dictionary(records.enumerated().map { ($1.subject, $0) }) { $1 }
    }

    /// Takes a case in that is new, or that changed.
    package mutating func take(_ summary: CaseSummary) {
        let record = FinderRecord(summary)
        if let place = places[summary.subject], changed[summary.subject] == nil, !summary.isVoid,
            records[place].person.details == record.person.details
        {
            return
        }
        changed[summary.subject] = record
        if summary.isVoid { voided.insert(summary.subject) } else { voided.remove(summary.subject) }
        if changed.count > Self.mostChanged { rebuild() }
    }

    private mutating func rebuild() {
        records = current
        index = WordIndex(records)
        places = Dictionary(records.enumerated().map { ($1.subject, $0) }) { $1 }
        changed = [:]
        voided = []
    }

    /// Every case as it is now.
    private var current: [FinderRecord] {
        records.filter { changed[$0.subject] == nil } + changed.values.filter { !voided.contains($0.subject) }
    }

    /// The cases that meet every part of what was typed, those that fit best first, and of equals the latest.
    package func find(_ typed: String, limit: Int = 50) -> [Hit] {
        let query = FinderQuery(typed)
        guard !query.parts.isEmpty, limit > 0 else { return [] }
        let ranked = (indexed(query) + unindexed(query)).sorted { ($0.weight, $0.record.order) > ($1.weight, $1.record.order) }
        return ranked.prefix(limit).map { found in
            Hit(subject: found.record.subject, reasons: query.parts.compactMap(found.record.reason))
        }
    }

    /// How many cases there are to find.
    package var count: Int { current.count }

    private func indexed(_ query: FinderQuery) -> [Found] {
        var sums = [Int32](repeating: 0, count: records.count)
        for (number, part) in query.parts.enumerated() {
            let weights = weights(of: part)
            for place in sums.indices {
                sums[place] = number > 0 && sums[place] == 0 || weights[place] == 0 ? 0 : sums[place] + weights[place]
            }
        }
        return sums.indices.compactMap { place in
            sums[place] == 0 || changed[records[place].subject] != nil ? nil : Found(record: records[place], weight: sums[place])
        }
    }

    private func weights(of part: FinderQuery.Part) -> [Int32] {
        var weights = [Int32](repeating: 0, count: records.count)
        index.raise(&weights, for: part)
        guard part.hasFigures || part.code != nil else { return weights }
        for place in records.indices {
            if let reason = records[place].numberReason(part) { weights[place] = max(weights[place], reason.weight) }
        }
        return weights
    }

    private func unindexed(_ query: FinderQuery) -> [Found] {
        changed.values.compactMap { record in
            guard !voided.contains(record.subject) else { return nil }
            let reasons = query.parts.compactMap(record.reason)
            guard reasons.count == query.parts.count else { return nil }
            return Found(record: record, weight: reasons.reduce(0) { $0 + $1.weight })
        }
    }

    private struct Found {
        let record: FinderRecord
        let weight: Int32
    }

    /// Cases that seem to be of the person with these details, the likeliest first.
    ///
    /// - Parameter subject: the person's own case, which is left out; nil when there is none yet.
    package func likelySame(as details: Details, besides subject: SubjectID? = nil) -> [LikelySame] {
        let person = LikelyPerson(details)
        var found: [(LikelySame, EntryID)] = []
        func look(at record: FinderRecord) {
            guard record.subject != subject, let ground = person.ground(record.person) else { return }
            found.append((LikelySame(subject: record.subject, ground: ground), record.order))
        }
        for record in records where changed.isEmpty || changed[record.subject] == nil { look(at: record) }
        for record in changed.values where !voided.contains(record.subject) { look(at: record) }
        return found.sorted { ($0.0.ground, $1.1) < ($1.0.ground, $0.1) }.map(\.0)
    }
}
