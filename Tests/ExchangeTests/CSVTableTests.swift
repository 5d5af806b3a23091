import Testing

@testable import Exchange

@Suite("Comma-separated values")
struct CSVTableTests {
    private func values(_ text: String, _ delimiter: Character = ",") throws -> [[String]] {
        try table(text, delimiter).rows.map(\.values)
    }

    private func table(_ text: String, _ delimiter: Character = ",") throws -> CSVTable {
        try CSVTable(utf8: Array(text.utf8), delimiter: delimiter.asciiValue ?? 44)
    }

    @Test(
        "A row ends with LF, CR LF, CR or the end of the file", arguments: ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\n\n\nc,d\n\n"])
    func lineEnds(_ text: String) throws {
        #expect(try values(text) == [["a", "b"], ["c", "d"]])
    }

    @Test(
        "A quoted value holds commas, quotation marks written twice, and line breaks",
        arguments: [
            ("\"Dunn, Callum\",M6", ["Dunn, Callum", "M6"]), ("\"says \"\"no\"\"\",M6", ["says \"no\"", "M6"]),
            ("\"one\r\ntwo\",M6", ["one\r\ntwo", "M6"]),
            ("\"\",\"\"\"\"", ["", "\""]), ("a, \"b, c\" ,d", ["a", "b, c", "d"]), ("5' 10\" tall,x", ["5' 10\" tall", "x"]),
            (",,", ["", "", ""]),
        ])
    func quoting(_ text: String, _ expected: [String]) throws {
        // A row of nothing but blanks is no row.
        #expect(try values(text) == (expected.allSatisfy(\.isEmpty) ? [] : [expected]))
    }

    @Test("Every row knows the line on which it begins, also below a value of several lines and blank rows")
    func lines() throws {
        let rows = try table("h\n\"a\nb\r\nc\"\n\n , \r\nd\re").rows
        #expect(rows.map(\.line) == [1, 2, 7, 8])
    }

    @Test("An unclosed quotation mark is named with its line and column, and the rows after it are still read")
    func unclosed() throws {
        let rows = try table("h,i\na,\"b\nc,d\ne,f\n").rows
        #expect(rows.map(\.line) == [1, 2, 3, 4])
        #expect(rows[1].fault == .unclosedQuote(column: 1))
        #expect(rows[2].values == ["c", "d"])
        #expect(rows[2].isSuspect && rows[3].isSuspect && !rows[0].isSuspect)
    }

    @Test("A forgotten quotation mark does not swallow the next person")
    func swallowed() throws {
        let rows = try table("h,i\n\"a,b\n\"c, d\",e\nf,g").rows
        #expect(rows[1].fault == .textAfterQuote(column: 0))
        #expect(rows[2].values == ["c, d", "e"])
        #expect(rows[3].values == ["f", "g"])
    }

    @Test("Semicolons and tabs part values as well")
    func delimiters() throws {
        #expect(try values("a;b,c;\"d;e\"", ";") == [["a", "b,c", "d;e"]])
        #expect(try values("a\tb c\t\"d\te\"", "\t") == [["a", "b c", "d\te"]])
    }

    @Test("A file of too many rows is refused, and a row of too many values is a fault")
    func limits() throws {
        #expect(throws: ListRefusal.tooManyRows) { try table(String(repeating: "a\n", count: CSVTable.rowLimit + 1)) }
        #expect(try table(String(repeating: "a,", count: 300) + "\nb").rows.map(\.fault) == [.tooManyValues, nil])
    }
}
