/// The words on a terminal's screen, as far as a benchmark has to know that it measures the screen that it means.
struct ScreenText {
    private let columns: Int
    private let rows: Int
    private var cells: [[Character]]
    private var column = 0
    private var row = 0
    private var lastWritten: Character = " "

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The rows, one under the other.
    var text: String { cells.map { String($0) }.joined(separator: "\n") }

    /// Takes what the program sent between two silences.
    mutating func take(_ bytes: [UInt8]) {
        var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\u{1B}": escape(&rest)
            case "\r": column = 0
            case "\n": row = min(row + 1, rows - 1)
            case "\u{8}": column = max(0, column - 1)
            case _ where scalar.value < 32: break
            default: put(Character(scalar))
            }
        }
    }

    private mutating func put(_ character: Character) {
        if column >= columns {
            column = 0
            row = min(row + 1, rows - 1)
        }
        cells[row][column] = character
        lastWritten = character
        column += 1
    }

    private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
        guard let kind = rest.popFirst() else { return }
        switch kind {
        case "[": sequence(&rest)
        case "(", ")": _ = rest.popFirst()
        case "]": while let scalar = rest.popFirst(), scalar != "\u{7}", scalar != "\\" {}
        default: break
        }
    }

    /// A control sequence of ECMA-48: figures, then a letter that says what is done.
    private mutating func sequence(_ rest: inout Substring.UnicodeScalarView) {
        var figures = ""
        while let scalar = rest.popFirst() {
            guard scalar.value >= 0x40 else {
                figures.unicodeScalars.append(scalar)
                continue
            }
            return perform(scalar, figures.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) })
        }
    }

    private mutating func perform(_ letter: Unicode.Scalar, _ figures: [Int?]) {
        let first = figures.first.flatMap { $0 }
        let count = max(1, first ?? 1)
        switch letter {
        case "H":
            row = min(max(0, (first ?? 1) - 1), rows - 1)
            column = min(max(0, (figures.dropFirst().first.flatMap { $0 } ?? 1) - 1), columns - 1)
        case "G": column = min(count - 1, columns - 1)
        case "d": row = min(count - 1, rows - 1)
        case "A": row = max(0, row - count)
        case "B": row = min(rows - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "b": for _ in 0..<count { put(lastWritten) }
        case "X": blank(row, column..<min(columns, column + count))
        case "K": blank(row, first == 1 ? 0..<min(columns, column + 1) : first == 2 ? 0..<columns : min(column, columns)..<columns)
        case "J": erase(first ?? 0)
        case "P", "@": shift(letter == "@" ? count : -count)
        case "L", "M": moveRows(letter == "L" ? count : -count)
        default: break
        }
    }

    private mutating func erase(_ part: Int) {
        if part == 2 {
            for index in 0..<rows { blank(index, 0..<columns) }
        } else if part == 0 {
            blank(row, min(column, columns)..<columns)
            for index in (row + 1)..<max(rows, row + 1) { blank(index, 0..<columns) }
        }
    }

    private mutating func blank(_ row: Int, _ range: Range<Int>) {
        for index in range { cells[row][index] = " " }
    }

    /// Puts blanks in before the cursor, or takes characters out.
    private mutating func shift(_ count: Int) {
        guard column < columns else { return }
        let amount = min(abs(count), columns - column)
        let blanks = Array(repeating: Character(" "), count: amount)
        if count > 0 {
            cells[row].insert(contentsOf: blanks, at: column)
            cells[row].removeLast(amount)
        } else {
            cells[row].removeSubrange(column..<column + amount)
            cells[row] += blanks
        }
    }

    private mutating func moveRows(_ count: Int) {
        let amount = min(abs(count), rows - row)
        let blanks = Array(repeating: Array(repeating: Character(" "), count: columns), count: amount)
        if count > 0 {
            cells.insert(contentsOf: blanks, at: row)
            cells.removeLast(amount)
        } else {
            cells.removeSubrange(row..<row + amount)
            cells += blanks
        }
    }
}
