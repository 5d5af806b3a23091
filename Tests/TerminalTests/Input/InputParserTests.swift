import Scene
import Testing

@testable import Terminal

@Suite("What a terminal sends")
struct InputParserTests {
    /// One key or none, by the bytes that are sent for it.
    struct Sent: CustomTestStringConvertible, Sendable {
        let bytes: String
        let key: String?

        init(_ bytes: String, _ key: String?) {
            self.bytes = bytes
            self.key = key
        }

        var testDescription: String { "\(bytes.dropFirst().debugDescription) is \(key ?? "nothing")" }
    }

    static let escape = "\u{1B}"

    static let keys: [Sent] = [
        // xterm and those like it, in both cursor modes.
        Sent("[A", "up"), Sent("[B", "down"), Sent("[C", "right"), Sent("[D", "left"), Sent("OA", "up"), Sent("OB", "down"),
        Sent("OC", "right"), Sent("OD", "left"), Sent("[H", "home"), Sent("[F", "end"), Sent("OH", "home"), Sent("OF", "end"),
        Sent("[Z", "shift-tab"), Sent("[2~", "insert"), Sent("[3~", "delete"), Sent("[5~", "page-up"), Sent("[6~", "page-down"),
        // rxvt, PuTTY, tmux, screen and the Linux console.
        Sent("[1~", "home"), Sent("[4~", "end"), Sent("[7~", "home"), Sent("[8~", "end"),
        Sent("[a", "up"), Sent("[b", "down"), Sent("[c", "right"), Sent("[d", "left"), Sent("Oc", "ctrl-right"), Sent("Od", "ctrl-left"),
        Sent("[3$", "delete"), Sent("[7$", "home"), Sent("[3^", "ctrl-delete"), Sent("[3@", "ctrl-shift-delete"), Sent("Oa", "ctrl-up"),
        Sent("[[A", "f1"), Sent("[[B", "f2"), Sent("[[C", "f3"), Sent("[[D", "f4"), Sent("[[E", "f5"),
        // Function keys.
        Sent("OP", "f1"), Sent("OQ", "f2"), Sent("OR", "f3"), Sent("OS", "f4"), Sent("[P", "f1"), Sent("[R", "f3"),
        Sent("[11~", "f1"), Sent("[12~", "f2"), Sent("[13~", "f3"), Sent("[14~", "f4"), Sent("[15~", "f5"), Sent("[17~", "f6"),
        Sent("[18~", "f7"), Sent("[19~", "f8"), Sent("[20~", "f9"), Sent("[21~", "f10"), Sent("[23~", "f11"), Sent("[24~", "f12"),
        Sent("[25~", "f13"), Sent("[34~", "f20"), Sent("[1;2P", "f1"), Sent("[15;5~", "ctrl-f5"), Sent("[1;3Q", "alt-f2"),
        // The keypad.
        Sent("Op", "0"), Sent("Oq", "1"), Sent("Or", "2"), Sent("Os", "3"), Sent("Ot", "4"), Sent("Ou", "5"), Sent("Ov", "6"),
        Sent("Ow", "7"), Sent("Ox", "8"), Sent("Oy", "9"), Sent("OM", "enter"), Sent("Oj", "*"), Sent("Ok", "+"), Sent("Ol", ","),
        Sent("Om", "-"), Sent("On", "."), Sent("Oo", "/"), Sent("OX", "="), Sent("OE", "that key"), Sent("[E", "that key"),
        // With something held down.
        Sent("[1;5D", "ctrl-left"), Sent("[1;5C", "ctrl-right"), Sent("[1;3D", "ctrl-left"), Sent("[1;3C", "ctrl-right"),
        Sent("[5D", "ctrl-left"), Sent("O5C", "ctrl-right"), Sent("O1;5D", "ctrl-left"),
        Sent("[1;2A", "up"), Sent("[1;2D", "left"), Sent("[3;2~", "delete"), Sent("[1;2H", "home"), Sent("[1;65A", "up"),
        Sent("[1;5A", "ctrl-up"), Sent("[1;6D", "ctrl-shift-left"), Sent("[1;7C", "ctrl-alt-right"), Sent("[5;5~", "ctrl-page-up"),
        Sent("[99~", "that key"), Sent("[99;5~", "that key"),
        // Alt sends an escape first.
        Sent("u", "alt-u"), Sent("U", "alt-U"), Sent("b", "ctrl-left"), Sent("f", "ctrl-right"), Sent("2", "alt-2"), Sent("/", "alt-/"),
        Sent(" ", "alt-space"), Sent("é", "alt-é"), Sent("\r", "alt-enter"), Sent("\t", "alt-tab"), Sent("\u{7F}", "alt-backspace"),
        Sent("\u{0B}", "alt-ctrl-k"), Sent("[", "alt-["), Sent("O", "alt-O"), Sent("]", "alt-]"), Sent("P", "alt-P"), Sent("_", "alt-_"),
        Sent("\u{1B}[D", "ctrl-left"), Sent("\u{1B}OC", "ctrl-right"), Sent("\u{1B}[A", "alt-up"), Sent("(B", "that key"),
        // xterm's modifyOtherKeys and the protocol of kitty, left on by somebody.
        Sent("[27;5;117~", "ctrl-u"), Sent("[27;5;105~", "tab"), Sent("[27;2;65~", "A"), Sent("[27;3;120~", "alt-x"),
        Sent("[27;5;49~", "ctrl-1"), Sent("[117u", "u"), Sent("[117;5u", "ctrl-u"), Sent("[117;3u", "alt-u"), Sent("[97;2u", "A"),
        Sent("[97:65;2u", "A"), Sent("[49:33;2u", "!"), Sent("[49;2u", "shift-1"), Sent("[13u", "enter"), Sent("[9;2u", "shift-tab"),
        Sent("[27u", "esc"), Sent("[127u", "backspace"), Sent("[13;5u", "ctrl-enter"), Sent("[97;1:1u", "a"), Sent("[57399u", "0"),
        Sent("[57414u", "enter"), Sent("[57376u", "f13"), Sent("[57363u", "that key"), Sent("[98;3u", "ctrl-left"),
        Sent("[1;1:1A", "up"), Sent("[1;1:2A", "up"), Sent("[233;1u", "é"),
    ]

