import Crypto
import CryptoExtras
import Foundation

/// A member's private keys wrapped under what they know, with the public keys they belong to.
struct SlotLock: Hashable, Sendable {
    /// To this epochs are sealed.
    let publicKey: [UInt8]
    /// By this the holder's signatures are known.
    let verifyingKey: [UInt8]
    /// Nil for the recovery key, which needs no stretching: it has 160 bits of its own.
    let cost: KeyCost?
    let salt: [UInt8]
    /// Tells a wrong passphrase from an altered slot.
    let proof: [UInt8]
    let wrapped: [UInt8]

    init(publicKey: [UInt8], verifyingKey: [UInt8], cost: KeyCost?, salt: [UInt8], proof: [UInt8], wrapped: [UInt8]) {
        self.publicKey = publicKey
        self.verifyingKey = verifyingKey
        self.cost = cost
        self.salt = salt
        self.proof = proof
        self.wrapped = wrapped
    }

    /// Throws `ioError` only if the cryptographic library refuses, as it does when memory runs out.
    init(
        wrapping own: MemberKeys = MemberKeys(), under secret: SlotSecret, cost: KeyCost?, bound: [UInt8]
    ) throws(RecordError) {
        publicKey = own.publicKey
        verifyingKey = own.verifyingKey
        salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        self.cost = cost
        let keys = try SlotKeys(secret, salt: salt, cost: cost)
        proof = keys.proof(of: bound)
        do {
            let data = Self.associated(bound, publicKey + verifyingKey, cost: cost, salt: salt)
            wrapped = Array(try ChaChaPoly.seal(own.bytes, using: keys.wrapping, authenticating: data).combined)
        } catch {
            throw .ioError(code: ENOMEM)
        }
    }

    /// The slot's private keys.
    ///
    /// Throws `wrongPassphrase` (or `wrongRecoveryKey`) when the secret does not fit, `truncatedOrAltered` when it fits and the rest
    /// of the slot does not. Somebody who rewrites salt, proof and every digest on purpose makes the right passphrase look wrong:
    /// without the passphrase nobody can tell those apart. An accident cannot, because the slot table's digest is checked before.
    func unlock(with secret: SlotSecret, bound: [UInt8]) throws(RecordError) -> MemberKeys {
        let keys = try SlotKeys(secret, salt: salt, cost: cost)
        guard keys.proves(proof, of: bound) else {
            if case .recovery = secret { throw .wrongRecoveryKey }
            throw .wrongPassphrase
        }
        let data = Self.associated(bound, publicKey + verifyingKey, cost: cost, salt: salt)
        guard let box = try? ChaChaPoly.SealedBox(combined: wrapped),
            let raw = try? ChaChaPoly.open(box, using: keys.wrapping, authenticating: data),
            let own = MemberKeys(raw), own.publicKey == publicKey, own.verifyingKey == verifyingKey
        else { throw .truncatedOrAltered(position: nil) }
        return own
    }

    private static func associated(_ bound: [UInt8], _ publicKeys: [UInt8], cost: KeyCost?, salt: [UInt8]) -> [UInt8] {
        var fields = Fields("liaise wrapped keys 1")
        fields.add(bound)
        fields.add(publicKeys)
        fields.add(Int64(cost?.exponent ?? 0))
        fields.add(salt)
        return fields.bytes
    }
}

/// The two keys that a passphrase or a recovery key becomes for one slot.
private struct SlotKeys: Secret {
    let wrapping: SymmetricKey
    private let proving: SymmetricKey

    init(_ secret: SlotSecret, salt: [UInt8], cost: KeyCost?) throws(RecordError) {
        let stretched = try Self.stretched(secret, salt: salt, cost: cost)
        wrapping = HKDF<SHA256>.deriveKey(inputKeyMaterial: stretched, info: Array("liaise slot 1 wrapping".utf8), outputByteCount: 32)
        proving = HKDF<SHA256>.deriveKey(inputKeyMaterial: stretched, info: Array("liaise slot 1 proof".utf8), outputByteCount: 32)
    }

    func proof(of bound: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bound, using: proving))
    }

    func proves(_ proof: [UInt8], of bound: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(proof, authenticating: bound, using: proving)
    }

    private static func stretched(_ secret: SlotSecret, salt: [UInt8], cost: KeyCost?) throws(RecordError) -> SymmetricKey {
        switch (secret, cost) {
        case (.passphrase(let passphrase), let cost?):
            do {
                return try KDF.Scrypt.deriveKey(
                    from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: 8, parallelism: 1)
            } catch {
                throw .ioError(code: ENOMEM)
            }
        case (.recovery(let key), nil):
            return HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: key.bytes), salt: salt, info: Array("liaise recovery 1".utf8), outputByteCount: 32)
        default:
            throw .truncatedOrAltered(position: nil)
        }
    }
}
