/// Reads JSON strictly as RFC 8259 has it, in time that grows with the text and no faster.
///
/// Names a key given twice, since two programs would read such a text differently; bounds size and depth; keeps numbers that are no
/// `Int` as they were written.
package struct JSONReader {
    /// The largest text that is read, in bytes.
    package static let largestSize = 16 << 20
    /// How deep arrays and objects may stand in each other.
    package static let deepestNesting = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private var path: [Step] = []

    enum Step {
        case key(String)
        case place(Int)
    }

    /// Reads one value and nothing after it; a byte-order mark before it is passed over.
    package static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        guard bytes.count <= largestSize else { throw JSONFault(line: nil, path: "", reason: "the text is larger than 16 MiB") }
        var reader = JSONReader(bytes: bytes)
        try reader.checkUTF8()
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        let value = try reader.readValue()
        reader.skipBlanks()
        guard reader.index == bytes.count else { throw reader.fault("something stands after the end of the JSON value") }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func checkUTF8() throws(JSONFault) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        index = validPrefix
        throw fault("the text is not UTF-8: it may have been saved in another encoding")
    }

    /// How many bytes from the start are UTF-8.
    private var validPrefix: Int {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var count = 0
        while case .scalarValue(let scalar) = decoder.decode(&rest) { count += UTF8.width(scalar) }
        return min(count, bytes.count)
    }

    private mutating func readValue() throws(JSONFault) -> JSONValue {
        skipBlanks()
        guard let byte = next else { throw fault("the text ends where a value is expected") }
        switch byte {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in try reader.readObject() }
        case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in try reader.readArray() }
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
        default: return try readWord()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(JSONFault) -> JSONValue) throws(JSONFault) -> JSONValue {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else {
            throw fault("arrays and objects stand more than \(Self.deepestNesting) deep in each other")
        }
        return try read(&self)
    }

    private mutating func readObject() throws(JSONFault) -> JSONValue {
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        index += 1
        skipBlanks()
        if take("}") { return .object([]) }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault("expected a key in quotation marks") }
            let key = try readString()
            path.append(.key(key))
            guard keys.insert(key).inserted else { throw fault("the key is given more than once") }
            skipBlanks()
            guard take(":") else { throw fault("expected a colon after the key") }
            members.append(JSONValue.Member(key, try readValue()))
            path.removeLast()
            skipBlanks()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault("expected a comma or the end of the object") }
        }
    }

    private mutating func readArray() throws(JSONFault) -> JSONValue {
        var values: [JSONValue] = []
        index += 1
        skipBlanks()
        if take("]") { return .array([]) }
        while true {
            path.append(.place(values.count + 1))
            values.append(try readValue())
            path.removeLast()
            skipBlanks()
            if take("]") { return .array(values) }
            guard take(",") else { throw fault("expected a comma or the end of the array") }
        }
    }

    private mutating func readWord() throws(JSONFault) -> JSONValue {
        let word = String(decoding: bytes[index...].prefix(16).prefix { isOfWord($0) }, as: UTF8.self)
        index += word.utf8.count
        switch word {
        case "true": return true
        case "false": return false
        case "null": return .null
        case "NaN", "Infinity", "nan", "inf", "Inf": throw fault("\(word) is no number in JSON")
        case "": throw fault("expected a value")
        default: throw fault("\(word) is no value in JSON")
        }
    }

    private func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }
}

extension JSONReader {
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// A complaint about the place that was reached. It counts lines only now, so that reading stays quick.
    private func fault(_ reason: String) -> JSONFault {
        let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
        return JSONFault(line: line, path: JSONPath.text(path), reason: reason)
    }
}

extension JSONReader {
    private mutating func readNumber() throws(JSONFault) -> JSONValue {
        let start = index
        if take("-"), next == UInt8(ascii: "I") { throw fault("-Infinity is no number in JSON") }
        let whole = takeDigits()
        guard whole > 0 else { throw fault("expected a digit after the minus sign") }
        if whole > 1, bytes[index - whole] == UInt8(ascii: "0") { throw fault("a number does not begin with 0") }
        var isWhole = true
        if take(".") {
            isWhole = false
            guard takeDigits() > 0 else { throw fault("expected a digit after the decimal point") }
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            guard takeDigits() > 0 else { throw fault("expected a digit in the exponent") }
        }
        let literal = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, literal != "-0", let number = Int(literal) { return .number(number) }
        guard literal.utf8.count <= 64 else { throw fault("the number has more than 64 characters") }
        guard let value = Double(literal), value.isFinite else { throw fault("\(literal) is too large for a number") }
        return .decimal(literal)
    }

    private mutating func takeDigits() -> Int {
        let start = index
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func readString() throws(JSONFault) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += Array(String(try readEscape()).utf8)
            case 0..<0x20:
                throw fault("a control character stands in a text: write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
            default:
                text.append(byte)
                index += 1
            }
        }
        throw fault("the text ends inside quotation marks")
    }

    private mutating func readEscape() throws(JSONFault) -> Unicode.Scalar {
        index += 1
        guard let byte = next else { throw fault("the text ends inside quotation marks") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try readUnit()
        default: throw fault("a backslash stands before a character that it cannot stand before")
        }
    }

    private mutating func readUnit() throws(JSONFault) -> Unicode.Scalar {
        let unit = try readHexadecimal()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, take("\\"), take("u") else { throw fault("half of a surrogate pair stands alone") }
        let second = try readHexadecimal()
        guard (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00)) else {
            throw fault("half of a surrogate pair stands alone")
        }
        return scalar
    }

    private mutating func readHexadecimal() throws(JSONFault) -> UInt32 {
        let digits = bytes[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
            throw fault("expected four hexadecimal digits after \\u")
        }
        index += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    }
}

/// The way to a value in words.
enum JSONPath {
    /// `item[3].answerOption[1].valueCoding`, cut where it would fill a screen.
    static func text(_ steps: [JSONReader.Step]) -> String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : ".") + String(key.prefix(60))
            case .place(let place): text += "[\(place)]"
            }
        }
        // Of a deep path the end says more than the beginning.
        return text.utf8.count <= 240 ? text : "…" + text.suffix(200)
    }
}
