import Crypto

/// The last entry of one workstation's chain, kept apart and covered by the state's code: entries cut off at the end are missed by it.
struct ChainHead: Hashable, Sendable {
    let workstation: Workstation
    /// Where that entry lies in the file; 0 before the first.
    let position: Int64
    let sequence: Int64
    let hash: [UInt8]

    /// A chain that has no entry yet.
    static func beginning(of workstation: Workstation, team: TeamID) -> ChainHead {
        ChainHead(workstation: workstation, position: 0, sequence: 0, hash: ChainLink.beginning(of: workstation, team: team))
    }

    /// Laid into what the state's code covers.
    func add(to fields: inout Fields) {
        fields.add(workstation.bytes)
        fields.add(position)
        fields.add(sequence)
        fields.add(hash)
    }
}

/// The end of every chain in the record, in one short line: printed on reports and put into the names of backups, so that a record cut
/// short or rolled back is noticed later.
package struct RecordHead: Hashable, Sendable {
    /// How many entries there are.
    package let entries: Int64
    /// 64 hexadecimal digits.
    package let hash: String

    /// The first eight digits, enough to compare by eye.
    package var shortHash: String { String(hash.prefix(8)) }

    init(entries: Int64, heads: [ChainHead]) {
        self.entries = entries
        var fields = Fields("liaise record head 1")
        for head in heads.sorted(by: { $0.workstation.bytes.lexicographicallyPrecedes($1.workstation.bytes) }) {
            fields.add(head.workstation.bytes)
            fields.add(head.sequence)
            fields.add(head.hash)
        }
        hash = SHA256.hash(data: fields.bytes).hexadecimal
    }
}