    static let silent: [Sent] = [
        // The mouse, in every way of writing.
        "[<0;10;10M", "[<0;10;10m", "[<64;1;1M", "[M 22", "[M#!!", "[M !\u{7F}", "[32;33;34M", "[t22", "[T222222",
        // The focus, and what the window says of itself.
        "[I", "[O", "[8;24;80t", "[4;600;800t", "[48;24;80;600;800t", "[?997;1n", "]l a title\u{1B}\\", "]Lan icon\u{1B}\\",
        // Answers.
        "[?1;2c", "[>0;390;0c", "[=1;2c", "[?64;1;2;6;22c", "[0n", "[24;80R", "[1;5R", "[?24;80;1R", "[?2026;2$y", "[4;2$y", "[?0u",
        "[?31u", "[2;1;1;112;112;1;0x", "[>4;2m", "[1;2;3;4;5&w",
        "]11;rgb:3030/3434/4646\u{07}", "]11;rgb:3030/3434/4646\u{1B}\\", "]4;1;rgb:cccc/0000/0000\u{07}", "]52;c;amoganN1Mg==\u{1B}\\",
        "P>|xterm(390)\u{1B}\\", "P1$r0m\u{1B}\\", "P1+r544e=787465726d\u{1B}\\", "P!|00000000\u{1B}\\", "_Gi=31;OK\u{1B}\\",
        "^secret\u{1B}\\", "Xjs2\u{1B}\\", "Xjs2\u{07}", "]11;rgb:3030\u{18}", "]11;rgb:3030\u{1A}", "\\",
        // What is no key of anybody's, or came to be let go, or is no sequence at all.
        "[12;5g", "[!p", "[?", "[1;", "[1;5", "[117;1:3u", "[1;1:3A", "[57441;2u", "[57358u", "[57344u", "[;;;u", "[999999999999u",
        "[55296u", "[1;5\u{18}", "[1;5\u{1A}", "[[", "[[j", "[201~", "[~", "[>5A",
        "[\u{7F}\u{7F}<0;1;1M", "[é2m", "O1;5", "[M ", "[M 2",
    ].map { Sent($0, nil) }

