import Caseload
import Crypto

/// Where an entry stands: bound into its seal as associated data and into the hash of its chain.
struct ChainLink: Hashable, Sendable {
    /// The format of entries that this program writes.
    static let format: Int64 = 1

    let team: TeamID
    let workstation: Workstation
    /// The entry's place among those of its workstation, from 1.
    let sequence: Int64
    /// The hash of the workstation's entry before; of the chain's beginning for the first.
    let previous: [UInt8]
    let id: EntryID
    let epoch: Int64
    let subject: SubjectID

    /// What the entry's seal authenticates beside its content.
    var associated: [UInt8] { fields("liaise entry 1", capacity: 224).bytes }

    /// The entry's hash, over what lies on disk: the chain can be followed without a key, and when a subject's key is gone.
    func hash(sealed: [UInt8]) -> [UInt8] {
        var fields = fields("liaise chain 1", capacity: 256 + sealed.count)
        fields.add(sealed)
        return Array(SHA256.hash(data: fields.bytes))
    }

    /// What the first entry of a workstation follows.
    static func beginning(of workstation: Workstation, team: TeamID) -> [UInt8] {
        var fields = Fields("liaise chain beginning 1")
        fields.add(team.bytes)
        fields.add(workstation.bytes)
        return Array(SHA256.hash(data: fields.bytes))
    }

    private func fields(_ purpose: StaticString, capacity: Int) -> Fields {
        var fields = Fields(purpose, capacity: capacity)
        fields.add(Self.format)
        fields.add(team.bytes)
        fields.add(workstation.bytes)
        fields.add(sequence)
        fields.add(previous)
        fields.add(id.bytes)
        fields.add(epoch)
        fields.add(subject.bytes)
        return fields
    }
}
