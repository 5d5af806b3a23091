import Scene
import Testing

struct FieldTests {
    private func canvas(_ field: Field, columns: Int = 80) -> Canvas {
        Scene(body: [.field(field)]).canvas(Size(columns: columns, rows: 12))
    }

    @Test("Label, value and what was understood stand on one row")
    func row() {
        let text = form(focused: 1).canvas(Size(columns: 80, rows: 24)).text
        #expect(text.contains(" > When               [now                     ]  Mon 23 Nov 08:25"))
    }

    @Test("The cursor is at the insertion point", arguments: [(0, 0), (1, 1), (3, 3), (nil, 3)])
    func insertionPoint(cursor: Int?, offset: Int) {
        let canvas = canvas(Field(label: "When", labelWidth: 6, value: "now", cursor: cursor, isFocused: true))
        #expect(canvas.cursor == Point(column: 3 + 6 + 1 + 1 + offset, row: 0))
    }

    @Test("A wide character moves the cursor by two")
    func wide() {
        let canvas = canvas(Field(label: "", labelWidth: 0, value: "王a", cursor: 1, isFocused: true))
        #expect(canvas.cursor.column == 3 + 1 + 2)
    }

    @Test("However long the value, the part around the insertion point is in sight", arguments: 0...60)
    func scrolling(cursor: Int) {
        let value = String((0..<60).map { Character(UnicodeScalar(UInt8(65 + $0 % 26))) })
        let canvas = canvas(Field(label: "Note", labelWidth: 6, value: DisplayText(value), cursor: cursor, isFocused: true, width: 12))
        let row = Array(canvas.row(0).map(\.text).joined())
        let inside = 11..<23
        #expect(inside.contains(canvas.cursor.column))
        let index = value.index(value.startIndex, offsetBy: cursor)
        let expected: Character = cursor < 60 ? value[index] : " "
        #expect(row[canvas.cursor.column] == expected)
    }

    @Test("A secret shows how many characters there are and nothing else")
    func secret() {
        let field = Field(label: "Passphrase", labelWidth: 12, value: "horse", isFocused: true, isSecret: true)
        #expect(canvas(field).text[0].contains("[*****"))
        #expect(!Scene(body: [.field(field)]).lines().contains { $0.string.contains("horse") })
    }

    @Test("Where it is narrow the note and the error go under the field")
    func narrow() {
        let field = Field(
            label: "When", labelWidth: 10, value: "25:00", isFocused: true, note: Line("not understood", .warning),
            error: "No such time.", width: 20)
        let text = canvas(field, columns: 40).text
        #expect(text[0] == " > When       [25:00               ]")
        #expect(text[1] == "               not understood")
        #expect(text[2] == "               ! No such time.")
    }

    @Test("A label that leaves no room stands above its field")
    func stacked() {
        let field = Field(label: "What they will do about it", labelWidth: 26, value: "x", isFocused: true)
        let canvas = canvas(field, columns: 30)
        #expect(canvas.text[0] == " > What they will do about it")
        #expect(canvas.cursor == Point(column: 5, row: 1))
    }
}
