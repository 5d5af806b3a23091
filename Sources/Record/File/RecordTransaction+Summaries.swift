import Caseload
import Foundation
import GRDB

extension RecordTransaction {
    /// A subject's summary; nil when there is none that opens.
    func summary(of subject: SubjectID) throws -> SubjectSummary? {
        let statement = try db.cachedStatement(sql: "SELECT subject, through, epoch, sealed FROM summary WHERE subject = ?")
        return try Row.fetchOne(statement, arguments: [Data(subject.bytes)]).flatMap(opened)
    }

    /// The summaries of every subject that has moved after a position, by subject; any that is missing, behind its entries or does not
    /// open is folded again, and is named in `rebuilt` to be written.
    mutating func summaries(after position: Int64) throws -> (current: [SubjectSummary], rebuilt: [SubjectSummary]) {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT summary.subject, through, epoch, sealed, moved.subject, moved.last FROM \
                (SELECT subject, MAX(position) AS last FROM entry \(position > 0 ? "WHERE position > ?" : "") GROUP BY subject) AS moved \
                LEFT JOIN summary ON summary.subject = moved.subject
                """, arguments: position > 0 ? [position] : [])
        var current: [SubjectSummary] = []
        var behind: [SubjectID] = []
        while let row = try rows.next() {
            guard let subject = SubjectID(bytes: try row.decode(Data.self, atIndex: 4)) else {
                throw RecordError.truncatedOrAltered(position: nil)
            }
            if let summary = try opened(row), summary.through == (try row.decode(Int64.self, atIndex: 5)) {
                current.append(summary)
            } else {
                behind.append(subject)
            }
        }
        let rebuilt = try behind.map { try folded($0).summary }
        return ((current + rebuilt).sorted { $0.subject < $1.subject }, rebuilt)
    }

    /// Folds a subject's entries: the first ones where they are known already, the last ones where they were just written, and what lies
    /// between from the file.
    mutating func folded(
        _ subject: SubjectID, known: [StoredEntry] = [], written: [StoredEntry] = []
    ) throws -> (entries: [StoredEntry], summary: SubjectSummary) {
        let between = try entries(of: subject, after: known.last?.position ?? 0, before: written.first?.position ?? .max)
        let entries = known + between + written
        let summary = SubjectSummary(
            subject: subject, through: entries.last?.position ?? 0, count: Int64(entries.count), content: Summary(folding: entries)?.encoded
        )
        return (entries, summary)
    }

    func write(_ summary: SubjectSummary) throws {
        let sealed = try summary.sealed(epoch: keyring.current, team: team)
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO summary (subject, through, epoch, sealed) VALUES (?, ?, ?, ?)")
            .execute(arguments: [Data(summary.subject.bytes), summary.through, keyring.current.number, Data(sealed)])
    }

    private func opened(_ row: Row) throws -> SubjectSummary? {
        guard let named: Data = try row.decode(atIndex: 0), let subject = SubjectID(bytes: named),
            let epoch = keyring.epoch(try row.decode(atIndex: 2))
        else { return nil }
        return SubjectSummary(
            opening: Array(try row.decode(Data.self, atIndex: 3)), subject: subject, through: try row.decode(atIndex: 1),
            epoch: epoch.number,
            key: epoch.summaries, team: team)
    }
}