    @Test("A key is one key, whole and cut at any byte", arguments: keys)
    func key(sent: Sent) throws {
        let bytes = Array((Self.escape + sent.bytes).utf8)
        let expected = [try #require(sent.key)]
        #expect(InputParser.names(of: Stream(bytes)) == expected)
        for place in 1..<bytes.count {
            for gap in [0, 5, 24] { #expect(InputParser.names(of: Stream(bytes, cutAt: place, gap: gap)) == expected) }
        }
        #expect(InputParser.names(of: Stream(bytes, everyByte: 20)) == expected)
        // A key after it is that key.
        #expect(InputParser.names(of: Stream([.init(gap: 0, bytes: bytes), .init(gap: 300, bytes: [0x6A])])) == expected + ["j"])
    }

    @Test("What is no key is swallowed, whole and cut at any byte", arguments: silent)
    func silence(sent: Sent) {
        let bytes = Array((Self.escape + sent.bytes).utf8)
        #expect(InputParser.names(of: Stream(bytes)) == [])
        for place in 1..<bytes.count {
            for gap in [0, 5, 24] { #expect(InputParser.names(of: Stream(bytes, cutAt: place, gap: gap)) == []) }
            // Past the escape a slow line may take longer.
            if place > 1 { #expect(InputParser.names(of: Stream(bytes, cutAt: place, gap: 199)) == []) }
        }
        #expect(InputParser.names(of: Stream([.init(gap: 0, bytes: bytes), .init(gap: 300, bytes: [0x6A])])) == ["j"])
    }

    @Test("Two sequences at once are two, and letters around them are letters")
    func inARow() {
        #expect(InputParser.names(of: Stream("j\u{1B}[<0;1;1Mk\u{1B}[<0;1;1m\u{1B}[A\u{1B}OBs")) == ["j", "k", "up", "down", "s"])
        #expect(InputParser.names(of: Stream("2\u{1B}]11;rgb:1/2/3\u{07}2")) == ["2", "2"])
    }

    @Test(
        "A character is one key, however its bytes come",
        arguments: ["a", "é", "€", "😀", "\u{7FF}", "\u{800}", "\u{FFFD}", "\u{10FFFF}"])
    func character(text: String) {
        let bytes = Array(text.utf8)
        #expect(InputParser.names(of: Stream(bytes)) == [text])
        #expect(InputParser.names(of: Stream(bytes, everyByte: 150)) == [text])
    }

    @Test(
        "Control characters are keys with control",
        arguments: [
            ("\u{01}", "ctrl-a"), ("\u{0B}", "ctrl-k"), ("\u{1A}", "ctrl-z"), ("\t", "tab"), ("\r", "enter"), ("\n", "enter"),
            ("\u{08}", "backspace"),
            ("\u{7F}", "backspace"), ("\u{00}", "ctrl- "), ("\u{1F}", "ctrl-_"), ("\u{18}", "ctrl-x"),
        ])
    func controls(text: String, name: String) {
        #expect(InputParser.names(of: Stream(text)) == [name])
    }

    @Test(
        "Bytes that are no character are no key, and what follows them is",
        arguments: [
            [0xFF], [0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE2, 0x82],
            [0xA0, 0xBF],
            [0xC2, 0x80], [0xC2, 0x85], [0x85], [0x9C], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func noCharacter(bytes: [UInt8]) {
        #expect(InputParser.names(of: Stream(bytes)) == [])
        #expect(InputParser.names(of: Stream(bytes + [0x6A])) == ["j"])
    }

    @Test(
        "Control characters of eight bits begin a sequence too, in either form",
        arguments: [
            ([0x9B], "1;5D", ["ctrl-left"]), ([0xC2, 0x9B], "<0;10;10M", []), ([0x8F], "p", ["0"]),
            ([0xC2, 0x9D], "11;rgb:1/2/3\u{07}", []),
            ([0xC2, 0x90], ">|x\u{1B}\\", []), ([0xC2, 0x9D], "11;rgb:1\u{9C}j", ["j"]),
        ] as [([UInt8], String, [String])])
    func eightBits(beginning: [UInt8], rest: String, names: [String]) {
        #expect(InputParser.names(of: Stream(beginning + Array(rest.utf8))) == names)
    }

    @Test("In a character set of single bytes a byte is a character of it, or nothing")
    func singleBytes() {
        var table = [Unicode.Scalar?](repeating: nil, count: 128)
        table[0x69] = "é"
        var parser = InputParser(upperHalf: table)
        #expect(parser.read(Stream([0xE9, 0x1B, 0xE9, 0xC3, 0x6A])).map(\.name) == ["é", "alt-é", "j"])
    }

    @Test("A report of the mouse takes coordinates of any byte, alone or written as UTF-8")
    func mouseCoordinates() {
        #expect(InputParser.names(of: Stream([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xC1, 0x6A])) == ["j"])
        #expect(InputParser.names(of: Stream([0x1B, 0x5B, 0x4D, 0x20, 0x00, 0x21, 0x6A])) == ["j"])
        #expect(InputParser.names(of: Stream([0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0x85, 0xC2, 0x80, 0x6A])) == ["j"])
        #expect(InputParser.names(of: Stream([0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0x85, 0x21, 0x6A])) == ["j"])
        // Cut by another sequence, or by a key.
        #expect(InputParser.names(of: Stream("\u{1B}[M \u{1B}[A")) == ["up"])
        #expect(InputParser.names(of: Stream("\u{1B}[M \rj")) == ["enter", "j"])
    }
}
