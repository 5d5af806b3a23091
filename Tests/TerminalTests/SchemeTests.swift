import Testing
import Themes

struct SchemeTests {
    @Test("Every built-in scheme loads", arguments: BuiltInThemes.all.map(\.id))
    func builtIn(id: String) throws {
        let yaml = try #require(BuiltInThemes.all.first { $0.id == id }?.yaml)
        let scheme = try Scheme(id: id, yaml: yaml)
        #expect(scheme.colours.count == 16)
        #expect(scheme.isDark == (id != "liaise-light"))
        #expect(scheme.contrast == (id == "liaise-contrast" ? 7 : 4.5))
        #expect(BuiltInThemes.scheme(id) == scheme)
    }

    @Test("A file in the older form of base16 is read too")
    func older() throws {
        let lines = ["# a comment", "scheme: 'Old'"] + Scheme.keys.map { "\($0): \"#A0B0C0\" # grey" }
        let scheme = try Scheme(id: "old", yaml: Array(lines.joined(separator: "\n").utf8))
        #expect(scheme.name == "Old")
        #expect(scheme.colours[0].hex == "a0b0c0")
    }

    @Test("A mistake in a scheme is named by line and key")
    func mistakes() {
        func load(_ text: String) throws { _ = try Scheme(id: "x", yaml: Array(text.utf8)) }
        #expect(throws: SchemeError.notAKeyAndValue(line: 2)) { try load("name: \"x\"\nnonsense") }
        #expect(throws: SchemeError.notAColour(line: 1, key: "base00")) { try load("base00: \"12345\"") }
        #expect(throws: SchemeError.missing(key: "base00")) { try load("name: \"x\"") }
        #expect(throws: SchemeError.notUTF8) { _ = try Scheme(id: "x", yaml: [0xFF, 0xFE]) }
    }
}
