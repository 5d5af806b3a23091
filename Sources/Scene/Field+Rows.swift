extension Field {
    /// The fewest columns a value can be typed in beside its label.
    private static let narrowest = 10

    /// The field as one row, or as two when the label leaves no room beside it, with its note and error.
    func rows(width: Int) -> [DrawnRow] {
        let beside = Gutter.width + labelWidth + 1
        let isStacked = beside + 2 + min(self.width, Self.narrowest) > width && !label.isEmpty
        let start = isStacked ? Gutter.width : label.isEmpty && labelWidth == 0 ? Gutter.width : beside
        var rows: [DrawnRow] = []
        var row = marked(DrawnRow())
        if isStacked {
            row.add(label, labelRole, at: Gutter.width, limit: width - Gutter.width)
            rows.append(row)
            row = DrawnRow()
        } else {
            row.add(label, labelRole, at: Gutter.width, limit: labelWidth)
        }
        let inner = max(1, min(self.width, width - start - 2))
        drawBox(&row, at: start, inner: inner)
        let below = addNote(to: &row, after: start + inner + 2, width: width)
        rows.append(row)
        if let below { rows += DrawnRow.paragraph(below, width: width, indent: start + 1) }
        if let error { rows += errorRows(error, width: width, indent: start) }
        return rows
    }

    private var labelRole: Role { isFocused ? .strong : .muted }

    private func marked(_ row: DrawnRow) -> DrawnRow {
        var row = row
        if isFocused { row.add(">", .accent, at: Gutter.marker) }
        return row
    }

    private func drawBox(_ row: inout DrawnRow, at start: Int, inner: Int) {
        let border: Role = isFocused ? .accent : .border
        row.add("[", border, at: start)
        let shown = visiblePart(inner: inner)
        row.add(.blank(inner), .input, at: start + 1)
        if !value.isEmpty { row.add(shown.text, .input, at: start + 1) }
        row.add("]", border, at: start + 1 + inner)
        if isFocused { row.cursor = start + 1 + shown.cursor }
    }

    /// The part of the value that is in the box, and the insertion point within it; the insertion point is always in sight.
    private func visiblePart(inner: Int) -> (text: DisplayText, cursor: Int) {
        let shown = isSecret ? DisplayText(String(repeating: "*", count: value.count)) : value
        guard isFocused else { return (shown.truncated(to: inner), 0) }
        let before = min(max(0, cursor ?? shown.count), shown.count)
        let head = shown.dropLast(shown.count - before)
        if head.width < inner {
            return (shown.prefix(inner), head.width)
        }
        // Scroll by thirds, so that most keys move the cursor and not the text. What still fits is counted from the insertion point back, once: a long
        // text costs no more than its length.
        let step = max(1, inner / 3)
        var (fitting, columns) = (0, 0)
        for character in head.string.reversed() {
            columns += character.columns
            if columns >= inner { break }
            fitting += 1
        }
        let first = (head.count - fitting + step - 1) / step * step
        let rest = shown.dropFirst(min(first, before))
        return (rest.prefix(inner), head.dropFirst(min(first, before)).width)
    }

    /// Puts the note beside the box when it fits; gives it back when it has to go under.
    private func addNote(to row: inout DrawnRow, after end: Int, width: Int) -> Line? {
        guard let note, !note.isEmpty else { return nil }
        guard end + 2 + note.width <= width else { return note }
        row.add(note.spans, at: end + 2, limit: width - end - 2)
        return nil
    }

    private func errorRows(_ error: DisplayText, width: Int, indent: Int) -> [DrawnRow] {
        DrawnRow.paragraph(Line([Span("! ", .error), Span(error, .error)]), width: width, indent: indent + 1, hang: 2)
    }
}

extension DisplayText {
    /// The text without its last `count` characters.
    func dropLast(_ count: Int) -> DisplayText {
        guard count > 0 else { return self }
        return DisplayText(String(string.dropLast(count)))
    }
}
