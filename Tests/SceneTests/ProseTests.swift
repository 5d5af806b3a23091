import Scene
import Testing

struct ProseTests {
    private func canvas(_ text: String, cursor: Int, height: Int = 8, columns: Int = 40) -> Canvas {
        let prose = Prose(
            label: "Note", text: TextRows(text, width: 20), cursor: cursor, isFocused: true, height: height, width: 20)
        return Scene(body: [.prose(prose)]).canvas(Size(columns: columns, rows: 12))
    }

    @Test("Text is wrapped between words, and paragraphs stay apart")
    func wrapping() {
        let text = canvas("seen at the hatch of M6\n\nspoke little", cursor: 0).text
        #expect(text.prefix(6) == ["   Note", " > | seen at the hatch of", "   | M6", "   |", "   | spoke little", ""])
    }

    @Test("Every place in a text has a row and a column, and the way back leads there")
    func places() {
        var random = Seeded(11)
        for _ in 0..<200 {
            let text = random.text(upTo: 120)
            let rows = TextRows(text, width: Int.random(in: 1...24, using: &random))
            #expect(rows.rows.first?.lowerBound == 0)
            #expect(rows.rows.last?.upperBound == text.count)
            for cursor in 0...text.count {
                let place = rows.place(of: cursor)
                #expect(rows.rows[place.row].lowerBound <= cursor && cursor <= rows.rows[place.row].upperBound)
            }
            for row in rows.rows.indices {
                let back = rows.cursor(inRow: row, column: 5)
                #expect(rows.place(of: back).row == row)
            }
        }
    }

    @Test("However long the text, the row of the insertion point is in sight, and it says what is not", arguments: 0..<12)
    func scrolling(row: Int) {
        let text = (0..<12).map { "line \($0)" }.joined(separator: "\n")
        let cursor = TextRows(text, width: 20).cursor(inRow: row, column: 0)
        let canvas = canvas(text, cursor: cursor, height: 3)
        #expect(canvas.text[canvas.cursor.row].hasSuffix("line \(row)"))
        #expect(canvas.text[0].contains("above"))
    }

    @Test("Read out, it is all there")
    func lines() {
        let prose = Prose(label: "Note", text: TextRows("one two\n\nthree", width: 20), cursor: 0, height: 1, width: 20)
        #expect(Scene(body: [.prose(prose)]).lines().map(\.string).contains { $0.hasSuffix("three") })
    }
}
