import DataFile
import Testing

@testable import Exchange

@Suite("The text of instrument files")
struct FileTextTests {
    /// Texts that a reader of YAML could take for something else.
    static let hostile = [
        "yes", "no", "null", "~", "1", "1.5", "0x1F", "1e3", "- a", "a: b", "a #b", "#", "[x]", "{x}", "*a", "&a", "&a and *a", "!tag", "|",
        ">",
        "'", "\"", "it's", "\\", "\\n", "a\nb", "a\tb", " lead", "trail ", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{202E}abc", "\u{2066}",
        "a\u{FEFF}",
        "\u{85}", "\u{2028}", "\u{FFFE}", "😀", "é", "?", "? a", "%a", "@a", "`a", "---", "...", "--- a", "a,b", "=", "<<", "on", "NaN",
        ".inf",
        "2026-11-23", "08:25", "1 to 9", "a: *b", "\r", "\r\n", String(repeating: "x", count: 5_000),
        String(repeating: "é\"", count: 2_000),
    ]

    @Test("Every text comes back as it was, as a value and as a key", arguments: hostile)
    func comesBack(text: String) throws {
        let tree: FileNode = .map([.init(key: "value", value: .text(text)), .init(key: "list", value: .texts([text, "plain", text]))])
        #expect(try read(tree).says(tree))
        guard text.utf8.count < 1_000 else { return }
        let keyed: FileNode = .map([.init(key: text, value: .map([.init(key: "a", value: .quoted(text))]))])
        #expect(try read(keyed).says(keyed))
    }

    @Test("Whatever is written reads back", arguments: 1...300)
    func anythingComesBack(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let tree = Self.map(depth: 0, &random)
        #expect(try read(tree).says(tree), "\(FileText.text(tree))")
    }

    private func read(_ tree: FileNode) throws -> FileNode {
        FileNode(try Document(name: "test.yaml", text: FileText.text(tree)).root)
    }

    private static func node(depth: Int, _ random: inout SeededRandom) -> FileNode {
        switch random.below(depth > 4 ? 3 : 6) {
        case 0: .text(text(&random))
        case 1: .number(Int(random.below(2_000)) - 1_000)
        case 2: .quoted(text(&random))
        case 3: .list((0..<random.below(4)).map { _ in node(depth: depth + 1, &random) })
        default: map(depth: depth + 1, &random)
        }
    }

    private static func map(depth: Int, _ random: inout SeededRandom) -> FileNode {
        .map((0..<(random.below(5) + 1)).map { FileNode.Entry(key: "key\($0)", value: node(depth: depth, &random)) })
    }

    private static func text(_ random: inout SeededRandom) -> String {
        (0...random.below(3)).map { _ in hostile[random.below(hostile.count - 2)] }.joined(separator: random.below(2) == 0 ? " " : "")
    }

    @Test("A number is written without an exponent", arguments: [("1e3", "1000"), ("1.5e-3", "0.0015"), ("-2.5E1", "-25"), ("7", "7")])
    func writesPlainNumbers(literal: String, plain: String) {
        #expect(DecimalText.plain(literal) == plain)
        #expect(DecimalText.plain("1e99") == nil)
    }
}
