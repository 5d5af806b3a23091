import Testing

@testable import Record

@Suite("The recovery key")
struct RecoveryKeyTests {
    @Test("What is printed can be typed back, however it is written")
    func roundTrip() throws {
        for _ in 0..<200 {
            let key = RecoveryKey()
            #expect(key.groups.count == 9 && key.groups.allSatisfy { $0.count == 4 })
            let printed = key.text
            let spellings = [
                printed, printed.lowercased(), printed.replacing("-", with: ""), " " + printed.replacing("-", with: "  ") + "\n",
                printed.replacing("0", with: "o").replacing("1", with: "l"), printed.replacing("1", with: "I"),
            ]
            for spelling in spellings { #expect(try RecoveryKey(parsing: spelling) == key) }
        }
    }

    private let known = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"

    @Test("One wrong character anywhere is noticed")
    func oneWrong() throws {
        let characters = Array(completed(known).replacing("-", with: ""))
        for place in characters.indices {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != characters[place] {
                var changed = characters
                changed[place] = other
                #expect(throws: RecoveryKey.Fault.checkFails) { try RecoveryKey(parsing: String(changed)) }
            }
        }
    }

    @Test("Two characters that changed places are noticed")
    func transposed() throws {
        let characters = Array(completed(known).replacing("-", with: ""))
        for place in characters.indices {
            for other in characters.indices where characters[place] != characters[other] {
                var changed = characters
                changed.swapAt(place, other)
                #expect(throws: RecoveryKey.Fault.checkFails) { try RecoveryKey(parsing: String(changed)) }
            }
        }
    }

    @Test("Two groups that changed places are noticed")
    func groupsSwapped() throws {
        var groups = completed(known).split(separator: "-")
        groups.swapAt(2, 5)
        #expect(throws: RecoveryKey.Fault.checkFails) { try RecoveryKey(parsing: groups.joined()) }
    }

    @Test("Too much, too little and strange characters are said for what they are")
    func faults() {
        #expect(throws: RecoveryKey.Fault.wrongLength(0)) { try RecoveryKey(parsing: " - ") }
        #expect(throws: RecoveryKey.Fault.wrongLength(4)) { try RecoveryKey(parsing: "ABCD") }
        #expect(throws: RecoveryKey.Fault.wrongLength(37)) { try RecoveryKey(parsing: String(repeating: "0", count: 37)) }
        #expect(throws: RecoveryKey.Fault.strangeCharacter(at: 3)) { try RecoveryKey(parsing: "AB#D") }
        #expect(throws: RecoveryKey.Fault.strangeCharacter(at: 4)) { try RecoveryKey(parsing: "abcu") }
        #expect(throws: RecoveryKey.Fault.strangeCharacter(at: 2)) { try RecoveryKey(parsing: "Aé") }
    }

    @Test("A key printed long ago is read as it always was")
    func golden() throws {
        let key = try RecoveryKey(parsing: completed(known))
        #expect(key.bytes.hexadecimal == "00443214c74254b635cf84653a56d7c675be77df")
        #expect(key.text == known + "-D6RT")
    }

    /// A key with its check group.
    private func completed(_ key: String) -> String { key + "-D6RT" }
}
