/// Makes characters of bytes that may come one at a time.
struct CharacterDecoder {
    /// What a byte led to.
    enum Step: Equatable {
        /// More bytes have to come.
        case more
        case scalar(Unicode.Scalar)
        /// What came is no character; whether the last byte may begin another one.
        case invalid(isBeginning: Bool)
    }

    /// The characters of the bytes from 0x80 on, in a character set of single bytes; nil for UTF-8.
    private let upperHalf: [Unicode.Scalar?]?
    private var value: UInt32 = 0
    private var missing = 0
    /// What the next byte has to be, so that nothing overlong, no surrogate and nothing past the last character is taken.
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    init(upperHalf: [Unicode.Scalar?]? = nil) { self.upperHalf = upperHalf }

    var isUTF8: Bool { upperHalf == nil }
    var isEmpty: Bool { missing == 0 }

    mutating func reset() { missing = 0 }

    mutating func take(_ byte: UInt8) -> Step {
        if missing > 0 { return proceed(byte) }
        if byte < 0x80 { return .scalar(Unicode.Scalar(byte)) }
        if let upperHalf { return upperHalf[Int(byte) - 0x80].map(Step.scalar) ?? .invalid(isBeginning: false) }
        return begin(byte)
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        allowed = 0x80...0xBF
        switch byte {
        // A control character of eight bits, from a terminal that is set to send such.
        case 0x80...0x9F: return .scalar(Unicode.Scalar(byte))
        case 0xC2...0xDF: (missing, value) = (1, UInt32(byte & 0x1F))
        case 0xE0...0xEF:
            (missing, value) = (2, UInt32(byte & 0x0F))
            if byte == 0xE0 { allowed = 0xA0...0xBF }
            if byte == 0xED { allowed = 0x80...0x9F }
        case 0xF0...0xF4:
            (missing, value) = (3, UInt32(byte & 0x07))
            if byte == 0xF0 { allowed = 0x90...0xBF }
            if byte == 0xF4 { allowed = 0x80...0x8F }
        default: return .invalid(isBeginning: false)
        }
        return .more
    }

    private mutating func proceed(_ byte: UInt8) -> Step {
        guard allowed.contains(byte) else {
            missing = 0
            return .invalid(isBeginning: !(0x80...0xBF).contains(byte))
        }
        allowed = 0x80...0xBF
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else { return .more }
        return Unicode.Scalar(value).map(Step.scalar) ?? .invalid(isBeginning: false)
    }
}
