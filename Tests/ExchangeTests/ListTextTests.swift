import Caseload
import Testing

@testable import Exchange

@Suite("Bytes of a list")
struct ListTextTests {
    private func names(_ bytes: [UInt8]) throws -> [String] { try reading(bytes).rows.map { Details($0.details).name } }

    @Test("UTF-8 is read with and without a byte-order mark")
    func utf8() throws {
        let bytes = Array("Name,Cell\r\n\"O’Brien, Siân\",F1\r\n\"Łukasz, Ç\",M2\r\n".utf8)
        #expect(try names(bytes) == ["O’Brien, Siân", "Łukasz, Ç"])
        #expect(try names([0xEF, 0xBB, 0xBF] + bytes) == ["O’Brien, Siân", "Łukasz, Ç"])
    }

    @Test("What is not UTF-8 is Windows-1252, with its curly quotes and its euro")
    func windows1252() throws {
        let bytes =
            Array("Name,Offence\n\"O".utf8) + [0x92] + Array("Brien, Si".utf8) + [0xE2] + Array("n\",".utf8) + [0x80, 0x9F]
            + Array("\n".utf8)
        #expect(try names(bytes) == ["O’Brien, Siân"])
        #expect(try reading(bytes).rows.first?.details.last == .offence("€Ÿ"))
    }

    @Test("All 256 bytes of Windows-1252 mean one character each")
    func allBytes() throws {
        for byte in UInt8.min...UInt8.max {
            #expect(String(decoding: Windows1252.utf8([byte]), as: UTF8.self).unicodeScalars.count == 1)
        }
    }

    @Test("UTF-16, damaged UTF-8, zero bytes and files too large are refused in a sentence")
    func refused() throws {
        #expect(throws: ListRefusal.utf16) { try reading([0xFF, 0xFE, 0x4E, 0x00]) }
        #expect(throws: ListRefusal.utf16) { try reading([0xFE, 0xFF, 0x00, 0x4E]) }
        #expect(throws: ListRefusal.notText) { try reading([0x4E, 0x00, 0x61, 0x00]) }
        #expect(throws: ListRefusal.damagedUTF8) { try reading([0xEF, 0xBB, 0xBF] + Array("Name\nSi".utf8) + [0xE2, 0x0A]) }
        #expect(throws: ListRefusal.tooLarge) { try reading([UInt8](repeating: 0x20, count: ListText.sizeLimit + 1)) }
        for refusal in [ListRefusal.utf16, .damagedUTF8, .notText, .tooLarge, .empty, .tooManyRows, .noKnownColumns] {
            #expect(refusal.sentence.hasSuffix(".") && refusal.sentence.count > 15)
        }
    }

    @Test("A zero byte or an escape further down refuses its own row and no other")
    func controls() throws {
        let padding = String(repeating: "Marsh,M1\n", count: 9)
        let list = try reading("Name,Cell\n" + padding + "Du\0nn,M6\nWang,\u{1B}[2J\nHart,M3\n")
        #expect(list.faults.map(\.line) == [11, 12])
        #expect(list.rows.count == 10)
    }

    @Test("What cannot be seen is not part of a name")
    func invisible() throws {
        #expect(try names(Array("Name\n\u{202E}Du\u{200B}nn\u{FEFF},\n".utf8)) == ["Dunn"])
    }
}
