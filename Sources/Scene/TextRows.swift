/// Text of several lines as it stands while it is typed: wrapped between words, nothing left out, so that every place in it has a row and a column.
package struct TextRows: Sendable, Hashable {
    /// The characters of each row, without the line end behind it; there is always one row.
    package private(set) var rows: [Range<Int>] = []
    private let characters: [Character]
    private let widths: [Int]
    private let width: Int

    /// The text wrapped to so many columns.
    package init(_ text: String, width: Int) {
        characters = Array(text)
        self.width = max(1, width)
        widths = characters.map { character in
            if character.isNewline { return 0 }
            return character.isASCII ? 1 : DisplayText(String(character)).width
        }
        var start = 0
        while true {
            let end = characters[start...].firstIndex(where: \.isNewline) ?? characters.count
            wrap(start..<end)
            if end == characters.count { break }
            start = end + 1
        }
    }

    /// What stands in a row; the blanks at its end, which may hang over, are left out.
    package func text(of row: Int) -> DisplayText {
        let range = rows[row]
        let end = range.reversed().first { characters[$0] != " " }.map { $0 + 1 } ?? range.lowerBound
        return DisplayText(String(characters[range.lowerBound..<end]))
    }

    /// The row and column of a place; one between two rows of a paragraph is at the start of the later.
    package func place(of cursor: Int) -> (row: Int, column: Int) {
        let cursor = min(max(0, cursor), characters.count)
        let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
        return (row, min(width, columns(rows[row].lowerBound..<cursor)))
    }

    /// The place in a row that is nearest to a column.
    package func cursor(inRow row: Int, column: Int) -> Int {
        let range = rows[row]
        var cursor = range.lowerBound
        var taken = 0
        while cursor < range.upperBound, taken + widths[cursor] <= column {
            taken += widths[cursor]
            cursor += 1
        }
        // Behind the last blank of a wrapped row the next row begins.
        let isWrapped = row + 1 < rows.count && rows[row + 1].lowerBound == range.upperBound
        return isWrapped && cursor == range.upperBound && cursor > range.lowerBound ? cursor - 1 : cursor
    }

    private func columns(_ range: Range<Int>) -> Int { widths[range].reduce(0, +) }

    /// A row ends behind its last blank; a word longer than a row is broken.
    private mutating func wrap(_ paragraph: Range<Int>) {
        var start = paragraph.lowerBound
        var lastBlank: Int?
        var taken = 0
        var index = start
        while index < paragraph.upperBound {
            let isBlank = characters[index] == " "
            if taken + widths[index] > width, !isBlank, index > start {
                let end = lastBlank.map { $0 + 1 } ?? index
                rows.append(start..<end)
                start = end
                taken = columns(start..<index)
                lastBlank = nil
            }
            if isBlank { lastBlank = index }
            taken += widths[index]
            index += 1
        }
        rows.append(start..<paragraph.upperBound)
    }
}
