import Crypto

/// What a slot holds: the key that opens the epochs, and the key with which its holder signs what they write.
struct MemberKeys: Secret {
    let opening: Curve25519.KeyAgreement.PrivateKey
    let signing: Curve25519.Signing.PrivateKey

    /// A new pair.
    init() {
        opening = .init()
        signing = .init()
    }

    /// Nil unless these are the bytes of both.
    init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 64, let opening = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes.prefix(32)),
            let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.suffix(32))
        else { return nil }
        self.opening = opening
        self.signing = signing
    }

    /// Both keys, the opening one first.
    var bytes: [UInt8] { Array(opening.rawRepresentation) + Array(signing.rawRepresentation) }
    /// To which epochs are sealed.
    var publicKey: [UInt8] { Array(opening.publicKey.rawRepresentation) }
    /// By which others know this holder's signature.
    var verifyingKey: [UInt8] { Array(signing.publicKey.rawRepresentation) }
}
