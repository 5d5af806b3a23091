/// One character cell of a screen.
package struct Cell: Sendable, Hashable {
    /// One character; empty in the cell after a wide character's first.
    package var text: String
    /// What the character means, which says how it looks.
    package var role: Role

    package init(_ text: String = " ", _ role: Role = .text) {
        self.text = text
        self.role = role
    }
}

/// A screen as cells, with the place of the cursor: what a terminal shows.
package struct Canvas: Sendable, Hashable {
    /// How many cells there are: at least one each way.
    package let size: Size
    /// Row after row.
    package private(set) var cells: [Cell]
    /// Where the hardware cursor stands: always on what has the focus, and always on the screen.
    package private(set) var cursor: Point

    /// An empty screen; a size below 1 x 1 is taken as that.
    package init(size: Size) {
        self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
        cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
        cursor = Point(column: 0, row: 0)
    }

    /// The cells of one row.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The rows as text, without the blanks at their ends.
    package var text: [String] {
        (0..<size.rows).map { index in
            let row = row(index).map(\.text).joined()
            return String(row.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Writes `text` from a place on, as far as the row goes; a wide character that does not fit is left out.
    mutating func draw(_ text: DisplayText, _ role: Role, at point: Point) {
        guard point.row >= 0, point.row < size.rows, point.column < size.columns, point.column >= 0 else { return }
        let start = point.row * size.columns
        if text.isASCII {
            for (offset, byte) in text.string.utf8.prefix(size.columns - point.column).enumerated() {
                put(ASCIICell.texts[Int(byte)], 1, role, in: start, point.column + offset)
            }
            return
        }
        var column = point.column
        for character in text.string {
            let width = character.columns
            guard width > 0, column + width <= size.columns else { break }
            put(String(character), width, role, in: start, column)
            column += width
        }
    }

    /// Gives the cells of a row from `columns` a role without changing their text.
    mutating func tint(_ columns: Range<Int>, row: Int, _ role: Role) {
        for column in columns.clamped(to: 0..<size.columns) { cells[row * size.columns + column].role = role }
    }

    /// Puts the cursor at a place, or at the nearest one on the screen.
    mutating func place(cursor point: Point) {
        cursor = Point(column: min(max(0, point.column), size.columns - 1), row: min(max(0, point.row), size.rows - 1))
    }

    private mutating func put(_ text: String, _ width: Int, _ role: Role, in start: Int, _ column: Int) {
        breakWide(in: start, column)
        if column + width < size.columns { breakWide(in: start, column + width) }
        cells[start + column] = Cell(text, role)
        for extra in stride(from: 1, to: width, by: 1) { cells[start + column + extra] = Cell("", role) }
    }

    /// Blanks the whole of a wide character of which `column` is a later part, before some of its cells are written over.
    private mutating func breakWide(in start: Int, _ column: Int) {
        guard cells[start + column].text.isEmpty else { return }
        var first = column
        while first > 0, cells[start + first].text.isEmpty { first -= 1 }
        var end = column + 1
        while end < size.columns, cells[start + end].text.isEmpty { end += 1 }
        for index in first..<end { cells[start + index].text = " " }
    }
}

/// The texts of the ASCII characters, made once.
private enum ASCIICell {
    static let texts: [String] = (0..<128).map { String(UnicodeScalar($0)) }
}
