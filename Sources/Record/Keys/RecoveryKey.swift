import Caseload
import Crypto

/// The key on paper that opens a record when every passphrase is lost: 160 random bits.
///
/// Written in Crockford's base 32 as nine groups of four: eight of the key, and one that is a check on them, so that a slip in copying or
/// typing is noticed before anything is tried.
package struct RecoveryKey: Secret, Hashable {
    /// Why something typed is no recovery key; says nothing of what was typed.
    package enum Fault: Error, Hashable, Sendable {
        /// So many characters were found, spaces and hyphens not counted, where 36 belong.
        case wrongLength(Int)
        /// The character at this place, counted from 1, is none that a recovery key uses.
        case strangeCharacter(at: Int)
        /// The last group does not fit the others, so something was mistyped.
        case checkFails
    }

    private static let byteCount = 20
    private static let groupLength = 4
    private static let characterCount = 36

    let bytes: [UInt8]

    /// A new key from the system's generator.
    init() {
        bytes = SymmetricKey(size: .init(bitCount: Self.byteCount * 8)).withUnsafeBytes { Array($0) }
    }

    /// Reads what somebody typed: any case, with or without spaces and hyphens, O taken as 0, I and L as 1.
    package init(parsing typed: String) throws(Fault) {
        var digits: [UInt8] = []
        for character in typed where !character.isWhitespace && !"-–—".contains(character) {
            guard let digit = Base32.digit(character) else { throw .strangeCharacter(at: digits.count + 1) }
            digits.append(digit)
        }
        guard digits.count == Self.characterCount else { throw .wrongLength(digits.count) }
        bytes = Base32.bytes(of: digits.dropLast(Self.groupLength))
        guard text == Base32.text(of: digits, inGroupsOf: Self.groupLength).joined(separator: "-") else { throw .checkFails }
    }

    /// The nine groups of four characters, the check last; setting up asks for two of them back.
    package var groups: [String] {
        Base32.text(of: Base32.digits(of: bytes) + check, inGroupsOf: Self.groupLength)
    }

    /// The key as it is printed.
    package var text: String { groups.joined(separator: "-") }

    /// The first twenty bits of a digest: all but one slip in a million show.
    private var check: [UInt8] {
        var fields = Fields("liaise recovery check 1")
        fields.add(bytes)
        return Array(Base32.digits(of: Array(SHA256.hash(data: fields.bytes))).prefix(Self.groupLength))
    }
}
