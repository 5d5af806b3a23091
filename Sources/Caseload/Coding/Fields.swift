// What an entry says is written as numbered fields, so that it can grow: whoever does not know a field skips it, unless the field is marked as
// one without which the rest would be misread.

/// How a value lies in a field.
package enum FieldForm: UInt64, Sendable {
    /// One whole number.
    case number = 0
    /// Bytes behind their count.
    case bytes = 1
}

/// A value that may stand in a field: one number, or bytes behind their count, so that a reader that does not know the field can skip it.
package protocol FieldValue: ByteCodable, Hashable, Sendable {
    /// How it lies there.
    static var form: FieldForm { get }
    /// What a field says that is not there, and which is therefore not written; nil for a value without which nothing is said.
    static var absent: Self? { get }
    /// What sort of value it is, for the article on the format.
    static var formName: String { get }
}

/// A value made of numbered fields, or one of several such values.
///
/// Numbers are never used again for anything else. A field that is added later reads as absent in what was written before.
package protocol FieldCodable: FieldValue {
    /// Writes the fields in ascending order of their numbers.
    func write(to fields: inout FieldWriter)
    /// Reads the fields in the same order.
    init(from fields: inout FieldReader) throws(CodingError)
}

extension FieldCodable {
    package static var form: FieldForm { .bytes }
    package static var absent: Self? { nil }
    package static var formName: String { String(reflecting: Self.self).split(separator: ".").dropFirst().joined(separator: ".") }

    package func write(to writer: inout ByteWriter) {
        var fields = FieldWriter()
        write(to: &fields)
        writer.write(fields.bytes)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        var fields = FieldReader(try reader.inner())
        try self.init(from: &fields)
        try fields.finish()
    }
}

/// Writes numbered fields.
package struct FieldWriter: Sendable {
    /// A field as it is described.
    package struct Note: Hashable, Sendable {
        /// The kind of value, and which of several, to which the field belongs.
        package let owner: String
        /// The field's number; 0 says which of several values it is.
        package let number: UInt64
        /// What it is called.
        package let name: String
        /// What sort of value it holds.
        package let value: String
    }

    private var writer = ByteWriter()
    private var last: UInt64?
    /// What was written, described; nil where nobody asks.
    private var notes: [Note]?
    private var owner = ""

    package init() {}

    /// The fields' bytes.
    package var bytes: [UInt8] { writer.bytes }

    /// Which of several values it is. Whoever does not know this one reads nothing of it.
    package mutating func choose(_ number: UInt64, _ name: StaticString) {
        begin(0, .number, isCritical: true)
        writer.write(number)
        if notes != nil {
            owner += " \(number) \(name)"
            note(0, "\(name)", "")
        }
    }

    /// A value, unless it is what an absent field says.
    ///
    /// - Parameter isCritical: whoever does not know the field must not read the rest.
    package mutating func put<Value: FieldValue>(_ number: UInt64, _ name: StaticString, _ value: Value, isCritical: Bool = false) {
        if notes != nil { note(number, "\(name)", Value.formName, value) }
        guard value != Value.absent else { return }
        begin(number, Value.form, isCritical: isCritical)
        value.write(to: &writer)
    }

    /// A value that may be missing.
    package mutating func put<Value: FieldValue>(_ number: UInt64, _ name: StaticString, _ value: Value?, isCritical: Bool = false) {
        if notes != nil { note(number, "\(name)", Value.formName + ", may be missing", value) }
        guard let value else { return }
        begin(number, Value.form, isCritical: isCritical)
        value.write(to: &writer)
    }

    /// Values one behind the other; none is not written.
    package mutating func put<Value: FieldValue>(_ number: UInt64, _ name: StaticString, _ values: [Value], isCritical: Bool = false) {
        if notes != nil { note(number, "\(name)", "list of " + Value.formName, values.last) }
        guard !values.isEmpty else { return }
        begin(number, .bytes, isCritical: isCritical)
        var list = ByteWriter()
        for value in values { value.write(to: &list) }
        writer.write(list.bytes)
    }

    private mutating func begin(_ number: UInt64, _ form: FieldForm, isCritical: Bool) {
        precondition(last.map { $0 < number } ?? true, "fields are written in the order of their numbers")
        last = number
        writer.write(number << 2 | form.rawValue << 1 | (isCritical ? 1 : 0))
    }
}

