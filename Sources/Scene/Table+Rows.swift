extension Table {
    /// The heading and the page of rows that holds the selection, in at most the frame's height.
    func rows(in frame: Frame) -> [DrawnRow] {
        let layout = ColumnLayout(columns: columns, width: frame.width - Gutter.width)
        var result: [DrawnRow] = []
        if showsHeading, (frame.height ?? .max) > 2 { result.append(heading(layout)) }
        guard count > 0 else {
            if !emptyText.isEmpty {
                result += DrawnRow.paragraph(Line(emptyText, .muted), width: frame.width, indent: Gutter.width)
            }
            return result
        }
        let page = Page(count: count, height: frame.height.map { max(1, $0 - result.count) }, selection: selection)
        for index in page.visible { result.append(drawn(index, layout, width: frame.width)) }
        if page.isCut { result.append(page.footer(width: frame.width)) }
        return result
    }

    private func heading(_ layout: ColumnLayout) -> DrawnRow {
        var row = DrawnRow()
        for place in layout.places {
            let column = columns[place.index]
            let title = column.title.padded(to: place.width, aligned: column.alignment)
            row.add(title, .muted, at: Gutter.width + place.start)
        }
        return row
    }

    private func drawn(_ index: Int, _ layout: ColumnLayout, width: Int) -> DrawnRow {
        let row = self.row(index)
        var result = DrawnRow()
        for place in layout.places where place.index < row.cells.count {
            let cell = row.cells[place.index]
            let text = cell.text.truncated(to: place.width)
            let role = cell.role == .text ? row.role ?? .text : cell.role
            let offset = columns[place.index].alignment.offset(of: text.width, in: place.width)
            result.add(text, role, at: Gutter.width + place.start + offset)
        }
        guard index == selection else { return result }
        guard hasCursor else { return result.marked }
        result.add(">", .focus, at: Gutter.marker)
        result.cursor = layout.places.first { $0.index == cursorColumn - 1 }.map { Gutter.width + $0.start } ?? Gutter.marker
        return focused(result, upTo: min(width, barEnd(layout) ?? width))
    }

    /// The first column after the look of focus, when that does not cover the whole row.
    private func barEnd(_ layout: ColumnLayout) -> Int? {
        guard let focusColumns, let last = layout.places.last(where: { $0.index < focusColumns }) else { return nil }
        return Gutter.width + last.start + last.width + 1
    }

    private func focused(_ row: DrawnRow, upTo end: Int) -> DrawnRow {
        var bar = row
        bar.pieces.removeAll { $0.column >= end }
        bar = bar.focused(from: 0, width: end)
        bar.pieces += row.pieces.filter { $0.column >= end }
        return bar
    }
}

extension Alignment {
    /// How far from the left a text of `width` stands in `room`.
    func offset(of width: Int, in room: Int) -> Int {
        switch self {
        case .left: 0
        case .right: max(0, room - width)
        case .centre: max(0, (room - width) / 2)
        }
    }
}

/// The part of a list that is on the screen.
struct Page {
    let visible: Range<Int>
    let count: Int
    /// Whether some rows are not on the screen, which a line at the end then says.
    let isCut: Bool

    /// The page of `count` rows that holds `selection`, with room for the line that says what is above and below.
    init(count: Int, height: Int?, selection: Int?) {
        self.count = count
        guard let height, count > height else {
            (visible, isCut) = (0..<count, false)
            return
        }
        isCut = height > 3
        let rows = isCut ? height - 1 : height
        // The last page is a full one too.
        let first = min((selection ?? 0) / rows * rows, count - rows)
        visible = first..<min(count, first + rows)
    }

    /// The line that says what is above and below.
    func footer(width: Int) -> DrawnRow {
        DrawnRow(moreAbove: visible.lowerBound, below: count - visible.upperBound, width: width)
    }
}
