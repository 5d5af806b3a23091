/// A place to type text of several lines into, under its label.
package struct Prose: Sendable, Hashable {
    /// What is asked for.
    package var label: DisplayText
    /// What was typed so far, wrapped.
    package var text: TextRows
    /// The insertion point as the number of characters before it.
    package var cursor: Int
    /// Whether keys go into it, and it has the cursor.
    package var isFocused: Bool
    /// The most rows that are shown at once; the part around the cursor is.
    package var height: Int
    /// What can be written, beside the label.
    package var note: Line?
    /// Why the text cannot be taken.
    package var error: DisplayText?
    /// Columns of the text.
    package var width: Int

    /// A place to type into.
    package init(
        label: DisplayText, text: TextRows, cursor: Int, isFocused: Bool = false, height: Int = 8, note: Line? = nil,
        error: DisplayText? = nil, width: Int
    ) {
        self.label = label
        self.text = text
        self.cursor = cursor
        self.isFocused = isFocused
        self.height = max(1, height)
        self.note = note
        self.error = error
        self.width = max(1, width)
    }

    /// Columns that the label's row and the edge take from the text's.
    package static let edge = Gutter.width + 2

    private var place: (row: Int, column: Int) { text.place(of: cursor) }

    /// The rows that are shown: as few are scrolled away as keep the cursor in sight.
    private var shown: Range<Int> {
        let count = text.rows.count
        guard count > height else { return 0..<count }
        let last = isFocused ? min(count, max(height, place.row + (place.row + 1 < count ? 2 : 1))) : height
        return last - height..<last
    }

    func rows(width: Int) -> [DrawnRow] {
        var head = DrawnRow()
        head.add(label, isFocused ? .strong : .muted, at: Gutter.width, limit: width - Gutter.width)
        let beside = head.end + 2
        let hidden = hiddenWords
        if let said = hidden.isEmpty ? note : Line(hidden, .muted), beside + said.width <= width {
            head.add(said.spans, at: beside, limit: width - beside)
        }
        var rows = [head]
        for index in shown { rows.append(row(index, width: width)) }
        if let error {
            rows += DrawnRow.paragraph(Line([Span("! ", .error), Span(error, .error)]), width: width, indent: Gutter.width, hang: 2)
        }
        return rows
    }

    private func row(_ index: Int, width: Int) -> DrawnRow {
        var row = DrawnRow()
        let room = max(1, min(self.width, width - Self.edge))
        row.add("|", isFocused ? .accent : .border, at: Gutter.width)
        row.add(.blank(room), .input, at: Self.edge)
        row.add(text.text(of: index), .input, at: Self.edge, limit: room)
        guard isFocused, place.row == index else { return row }
        row.add(">", .accent, at: Gutter.marker)
        row.cursor = min(Self.edge + place.column, max(0, width - 1))
        return row
    }

    /// That there is more than is shown, and where.
    private var hiddenWords: DisplayText {
        let shown = shown
        let (above, below) = (shown.lowerBound, text.rows.count - shown.upperBound)
        guard above + below > 0 else { return "" }
        return DisplayText("\(above) \(above == 1 ? "line" : "lines") above, \(below) below")
    }

    func lines(width: Int) -> [DisplayText] {
        var result = [DisplayText(isFocused ? "> " : "  ") + label + ":"]
        for row in text.rows.indices { result += text.text(of: row).wrapped(to: max(1, width - 4)).map { .blank(4) + $0 } }
        if let error { result += (DisplayText("! ") + error).wrapped(to: max(1, width - 4)).map { .blank(4) + $0 } }
        return result
    }
}
