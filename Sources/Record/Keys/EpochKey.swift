import Crypto

/// The key of one epoch: the time between two departures of staff. Whatever the record holds is sealed under keys derived from it.
struct EpochKey: Secret {
    let number: Int64
    private let key: SymmetricKey
    /// Under this the slot table is authenticated.
    let slotTable: SymmetricKey
    /// Under this the keys of subjects are sealed.
    let subjects: SymmetricKey
    /// Together with a subject's key this gives the key of each entry, so that somebody who left with old keys reads nothing new.
    let entries: SymmetricKey
    /// Under this summaries are sealed.
    let summaries: SymmetricKey
    /// Under this the heads of the chains are authenticated.
    let heads: SymmetricKey

    init(number: Int64, key: SymmetricKey = SymmetricKey(size: .bits256)) {
        self.number = number
        self.key = key
        slotTable = Self.derived(from: key, for: "slot table")
        subjects = Self.derived(from: key, for: "subject keys")
        entries = Self.derived(from: key, for: "entries")
        summaries = Self.derived(from: key, for: "summaries")
        heads = Self.derived(from: key, for: "heads")
    }

    /// The key itself, to seal it to a member and for nothing else.
    var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// Says which key this is without giving it away.
    func commitment(team: TeamID) -> [UInt8] {
        authenticated("liaise epoch commitment 1", team: team, of: self, naming: [], under: "commitment")
    }

    /// This epoch's word for the next one: without it anybody could begin an epoch of their own, since public keys lie in the open.
    func voucher(for next: EpochKey, team: TeamID) -> [UInt8] {
        authenticated("liaise epoch voucher 1", team: team, of: next, naming: next.commitment(team: team), under: "voucher")
    }

    private func authenticated(
        _ purpose: StaticString, team: TeamID, of epoch: EpochKey, naming commitment: [UInt8], under name: String
    ) -> [UInt8] {
        var fields = Fields(purpose)
        fields.add(team.bytes)
        fields.add(epoch.number)
        fields.add(commitment)
        return Array(HMAC<SHA256>.authenticationCode(for: fields.bytes, using: Self.derived(from: key, for: name)))
    }

    private static func derived(from key: SymmetricKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array("liaise epoch 1 \(purpose)".utf8), outputByteCount: 32)
    }
}
