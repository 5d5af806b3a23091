import Scene
import Testing

@testable import Terminal

@Suite("What a terminal sends, in time")
struct InputTimingTests {
    private func names(_ reads: (gap: Int, text: String)...) -> [String] {
        InputParser.names(of: Stream(reads.map { Stream.Read(gap: $0.gap, bytes: Array($0.text.utf8)) }))
    }

    @Test("An escape alone is that key after 25 ms of silence, and not before")
    func loneEscape() {
        var parser = InputParser()
        #expect(parser.feed([0x1B], at: 1_000) == [])
        #expect(parser.deadline == 1_025)
        #expect(parser.silence(at: 1_024) == [])
        #expect(parser.silence(at: 1_025) == [.key(.escape)])
        #expect(parser.deadline == 1_200)
        #expect(parser.silence(at: 1_200) == [])
        #expect(parser.deadline == nil)
    }

    @Test("A key that is no sequence is given at once")
    func noDelay() {
        var parser = InputParser()
        #expect(parser.feed(Array("j\r\té".utf8), at: 0) == [.key(.character("j")), .key(.enter), .key(.tab), .key(.character("é"))])
        #expect(parser.feed(Array("\u{1B}[A\u{1B}Op".utf8), at: 0) == [.key(.up), .key(.character("0"))])
        #expect(parser.deadline == nil)
    }

    @Test("Escapes pressed one after the other are as many keys")
    func escapes() {
        #expect(names((0, "\u{1B}"), (60, "\u{1B}")) == ["esc", "esc"])
        #expect(names((0, "\u{1B}\u{1B}")) == ["esc", "esc"])
        #expect(names((0, "\u{1B}\u{1B}\u{1B}")) == ["esc", "esc", "esc"])
        #expect(names((0, "\u{1B}\u{1B}j")) == ["esc", "alt-j"])
        #expect(names((0, "\u{1B}\u{1B}[<0;1;1M")) == ["esc"], "a report of the mouse does not take the key with it")
        #expect(names((0, "\u{1B}\u{1B}[")) == ["esc", "alt-["])
    }

    @Test("An escape and then a letter, typed one after the other, are two keys", arguments: ["j", "u", "D", "2", "\r", "é"])
    func escapeThenLetter(text: String) {
        let name = text == "\r" ? "enter" : text
        for gap in [30, 60, 199, 400] { #expect(names((0, "\u{1B}"), (gap, text)) == ["esc", name]) }
    }

    @Test("An arrow whose bytes come 40 ms apart is an arrow, and no letter", arguments: ["[D", "OD", "[1;5D", "[200~x\u{1B}[201~", "[[D"])
    func slowArrow(rest: String) throws {
        let bytes = Array(("\u{1B}" + rest).utf8)
        let whole = InputParser.names(of: Stream(bytes))
        #expect(whole.count == 1)
        #expect(InputParser.names(of: Stream(bytes, everyByte: 40)) == ["esc"] + whole)
        #expect(InputParser.names(of: Stream(bytes, everyByte: 199)) == ["esc"] + whole)
    }

    @Test("Once a sequence has come in pieces, an escape waits to see whether it is one")
    func slowLine() {
        let arrow = Stream(Array("\u{1B}[D".utf8), everyByte: 40)
        var parser = InputParser()
        #expect(parser.read(arrow).map(\.name) == ["esc", "left"])
        #expect(parser.read(arrow).map(\.name) == ["left"])
        #expect(parser.read(Stream("\u{1B}")).map(\.name) == ["esc"])
        #expect(parser.read(Stream([.init(gap: 0, bytes: [0x1B]), .init(gap: 60, bytes: [0x6A])])).map(\.name) == ["esc", "j"])
        #expect(parser.read(Stream("\u{1B}u")).map(\.name) == ["alt-u"])
    }

    @Test("What begins a sequence and was typed after an escape is given when nothing follows", arguments: ["[", "O", "]", "P", "_"])
    func heldLetter(letter: String) {
        #expect(names((0, "\u{1B}"), (60, letter)) == ["esc", letter])
        #expect(names((0, "\u{1B}"), (60, letter), (60, "\r")) == ["esc", letter, "enter"])
        #expect(names((0, "\u{1B}"), (60, letter), (250, "j")) == ["esc", letter, "j"])
        #expect(names((0, "\u{1B}"), (250, letter), (40, "D")) == ["esc", letter, "D"], "after 200 ms it is typed by somebody")
    }

    @Test(
        "An answer that comes in pieces after its escape is swallowed all the same",
        arguments: [
            "[<0;10;10M", "[M 22", "]11;rgb:3030/3434/4646\u{07}", "P>|xterm(390)\u{1B}\\", "_Gi=31;OK\u{1B}\\", "[?64;22c", "[I",
        ])
    func slowAnswer(rest: String) {
        let bytes = Array(("\u{1B}" + rest).utf8)
        #expect(InputParser.names(of: Stream(bytes, everyByte: 40)) == ["esc"])
        #expect(InputParser.names(of: Stream(bytes, everyByte: 199)) == ["esc"])
    }

    @Test("Reads that a busy program makes late are no silence")
    func busy() {
        var parser = InputParser()
        #expect(parser.feed([0x1B], at: 0) == [])
        // The rest was there all the time.
        #expect(parser.feed(Array("[D".utf8), at: 900) == [.key(.left)])
    }

    @Test(
        "A sequence that stops ends after 200 ms, and keys are keys again", arguments: ["[1;", "[M ", "]11;rgb:", "P>|x", "_G", "O5", "[["])
    func cut(rest: String) {
        #expect(names((0, "\u{1B}" + rest), (200, "js2")) == ["j", "s", "2"])
        var parser = InputParser()
        #expect(parser.feed(Array(("\u{1B}" + rest).utf8), at: 0) == [])
        #expect(parser.deadline == 200)
    }

    @Test("A sequence of more than 4 KB is over at its first pause, and none of it is a letter")
    func overlong() {
        for beginning in ["\u{1B}]52;c;", "\u{1B}P", "\u{1B}[", "\u{1B}_G"] {
            let long = beginning + String(repeating: "1", count: 6_000)
            #expect(names((0, long), (30, "js2")) == ["j", "s", "2"])
            #expect(names((0, long + "\u{07}js2")) == ["j", "s", "2"])
            #expect(names((0, long + "\u{1B}\\js2")) == ["j", "s", "2"])
        }
    }

    @Test(
        "Escape begins anew whatever was going on, and CAN and SUB end it without a key",
        arguments: ["[1;", "O5", "]11;x", "P1", "[M ", "[["])
    func restart(cut: String) {
        #expect(names((0, "\u{1B}\(cut)\u{1B}[Aj")) == ["up", "j"])
        #expect(names((0, "\u{1B}\(cut)\u{18}j")) == ["j"])
        #expect(names((0, "\u{1B}\(cut)\u{1A}j")) == ["j"])
    }

    @Test("A control character in the middle of a control sequence acts, and the sequence goes on")
    func controlInside() {
        #expect(names((0, "\u{1B}[1;\u{0B}5D")) == ["ctrl-k", "ctrl-left"])
        #expect(names((0, "\u{1B}]0;a\u{0B}\rb\u{07}j")) == ["j"], "in a string it is text")
    }
}
