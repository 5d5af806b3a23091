private import CNcurses
import Scene

/// What is on the terminal now, and how to bring it to the next canvas.
@MainActor
final class Screen {
    private var shown: Canvas?
    private var looks: [Role: Look] = [:]

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
            looks[role] = look
            cn_define_style(
                Int32(style), look.attributes.rawValue, Int32(look.foreground ?? -1), Int32(look.background ?? -1))
        }
    }

    /// Makes the next canvas be sent whole.
    func forget() { shown = nil }

    func show(_ canvas: Canvas) {
        let before = shown?.size == canvas.size ? shown : nil
        if before == nil { cn_forget() }
        for row in 0..<canvas.size.rows where before.map({ $0.row(row) != canvas.row(row) }) ?? true { put(row, of: canvas) }
        cn_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
        shown = canvas
    }

    /// Puts the whole of a row, in as few looks as show it right; ncurses finds what of it is new.
    private func put(_ row: Int, of canvas: Canvas) {
        var run = Run(column: 0)
        for (column, cell) in canvas.row(row).enumerated() {
            if join(cell, to: &run) { continue }
            put(run, row: row)
            run = Run(column: column)
            _ = join(cell, to: &run)
        }
        put(run, row: row)
    }

    private func put(_ run: Run, row: Int) {
        let style = Int32(Self.styles[run.role] ?? 0)
        unsafe cn_put(Int32(row), Int32(run.column), run.text, Int32(run.text.utf8.count), Int32(run.width), style)
    }

    /// Adds a cell to the run when it can be put with it in one look; whether it could. Changing the look costs more bytes than most
    /// texts, so blanks join any run on their ground: of a blank nothing else is seen.
    private func join(_ cell: Cell, to run: inout Run) -> Bool {
        let showsText = cell.text != " " && !cell.text.isEmpty
        let ground = ground(of: cell.role)
        guard run.isEmpty || cell.text.isEmpty || ground == run.ground else { return false }
        guard !showsText || !run.hasText || run.role == cell.role else { return false }
        if run.isEmpty { run.ground = ground }
        if run.isEmpty || showsText { run.role = cell.role }
        run.hasText = run.hasText || showsText
        run.text += cn_is_utf8() ? cell.text : cell.text.first.map(ASCIITwin.cell) ?? ""
        run.width += 1
        return true
    }

    private func ground(of role: Role) -> Ground {
        let look = looks[role] ?? Look()
        return Ground(
            // Reversed, the foreground is what shows behind a blank.
            colour: look.attributes.contains(.reverse) ? look.foreground : look.background,
            attributes: look.attributes.intersection([.reverse, .underline]))
    }

    private static let styles = Dictionary(uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })
}

/// What is seen of a blank cell.
private struct Ground: Equatable {
    var colour: Int?
    var attributes: Look.Attributes = []
}

/// Cells beside each other that are put in one look.
private struct Run {
    let column: Int
    var text = ""
    var width = 0
    var role = Role.text
    /// Whether something in it shows its foreground, so that the role is settled.
    var hasText = false
    var ground = Ground()

    var isEmpty: Bool { width == 0 }
}
