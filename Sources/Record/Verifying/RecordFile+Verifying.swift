import GRDB

/// Told how many entries of how many have been gone through; returns whether to go on.
package typealias VerifyProgress = (_ done: Int64, _ of: Int64) -> Bool

extension RecordFile {
    /// Goes through the whole record: structure, slot table, chains, every entry's seal, and where the chains end.
    ///
    /// Takes about a second for 100,000 entries, in steps between which entries can be added, so call it off the main thread.
    /// What does not fit comes back as the report's fault; throws only when the file cannot be read at all.
    package func verify(progress: VerifyProgress = { _, _ in true }) throws(RecordError) -> VerifyReport {
        if let fault = try Self.structureFault(database) { return ChainWalk(file: file).report(wasOpened: true, fault: fault) }
        if let fault = try slotTableFault() { return ChainWalk(file: file).report(wasOpened: true, fault: fault) }
        return try Verification(file: file, wasOpened: true).run(progress: progress) { (walk) throws(RecordError) in
            try self.read { transaction in
                try walk.step(transaction.db, heads: transaction.heads) { _ = try transaction.opened($0) }
            }
        }
    }

    /// The same without a key: entries are followed along their chains but not opened, and the ends of chains are compared but not
    /// authenticated. Finds every accident, and no forgery by somebody who wrote the whole file anew.
    package static func verify(at path: String, progress: VerifyProgress = { _, _ in true }) throws(RecordError) -> VerifyReport {
        let place = RecordPlace(path: path)
        let lock = try sharedLock(place)
        defer { withExtendedLifetime(lock) {} }
        let database = try RecordDatabase(place, writable: place.isWritable)
        let file = try database.read { try SlotTable.read($0).table.file }
        if let fault = try structureFault(database) { return ChainWalk(file: file).report(wasOpened: false, fault: fault) }
        return try Verification(file: file, wasOpened: false).run(progress: progress) { (walk) throws(RecordError) in
            try database.read { db in
                try walk.step(
                    db, heads: { try Row.fetchAll(db, sql: "SELECT * FROM head").compactMap { try ChainHead($0) } }, opening: { _ in })
            }
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

    private func slotTableFault() throws(RecordError) -> VerifyReport.Fault? {
        do throws(RecordError) {
            _ = try read { try $0.slotTable() }
            return nil
        } catch .truncatedOrAltered {
            return .init(kind: .slotTable, position: nil)
        }
    }

    /// Where the record ends now.
    package func head() throws(RecordError) -> RecordHead {
        try read { RecordHead(entries: try $0.lastPosition(), heads: try $0.heads()) }
    }
}

/// One passage through the entries, in steps of a thousand.
private struct Verification {
    private static let step = 1000

    private let file: FileID
    private let wasOpened: Bool
    private var walk: ChainWalk
    private var fault: VerifyReport.Fault?
    private var isAtEnd = false

    init(file: FileID, wasOpened: Bool) {
        self.file = file
        self.wasOpened = wasOpened
        walk = ChainWalk(file: file)
    }

    func run(progress: VerifyProgress, step: (inout Verification) throws(RecordError) -> Int64) throws(RecordError) -> VerifyReport {
        var verification = self
        while !verification.isAtEnd, verification.fault == nil {
            let total = try step(&verification)
            guard progress(verification.walk.position, total) else {
                return verification.walk.report(wasOpened: wasOpened, wasStopped: true)
            }
        }
        return verification.walk.report(wasOpened: wasOpened, fault: verification.fault)
    }

    /// Takes the next entries; at the end compares the heads, in the transaction that found no more. Returns how many there are.
    mutating func step(_ db: Database, heads: () throws -> [ChainHead], opening: (EntryRow) throws -> Void) throws -> Int64 {
        let rows = try Row.fetchAll(
            db, sql: "SELECT \(EntryRow.columns) FROM entry WHERE position > ? ORDER BY position LIMIT \(Self.step)",
            arguments: [walk.position])
        for row in rows {
            guard let entry = try? EntryRow(row, file: file) else {
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
        if isAtEnd, (try? heads()).map(walk.ends) != true { fault = .init(kind: .head, position: walk.position) }
        return try Int64.fetchOne(db, sql: "SELECT MAX(position) FROM entry") ?? 0
    }
}
