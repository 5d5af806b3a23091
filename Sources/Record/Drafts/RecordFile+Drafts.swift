package import Caseload
import Foundation
import GRDB

/// What a member has typed and not saved, as the layers above wrote it.
package struct StoredDraft: Hashable, Sendable {
    /// Which form of which case; the same form has the same name each time.
    package let name: String
    /// What was typed.
    package let content: [UInt8]

    /// A draft.
    package init(name: String, content: [UInt8]) {
        self.name = name
        self.content = content
    }
}

// Drafts are no part of the journal: they are replaced and deleted freely, and are evidence of nothing.
extension RecordFile {
    /// Keeps drafts, in the place of those of the same names, and forgets those that are named without one.
    package func keep(_ drafts: [StoredDraft], forgetting names: [String] = []) throws(RecordError) {
        guard let member, !(drafts.isEmpty && names.isEmpty) else { return }
        try write { transaction in
            let key = DraftKey(transaction.keyring, team: team)
            for name in names {
                try transaction.db.execute(
                    sql: "DELETE FROM draft WHERE staff = ? AND name = ?", arguments: [member.id, Data(key.row(name))])
            }
            for draft in drafts {
                try transaction.db.execute(
                    sql: "INSERT OR REPLACE INTO draft (staff, name, sealed) VALUES (?, ?, ?)",
                    arguments: [member.id, Data(key.row(draft.name)), Data(try key.sealed(draft, team: team))])
            }
        }
    }

    /// The drafts of whoever opened the record; those of others stay shut, and so does what does not open.
    package func drafts() throws(RecordError) -> [StoredDraft] {
        guard let member else { return [] }
        return try read { transaction in
            let key = DraftKey(transaction.keyring, team: team)
            let rows = try Row.fetchAll(transaction.db, sql: "SELECT name, sealed FROM draft WHERE staff = ?", arguments: [member.id])
            return try rows.compactMap { row in
                key.opened(Array(try row.decode(Data.self, atIndex: 1)), row: Array(try row.decode(Data.self, atIndex: 0)), team: team)
            }.sorted { $0.name < $1.name }
        }
    }
}

extension RecordFile {
    /// How many drafts a member has: of others no more than that can be known.
    package func draftCount(of staff: Member.ID) throws(RecordError) -> Int {
        try read { transaction in
            try Int.fetchOne(transaction.db, sql: "SELECT COUNT(*) FROM draft WHERE staff = ?", arguments: [staff]) ?? 0
        }
    }
}

extension RecordTransaction {
    /// Forgets what a member had typed: their key has gone, so nobody can read it any more.
    func forgetDrafts(of staff: Member.ID) throws {
        try db.execute(sql: "DELETE FROM draft WHERE staff = ?", arguments: [staff])
    }
}
