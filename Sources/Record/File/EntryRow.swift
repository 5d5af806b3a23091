import Caseload
import Foundation
import GRDB

/// One entry as it lies in the file.
struct EntryRow: Hashable, Sendable {
    let position: Int64
    let link: ChainLink
    let hash: [UInt8]
    let sealed: [UInt8]

    init(position: Int64, link: ChainLink, hash: [UInt8], sealed: [UInt8]) {
        self.position = position
        self.link = link
        self.hash = hash
        self.sealed = sealed
    }

    /// Seals an entry where it stands.
    init(_ entry: Entry, position: Int64, link: ChainLink, keys: EntryKeys) throws(RecordError) {
        self.position = position
        self.link = link
        sealed = try Box.seal(Padding.padded(entry.encoded), under: keys.key(link.id, file: link.file), associated: link.associated)
        hash = link.hash(sealed: sealed)
    }

    /// What a query for `columns` found; throws `truncatedOrAltered` when a field has not the form it should have.
    init(_ row: Row, file: FileID) throws {
        let position: Int64 = try row.decode(atIndex: 0)
        guard let id = EntryID(bytes: try row.decode(Data.self, atIndex: 1)),
            let subject = SubjectID(bytes: try row.decode(Data.self, atIndex: 2)),
            let workstation = Workstation(Array(try row.decode(Data.self, atIndex: 3)))
        else { throw RecordError.truncatedOrAltered(position: position) }
        self.position = position
        link = ChainLink(
            file: file, workstation: workstation, sequence: try row.decode(atIndex: 4),
            previous: Array(try row.decode(Data.self, atIndex: 6)),
            id: id, epoch: try row.decode(atIndex: 5), subject: subject)
        hash = Array(try row.decode(Data.self, atIndex: 7))
        sealed = Array(try row.decode(Data.self, atIndex: 8))
    }

    static let columns = "position, id, subject, workstation, sequence, epoch, previous, hash, sealed"

    /// Whether what lies here is what was hashed when it was written.
    var isWhole: Bool { link.hash(sealed: sealed) == hash }

    /// The entry, or nil when any byte of it or of where it stands has changed.
    func opened(_ keys: EntryKeys) -> Entry? {
        let entryKey = keys.key(link.id, file: link.file)
        guard let padded = Box.open(sealed, under: entryKey, associated: link.associated), let content = Padding.content(of: padded)
        else { return nil }
        return Entry(reading: content, id: link.id, subject: link.subject)
    }

    func insert(_ db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO entry (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            position, Data(link.id.bytes), Data(link.subject.bytes), Data(link.workstation.bytes), link.sequence, link.epoch,
            Data(link.previous), Data(hash), Data(sealed),
        ])
    }
}
