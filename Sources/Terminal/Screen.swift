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
        for row in 0..<canvas.size.rows { put(row, of: canvas, before: before) }
        cn_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
        shown = canvas
    }

    /// Puts the parts of one row that changed.
    private func put(_ row: Int, of canvas: Canvas, before: Canvas?) {
        let now = canvas.row(row)
        let old = before?.row(row)
        if let old, old == now { return }
        var index = now.startIndex
        while index < now.endIndex {
            if let old, looksSame(old[index], now[index]) {
                index += 1
                continue
            }
            // A wide character is put from its first cell on.
            while index > now.startIndex, now[index].text.isEmpty { index -= 1 }
            var run = Run(column: index - now.startIndex)
            while index < now.endIndex, let next = joined(run, now[index]) {
                if !run.isEmpty, !now[index].text.isEmpty, let old, looksSame(old[index], now[index]) { break }
                run = next
                index += 1
            }
            put(run, row: row)
        }
    }

    private func put(_ run: Run, row: Int) {
        let style = Int32(Self.styles[run.role] ?? 0)
        unsafe cn_put(Int32(row), Int32(run.column), run.text, Int32(run.text.utf8.count), Int32(run.width), style)
    }

    /// Whether two cells cannot be told apart: of a blank only the ground is seen.
    private func looksSame(_ one: Cell, _ other: Cell) -> Bool {
        one == other || (one.text == " " && other.text == " " && ground(of: one.role) == ground(of: other.role))
    }

    /// The run with a cell more, when the cell can be put with it in one look. Changing the look costs more bytes than most texts, so
    /// blanks join any run on their ground.
    private func joined(_ run: Run, _ cell: Cell) -> Run? {
        let isBlank = cell.text == " "
        let fits = run.isEmpty || cell.text.isEmpty || ground(of: cell.role) == run.ground
        guard fits, isBlank || cell.text.isEmpty || !run.hasText || run.role == cell.role else { return nil }
        var run = run
        if run.isEmpty { run.ground = ground(of: cell.role) }
        if run.isEmpty || (!isBlank && !cell.text.isEmpty) { run.role = cell.role }
        run.hasText = run.hasText || !isBlank
        run.text += cn_is_utf8() ? cell.text : cell.text.first.map(ASCIITwin.cell) ?? ""
        run.width += 1
        return run
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
