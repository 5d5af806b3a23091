/// Crockford's base 32, five bits a character: no I, L, O or U, so that nothing is misread at the telephone.
enum Base32 {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A typed character's value: either case, O as 0, I and L as 1; nil for any other character.
    static func digit(_ character: Character) -> UInt8? {
        let upper = character.uppercased()
        let read = upper == "O" ? "0" : upper == "I" || upper == "L" ? "1" : upper
        return alphabet.firstIndex { String($0) == read }.map { UInt8($0) }
    }

    /// The bits five by five; what is left over at the end, fewer than five, is dropped.
    static func digits(of bytes: [UInt8]) -> [UInt8] {
        regrouped(bytes, from: 8, to: 5)
    }

    /// The bits eight by eight; what is left over at the end, fewer than eight, is dropped.
    static func bytes(of digits: some Sequence<UInt8>) -> [UInt8] {
        regrouped(digits, from: 5, to: 8)
    }

    static func text(of digits: [UInt8], inGroupsOf length: Int) -> [String] {
        stride(from: 0, to: digits.count, by: length).map { start in
            String(digits[start..<min(start + length, digits.count)].map { alphabet[Int($0)] })
        }
    }

    private static func regrouped(_ input: some Sequence<UInt8>, from width: Int, to size: Int) -> [UInt8] {
        var result: [UInt8] = []
        var pending = 0
        var bits = 0
        for value in input {
            pending = (pending << width | Int(value)) & 0xFFFF
            bits += width
            while bits >= size {
                bits -= size
                result.append(UInt8(pending >> bits & ((1 << size) - 1)))
            }
        }
        return result
    }
}
