import Caseload

/// A list file with its headings found.
struct ListFile: Hashable, Sendable {
    /// A title or two may stand above the headings.
    private static let rowsSearched = 10

    let columns: ListColumns
    /// The rows below the headings.
    let rows: [CSVTable.Row]

    init(_ bytes: [UInt8]) throws(ListRefusal) {
        let text = try ListText.utf8(bytes)
        let table = try Self.table(text)
        guard !table.rows.isEmpty else { throw .empty }
        let index = Self.headingRow(table.rows) ?? 0
        columns = try ListColumns(table.rows[index].values)
        rows = Array(table.rows.dropFirst(index + 1))
    }

    /// The table as its delimiter shows it: the one with which most headings are understood.
    private static func table(_ text: [UInt8]) throws(ListRefusal) -> CSVTable {
        if let (delimiter, rest) = declaredDelimiter(text) { return try CSVTable(utf8: rest, delimiter: delimiter) }
        let head = Array(text.prefix(64 << 10))
        var best = (delimiter: UInt8(ascii: ","), count: -1)
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            let rows = try CSVTable(utf8: head, delimiter: delimiter).rows.prefix(rowsSearched)
            let count = rows.map { ListColumns.understoodCount($0.values) }.max() ?? 0
            if count > best.count { best = (delimiter, count) }
        }
        return try CSVTable(utf8: text, delimiter: best.delimiter)
    }

    /// Excel's own first line, "sep=;", blanked so that lines keep their numbers.
    private static func declaredDelimiter(_ text: [UInt8]) -> (UInt8, rest: [UInt8])? {
        let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=", let delimiter = line.last else {
            return nil
        }
        guard [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(delimiter) else { return nil }
        return (delimiter, Array(text.dropFirst(line.count)))
    }

    /// The first row with a heading for people, and below the first row only one where a second heading is understood too.
    private static func headingRow(_ rows: [CSVTable.Row]) -> Int? {
        rows.prefix(rowsSearched).indices.first { index in
            guard ListColumns.namePeople(rows[index].values) else { return false }
            return index == 0 || ListColumns.understoodCount(rows[index].values) >= 2
        }
    }
}
