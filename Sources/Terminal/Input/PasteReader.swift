/// Gathers what comes between the marks of a paste.
struct PasteReader {
    /// How much of a paste is taken, in bytes; the rest is read and dropped.
    static let longest = 64 * 1024

    private static let endMark = Array("\u{1B}[201~".utf8)

    private var decoder: CharacterDecoder
    private var scalars = String.UnicodeScalarView()
    private var bytes = 0
    /// How much of the mark has come.
    private var matched = 0
    private var endedLine = false

    init(_ decoder: CharacterDecoder) { self.decoder = decoder }

    /// What has come so far: line ends are "\n", and other control characters are blanks.
    var text: String { String(scalars) + (decoder.isEmpty ? "" : "\u{FFFD}") }

    /// Takes a byte; whether it was the last one of the mark that ends the paste.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.endMark[matched] {
            matched += 1
            return matched == Self.endMark.count
        }
        // Only its first byte is an escape, so what looked like the mark holds no other beginning of one.
        for pending in Self.endMark.prefix(matched) { decode(pending) }
        matched = byte == Self.endMark[0] ? 1 : 0
        if matched == 0 { decode(byte) }
        return false
    }

    private mutating func decode(_ byte: UInt8) {
        switch decoder.take(byte) {
        case .more: break
        case .scalar(let scalar): add(scalar)
        case .invalid(let isBeginning):
            // What is missing is seen to be missing.
            add("\u{FFFD}")
            if isBeginning { decode(byte) }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        defer { endedLine = scalar == "\r" }
        if scalar == "\n", endedLine { return }
        let kept: Unicode.Scalar = scalar == "\r" ? "\n" : scalar.isControl && scalar != "\n" && scalar != "\t" ? " " : scalar
        bytes += UTF8.width(kept)
        if bytes <= Self.longest { scalars.append(kept) }
    }
}

extension Unicode.Scalar {
    /// Whether it is one of the control characters of seven or eight bits.
    fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
