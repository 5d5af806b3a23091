/// The size of a screen in character cells.
package struct Size: Sendable, Hashable {
    /// How many cells a row has.
    package var columns: Int
    /// How many rows there are.
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place on a screen, counted from the top left, which is 0, 0.
package struct Point: Sendable, Hashable {
    /// Cells from the left.
    package var column: Int
    /// Rows from the top.
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
