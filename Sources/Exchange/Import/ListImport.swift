package import Caseload

/// Brings a custody or court list into a session.
package enum ListImport {
    /// What the list would add and change; writes nothing.
    ///
    /// - Parameters:
    ///   - fileName: its last part is kept with every change.
    ///   - existing: the summaries of the whole record; people are looked for in all sessions of the session's site.
    ///   - folded: the whole of a case; asked for those that change, and for those of these days that were entered in error.
    package static func plan<Failure: Error>(
        _ reading: ListReading, fileName: String, session: SessionOpening, existing: [SummaryRow], now: Instant, zone: SiteZone,
        folded: (SubjectID) throws(Failure) -> CaseState?
    ) throws(Failure) -> ImportPlan {
        let comparison = DetailComparison(now: now, zone: zone)
        let unique = RepeatedRows(reading.rows, on: session.date, comparison: comparison)
        var matching = try CaseMatching(existing, session: session, comparison: comparison, folded: folded)
        let matches = matching.matches(of: unique.rows)
        var people = unique.repetitions.map { line, first in
            ImportPlan.Person(line: line, details: reading.rows.first { $0.line == line }?.details ?? [], action: .repeated(line: first))
        }
        var positions: [SubjectID: Int64] = [:]
        for row in unique.rows {
            let match = matches[row.line]
            let action = try action(for: row, matching: match?.summary, comparison: comparison, folded: folded)
            people.append(ImportPlan.Person(line: row.line, details: row.details, action: action))
            if case .changed = action, let match { positions[match.row.subject] = match.row.lastPosition }
        }
        return ImportPlan(
            session: session, fileName: lastPart(of: fileName), people: people.sorted { $0.line < $1.line },
            faults: (reading.faults + unique.faults).sorted { $0.line < $1.line }, ignoredColumns: reading.ignoredColumns,
            emptyPlaces: reading.emptyPlaces, codes: codes(in: existing), positions: positions)
    }

    private static func action<Failure: Error>(
        for row: ListRow, matching summary: CaseSummary?, comparison: DetailComparison,
        folded: (SubjectID) throws(Failure) -> CaseState?
    ) throws(Failure) -> ImportPlan.Action {
        guard let summary else { return .added }
        guard !summary.isVoid else { return .struck(summary) }
        let news = row.details.filter { new in
            let old = summary.listed[new.field] ?? summary.details[new.field]
            return !isAgeOfKnownBirth(new, summary)
                && !comparison.saysTheSame(new, as: old, isTimeAlone: row.timesAlone.contains(new.field))
        }
        guard !news.isEmpty else { return .unchanged(summary) }
        let corrected = try folded(summary.subject)?.correctedByHand ?? []
        return .changed(summary, news.map { change($0, summary, corrected: corrected) })
    }

    /// An age beside a date of birth that is known already says nothing.
    private static func isAgeOfKnownBirth(_ detail: Detail, _ summary: CaseSummary) -> Bool {
        detail.field == .statedAge && summary.details.dateOfBirth != nil
    }

    /// What was typed as a line stands in for the list until there is one, so the list replaces it; what was corrected by hand stays.
    private static func change(_ new: Detail, _ summary: CaseSummary, corrected: Set<DetailField>) -> ImportChange {
        let current = summary.details[new.field]
        let isKept = corrected.contains(new.field) && current != new
        let old = summary.listed[new.field] ?? (isKept ? nil : current)
        return ImportChange(old: old, new: new, isKeptByHand: isKept, kept: isKept ? current : nil)
    }

    private static func codes(in existing: [SummaryRow]) -> Set<CaseCode> {
        Set(existing.compactMap { if case .person(let summary) = $0.summary { summary.code } else { nil } })
    }

    private static func lastPart(of path: String) -> String {
        String(path.split { $0 == "/" || $0 == "\\" }.last?.prefix(200) ?? "list")
    }
}
