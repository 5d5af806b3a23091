import Scene
import Testing

struct DisplayTextFittingTests {
    @Test("A text that is too long ends with an ellipsis")
    func truncated() {
        #expect(DisplayText("Oyelaran, Bisi").truncated(to: 9).string == "Oyelaran…")
        #expect(DisplayText("Oyelaran").truncated(to: 8).string == "Oyelaran")
        #expect(DisplayText("Oyelaran").truncated(to: 0).string == "")
        #expect(DisplayText("王小明").truncated(to: 4).string == "王…")
    }

    @Test("A text stands where it is aligned")
    func padded() {
        #expect(DisplayText("24").padded(to: 4, aligned: .right).string == "  24")
        #expect(DisplayText("24").padded(to: 4).string == "24  ")
        #expect(DisplayText("24").padded(to: 5, aligned: .centre).string == " 24  ")
        #expect(DisplayText("王小明").padded(to: 4).string == "王… ")
    }

    @Test("A paragraph breaks between words, and a long word within")
    func wrapped() {
        let lines = DisplayText("Ask the sergeant for constant observation.").wrapped(to: 16).map(\.string)
        #expect(lines == ["Ask the sergeant", "for constant", "observation."])
        #expect(DisplayText("abcdefghij kl").wrapped(to: 4).map(\.string) == ["abcd", "efgh", "ij", "kl"])
        #expect(DisplayText("").wrapped(to: 4).map(\.string) == [""])
    }

    @Test("Fitting never goes over the room and never splits a character", arguments: 0..<300)
    func properties(seed: UInt64) {
        var random = Seeded(seed)
        let text = DisplayText(random.text(upTo: 80))
        let room = Int.random(in: 1...40, using: &random)
        #expect(text.truncated(to: room).width <= room)
        #expect(text.padded(to: room).width == room)
        let characters = Set(text.string)
        #expect(text.truncated(to: room).string.allSatisfy { $0 == "…" || characters.contains($0) })
        for line in text.wrapped(to: max(2, room)) { #expect(line.width <= max(2, room)) }
    }

    @Test("Wrapping loses nothing but blanks at the breaks", arguments: 0..<300)
    func wrappingKeepsAll(seed: UInt64) {
        var random = Seeded(seed)
        let text = DisplayText(random.text(upTo: 80))
        let lines = text.wrapped(to: Int.random(in: 2...40, using: &random))
        #expect(lines.map(\.string).joined().filter { $0 != " " } == text.string.filter { $0 != " " })
    }
}
