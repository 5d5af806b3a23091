/// A person's telephone, and whether it is safe to ring them on it.
package struct Phone: Hashable, Sendable {
    /// As it was given.
    package let number: String
    /// Nil when nobody has asked.
    package let isSafe: Bool?

    /// A number.
    package init(_ number: String, isSafe: Bool?) {
        self.number = number
        self.isSafe = isSafe
    }

    /// "07700 900123, safe".
    package var text: String {
        guard let isSafe else { return number }
        return number + (isSafe ? ", safe" : ", NOT safe")
    }

    /// Reads a number with "safe" or "not safe" behind it.
    init(reading text: String) {
        let plain = text.lowercased()
        let endings: [(String, Bool)] = [("not safe", false), ("unsafe", false), ("safe", true)]
        guard let (ending, isSafe) = endings.first(where: { plain.hasSuffix($0.0) }), plain.count == text.count else {
            self.init(text, isSafe: nil)
            return
        }
        let number = text.dropLast(ending.count).reversed().drop { $0 == " " || $0 == "," }.reversed()
        self.init(number.isEmpty ? text : String(number), isSafe: number.isEmpty ? nil : isSafe)
    }
}

/// Where a person lives.
package enum Address: Hashable, Sendable {
    case noFixedAbode
    case at(String)

    /// "no fixed abode".
    package var text: String { if case .at(let text) = self { text } else { "no fixed abode" } }

    /// Reads an address, or that there is none.
    init(reading text: String) {
        let plain = text.lowercased()
        self = ["no fixed abode", "nfa", "no fixed address", "homeless"].contains(plain) ? .noFixedAbode : .at(text)
    }
}

extension NHSNumber: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(digits) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let number = NHSNumber(try reader.text()) else { throw CodingError() }
        self = number
    }
}

extension Phone: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(number, isSafe) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try reader.text(), isSafe: try Bool?(from: &reader))
    }
}

extension Address: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .noFixedAbode: writer.put(tag: 1)
        case .at(let text): writer.put(tag: 2, text)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .noFixedAbode
        case 2: self = .at(try r.text())
        default: throw CodingError()
        }
    }
}