extension FieldWriter {
    /// The fields of a value and of all that lies in it, described.
    package static func notes<Value: FieldCodable>(of value: Value, named name: String) -> [Note] {
        notes(named: name) { value.write(to: &$0) }
    }

    static func notes(named name: String, _ write: (inout FieldWriter) -> Void) -> [Note] {
        var writer = FieldWriter()
        writer.notes = []
        writer.owner = name
        write(&writer)
        return writer.notes ?? []
    }

    private mutating func note(_ number: UInt64, _ name: String, _ value: String) {
        notes?.append(Note(owner: owner, number: number, name: name, value: value))
    }

    private mutating func note(_ number: UInt64, _ name: String, _ form: String, _ value: (some FieldValue)?) {
        note(number, name, form)
        if let inner = value as? any FieldCodable { notes?.append(contentsOf: Self.inner(inner)) }
    }

    private static func inner<Value: FieldCodable>(_ value: Value) -> [Note] { notes(of: value, named: Value.formName) }
}

/// Reads what `FieldWriter` wrote, field by field in the order of their numbers.
package struct FieldReader: Sendable {
    private var reader: ByteReader
    /// The field that comes next, whose value has not been read.
    private var next: (number: UInt64, form: UInt64, isCritical: Bool)?
    private var last: UInt64?

    /// A reader of all that lies in the bytes.
    init(_ reader: ByteReader) {
        self.reader = reader
    }

    /// Which of several values it is.
    mutating func choice() throws(CodingError) -> UInt64 {
        guard try stands(0, .number) else { throw CodingError() }
        return try reader.unsigned()
    }

    /// A value, or what an absent field says.
    ///
    /// - Throws: when the field is not there and has to be, or holds something else.
    mutating func take<Value: FieldValue>(_ number: UInt64) throws(CodingError) -> Value {
        if try stands(number, Value.form) { return try Value(from: &reader) }
        guard let absent = Value.absent else { throw CodingError() }
        return absent
    }

    /// A value that may be missing.
    mutating func optional<Value: FieldValue>(_ number: UInt64) throws(CodingError) -> Value? {
        try stands(number, Value.form) ? try Value(from: &reader) : nil
    }

    /// Values one behind the other.
    mutating func list<Value: FieldValue>(_ number: UInt64) throws(CodingError) -> [Value] {
        guard try stands(number, .bytes) else { return [] }
        var inner = try reader.inner()
        var values: [Value] = []
        while !inner.isAtEnd { values.append(try Value(from: &inner)) }
        return values
    }

    /// Values one behind the other, and how many this program cannot read, so that one that is newer does not take the others with it.
    mutating func listOfKnown<Value: FieldCodable>(_ number: UInt64) throws(CodingError) -> (known: [Value], newer: Int) {
        guard try stands(number, .bytes) else { return ([], 0) }
        var inner = try reader.inner()
        var (known, newer): ([Value], Int) = ([], 0)
        while !inner.isAtEnd {
            let before = inner
            do throws(CodingError) {
                known.append(try Value(from: &inner))
            } catch {
                inner = before
                _ = try inner.raw()
                newer += 1
            }
        }
        return (known, newer)
    }

    /// Passes over what is left.
    ///
    /// - Throws: when a field that nobody took is critical.
    mutating func finish() throws(CodingError) {
        while try peek() != nil { try skip() }
    }

    /// Whether the field is the next that is not passed over; if so, its value is to be read.
    private mutating func stands(_ number: UInt64, _ form: FieldForm) throws(CodingError) -> Bool {
        while let field = try peek() {
            if field.number > number { return false }
            if field.number == number {
                guard field.form == form.rawValue else { throw CodingError() }
                next = nil
                return true
            }
            try skip()
        }
        return false
    }

    private mutating func peek() throws(CodingError) -> (number: UInt64, form: UInt64, isCritical: Bool)? {
        if let next { return next }
        guard !reader.isAtEnd else { return nil }
        let head = try reader.unsigned()
        let number = head >> 2
        guard last.map({ $0 < number }) ?? true else { throw CodingError() }
        last = number
        next = (number, head >> 1 & 1, head & 1 == 1)
        return next
    }

    private mutating func skip() throws(CodingError) {
        guard let field = next, !field.isCritical else { throw CodingError() }
        next = nil
        if field.form == FieldForm.number.rawValue { _ = try reader.unsigned() } else { _ = try reader.raw() }
    }
}
