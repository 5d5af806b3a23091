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

extension NHSNumber: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: NHSNumber? { nil }
    package static var formName: String { "NHS number" }
    package func write(to writer: inout ByteWriter) { writer.write(digits) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let number = NHSNumber(try reader.text()) else { throw CodingError() }
        self = number
    }
}

extension Phone: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "number", number)
        fields.put(2, "safe", isSafe)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), isSafe: try fields.optional(2))
    }
}

extension Address: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .noFixedAbode: fields.choose(1, "no fixed abode")
        case .at(let text):
            fields.choose(2, "address")
            fields.put(1, "text", text)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .noFixedAbode
        case 2: self = .at(try fields.take(1))
        default: throw CodingError()
        }
    }
}
