/// A file of comma-separated values, as RFC 4180 has it and as spreadsheets write it.
///
/// Rows end with CR, LF or both; a quoted value may hold commas, line breaks, and quotation marks written twice. Reading never fails: what is wrong with a row is
/// said beside it, and the rows after it are still read.
struct CSVTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        /// The line on which it begins, 1 for the first of the file.
        let line: Int
        let values: [String]
        let fault: Fault?
        /// The row lies where a quotation mark may have swallowed line breaks, so that only one of the full width is a row for sure.
        let isSuspect: Bool

        var isBlank: Bool { fault == nil && values.allSatisfy { value in value.allSatisfy(\.isWhitespace) } }
    }

    enum Fault: Error, Hashable, Sendable {
        /// The quotation mark that opens the value in this column, counted from 0, is never closed.
        case unclosedQuote(column: Int)
        /// Something follows the closing quotation mark in this column.
        case textAfterQuote(column: Int)
        case tooManyValues
    }

    static let rowLimit = 10_000
    static let columnLimit = 200

    /// Rows with something in them.
    let rows: [Row]

    /// - Parameter utf8: valid UTF-8 without a byte-order mark.
    init(utf8: [UInt8], delimiter: UInt8) throws(ListRefusal) {
        var scanner = CSVScanner(utf8, delimiter: delimiter)
        var rows: [Row] = []
        while let row = scanner.nextRow() {
            if row.isBlank { continue }
            guard rows.count < Self.rowLimit else { throw .tooManyRows }
            rows.append(row)
        }
        self.rows = rows
    }
}
