import Scene

/// Rows in columns that are as wide as their widest value.
struct TextTable {
    private var rows: [[DisplayText]]
    private let gap = DisplayText.blank(2)

    init(headed titles: [DisplayText]) {
        rows = [titles]
    }

    mutating func add(_ row: [DisplayText]) {
        rows.append(row)
    }

    /// One line a row; the last column is not filled up.
    var lines: [DisplayText] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + .blank(widths[column] - cell.width)
            }
            return cells.joined(separator: gap)
        }
    }
}
