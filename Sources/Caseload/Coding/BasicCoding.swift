extension String: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: String? { "" }
    package static var formName: String { "text" }
    package func write(to writer: inout ByteWriter) { writer.write(self) }
    package init(from reader: inout ByteReader) throws(CodingError) { self = try reader.text() }
}

extension Bool: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: Bool? { false }
    package static var formName: String { "yes or no" }
    package func write(to writer: inout ByteWriter) { writer.write(UInt64(self ? 1 : 0)) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        switch try reader.unsigned() {
        case 0: self = false
        case 1: self = true
        default: throw CodingError()
        }
    }
}

extension Int: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: Int? { nil }
    package static var formName: String { "whole number" }
    package func write(to writer: inout ByteWriter) { writer.write(Int64(self)) }
    /// Counts, ages and days: nothing here comes near a thousand million, and sums of such numbers cannot overflow.
    package init(from reader: inout ByteReader) throws(CodingError) {
        let number = try reader.signed()
        guard (-1_000_000_000...1_000_000_000).contains(number) else { throw CodingError() }
        self = Int(number)
    }
}

extension Double: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: Double? { nil }
    package static var formName: String { "number" }
    package func write(to writer: inout ByteWriter) { writer.write(bitPattern) }

    /// Totals: finite, and far from where arithmetic with them could overflow.
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(bitPattern: try reader.unsigned())
        guard abs(self) <= 1_000_000_000 else { throw CodingError() }
    }
}

extension UInt64: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: UInt64? { nil }
    package static var formName: String { "whole number from 0" }
    package func write(to writer: inout ByteWriter) { writer.write(self) }
    package init(from reader: inout ByteReader) throws(CodingError) { self = try reader.unsigned() }
}

extension Optional: ByteCodable where Wrapped: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        (self != nil).write(to: &writer)
        self?.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
    }
}

extension Array: ByteCodable where Element: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        writer.write(UInt64(count))
        for element in self { element.write(to: &writer) }
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        let count = try reader.unsigned()
        self = []
        reserveCapacity(Int(Swift.min(count, 32)))
        // Each element takes at least a byte, so a false count runs out of bytes before it runs out of memory.
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

/// A list of words of which one stands in a field.
package protocol CodedWord: RawRepresentable, CaseIterable, FieldValue where RawValue == String {}

extension CodedWord {
    package static var form: FieldForm { .bytes }
    package static var absent: Self? { nil }
    package static var formName: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }
    package func write(to writer: inout ByteWriter) { writer.write(rawValue) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let value = Self(rawValue: try reader.text()) else { throw CodingError() }
        self = value
    }
}

/// A list of words that may grow: a word that this program does not know is kept with its text, and gives no right and no meaning.
package protocol GrowingWord: CodedWord {
    /// A word of a newer program.
    static func unknown(_ word: String) -> Self
}

extension GrowingWord {
    /// The word; nil for one that this program does not know.
    package init?(rawValue: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = known
    }

    package static var formName: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") + "; may grow" }
    package init(from reader: inout ByteReader) throws(CodingError) {
        let word = try reader.text()
        self = Self(rawValue: word) ?? .unknown(word)
    }
}

extension Instant: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: Instant? { nil }
    package static var formName: String { "time in ms since 1970" }
    package func write(to writer: inout ByteWriter) { writer.write(milliseconds) }
    /// No clock of ours shows a time before the year 1 or after 9999, so that arithmetic with what was read cannot overflow.
    package init(from reader: inout ByteReader) throws(CodingError) {
        let milliseconds = try reader.signed()
        guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else { throw CodingError() }
        self.init(milliseconds: milliseconds)
    }
}

extension CalendarDate: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: CalendarDate? { nil }
    package static var formName: String { "day since 1970-01-01" }
    package func write(to writer: inout ByteWriter) { daysSince1970.write(to: &writer) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        let days = try Int(from: &reader)
        // 1 January of the year 1 to 31 December 9999.
        guard (-719_162...2_932_896).contains(days) else { throw CodingError() }
        self.init(daysSince1970: days)
    }
}

/// A name of 128 bits.
package protocol WideName: FieldValue {
    /// The upper 64 bits.
    var high: UInt64 { get }
    /// The lower 64 bits.
    var low: UInt64 { get }
    /// A name that was read.
    init(high: UInt64, low: UInt64)
}

extension WideName {
    package static var form: FieldForm { .bytes }
    package static var absent: Self? { nil }
    package static var formName: String { "16 bytes" }

    /// Sixteen bytes, highest first.
    package var bytes: [UInt8] { withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) } }

    /// Nil unless there are 16 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.init(
            high: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }, low: bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    package func write(to writer: inout ByteWriter) { writer.write(bytes) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        let (high, low) = try reader.wide()
        self.init(high: high, low: low)
    }
}

extension SubjectID: WideName {}
extension EntryID: WideName {}

extension CaseCode: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: CaseCode? { nil }
    package static var formName: String { "case code" }
    package func write(to writer: inout ByteWriter) { writer.write(text) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let code = CaseCode(try reader.text()) else { throw CodingError() }
        self = code
    }
}

extension SessionID: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: SessionID? { nil }
    package static var formName: String { "session name" }
    package func write(to writer: inout ByteWriter) { writer.write(text) }
    package init(from reader: inout ByteReader) throws(CodingError) { self.init(try reader.text()) }
}

extension RequiredText: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: RequiredText? { nil }
    package static var formName: String { "text that says something" }
    package func write(to writer: inout ByteWriter) { writer.write(text) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let text = RequiredText(try reader.text()) else { throw CodingError() }
        self = text
    }
}

extension Site.Kind: CodedWord {}
extension Sex: CodedWord {}
extension DetentionBasis: CodedWord {}
extension Marker.Kind: CodedWord {}
extension AppropriateAdult: CodedWord {}
extension MentalHealthActAssessment: CodedWord {}
extension Urgency: CodedWord {}
extension ConsentAnswer: CodedWord {}
extension Outcome.Kind: CodedWord {}
extension Referral.Basis: CodedWord {}
extension Disposal.Authority: CodedWord {}
extension Told.Ground: CodedWord {}
extension Booking.Source: CodedWord {}
extension Departure.How: CodedWord {}
