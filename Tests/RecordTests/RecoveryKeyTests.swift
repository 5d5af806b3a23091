import Testing

@testable import Record

@Suite("The recovery key")
struct RecoveryKeyTests {
    @Test("What is printed can be typed back, however it is written")
    func roundTrip() throws {
        for _ in 0..<200 {
            let key = RecoveryKey()
            #expect(key.groups.count == 8 && key.groups.allSatisfy { $0.count == 4 })
            let printed = key.text
            let spellings = [
                printed, printed.lowercased(), printed.replacing("-", with: ""), " " + printed.replacing("-", with: "  ") + "\n",
                printed.replacing("0", with: "o").replacing("1", with: "l"), printed.replacing("1", with: "I"),
            ]
            for spelling in spellings { #expect(try RecoveryKey(parsing: spelling) == key) }
        }
    }

    @Test("One wrong character anywhere is noticed")
    func oneWrong() throws {
        let characters = Array(RecoveryKey().text.replacing("-", with: ""))
        for place in characters.indices {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != characters[place] {
                var changed = characters
                changed[place] = other
                #expect(throws: RecoveryKey.Fault.checkFails) { try RecoveryKey(parsing: String(changed)) }
            }
        }
    }

    @Test("Two neighbours that changed places are noticed")
    func transposed() throws {
        let characters = Array(RecoveryKey().text.replacing("-", with: ""))
        for place in 0..<characters.count - 1 where characters[place] != characters[place + 1] {
            var changed = characters
            changed.swapAt(place, place + 1)
            #expect(throws: RecoveryKey.Fault.self) { try RecoveryKey(parsing: String(changed)) }
        }
    }

    @Test("Too much, too little and strange characters are said for what they are")
    func faults() {
        #expect(throws: RecoveryKey.Fault.wrongLength(0)) { try RecoveryKey(parsing: " - ") }
        #expect(throws: RecoveryKey.Fault.wrongLength(4)) { try RecoveryKey(parsing: "ABCD") }
        #expect(throws: RecoveryKey.Fault.wrongLength(34)) { try RecoveryKey(parsing: String(repeating: "0", count: 34)) }
        #expect(throws: RecoveryKey.Fault.strangeCharacter(at: 3)) { try RecoveryKey(parsing: "AB#D") }
        #expect(throws: RecoveryKey.Fault.strangeCharacter(at: 1)) { try RecoveryKey(parsing: "*" + String(repeating: "0", count: 32)) }
        #expect(throws: RecoveryKey.Fault.strangeCharacter(at: 2)) { try RecoveryKey(parsing: "Aé") }
    }

    @Test("A known key is written as it always was")
    func golden() throws {
        let key = try RecoveryKey(parsing: String(repeating: "0", count: 31) + "1" + "1")
        #expect(key.text == "0000-0000-0000-0000-0000-0000-0000-0001-1")
        #expect(key.bytes == [UInt8](repeating: 0, count: 19) + [1])
    }
}
