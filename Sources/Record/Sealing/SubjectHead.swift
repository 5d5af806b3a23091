import Caseload
import Crypto

/// How many entries a subject has and in which order, authenticated apart from the summary, which can be made anew: an entry that is taken away, put back or
/// swapped shows when the subject is read.
struct SubjectHead: Hashable, Sendable {
    let subject: SubjectID
    private(set) var count: Int64
    /// A hash over the hashes of the subject's entries in their order.
    private(set) var hash: [UInt8]

    /// A subject without entries.
    static func beginning(of subject: SubjectID, team: TeamID) -> SubjectHead {
        var fields = Fields("liaise subject beginning 1")
        fields.add(team.bytes)
        fields.add(subject.bytes)
        return SubjectHead(subject: subject, count: 0, hash: Array(SHA256.hash(data: fields.bytes)))
    }

    init(subject: SubjectID, count: Int64, hash: [UInt8]) {
        self.subject = subject
        self.count = count
        self.hash = hash
    }

    /// Takes one more entry at the end.
    mutating func take(_ entry: [UInt8]) {
        var fields = Fields("liaise subject head 1")
        fields.add(hash)
        fields.add(entry)
        hash = Array(SHA256.hash(data: fields.bytes))
        count += 1
    }

    func code(under epoch: EpochKey, team: TeamID) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: fields(epoch.number, team), using: epoch.heads))
    }

    func isAuthentic(_ code: [UInt8], under epoch: EpochKey, team: TeamID) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: fields(epoch.number, team), using: epoch.heads)
    }

    private func fields(_ epoch: Int64, _ team: TeamID) -> [UInt8] {
        var fields = Fields("liaise subject code 1")
        fields.add(team.bytes)
        fields.add(subject.bytes)
        fields.add(count)
        fields.add(hash)
        fields.add(epoch)
        return fields.bytes
    }
}
