private import CNcurses
import Scene

/// What is on the terminal now, and how to bring it to the next canvas.
@MainActor
final class Screen {
    private var shown: Canvas?

    /// The terminal's size, adopted by what draws on it.
    static func adoptedSize() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        unsafe cn_adopt_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Says how every role looks from now on.
    func define(_ appearance: Appearance, depth: ColourDepth) {
        for (style, role) in Role.allCases.enumerated() {
            let look = appearance.look(of: role, at: depth)
            cn_define_style(
                Int32(style), look.attributes.rawValue, Int32(look.foreground ?? -1), Int32(look.background ?? -1))
        }
    }

    /// Makes the next canvas be sent whole.
    func forget() { shown = nil }

    func show(_ canvas: Canvas) {
        let before = shown?.size == canvas.size ? shown : nil
        if before == nil { cn_forget() }
        for row in 0..<canvas.size.rows { put(row, of: canvas, before: before) }
        cn_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
        shown = canvas
    }

    /// Puts the runs of one row that changed, each in one role.
    private func put(_ row: Int, of canvas: Canvas, before: Canvas?) {
        let now = canvas.row(row)
        let old = before?.row(row)
        if let old, old == now { return }
        var index = now.startIndex
        while index < now.endIndex {
            if let old, old[index] == now[index] {
                index += 1
                continue
            }
            // A wide character is put from its first cell on.
            while index > now.startIndex, now[index].text.isEmpty { index -= 1 }
            let start = index
            let role = now[start].role
            repeat {
                index += 1
            } while index < now.endIndex
                && (now[index].text.isEmpty || (now[index].role == role && old.map { $0[index] != now[index] } ?? true))
            put(now[start..<index], role, row: row, column: start - now.startIndex)
        }
    }

    private func put(_ cells: ArraySlice<Cell>, _ role: Role, row: Int, column: Int) {
        let isUTF8 = cn_is_utf8()
        var text = ""
        for cell in cells {
            guard let character = cell.text.first else { continue }
            if isUTF8 { text += cell.text } else { text += ASCIITwin.cell(of: character) }
        }
        let style = Int32(Self.styles[role] ?? 0)
        unsafe cn_put(Int32(row), Int32(column), text, Int32(text.utf8.count), Int32(cells.count), style)
    }

    private static let styles = Dictionary(uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })
}
