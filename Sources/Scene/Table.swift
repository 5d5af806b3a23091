/// Rows under headings, of which only the visible ones are asked for.
package struct Table: Sendable {
    /// The columns from the left.
    package var columns: [Table.Column]
    /// How many rows there are.
    package var count: Int
    /// The selected row, which is the focus of the screen.
    package var selected: Int?
    /// Whether the selected row has the cursor; not while a field elsewhere is typed into.
    package var hasCursor: Bool
    /// Where the cursor stands in the selected row: 0 is the marker before the first column, n the nth column.
    package var cursorColumn: Int
    /// How many columns the look of focus covers, from the left; nil for the whole row. Where one moves often, a short bar costs a
    /// slow line half as much.
    package var focusColumns: Int?
    /// Whether the titles of the columns stand above the rows.
    package var showsHeading: Bool
    /// What stands in its place when there are no rows.
    package var emptyText: DisplayText
    /// The row at an index below `count`.
    package var row: @Sendable (Int) -> Row

    package init(
        columns: [Table.Column], count: Int, selected: Int? = nil, hasCursor: Bool = true, cursorColumn: Int = 0,
        focusColumns: Int? = nil, showsHeading: Bool = true, emptyText: DisplayText = "", row: @escaping @Sendable (Int) -> Row
    ) {
        self.columns = columns
        self.count = count
        self.selected = selected
        self.hasCursor = hasCursor
        self.cursorColumn = cursorColumn
        self.focusColumns = focusColumns
        self.showsHeading = showsHeading
        self.emptyText = emptyText
        self.row = row
    }

    /// One column of a table.
    package struct Column: Sendable, Hashable {
        /// What stands above the column, and before its values where the table is read out.
        package var title: DisplayText
        /// Widths in screen columns; spare room goes to the columns in order, up to their maximum.
        package var minimum: Int
        /// The widest it gets; `Int.max` takes what the others leave.
        package var maximum: Int
        /// Which goes first in a narrow place: the highest number; 0 never goes.
        package var priority: Int
        /// Where the values stand in the column.
        package var alignment: Alignment

        package init(
            _ title: DisplayText, minimum: Int, maximum: Int? = nil, priority: Int = 0, alignment: Alignment = .left
        ) {
            self.title = title
            self.minimum = minimum
            self.maximum = max(minimum, maximum ?? minimum)
            self.priority = priority
            self.alignment = alignment
        }
    }

    /// One row: a span for each column.
    package struct Row: Sendable, Hashable {
        /// The values in the order of the columns.
        package var cells: [Span]
        /// The role of every cell that has none of its own (that is `.text`).
        package var role: Role?

        package init(_ cells: [Span], role: Role? = nil) {
            self.cells = cells
            self.role = role
        }
    }

    /// The selected row, if there is such a row.
    var selection: Int? {
        guard let selected, selected >= 0, selected < count else { return nil }
        return selected
    }
}
