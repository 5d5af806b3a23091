import DataFile
import Testing

@Suite("A data file")
struct DocumentTests {
    private func complaint(_ text: String) -> String? {
        do {
            _ = try Document(name: "file.yaml", text: text)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("Text stays as it was written")
    func textStays() throws {
        let node = try Document(
            name: "file.yaml", text: "a: no\nb: 1.10\nc: 0123\nd: \"yes\"\ne: Null Jones\nf: 2026-11-23\ng: 08:30\nh: '~'\ni: 0x1F\n"
        ).root
        let expected = [
            "a": "no", "b": "1.10", "c": "0123", "d": "yes", "e": "Null Jones", "f": "2026-11-23", "g": "08:30", "h": "~", "i": "0x1F",
        ]
        for (key, text) in expected { #expect(try node.string(key) == text) }
    }

    @Test("Windows line ends, a byte-order mark, comments and accents are read")
    func ordinaryFiles() throws {
        let bytes = Array("\u{FEFF}# a comment\r\nname: Löwe\r\nlist:\r\n  - a\r\n  - b\r\n".utf8)
        let root = try Document(name: "file.yaml", bytes: bytes).root
        #expect(try root.string("name") == "Löwe")
        #expect(try root.optionalStrings("list") == ["a", "b"])
        #expect(try root.node("list").line == 3)
    }

    @Test(
        "A file that cannot be read is named with its line",
        arguments: [
            ("", "file.yaml: the file is empty"),
            ("# only a comment\n", "file.yaml: the file is empty"),
            ("a: 1\nb: 2\na: 3\n", "file.yaml:1: the key a is given more than once"),
            ("a: 1\n\"a\": 2\n", "file.yaml:1: the key a is given more than once"),
            ("a: { b: 1, b: 2 }\n", "file.yaml:1: the key b is given more than once"),
            ("a: 1\nb:\n\t- x\n", "file.yaml:3: a tab stands where only spaces may: use spaces"),
            ("a: 1\n---\nb: 2\n", "file.yaml:2: not YAML: but found another document"),
            ("a: [1, 2\n", "file.yaml:2: not YAML: did not find expected ',' or ']'"),
            ("a: !!int 3\n", "file.yaml:1: a: tags such as !!str are not read here: put text in quotes"),
            ("? [x, y]\n: 1\n", "file.yaml:1: a key must be plain text"),
            ("a: &x [1]\nb: *x\n", "file.yaml:2: anchors and aliases are not read here: write the value out"),
            ("a: b\nc: d\u{1}\n", "file.yaml:2: a control character stands in the text"),
        ])
    func unreadable(text: String, expected: String) {
        #expect(complaint(text) == expected)
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        #expect(throws: DataFault(file: "f", line: nil, keyPath: "", reason: "the file is not UTF-8 text")) {
            try Document(name: "f", bytes: [0x61, 0x3A, 0x20, 0xE9])
        }
    }

    @Test("A file above 1 MiB is refused")
    func tooLarge() {
        let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: Document.largestSize + 1)
        #expect(throws: DataFault(file: "f", line: nil, keyPath: "", reason: "the file is larger than 1 MiB")) {
            try Document(name: "f", bytes: bytes)
        }
    }

    @Test("Aliases that stand for more than memory holds are refused before they are followed")
    func aliasBomb() {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...30 {
            lines.append("a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]")
        }
        lines.append("? *a30\n: 1")
        #expect(complaint(lines.joined(separator: "\n"))?.contains("anchors and aliases") == true)
    }

    @Test("An ampersand or an asterisk in ordinary text is text")
    func ordinaryAmpersand() throws {
        let root = try Document(name: "f", text: "a: Liaison & Diversion\nb: this *matters*\nc: R&D, x*y\nd: \"*x\"\n").root
        #expect(try root.string("a") == "Liaison & Diversion")
        #expect(try root.string("c") == "R&D, x*y")
        #expect(try root.string("d") == "*x")
    }

    @Test("Nesting is limited, however it is written", arguments: ["[", "{a: ", "- "])
    func deep(opening: String) {
        for depth in [40, 900, 5_000] {
            #expect(complaint(String(repeating: opening, count: depth)) != nil)
            #expect(complaint(String(repeating: opening, count: 5_000))?.hasSuffix("stand too deep in each other") == true)
        }
        let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(complaint(closed)?.hasSuffix("lists and maps stand too deep in each other") == true)
    }

    @Test("Any damage to a file ends in a fault or a value, never in a crash")
    func damage() {
        let original = Array("title: \"x\"\nlist:\n  - { a: 1, b: [x, 'y'] }\n  - |\n    block\nother: >-\n  folded\n".utf8)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? Document(name: "f", bytes: bytes)
        }
    }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
