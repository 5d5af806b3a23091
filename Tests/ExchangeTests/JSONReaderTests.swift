import Testing

@testable import Exchange

@Suite("Reading JSON")
struct JSONReaderTests {
    private func read(_ text: String) throws(JSONFault) -> JSONValue { try JSONReader.value(of: Array(text.utf8)) }

    @Test("What was written is read, with keys in their order and numbers as they stood")
    func reads() throws {
        let value = try read(#"{"b": [1, -2, 1.50, 6e2, true, null], "a": {"text": "Siân \"O\u0027B\" \ud83d\ude00"}}"#)
        #expect(value["b"]?.values == [1, -2, .decimal("1.50"), .decimal("6e2"), true, .null])
        #expect(value["a"]?["text"]?.string == "Siân \"O'B\" 😀")
        #expect(value.members?.map(\.key) == ["b", "a"])
        #expect(try read(value.text()) == value)
        #expect(try read("\u{FEFF} 7 ") == 7)
        #expect(try read("9223372036854775808") == .decimal("9223372036854775808"))
    }

    @Test(
        "What is no JSON is refused with its line, its place and a plain reason",
        arguments: [
            ("{\n \"a\": 1,\n \"a\": 2}", 3, "a", "given more than once"),
            ("[1, {\"b\": NaN}]", 1, "[2].b", "NaN is no number"), ("[-Infinity]", 1, "[1]", "no number"),
            ("[Infinity]", 1, "[1]", "Infinity is no number"), ("[1e400]", 1, "[1]", "too large"), ("[01]", 1, "[1]", "begin with 0"),
            ("[1.]", 1, "[1]", "after the decimal point"), ("[+1]", 1, "[1]", "expected a value"), ("[\"\\ud800\"]", 1, "[1]", "surrogate"),
            ("[\"\\udc00\"]", 1, "[1]", "surrogate"), ("[\"\\ud800\\u0041\"]", 1, "[1]", "surrogate"),
            ("[\"\\x\"]", 1, "[1]", "backslash"), ("[\"a\nb\"]", 1, "[1]", "control character"), ("[1,]", 1, "[2]", "expected a value"),
            ("{\"a\" 1}", 1, "a", "colon"), ("{a: 1}", 1, "", "quotation marks"), ("[1] 2", 1, "", "after the end"), ("", 1, "", "ends"),
            ("[\"abc", 1, "[1]", "ends inside"), ("// x\n1", 1, "", "expected a value"), ("[nul]", 1, "[1]", "no value"),
        ])
    func refuses(text: String, line: Int, path: String, words: String) {
        let fault = #expect(throws: JSONFault.self) { try read(text) }
        #expect(fault?.line == line)
        #expect(fault?.path == path)
        #expect(fault?.reason.contains(words) == true, "\(fault?.reason ?? "")")
    }

    @Test("Bytes that are no UTF-8 are refused where they stand")
    func refusesBytes() {
        let fault = #expect(throws: JSONFault.self) { try JSONReader.value(of: Array("[1,\n\"".utf8) + [0xFF, 0x22, 0x5D]) }
        #expect(fault?.line == 2)
        #expect(fault?.reason.contains("UTF-8") == true)
    }

    @Test("Nesting is bounded, and so is size")
    func isBounded() throws {
        let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(throws: Never.self) { try read(deep(64)) }
        #expect(throws: JSONFault.self) { try read(deep(65)) }
        #expect(throws: JSONFault.self) { try read(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONFault.self) { try JSONReader.value(of: [UInt8](repeating: 0x20, count: JSONReader.largestSize + 1)) }
    }

    @Test("A large text is read in one go")
    func readsLarge() throws {
        let text = "[" + (1...200_000).map { "{\"k\($0)\": \"v\"}" }.joined(separator: ",") + "]"
        #expect(try read(text).values?.count == 200_000)
    }
}
