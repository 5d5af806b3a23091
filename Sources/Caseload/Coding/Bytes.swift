/// Bytes that cannot be what they should be.
package struct CodingError: Error, Hashable, Sendable {
    package init() {}
}

/// Writes the record's own compact form: whole numbers as variable-length integers, texts and lists behind their length.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

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

    package mutating func write(_ raw: [UInt8]) {
        write(UInt64(raw.count))
        bytes.append(contentsOf: raw)
    }

    package mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what `ByteWriter` wrote; any other bytes end in an error and never in a trap.
package struct ByteReader: Sendable {
    private let bytes: [UInt8]
    private var position = 0
    /// How deep the value being read lies in others of its kind.
    private let depth: Int

    package init(_ bytes: [UInt8]) {
        self.init(bytes, depth: 0)
    }

    private init(_ bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        self.depth = depth
    }

    /// A reader of what lies inside, one level deeper.
    ///
    /// - Throws: when values lie deeper in each other than any are written, so that no bytes can exhaust the stack.
    mutating func inner() throws(CodingError) -> ByteReader {
        guard depth < Self.deepest else { throw CodingError() }
        return ByteReader(try raw(), depth: depth + 1)
    }

    /// A fact lies in an amendment at most; the rest is room for later kinds.
    private static let deepest = 8

    package var isAtEnd: Bool { position == bytes.count }

    /// Everything that has not been read yet.
    var rest: [UInt8] { Array(bytes[position...]) }

    package mutating func unsigned() throws(CodingError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard position < bytes.count, shift < 64 else { throw CodingError() }
            let byte = bytes[position]
            position += 1
            if shift == 63 && byte > 1 { throw CodingError() }
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
            shift += 7
        }
    }

    package mutating func signed() throws(CodingError) -> Int64 {
        let raw = try unsigned()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    package mutating func raw() throws(CodingError) -> [UInt8] { Array(try counted()) }

    package mutating func text() throws(CodingError) -> String {
        guard let text = String(validating: try counted(), as: UTF8.self) else { throw CodingError() }
        return text
    }

    /// The bytes behind their count.
    private mutating func counted() throws(CodingError) -> ArraySlice<UInt8> {
        let count = try unsigned()
        guard count <= UInt64(bytes.count - position) else { throw CodingError() }
        defer { position += Int(count) }
        return bytes[position..<position + Int(count)]
    }
}

/// A value with one form in bytes.
package protocol ByteCodable {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(CodingError)
}

extension ByteCodable {
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
