/// A colour of a screen, eight bits a channel (sRGB).
package struct Colour: Sendable, Hashable {
    /// The three channels, 0 to 255.
    package var red, green, blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Six hexadecimal digits with or without `#`; nothing for anything else.
    package init?(hex: some StringProtocol) {
        let digits = hex.first == "#" ? hex.dropFirst() : hex[...]
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ UInt8($0).isHexDigit }), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        self.init(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    /// Six lower-case hexadecimal digits.
    package var hex: String {
        [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The darkest colour.
    package static let black = Colour(red: 0, green: 0, blue: 0)
    /// The lightest colour.
    package static let white = Colour(red: 255, green: 255, blue: 255)
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }
}
