import Caseload
import Testing

@Suite("Bytes")
struct BytesTests {
    @Test(
        "Numbers keep their value and stay short",
        arguments: [(UInt64(0), 1), (127, 1), (128, 2), (16_383, 2), (16_384, 3), (UInt64.max, 10)])
    func unsigned(number: UInt64, length: Int) throws {
        #expect(number.encoded.count == length)
        #expect(try UInt64(decoding: number.encoded) == number)
    }

    @Test("Numbers of either sign keep their value", arguments: [Int64(0), -1, 1, -64, 64, 1_795_424_400_000, .min, .max])
    func signed(number: Int64) throws {
        var writer = ByteWriter()
        writer.write(number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.signed() == number)
        #expect(reader.isAtEnd)
        if (-64...63).contains(number) { #expect(writer.bytes.count == 1) }
    }

    @Test(
        "A number of more than 64 bits, or one that never ends, is refused",
        arguments: [
            [UInt8](repeating: 0x80, count: 9), [UInt8](repeating: 0x80, count: 20), [UInt8](repeating: 0xFF, count: 9) + [2],
            [UInt8](repeating: 0xFF, count: 10), [],
        ])
    func badNumbers(bytes: [UInt8]) {
        #expect(throws: CodingError.self) { try UInt64(decoding: bytes) }
    }

    @Test("Text keeps every scalar, and bytes that are no text are refused")
    func texts() throws {
        for text in ["", "Dunn", "O’Brien", "é e\u{301} 👩‍⚕️ \u{202E}\0"] {
            #expect(try Array(String(decoding: text.encoded).unicodeScalars) == Array(text.unicodeScalars))
        }
        #expect(throws: CodingError.self) { try String(decoding: [2, 0xC3, 0x28]) }
        #expect(throws: CodingError.self) { try String(decoding: [1, 0xFF]) }
        #expect(throws: CodingError.self) { try String(decoding: [5, 65]) }
    }

    @Test("A count that promises more than there is runs out of bytes, not of memory")
    func falseCounts() {
        let huge = UInt64.max.encoded
        #expect(throws: CodingError.self) { try String(decoding: huge + [65]) }
        #expect(throws: CodingError.self) { try [String](decoding: huge + [1, 65]) }
        #expect(throws: CodingError.self) { try [Detail](decoding: huge) }
        #expect(throws: CodingError.self) { try [UInt64](decoding: UInt64(1 << 40).encoded + [1]) }
    }

    @Test("A yes or no is 1 or 0 and nothing else")
    func booleans() throws {
        #expect(try Bool(decoding: true.encoded))
        #expect(try !Bool(decoding: false.encoded))
        #expect(throws: CodingError.self) { try Bool(decoding: [2]) }
    }

    @Test("Something or nothing, and lists of them, come back")
    func optionalsAndLists() throws {
        let none: Instant? = nil
        #expect(try Instant?(decoding: none.encoded) == nil)
        let some: Instant? = .nine
        #expect(try Instant?(decoding: some.encoded) == .nine)
        #expect(try [String](decoding: ["a", "", "b"].encoded) == ["a", "", "b"])
    }

    @Test("Anything behind the value is refused")
    func trailingBytes() {
        #expect(throws: CodingError.self) { try Bool(decoding: [1, 0]) }
        #expect(throws: CodingError.self) { try String(decoding: [1, 65, 66]) }
    }

    @Test("Times and days that no clock of ours shows are refused")
    func extremeTimes() throws {
        for milliseconds in [Int64.min, Int64.max, 253_402_300_800_000, -62_135_596_800_001] {
            var writer = ByteWriter()
            writer.write(milliseconds)
            #expect(throws: CodingError.self) { try Instant(decoding: writer.bytes) }
            #expect(throws: CodingError.self) { try CalendarDate(decoding: writer.bytes) }
            #expect(throws: CodingError.self) { try Int(decoding: writer.bytes) }
        }
        for date in [day(1, 1, 1), day(9999, 12, 31), day(2026, 11, 23)] { #expect(try CalendarDate(decoding: date.encoded) == date) }
        #expect(throws: CodingError.self) { try CalendarDate(decoding: day(9999, 12, 31).adding(days: 1).encoded) }
        #expect(throws: CodingError.self) { try CalendarDate(decoding: day(1, 1, 1).adding(days: -1).encoded) }
    }

    @Test("A required text that says nothing, an impossible code and an unknown word are refused")
    func impossibleValues() {
        #expect(throws: CodingError.self) { try RequiredText(decoding: " ".encoded) }
        #expect(throws: CodingError.self) { try CaseCode(decoding: "ABC".encoded) }
        #expect(throws: CodingError.self) { try Urgency(decoding: "F".encoded) }
        #expect(throws: CodingError.self) { try DetailField(decoding: [0]) }
        #expect(throws: CodingError.self) { try DetailField(decoding: [99]) }
    }

    @Test("A word of a list that may grow is kept with its text, and gives no right")
    func growingWords() throws {
        let role = try MemberRole(decoding: "nurse".encoded)
        #expect(role == .unknown("nurse"))
        #expect(!role.isRegistered)
        #expect(role.encoded == "nurse".encoded)
        #expect(role.remark == " (role not known: nurse)")
        #expect(try MemberRole(decoding: "student".encoded) == .student)
        #expect(MemberRole(rawValue: "nurse") == nil)
        let purpose = try ConsentPurpose(decoding: "landlord".encoded)
        #expect(purpose == .unknown("landlord"))
        #expect(purpose.words == "\"landlord\" (not known to this version)")
        #expect(try Recipient(decoding: "school".encoded).purpose == nil)
        #expect(try PoliceEvent.Kind(decoding: "helicopter".encoded).isDeparture)
        for role in MemberRole.allCases { #expect(MemberRole(rawValue: role.rawValue) == role) }
        for purpose in ConsentPurpose.allCases { #expect(ConsentPurpose(rawValue: purpose.rawValue) == purpose) }
        for recipient in Recipient.allCases { #expect(Recipient(rawValue: recipient.rawValue) == recipient) }
        for kind in PoliceEvent.Kind.allCases { #expect(PoliceEvent.Kind(rawValue: kind.rawValue) == kind) }
    }
}
