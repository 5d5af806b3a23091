extension String: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(self) }
    package init(from reader: inout ByteReader) throws(CodingError) { self = try reader.text() }
}

extension Bool: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(UInt64(self ? 1 : 0)) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        switch try reader.unsigned() {
        case 0: self = false
        case 1: self = true
        default: throw CodingError()
        }
    }
}

extension Int: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(Int64(self)) }
    /// Counts, ages and days: nothing here comes near a thousand million, and sums of such numbers cannot overflow.
    package init(from reader: inout ByteReader) throws(CodingError) {
        let number = try reader.signed()
        guard (-1_000_000_000...1_000_000_000).contains(number) else { throw CodingError() }
        self = Int(number)
    }
}

extension Double: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(bitPattern) }

    /// Totals: finite, and far from where arithmetic with them could overflow.
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(bitPattern: try reader.unsigned())
        guard abs(self) <= 1_000_000_000 else { throw CodingError() }
    }
}

extension UInt64: ByteCodable {
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

extension RawRepresentable where RawValue == String, Self: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(rawValue) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let value = Self(rawValue: try reader.text()) else { throw CodingError() }
        self = value
    }
}

extension Instant: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(milliseconds) }
    /// No clock of ours shows a time before the year 1 or after 9999, so that arithmetic with what was read cannot overflow.
    package init(from reader: inout ByteReader) throws(CodingError) {
        let milliseconds = try reader.signed()
        guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else { throw CodingError() }
        self.init(milliseconds: milliseconds)
    }
}

extension CalendarDate: ByteCodable {
    package func write(to writer: inout ByteWriter) { daysSince1970.write(to: &writer) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        let days = try Int(from: &reader)
        // 1 January of the year 1 to 31 December 9999.
        guard (-719_162...2_932_896).contains(days) else { throw CodingError() }
        self.init(daysSince1970: days)
    }
}

extension SubjectID: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        writer.write(high)
        writer.write(low)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(high: try reader.unsigned(), low: try reader.unsigned())
    }
}

extension EntryID: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        writer.write(high)
        writer.write(low)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(high: try reader.unsigned(), low: try reader.unsigned())
    }
}

extension CaseCode: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(text) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let code = CaseCode(try reader.text()) else { throw CodingError() }
        self = code
    }
}

extension SessionID: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(text) }
    package init(from reader: inout ByteReader) throws(CodingError) { self.init(try reader.text()) }
}

extension RequiredText: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(text) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let text = RequiredText(try reader.text()) else { throw CodingError() }
        self = text
    }
}

extension MemberRole: ByteCodable {}
extension Site.Kind: ByteCodable {}
extension Sex: ByteCodable {}
extension DetentionBasis: ByteCodable {}
extension Marker.Kind: ByteCodable {}
extension AppropriateAdult: ByteCodable {}
extension MentalHealthActAssessment: ByteCodable {}
extension PoliceEvent.Kind: ByteCodable {}
extension Urgency: ByteCodable {}
extension ConsentPurpose: ByteCodable {}
extension ConsentAnswer: ByteCodable {}
extension Outcome.Kind: ByteCodable {}
extension Referral.Basis: ByteCodable {}
extension Disposal.Authority: ByteCodable {}
extension Told.Ground: ByteCodable {}
extension Booking.Source: ByteCodable {}
extension Departure.How: ByteCodable {}
