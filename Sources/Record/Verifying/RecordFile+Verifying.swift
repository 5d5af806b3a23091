import Caseload
import Foundation
import GRDB

/// Told how many entries of how many have been gone through; returns whether to go on.
package typealias VerifyProgress = (_ done: Int64, _ of: Int64) -> Bool

extension RecordFile {
    /// Goes through the whole record: structure, slot table, chains, every entry's seal and signature, where the chains end and in which order, every subject's
    /// entries, and whether every summary is what its entries come to.
    ///
    /// Takes some seconds for 100,000 entries, in steps between which entries can be added, so call it off the main thread.
    /// What does not fit comes back as the report's fault; throws only when the file cannot be read at all.
    ///
    /// - Parameter step: how many entries are gone through before others may have the file.
    package func verify(step: Int = 1000, progress: VerifyProgress = { _, _ in true }) throws(RecordError) -> VerifyReport {
        let table = try database.read { try SlotTable.read($0).table }
        func nothing(_ fault: VerifyReport.Fault) -> VerifyReport {
            ChainWalk(team: team, file: table.file).report(wasOpened: true, fault: fault)
        }
        if let fault = try Self.structureFault(database) { return nothing(fault) }
        if let fault = try fault(of: .slotTable, { _ = try $0.slotTable() }) { return nothing(fault) }
        if let fault = try fault(of: .state, { _ = try $0.state() }) { return nothing(fault) }
        return try Verification(table, step: step, wasOpened: true).run(progress: progress) { (walk) throws(RecordError) in
            try self.read { transaction in
                try walk.step(transaction.db, state: transaction.state, opening: { _ = try transaction.opened($0) })
            }
        } ending: { (walk) throws(RecordError) in
            try self.read { try walk.end(&$0) }
        }
    }

    /// The same while people work: in small steps, with room for others between them.
    ///
    /// - Parameter goesOn: whether anybody still wants to know.
    package func verifyGently(while goesOn: () -> Bool) throws(RecordError) -> VerifyReport {
        try verify(step: 40) { _, _ in
            Thread.sleep(forTimeInterval: 0.004)
            return goesOn()
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
        return try Verification(table, step: 1000, wasOpened: false).run(progress: progress) { (walk) throws(RecordError) in
            try database.read { db in try walk.step(db, state: { try RecordState.read(db).state }, opening: { _ in }) }
        } ending: { (walk) in
            walk.hasEnded = true
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

/// One passage through the entries and then the subjects, in steps.
private struct Verification {
    private let stepSize: Int
    private let team: TeamID
    private let wasOpened: Bool
    private var walk: ChainWalk
    private var fault: VerifyReport.Fault?
    private var faultySummaries: [SubjectID] = []
    private var isAtEnd = false
    /// The subjects that are still to be compared with their entries; nil before their heads were.
    private var subjectsLeft: [SubjectID]?
    /// Nothing is left to compare.
    var hasEnded = false

    init(_ table: SlotTable, step: Int, wasOpened: Bool) {
        stepSize = step
        team = table.team
        self.wasOpened = wasOpened
        walk = ChainWalk(team: table.team, file: table.file)
    }

    func run(
        progress: VerifyProgress, step: (inout Verification) throws(RecordError) -> Int64,
        ending: (inout Verification) throws(RecordError) -> Void
    ) throws(RecordError) -> VerifyReport {
        var verification = self
        var total: Int64 = 0
        while !verification.isDone {
            if verification.isAtEnd { try ending(&verification) } else { total = try step(&verification) }
            guard progress(verification.walk.position, total) else {
                return verification.walk.report(wasOpened: wasOpened, wasStopped: true)
            }
        }
        if !verification.faultySummaries.isEmpty { verification.fault = .init(kind: .summary, position: nil) }
        return verification.walk.report(
            wasOpened: wasOpened, summaries: verification.faultySummaries, fault: verification.fault)
    }

    private var isDone: Bool { fault != nil || isAtEnd && hasEnded }

    /// Takes the next entries; at the end compares what stands there, in the transaction that found no more. Returns how many there are.
    mutating func step(_ db: Database, state: () throws -> RecordState, opening: (EntryRow) throws -> Void) throws -> Int64 {
        let rows = try Row.fetchAll(
            db, sql: "SELECT \(EntryRow.columns) FROM entry WHERE position > ? ORDER BY position LIMIT \(stepSize)",
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
        isAtEnd = rows.count < stepSize
        if isAtEnd {
            let state = try? state()
            fault = state.map { walk.fault(against: $0) } ?? .init(kind: .state, position: nil)
        }
        return try Int64.fetchOne(db, sql: "SELECT MAX(position) FROM entry") ?? 0
    }

    /// Compares what is written of the subjects with their entries: how many and in which order, and then of the next few what their summaries say of them.
    mutating func end(_ transaction: inout RecordTransaction) throws {
        guard let left = subjectsLeft else { return try compareHeads(transaction) }
        for subject in left.prefix(max(1, stepSize / 20)) {
            let written = try transaction.summary(of: subject)
            // One of another layout was written by another version of the program, and is no fault.
            if let content = written?.content, (try? Summary(decoding: content)) == nil { continue }
            if try transaction.folded(subject).summary != written { faultySummaries.append(subject) }
        }
        subjectsLeft = Array(left.dropFirst(max(1, stepSize / 20)))
        hasEnded = subjectsLeft?.isEmpty ?? true
    }

    private mutating func compareHeads(_ transaction: RecordTransaction) throws {
        // Somebody may have added to them since; then the next passage sees it.
        guard try transaction.lastPosition() == walk.position else {
            hasEnded = true
            return
        }
        guard let heads = try? transaction.subjectHeads(), Set(heads) == Set(walk.subjects.values) else {
            fault = .init(kind: .subject, position: nil)
            return
        }
        subjectsLeft = walk.subjects.keys.sorted()
        hasEnded = walk.subjects.isEmpty
    }
}
