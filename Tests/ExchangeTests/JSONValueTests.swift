import Testing

@testable import Exchange

@Suite("JSON")
struct JSONValueTests {
    private let value: JSONValue = [
        "b": 1, "a": ["x", true, .null, .array([]), .object([])], "text": "Siân \"O'B\"",
    ]

    @Test("Keys stay in the order in which they were given")
    func compact() {
        #expect(value.text(.compact) == #"{"b":1,"a":["x",true,null,[],{}],"text":"Siân \"O'B\""}"#)
    }

    @Test("For people, every member has a line")
    func pretty() {
        #expect(
            value.text() == """
                {
                  "b": 1,
                  "a": [
                    "x",
                    true,
                    null,
                    [],
                    {}
                  ],
                  "text": "Siân \\"O'B\\""
                }
                """)
    }

    @Test(
        "Whatever could act on a terminal or turn text around is escaped",
        arguments: [
            ("\u{1B}[2J", #""\u001b[2J""#), ("\0\u{7F}", #""\u0000\u007f""#), ("\u{9B}31m", #""\u009b31m""#),
            ("a\nb\tc\r", #""a\nb\tc\r""#),
            ("\u{202E}txt\u{2066}", #""\u202etxt\u2066""#), ("\u{200F}\u{FEFF}\u{2028}", #""\u200f\ufeff\u2028""#), (#"\"#, #""\\""#),
            ("\u{E0041}", #""\udb40\udc41""#), ("Łukasz 李 😀 e\u{301}", "\"Łukasz 李 😀 e\u{301}\""), ("/", "\"/\""), ("\r\n", #""\r\n""#),
        ])
    func escapes(_ text: String, _ json: String) {
        #expect(JSONValue.string(text).text() == json)
        #expect(JSONValue.object([.init(text, .null)]).text(.compact) == "{\(json):null}")
    }

    @Test("No character that controls anything gets out")
    func allScalars() {
        for value in Array(UInt32(0)...0x1_FFFF) + Array(0xE_0000...0xE_0FFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let json = JSONValue.string(String(Character(scalar))).text()
            guard json.unicodeScalars.contains(where: { [.control, .format].contains($0.properties.generalCategory) }) else { continue }
            Issue.record("U+\(String(value, radix: 16)) is let through")
        }
    }

    @Test("What is empty or missing is null")
    func optional() {
        #expect(JSONValue.optional("") == .null)
        #expect(JSONValue.optional(nil as String?) == .null)
        #expect(JSONValue.optional(3) == 3)
        #expect(JSONValue.strings(["a"]) == ["a"])
    }
}
