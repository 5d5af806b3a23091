import Caseload
import DataFile
import Testing

@Suite("The instruments of every day")
struct EverydayInstrumentsTests {
    private func list(_ text: String) throws(DataFault) -> EverydayInstruments {
        try EverydayInstruments(Document(name: "everyday.yaml", bytes: Array(text.utf8)).root)
    }

    @Test("The list that comes with the program has nine, each with its key, suicide first")
    func builtIn() throws {
        let everyday = try EverydayInstruments.builtIn()
        #expect(everyday.ids.count == 9)
        #expect(everyday.number(of: "asq") == 1)
        #expect(everyday.number(of: "custody-risk") == 9)
        #expect(everyday.number(of: "no-such") == nil)
    }

    @Test(
        "None, more than there are keys, or one twice is refused with line and key",
        arguments: ["instruments: []", "instruments: [a, b, c, d, e, f, g, h, i, j]", "instruments: [asq, asq]", "instrument: [asq]"])
    func refused(_ text: String) {
        #expect(throws: DataFault.self) { try list(text) }
    }
}
