import Foundation
import GRDB

extension RecordTransaction {
    /// The end of a workstation's chain, once its authentication code was checked.
    func head(of workstation: Workstation) throws -> ChainHead {
        let statement = try db.cachedStatement(
            sql: "SELECT workstation, position, sequence, hash, epoch, code FROM head WHERE workstation = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Data(workstation.bytes)]) else {
            let written = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE workstation = ?)", arguments: [Data(workstation.bytes)])
            // A chain is begun once: entries without a head mean that the head was taken away.
            guard written == false else { throw RecordError.truncatedOrAltered(position: nil) }
            return .beginning(of: workstation, file: file)
        }
        return try authentic(row)
    }

    /// The end of every chain.
    func heads() throws -> [ChainHead] {
        try Row.fetchAll(db, sql: "SELECT workstation, position, sequence, hash, epoch, code FROM head").map(authentic)
    }

    /// Whether the head's entry is where it should be, the last of its chain: else something was cut off.
    func reaches(_ head: ChainHead) throws -> Bool {
        guard head.position > 0 else { return head.sequence == 0 }
        guard let entry = try row(at: head.position) else { return false }
        return entry.hash == head.hash && entry.link.sequence == head.sequence && entry.link.workstation == head.workstation
    }

    func write(_ head: ChainHead) throws {
        let code = head.code(under: keyring.current, file: file)
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO head (workstation, position, sequence, hash, epoch, code) VALUES (?, ?, ?, ?, ?, ?)"
        )
        .execute(arguments: [
            Data(head.workstation.bytes), head.position, head.sequence, Data(head.hash), keyring.current.number, Data(code),
        ])
    }

    private func authentic(_ row: Row) throws -> ChainHead {
        guard let head = try ChainHead(row), let epoch = keyring.epoch(try row.decode(forColumn: "epoch")),
            head.isAuthentic(try row.bytes("code"), under: epoch, file: file)
        else { throw RecordError.truncatedOrAltered(position: nil) }
        return head
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
