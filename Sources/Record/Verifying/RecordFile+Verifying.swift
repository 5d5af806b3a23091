import Caseload
import GRDB

/// Told how many entries of how many have been gone through; returns whether to go on.
package typealias VerifyProgress = (_ done: Int64, _ of: Int64) -> Bool

extension RecordFile {
    /// Goes through the whole record: structure, slot table, chains, every entry's seal and signature, where the chains end and in which order, every subject's
    /// entries, and whether every summary is what its entries come to.
    ///
    /// Takes some seconds for 100,000 entries, in steps between which entries can be added, so call it off the main thread.
    /// What does not fit comes back as the report's fault; throws only when the file cannot be read at all.
    package func verify(progress: VerifyProgress = { _, _ in true }) throws(RecordError) -> VerifyReport {
        let table = try database.read { try SlotTable.read($0).table }
        func nothing(_ fault: VerifyReport.Fault) -> VerifyReport {
            ChainWalk(team: team, file: table.file).report(wasOpened: true, fault: fault)
        }
        if let fault = try Self.structureFault(database) { return nothing(fault) }
        if let fault = try fault(of: .slotTable, { _ = try $0.slotTable() }) { return nothing(fault) }
        if let fault = try fault(of: .state, { _ = try $0.state() }) { return nothing(fault) }
        return try Verification(table, wasOpened: true).run(progress: progress) { (walk) throws(RecordError) in
            try self.read { transaction in
                try walk.step(transaction.db, state: transaction.state, opening: { _ = try transaction.opened($0) })
            }
        } ending: { (walk) throws(RecordError) in
            try self.read { try walk.end(&$0) }
        }
    }

    /// The same without a key: entries are followed along their chains but not opened, and what stands at the ends is compared but not
    /// authenticated. Finds every accident, and no forgery by somebody who wrote the whole file anew.
    package static func verify(at path: String, progress: VerifyProgress = { _, _ in true }) throws(RecordError) -> VerifyReport {
        let place = RecordPlace(path: path)
        let lock = try sharedLock(place)
        defer { withExtendedLifetime(lock) {} }
        let database = try RecordDatabase(place, writable: place.isWritable)
        let table = try database.read { try SlotTable.read($0).table }
        if let fault = try structureFault(database) {
            return ChainWalk(team: table.team, file: table.file).report(wasOpened: false, fault: fault)
        }
        return try Verification(table, wasOpened: false).run(progress: progress) { (walk) throws(RecordError) in
            try database.read { db in try walk.step(db, state: { try RecordState.read(db).state }, opening: { _ in }) }
        } ending: { _ in
        }
    }

    /// What SQLite itself finds wrong with its pages and indexes, if anything.
    private static func structureFault(_ database: RecordDatabase) throws(RecordError) -> VerifyReport.Fault? {
        do throws(RecordError) {
            let isWhole = try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") } == "ok"
            return isWhole ? nil : .init(kind: .structure, position: nil)
        } catch .truncatedOrAltered {
            return .init(kind: .structure, position: nil)
        }
    }

    private func fault(
        of kind: VerifyReport.Fault.Kind, _ check: (inout RecordTransaction) throws -> Void
    ) throws(RecordError) -> VerifyReport.Fault? {
        do throws(RecordError) {
            try read(check)
            return nil
        } catch .truncatedOrAltered {
            return .init(kind: kind, position: nil)
        }
    }

    /// Where the record ends now.
    package func head() throws(RecordError) -> RecordHead {
        try read { transaction in
            let state = try transaction.state()
            return RecordHead(entries: state.entries, heads: state.heads)
        }
    }
}

/// One passage through the entries, in steps of a thousand.
private struct Verification {
    private static let step = 1000

    private let team: TeamID
    private let wasOpened: Bool
    private var walk: ChainWalk
    private var fault: VerifyReport.Fault?
    private var faultySummaries: [SubjectID] = []
    private var isAtEnd = false

    init(_ table: SlotTable, wasOpened: Bool) {
        team = table.team
        self.wasOpened = wasOpened
        walk = ChainWalk(team: table.team, file: table.file)
    }

    func run(
        progress: VerifyProgress, step: (inout Verification) throws(RecordError) -> Int64,
        ending: (inout Verification) throws(RecordError) -> Void
    ) throws(RecordError) -> VerifyReport {
        var verification = self
        while !verification.isAtEnd, verification.fault == nil {
            let total = try step(&verification)
            guard progress(verification.walk.position, total) else {
                return verification.walk.report(wasOpened: wasOpened, wasStopped: true)
            }
        }
        if verification.fault == nil { try ending(&verification) }
        return verification.walk.report(
            wasOpened: wasOpened, summaries: verification.faultySummaries, fault: verification.fault)
    }

    /// Takes the next entries; at the end compares what stands there, in the transaction that found no more. Returns how many there are.
    mutating func step(_ db: Database, state: () throws -> RecordState, opening: (EntryRow) throws -> Void) throws -> Int64 {
        let rows = try Row.fetchAll(
            db, sql: "SELECT \(EntryRow.columns) FROM entry WHERE position > ? ORDER BY position LIMIT \(Self.step)",
            arguments: [walk.position])
        for row in rows {
            guard let entry = try? EntryRow(row, team: team) else {
                fault = .init(kind: .chain, position: walk.position + 1)
                return walk.position
            }
            fault = walk.take(entry)
            guard fault == nil else { return walk.position }
            guard (try? opening(entry)) != nil else {
                fault = .init(kind: .seal, position: entry.position)
                return walk.position
            }
        }
        isAtEnd = rows.count < Self.step
        if isAtEnd {
            let state = try? state()
            fault = state.map { walk.fault(against: $0) } ?? .init(kind: .state, position: nil)
        }
        return try Int64.fetchOne(db, sql: "SELECT MAX(position) FROM entry") ?? 0
    }

    /// Compares what is written of every subject with its entries: how many and in which order, and what its summary says of them.
    mutating func end(_ transaction: inout RecordTransaction) throws {
        // Somebody may have added to them since; then the next passage sees it.
        guard try transaction.lastPosition() == walk.position else { return }
        guard let heads = try? transaction.subjectHeads(), Set(heads) == Set(walk.subjects.values) else {
            fault = .init(kind: .subject, position: nil)
            return
        }
        for subject in walk.subjects.keys.sorted() {
            let written = try transaction.summary(of: subject)
            // One of another layout was written by another version of the program, and is no fault.
            if let content = written?.content, (try? Summary(decoding: content)) == nil { continue }
            if try transaction.folded(subject).summary != written { faultySummaries.append(subject) }
        }
        if !faultySummaries.isEmpty { fault = .init(kind: .summary, position: nil) }
    }
}
