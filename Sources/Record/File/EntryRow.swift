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

    /// Signs an entry for where it stands, and seals it there.
    init(_ entry: Entry, position: Int64, link: ChainLink, keys: EntryKeys, by own: MemberKeys) throws(RecordError) {
        self.position = position
        self.link = link
        let content = entry.encoded
        let padded = Padding.padded(try EntrySignature(content, at: link, by: own).bytes + content)
        sealed = try Box.seal(padded, under: keys.key(link.id, team: link.team), associated: link.associated)
        hash = link.hash(sealed: sealed)
    }

    /// What a query for `columns` found; throws `truncatedOrAltered` when a field has not the form it should have.
    init(_ row: Row, team: TeamID) throws {
        let position: Int64 = try row.decode(atIndex: 0)
        guard let id = EntryID(bytes: try row.decode(Data.self, atIndex: 1)),
            let subject = SubjectID(bytes: try row.decode(Data.self, atIndex: 2)),
            let workstation = Workstation(Array(try row.decode(Data.self, atIndex: 3)))
        else { throw RecordError.truncatedOrAltered(position: position) }
        self.position = position
        link = ChainLink(
            team: team, workstation: workstation, sequence: try row.decode(atIndex: 4),
            previous: Array(try row.decode(Data.self, atIndex: 6)),
            id: id, epoch: try row.decode(atIndex: 5), subject: subject)
        hash = Array(try row.decode(Data.self, atIndex: 7))
        sealed = Array(try row.decode(Data.self, atIndex: 8))
    }

    static let columns = "position, id, subject, workstation, sequence, epoch, previous, hash, sealed"

    /// Whether what lies here is what was hashed when it was written.
    var isWhole: Bool { link.hash(sealed: sealed) == hash }

    /// The entry, or nil when any byte of it or of where it stands has changed, or when somebody else signed it than whom it names.
    func opened(_ keys: EntryKeys, signers: Signers) -> Entry? {
        let entryKey = keys.key(link.id, team: link.team)
        guard let padded = Box.open(sealed, under: entryKey, associated: link.associated), let content = Padding.content(of: padded),
            content.count >= EntrySignature.size
        else { return nil }
        let written = Array(content.dropFirst(EntrySignature.size))
        let signature = EntrySignature(Array(content.prefix(EntrySignature.size)), over: written, at: link)
        guard let entry = Entry(reading: written, id: link.id, subject: link.subject), signers.vouch(for: entry, signature) else {
            return nil
        }
        return entry
    }

    func insert(_ db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO entry (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            position, Data(link.id.bytes), Data(link.subject.bytes), Data(link.workstation.bytes), link.sequence, link.epoch,
            Data(link.previous), Data(hash), Data(sealed),
        ])
    }
}
