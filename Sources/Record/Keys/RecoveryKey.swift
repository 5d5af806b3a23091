import Caseload
import Crypto

/// The key on paper that opens a record when every passphrase is lost: 160 random bits.
///
/// Written in Crockford's base 32 as eight groups of four, then a check character (the number modulo 37, as Crockford has it) that
/// finds every single wrong character and every two that changed places.
package struct RecoveryKey: Secret, Hashable {
    /// Why something typed is no recovery key; says nothing of what was typed.
    package enum Fault: Error, Hashable, Sendable {
        /// So many characters were found, spaces and hyphens not counted, where 33 belong.
        case wrongLength(Int)
        /// The character at this place, counted from 1, is none that a recovery key uses.
        case strangeCharacter(at: Int)
        /// The check character does not fit, so something was mistyped.
        case checkFails
    }

    private static let byteCount = 20
    private static let characterCount = 32
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")

    let bytes: [UInt8]

    /// A new key from the system's generator.
    init() {
        bytes = SymmetricKey(size: .init(bitCount: Self.byteCount * 8)).withUnsafeBytes { Array($0) }
    }

    /// Reads what somebody typed: any case, with or without spaces and hyphens, O taken as 0, I and L as 1.
    package init(parsing typed: String) throws(Fault) {
        let digits = try Self.digits(of: typed)
        guard digits.count == Self.characterCount + 1 else { throw .wrongLength(digits.count) }
        if let place = digits.dropLast().firstIndex(where: { $0 > 31 }) { throw .strangeCharacter(at: place + 1) }
        let bytes = Self.bytes(of: digits.dropLast())
        guard digits.last == Self.check(of: bytes) else { throw .checkFails }
        self.bytes = bytes
    }

    /// The eight groups of four characters; setting up asks for two of them back.
    package var groups: [String] {
        let text = characters
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<$0 + 4]) }
    }

    /// The key as it is printed, with its check character last.
    package var text: String {
        (groups + [String(Self.alphabet[Self.check(of: bytes)])]).joined(separator: "-")
    }

    private var characters: [Character] {
        var result: [Character] = []
        var pending = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                result.append(Self.alphabet[pending >> bits & 31])
            }
            pending &= 0xFF
        }
        return result
    }

    private static func digits(of typed: String) throws(Fault) -> [Int] {
        var digits: [Int] = []
        for character in typed.uppercased() where !character.isWhitespace && !"-–—".contains(character) {
            let read: Character = character == "O" ? "0" : character == "I" || character == "L" ? "1" : character
            guard let digit = alphabet.firstIndex(of: read) else { throw .strangeCharacter(at: digits.count + 1) }
            digits.append(digit)
        }
        return digits
    }

    private static func bytes(of digits: ArraySlice<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var pending = 0
        var bits = 0
        for digit in digits {
            pending = pending << 5 | digit
            bits += 5
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: pending >> bits))
                pending &= 0xFF
            }
        }
        return result
    }

    private static func check(of bytes: [UInt8]) -> Int {
        bytes.reduce(0) { ($0 * 256 + Int($1)) % 37 }
    }
}
