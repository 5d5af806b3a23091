import Scene
import Testing

@testable import Terminal

@Suite("Pastes, as the terminal marks them")
struct PasteTests {
    private static func marked(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

    @Test(
        "A paste is one, wherever it is cut",
        arguments: ["", "a", "js2\r\rq", "é€😀", "\u{1B}", "\u{1B}[20", "\u{1B}[200~", "a\u{1B}\u{1B}["])
    func cut(text: String) {
        let bytes = Self.marked(text)
        let expected = [InputParser.Input.paste(String(text.map { $0 == "\u{1B}" ? " " : $0 == "\r" ? "\n" : $0 }))]
        #expect(InputParser.inputs(of: Stream(bytes)) == expected)
        for place in 1..<bytes.count {
            #expect(InputParser.inputs(of: Stream(bytes, cutAt: place, gap: place == 1 ? 20 : 190)) == expected)
        }
    }

    @Test(
        "Line ends are one each, and control characters blanks",
        arguments: [
            ("a\r\nb\nc\rd", "a\nb\nc\nd"), ("\r\n\r\n", "\n\n"), ("\n\n", "\n\n"), ("a\tb", "a\tb"), ("\u{03}\u{1A}\u{7F}\u{0B}", "    "),
            ("x\u{85}y\u{9B}2", "x y 2"), ("\u{1B}[31mred", " [31mred"),
        ])
    func cleaned(text: String, expected: String) {
        #expect(InputParser.inputs(of: Stream(Self.marked(text))) == [.paste(expected)])
    }

    @Test("What is no character is seen to be missing")
    func invalid() {
        let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("b\u{1B}[201~".utf8)
        #expect(InputParser.inputs(of: Stream(bytes)) == [.paste("a\u{FFFD}\u{FFFD}b")])
    }

    @Test("A paste whose end never comes ends after a second of silence, and keys are keys again")
    func endless() {
        var parser = InputParser()
        #expect(parser.feed(Array("\u{1B}[200~js2".utf8), at: 0) == [])
        #expect(parser.silence(at: 999) == [])
        #expect(parser.silence(at: 1_000) == [.paste("js2")])
        #expect(parser.feed([0x6A], at: 1_001) == [.key(.character("j"))])
    }

    @Test("Of a long paste 64 KiB are taken, whole characters only; the rest is dropped to its end")
    func long() throws {
        let inputs = InputParser.inputs(of: Stream(Self.marked(String(repeating: "€", count: 30_000)) + [0x6A]))
        #expect(inputs.count == 2)
        let text = try #require(inputs.first.flatMap { input in if case .paste(let text) = input { text } else { nil } })
        #expect(text.utf8.count == 64 * 1024 - 1 && text.allSatisfy { $0 == "€" })
        #expect(inputs.last == .key(.character("j")))
    }

    @Test("The mark of an end without a beginning is nothing")
    func endAlone() {
        #expect(InputParser.names(of: Stream("\u{1B}[201~j")) == ["j"])
    }
}
