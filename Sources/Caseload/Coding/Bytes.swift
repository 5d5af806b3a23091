/// Bytes that cannot be what they should be.
package struct CodingError: Error, Hashable, Sendable {
    /// The error; it says nothing of what the bytes were.
    package init() {}
}

/// Writes the record's own compact form: whole numbers as variable-length integers, texts and lists behind their length.
package struct ByteWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    /// A writer that has written nothing.
    package init() {}

    /// Seven bits a byte, lowest first.
    package mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small numbers of either sign stay short.
    package mutating func write(_ number: Int64) {
        write(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    }

    /// Bytes behind their count.
    package mutating func write(_ raw: [UInt8]) {
        write(UInt64(raw.count))
        bytes.append(contentsOf: raw)
    }

    /// Bytes as they are.
    mutating func append(_ raw: [UInt8]) {
        bytes.append(contentsOf: raw)
    }

    /// UTF-8 behind the count of its bytes.
    package mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what `ByteWriter` wrote; any other bytes end in an error and never in a trap.
package struct ByteReader: Sendable {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    /// How deep the value being read lies in others of its kind.
    private let depth: Int

    /// A reader at the first byte.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
        end = bytes.count
        depth = 0
    }

    private init(_ bytes: [UInt8], _ part: Range<Int>, depth: Int) {
        self.bytes = bytes
        position = part.lowerBound
        end = part.upperBound
        self.depth = depth
    }

    /// A reader of what lies inside, one level deeper.
    ///
    /// - Throws: when values lie deeper in each other than any are written, so that no bytes can exhaust the stack.
    mutating func inner() throws(CodingError) -> ByteReader {
        guard depth < Self.deepest else { throw CodingError() }
        return ByteReader(bytes, try counted(), depth: depth + 1)
    }

    /// A list of structures in an amendment that was moved; the rest is room for later kinds.
    private static let deepest = 12

    /// Nothing is left to read.
    package var isAtEnd: Bool { position == end }

    /// Everything that has not been read yet.
    var rest: [UInt8] { Array(bytes[position..<end]) }

    /// A whole number of at most 64 bits.
    package mutating func unsigned() throws(CodingError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard position < end, shift < 64 else { throw CodingError() }
            let byte = bytes[position]
            position += 1
            if shift == 63 && byte > 1 { throw CodingError() }
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
            shift += 7
        }
    }

    /// A whole number of either sign.
    package mutating func signed() throws(CodingError) -> Int64 {
        let raw = try unsigned()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    /// Bytes behind their count.
    package mutating func raw() throws(CodingError) -> [UInt8] { Array(bytes[try counted()]) }

    /// Text, which must be UTF-8.
    package mutating func text() throws(CodingError) -> String {
        guard let text = String(validating: bytes[try counted()], as: UTF8.self) else { throw CodingError() }
        return text
    }

    /// Sixteen bytes behind their count, as two numbers, the higher first.
    mutating func wide() throws(CodingError) -> (high: UInt64, low: UInt64) {
        let place = try counted()
        guard place.count == 16 else { throw CodingError() }
        func number(_ from: Int) -> UInt64 { bytes[from..<from + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        return (number(place.lowerBound), number(place.lowerBound + 8))
    }

    /// Where the bytes behind their count lie.
    private mutating func counted() throws(CodingError) -> Range<Int> {
        let count = try unsigned()
        guard count <= UInt64(end - position) else { throw CodingError() }
        defer { position += Int(count) }
        return position..<position + Int(count)
    }
}

/// A value with one form in bytes.
package protocol ByteCodable {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(CodingError)
}

extension ByteCodable {
    /// The value's bytes.
    package var encoded: [UInt8] {
        var writer = ByteWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// - Throws: when the bytes are not such a value, or are followed by others.
    package init(decoding bytes: [UInt8]) throws(CodingError) {
        var reader = ByteReader(bytes)
        self = try Self(from: &reader)
        guard reader.isAtEnd else { throw CodingError() }
    }
}

extension ByteWriter {
    /// The parts one behind the other.
    mutating func put<each Part: ByteCodable>(_ parts: repeat each Part) {
        repeat (each parts).write(to: &self)
    }
}
