import Crypto
import Foundation

/// Seals an epoch's key to a slot's public key (HPKE, base mode: X25519, HKDF-SHA256, ChaCha20-Poly1305), so that a new epoch needs
/// nobody's passphrase.
///
/// Anybody can seal to a public key. That an epoch is genuine follows from vouchers and from the slot table's authentication code.
enum EpochSeal {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let encapsulatedSize = 32

    static func seal(_ epoch: EpochKey, to publicKey: [UInt8], holder: SlotHolder, team: TeamID) throws(RecordError) -> [UInt8] {
        do {
            let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
            var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info(team))
            let sealed = try sender.seal(epoch.bytes, authenticating: associated(epoch.number, holder))
            return Array(sender.encapsulatedKey + sealed)
        } catch {
            throw .truncatedOrAltered(position: nil)
        }
    }

    static func open(
        _ seal: [UInt8], number: Int64, with key: Curve25519.KeyAgreement.PrivateKey, holder: SlotHolder, team: TeamID
    ) throws(RecordError) -> EpochKey {
        do {
            let encapsulated = Data(seal.prefix(encapsulatedSize))
            var recipient = try HPKE.Recipient(privateKey: key, ciphersuite: suite, info: info(team), encapsulatedKey: encapsulated)
            let opened = try recipient.open(Data(seal.dropFirst(encapsulatedSize)), authenticating: associated(number, holder))
            return EpochKey(number: number, key: SymmetricKey(data: opened))
        } catch {
            throw .truncatedOrAltered(position: nil)
        }
    }

    private static func info(_ team: TeamID) -> Data {
        var fields = Fields("liaise epoch seal 1")
        fields.add(team.bytes)
        return Data(fields.bytes)
    }

    private static func associated(_ number: Int64, _ holder: SlotHolder) -> [UInt8] {
        var fields = Fields("liaise epoch seal 1")
        fields.add(number)
        fields.add(holder.name)
        return fields.bytes
    }
}
