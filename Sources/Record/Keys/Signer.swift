import Caseload
import Crypto
import Foundation

/// A member as they were when they were given a key to sign with: it proves what they wrote under that name and in that role, also after they left.
struct Signer: Hashable, Sendable {
    let member: Member
    let verifyingKey: [UInt8]
}

/// Every key that anybody ever signed with, as the slot table has them.
struct Signers: Sendable {
    private var known: [Member.ID: [Key]] = [:]

    private struct Key: Sendable {
        let member: Member
        let key: Curve25519.Signing.PublicKey
    }

    init(_ signers: [Signer]) throws(RecordError) {
        for signer in signers {
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: signer.verifyingKey) else {
                throw .truncatedOrAltered(position: nil)
            }
            known[signer.member.id, default: []].append(Key(member: signer.member, key: key))
        }
    }

    /// Whether the entry was signed by whom it names, under that name and in that role. Of an entry of a newer program only its signature is known: any member's
    /// will do.
    func vouch(for entry: Entry, _ signature: EntrySignature) -> Bool {
        if case .unknown = entry.role, entry.author.isEmpty {
            return known.values.joined().contains { signature.isValid($0.key) }
        }
        let named = Member(id: entry.author, name: entry.authorName, role: entry.role)
        // The newest key first: of an entry just written it is the right one.
        return known[entry.author]?.reversed().contains { $0.member == named && signature.isValid($0.key) } ?? false
    }
}

/// A signature over an entry's bytes and the place for which they were written, so that they are worth nothing anywhere else.
struct EntrySignature: Sendable {
    static let size = 64

    /// What is signed.
    private let signed: [UInt8]
    let bytes: [UInt8]

    /// Signs.
    init(_ content: [UInt8], at link: ChainLink, by keys: MemberKeys) throws(RecordError) {
        signed = Self.signed(content, link)
        do {
            bytes = Array(try keys.signing.signature(for: signed))
        } catch {
            throw .ioError(code: ENOMEM)
        }
    }

    /// A signature that was read.
    init(_ bytes: [UInt8], over content: [UInt8], at link: ChainLink) {
        signed = Self.signed(content, link)
        self.bytes = bytes
    }

    func isValid(_ key: Curve25519.Signing.PublicKey) -> Bool { key.isValidSignature(bytes, for: signed) }

    private static func signed(_ content: [UInt8], _ link: ChainLink) -> [UInt8] {
        var fields = Fields("liaise entry signature 1", capacity: 320 + content.count)
        fields.add(link.associated)
        fields.add(content)
        return fields.bytes
    }
}
