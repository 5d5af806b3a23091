import Caseload
import Foundation
import GRDB

extension SlotTable {
    /// Reads the table and its authentication code; who holds a key must still check the code.
    ///
    /// Throws `truncatedOrAltered` when a field is not what was written, `keyCostOutOfRange` before any key is derived at such a cost.
    static func read(_ db: Database) throws -> (table: SlotTable, code: [UInt8]) {
        guard let header = try Row.fetchOne(db, sql: "SELECT team, file, created, digest, code FROM header"),
            let team = TeamID(try header.bytes("team")), let file = FileID(try header.bytes("file"))
        else { throw RecordError.truncatedOrAltered(position: nil) }
        let vouchers = try Row.fetchAll(db, sql: "SELECT number, voucher FROM epoch ORDER BY number")
        let table = SlotTable(
            team: team, file: file, created: Instant(milliseconds: try header.decode(forColumn: "created")), slots: try slots(db),
            signers: try Row.fetchAll(db, sql: "SELECT * FROM signer ORDER BY number").map { try Signer($0) },
            vouchers: try vouchers.map { try $0.bytes("voucher") })
        guard try vouchers.map({ try $0.decode(Int64.self, forColumn: "number") }) == Array(1...Int64(max(1, vouchers.count))),
            try header.bytes("digest") == table.digest
        else { throw RecordError.truncatedOrAltered(position: nil) }
        return (table, try header.bytes("code"))
    }

    /// Writes the whole table in place of the one that is there, authenticated under the last epoch's key.
    func write(_ db: Database, under epoch: EpochKey) throws {
        for name in ["header", "slot", "signer", "epoch", "seal"] {
            try db.execute(sql: "DELETE FROM \(name)")
        }
        try db.execute(
            sql: "INSERT INTO header (one, team, file, created, digest, code) VALUES (1, ?, ?, ?, ?, ?)",
            arguments: [Data(team.bytes), Data(file.bytes), created.milliseconds, Data(digest), Data(code(under: epoch))])
        for (index, voucher) in vouchers.enumerated() {
            try db.execute(sql: "INSERT INTO epoch (number, voucher) VALUES (?, ?)", arguments: [index + 1, Data(voucher)])
        }
        for (index, signer) in signers.enumerated() {
            try signer.write(db, number: Int64(index + 1))
        }
        for (index, slot) in slots.enumerated() {
            try slot.write(db, number: Int64(index + 1))
        }
    }

    private static func slots(_ db: Database) throws -> [Slot] {
        var seals: [Int64: [[UInt8]]] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT slot, sealed FROM seal ORDER BY slot, epoch") {
            seals[try row.decode(forColumn: "slot"), default: []].append(try row.bytes("sealed"))
        }
        return try Row.fetchAll(db, sql: "SELECT * FROM slot ORDER BY number").map { row in
            try Slot(row, seals: seals[try row.decode(forColumn: "number")] ?? [])
        }
    }
}

extension Signer {
    fileprivate init(_ row: Row) throws {
        let role: String = try row.decode(forColumn: "role")
        self.init(
            member: Member(
                id: try row.decode(forColumn: "staff"), name: try row.decode(forColumn: "name"), role: MemberRole(word: role)),
            verifyingKey: try row.bytes("verifying_key"))
    }

    fileprivate func write(_ db: Database, number: Int64) throws {
        try db.execute(
            sql: "INSERT INTO signer (number, staff, name, role, verifying_key) VALUES (?, ?, ?, ?, ?)",
            arguments: [number, member.id, member.name, member.role.rawValue, Data(verifyingKey)])
    }
}

extension MemberRole {
    /// The role of a word in the clear part of the file.
    fileprivate init(word: String) {
        self = MemberRole(rawValue: word) ?? .unknown(word)
    }
}

extension Slot {
    fileprivate init(_ row: Row, seals: [[UInt8]]) throws {
        let staff: String = try row.decode(forColumn: "staff")
        let holder: SlotHolder
        if staff.isEmpty {
            holder = .recovery
        } else {
            holder = .member(
                Member(id: staff, name: try row.decode(forColumn: "name"), role: MemberRole(word: try row.decode(forColumn: "role"))))
        }
        self.init(holder: holder, lock: try SlotLock(row, holder: holder), seals: seals)
    }

    fileprivate func write(_ db: Database, number: Int64) throws {
        try db.execute(
            sql: """
                INSERT INTO slot (number, staff, name, role, public_key, verifying_key, cost, salt, proof, wrapped) \
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, holder.name, member?.name ?? "", member?.role.rawValue ?? "", lock.map { Data($0.publicKey) },
                lock.map { Data($0.verifyingKey) }, lock?.cost?.exponent,
                lock.map { Data($0.salt) }, lock.map { Data($0.proof) }, lock.map { Data($0.wrapped) },
            ])
        for (index, seal) in seals.enumerated() {
            try db.execute(sql: "INSERT INTO seal (slot, epoch, sealed) VALUES (?, ?, ?)", arguments: [number, index + 1, Data(seal)])
        }
    }
}

extension SlotLock {
    /// Nil for a slot that was taken away.
    fileprivate init?(_ row: Row, holder: SlotHolder) throws {
        guard let publicKey: Data = try row.decode(forColumn: "public_key") else { return nil }
        let exponent: Int? = try row.decode(forColumn: "cost")
        guard (exponent == nil) == (holder == .recovery) else { throw RecordError.truncatedOrAltered(position: nil) }
        self.init(
            publicKey: Array(publicKey), verifyingKey: try row.bytes("verifying_key"), cost: try exponent.map { try KeyCost(exponent: $0) },
            salt: try row.bytes("salt"),
            proof: try row.bytes("proof"), wrapped: try row.bytes("wrapped"))
    }
}

extension Row {
    /// A column's bytes; throws when it holds something else.
    func bytes(_ column: String) throws -> [UInt8] {
        Array(try decode(Data.self, forColumn: column))
    }
}
