/// Short cells in rows and columns of equal width, such as the days of a month, one of which has the cursor.
package struct Grid: Sendable, Hashable {
    /// What stands above each column.
    package var headings: [DisplayText]
    /// The cells, row by row.
    package var rows: [[Span]]
    /// The row and the column of the cell that has the cursor.
    package var selected: GridPlace
    /// Columns of the screen that each cell takes.
    package var cellWidth: Int

    package init(headings: [DisplayText], rows: [[Span]], selected: GridPlace, cellWidth: Int) {
        self.headings = headings
        self.rows = rows
        self.selected = selected
        self.cellWidth = cellWidth
    }
}

/// One cell of a grid, counted from 0.
package struct GridPlace: Sendable, Hashable {
    /// From the top.
    package var row: Int
    /// From the left.
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

extension Grid {
    /// The cells with their headings; the chosen one stands in brackets, so that it is seen without colours.
    func drawnRows() -> [DrawnRow] {
        var heading = DrawnRow()
        for (column, text) in headings.enumerated() { heading.add(text, .muted, at: start(of: column), limit: cellWidth - 1) }
        return [heading] + rows.enumerated().map { index, cells in drawn(index, cells) }
    }

    private func drawn(_ index: Int, _ cells: [Span]) -> DrawnRow {
        var row = DrawnRow()
        for (column, cell) in cells.enumerated() {
            let isSelected = GridPlace(row: index, column: column) == selected
            let left = start(of: column)
            row.add(cell.text, isSelected ? .focus : cell.role, at: left, limit: cellWidth - 1)
            guard isSelected else { continue }
            row.add("[", .focus, at: left - 1)
            row.add("]", .focus, at: left + cell.text.width)
            row.add(">", .focus, at: Gutter.marker)
            row.cursor = left
        }
        return row
    }

    private func start(of column: Int) -> Int { Gutter.width + 1 + column * cellWidth }

    /// Each row as a line, the chosen cell in brackets.
    func plainLines() -> [DisplayText] {
        let cells = rows.enumerated().map { index, cells in
            cells.enumerated().map { column, cell in
                GridPlace(row: index, column: column) == selected ? DisplayText("[") + cell.text + "]" : cell.text
            }
        }
        return [headings.joined(separator: " ")] + cells.map { $0.joined(separator: " ") }
    }
}
