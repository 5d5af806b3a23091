import Crypto
import Foundation

/// The one way in which content is sealed: ChaCha20-Poly1305 with a random nonce, which comes first.
enum Box {
    /// Throws only if the cryptographic library refuses, as it does when memory runs out.
    static func seal(_ content: [UInt8], under key: SymmetricKey, associated: [UInt8]) throws(RecordError) -> [UInt8] {
        do {
            return Array(try ChaChaPoly.seal(content, using: key, authenticating: associated).combined)
        } catch {
            throw .ioError(code: ENOMEM)
        }
    }

    /// The content, or nil when any byte of it, of the key or of the associated data is another than when it was sealed.
    static func open(_ sealed: [UInt8], under key: SymmetricKey, associated: [UInt8]) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let content = try? ChaChaPoly.open(box, using: key, authenticating: associated)
        else { return nil }
        return Array(content)
    }
}
