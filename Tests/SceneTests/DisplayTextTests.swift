import Scene
import Testing

struct DisplayTextTests {
    @Test("Plain text is shown as it is", arguments: ["", "Dunn, Callum", "O'Brien ~40 [M6] <b>", "Siân", "Nguyễn", "王小明", "كريم", "हिन्दी"])
    func plain(text: String) {
        #expect(DisplayText(text).string == text)
    }

    @Test(
        "What could act on a terminal shows as a replacement",
        arguments: [
            "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{85}", "\u{0}", "\u{7F}", "\u{8}", "\u{C}", "\u{1B}]52;c;QQ==\u{1B}\\",
            "\u{90}q\u{9C}", "\u{2028}", "\u{2029}", "\u{202E}gpj", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}",
            "\u{E0041}", "\u{E007F}", "\u{E000}", "\u{FFF9}", "\u{2061}", "\u{206A}", "\u{0378}",
        ])
    func hostile(text: String) {
        let shown = DisplayText("a\(text)b").string
        #expect(shown.contains("\u{FFFD}"))
        #expect(shown.unicodeScalars.allSatisfy { !isDangerous($0) })
    }

    @Test("Code points that are no characters show as a replacement", arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF])
    func noncharacters(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(DisplayText("a\(scalar)b").string == "a\u{FFFD}b")
    }

    @Test("Line ends and tabs show as blanks")
    func blanks() {
        #expect(DisplayText("a\tb\nc\r\nd").string == "a b c  d")
    }

    @Test("A joined emoji falls into its parts, without joiners, tones and selectors")
    func emoji() {
        #expect(DisplayText("👩\u{200D}🔬").string == "👩🔬")
        #expect(DisplayText("👩🏽").string == "👩")
        #expect(DisplayText("⚠\u{FE0F}").string == "⚠")
        #expect(DisplayText("🇬🇧").string == "GB")
    }

    @Test("A heap of marks on one letter is cut to what a terminal cell keeps")
    func marks() {
        let shown = DisplayText("e" + String(repeating: "\u{301}", count: 500))
        #expect(shown.string.unicodeScalars.count == 5)
        #expect(shown.width == 1)
    }

    @Test("A mark with nothing before it does not join what stands to the left on the screen")
    func loneMark() {
        #expect(DisplayText("\u{301}a").string.unicodeScalars.first == "\u{FFFD}")
    }

    @Test("No text whatever leaves a character that can act", arguments: 0..<200)
    func neverDangerous(seed: UInt64) {
        var random = Seeded(seed)
        let shown = DisplayText(random.text(upTo: 60))
        #expect(shown.string.unicodeScalars.allSatisfy { !isDangerous($0) })
        #expect(DisplayText(shown.string) == shown)
        #expect(shown.width == shown.string.reduce(0) { $0 + $1.columns })
    }

    @Test(
        "Columns are counted as terminals count them",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("王", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("…", 1), ("↓", 1),
            ("█", 1), ("😀", 2), ("ก็", 1), ("नि", 2), ("ل", 1), ("\u{FFFD}", 1), ("ß", 1), ("½", 1),
        ])
    func width(text: String, columns: Int) {
        #expect(DisplayText(text).width == columns)
    }

    @Test("Without UTF-8 a text keeps what can be read")
    func ascii() {
        #expect(DisplayText("Siân O’Brien… 王 ↓ ½").asciiOnly.string == "Sian O'Brien... ? v 1/2")
        #expect(DisplayText("Zoë Łukasz").asciiOnly.string == "Zoe Lukasz")
    }

    private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: (0xFE00...0xFE0F).contains(scalar.value)
        }
    }
}
