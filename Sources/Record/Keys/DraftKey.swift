import Caseload
import Crypto

/// The key of what one member has typed and not saved. It comes from their private key, so that no other member can read it.
struct DraftKey: Secret {
    private let content: SymmetricKey
    private let names: SymmetricKey

    init(_ keyring: Keyring, team: TeamID) {
        let root = SymmetricKey(data: keyring.own.opening.rawRepresentation)
        content = Self.derived(from: root, "liaise draft content 1", team)
        names = Self.derived(from: root, "liaise draft names 1", team)
    }

    /// What the row of a draft is called: it tells nothing of the form, and is the same each time.
    func row(_ name: String) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: Array(name.utf8), using: names).prefix(16)) }

    /// The draft with its name, bound to its row.
    func sealed(_ draft: StoredDraft, team: TeamID) throws(RecordError) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(Array(draft.name.utf8))
        writer.write(draft.content)
        return try Box.seal(Padding.padded(writer.bytes), under: content, associated: Self.associated(row(draft.name), team))
    }

    /// Nil when the bytes are no draft of this member's, or stand in another's row.
    func opened(_ sealed: [UInt8], row: [UInt8], team: TeamID) -> StoredDraft? {
        guard let opened = Box.open(sealed, under: content, associated: Self.associated(row, team)), let plain = Padding.content(of: opened)
        else { return nil }
        var reader = ByteReader(plain)
        guard let name = try? reader.raw(), let text = String(validating: name, as: UTF8.self), let content = try? reader.raw(),
            self.row(text) == row
        else { return nil }
        return StoredDraft(name: text, content: content)
    }

    private static func derived(from root: SymmetricKey, _ purpose: StaticString, _ team: TeamID) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: root, info: Fields(purpose).adding(team), outputByteCount: 32)
    }

    private static func associated(_ row: [UInt8], _ team: TeamID) -> [UInt8] {
        var fields = Fields("liaise draft 1")
        fields.add(team.bytes)
        fields.add(row)
        return fields.bytes
    }
}

extension Fields {
    fileprivate func adding(_ team: TeamID) -> [UInt8] {
        var fields = self
        fields.add(team.bytes)
        return fields.bytes
    }
}
