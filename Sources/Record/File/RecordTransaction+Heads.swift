import Caseload
import Foundation
import GRDB

extension RecordTransaction {
    /// What the file holds as a whole, once its code was checked.
    func state() throws -> RecordState {
        let (state, epoch, code) = try RecordState.read(db)
        guard state.team == team, let epoch = keyring.epoch(epoch), epoch.number == keyring.current.number,
            state.isAuthentic(code, under: epoch)
        else { throw RecordError.truncatedOrAltered(position: nil) }
        return state
    }

    /// The end of a workstation's chain.
    func head(of workstation: Workstation, in state: RecordState) -> ChainHead {
        state.heads.first { $0.workstation == workstation } ?? .beginning(of: workstation, team: team)
    }

    /// Whether the head's entry is where it should be, the last of its chain: else something was cut off.
    func reaches(_ head: ChainHead) throws -> Bool {
        guard head.position > 0 else { return head.sequence == 0 }
        guard let entry = try row(at: head.position) else { return false }
        return entry.hash == head.hash && entry.link.sequence == head.sequence && entry.link.workstation == head.workstation
    }

    /// Writes the state, authenticated under the current epoch's key.
    func write(_ state: RecordState) throws {
        for head in state.heads {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO head (workstation, position, sequence, hash) VALUES (?, ?, ?, ?)")
                .execute(arguments: [Data(head.workstation.bytes), head.position, head.sequence, Data(head.hash)])
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO state (one, entries, running, epoch, code) VALUES (1, ?, ?, ?, ?)")
            .execute(arguments: [
                state.entries, Data(state.order), keyring.current.number, Data(state.code(under: keyring.current)),
            ])
    }

    /// How many entries a subject has and in which order, once its code was checked; nil when the file has nothing of it.
    func head(of subject: SubjectID) throws -> SubjectHead? {
        let statement = try db.cachedStatement(sql: "SELECT count, head, code_epoch, code FROM subject WHERE subject = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Data(subject.bytes)]) else { return nil }
        return try authentic(row, subject)
    }

    private func authentic(_ row: Row, _ subject: SubjectID) throws -> SubjectHead {
        let head = SubjectHead(subject: subject, count: try row.decode(forColumn: "count"), hash: try row.bytes("head"))
        guard let epoch = keyring.epoch(try row.decode(forColumn: "code_epoch")),
            head.isAuthentic(try row.bytes("code"), under: epoch, team: team)
        else { throw RecordError.truncatedOrAltered(position: nil) }
        return head
    }

    /// Writes a subject's head in the row that its key made, authenticated under the current epoch's key.
    func write(_ head: SubjectHead) throws {
        try db.cachedStatement(sql: "UPDATE subject SET count = ?, head = ?, code_epoch = ?, code = ? WHERE subject = ?").execute(
            arguments: [
                head.count, Data(head.hash), keyring.current.number, Data(head.code(under: keyring.current, team: team)),
                Data(head.subject.bytes),
            ])
    }

    /// Every subject's head.
    func subjectHeads() throws -> [SubjectHead] {
        try Row.fetchAll(db, sql: "SELECT subject, count, head, code_epoch, code FROM subject").map { row in
            guard let subject = SubjectID(bytes: try row.bytes("subject")) else { throw RecordError.truncatedOrAltered(position: nil) }
            return try authentic(row, subject)
        }
    }
}

extension RecordState {
    /// What the rows say, with the epoch and the code that tell whether it is true.
    static func read(_ db: Database) throws -> (state: RecordState, epoch: Int64, code: [UInt8]) {
        guard let header = try Row.fetchOne(db.cachedStatement(sql: "SELECT team, file, digest FROM header")),
            let team = TeamID(try header.bytes("team")), let file = FileID(try header.bytes("file")),
            let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT entries, running, epoch, code FROM state"))
        else { throw RecordError.truncatedOrAltered(position: nil) }
        let heads = try Row.fetchAll(db.cachedStatement(sql: "SELECT workstation, position, sequence, hash FROM head ORDER BY workstation"))
            .map { row in
                guard let head = try ChainHead(row) else { throw RecordError.truncatedOrAltered(position: nil) }
                return head
            }
        let state = RecordState(
            team: team, file: file, entries: try row.decode(forColumn: "entries"), order: try row.bytes("running"), heads: heads,
            slotTable: try header.bytes("digest"))
        return (state, try row.decode(forColumn: "epoch"), try row.bytes("code"))
    }
}

extension ChainHead {
    /// What a row says; whether it is true, its code tells.
    init?(_ row: Row) throws {
        guard let workstation = Workstation(try row.bytes("workstation")) else { return nil }
        self.init(
            workstation: workstation, position: try row.decode(forColumn: "position"), sequence: try row.decode(forColumn: "sequence"),
            hash: try row.bytes("hash"))
    }
}
