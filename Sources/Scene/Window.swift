extension [DrawnRow] {
    /// The part of the rows that fits into `height` and holds the focus, with a line that says what is above and below.
    ///
    /// Rows without a focus begin at `scroll`, as far as there are rows.
    func window(height: Int, width: Int, scroll: Int = 0) -> [DrawnRow] {
        guard count > height, height > 0 else { return Array(prefix(Swift.max(0, height))) }
        let shown = Self.shown(of: height)
        let focus = firstIndex { $0.cursor != nil }
        let first = focus.map { Self.start(of: $0, shown: shown) } ?? scroll
        let start = Swift.max(0, Swift.min(first, count - shown))
        let visible = Array(self[start..<start + shown])
        guard shown < height else { return visible }
        return visible + [DrawnRow(moreAbove: start, below: count - start - shown, width: width)]
    }

    /// How far the rows can be scrolled in `height`.
    func scrollLimit(height: Int) -> Int {
        count > height ? count - Self.shown(of: height) : 0
    }

    /// The rows that are left when one says what is above and below.
    private static func shown(of height: Int) -> Int { height > 3 ? height - 1 : height }

    /// The first row of the page that a row is on. Pages overlap, so that the row before and what belongs to it after (an error, a note)
    /// are in sight too; and they stand still while the focus moves within one.
    private static func start(of row: Int, shown: Int) -> Int {
        guard shown > 6 else { return row - shown / 2 }
        let step = shown - 4
        return row / step * step - 1
    }
}

extension DrawnRow {
    /// The line that says how many rows there are above and below what is shown.
    init(moreAbove above: Int, below: Int, width: Int) {
        var parts: [String] = []
        if above > 0 { parts.append("↑ \(above) more") }
        if below > 0 { parts.append("↓ \(below) more") }
        self.init(Line([], trailing: [Span(DisplayText(parts.joined(separator: "   ") + " "), .muted)]), width: width)
    }
}
