extension [Item] {
    private static var gap: Int { 3 }

    /// The items, one or two rows each, with keys, labels and details aligned.
    func rows(width: Int) -> [DrawnRow] {
        let keyWidth = map(\.key.width).max() ?? 0
        let start = Gutter.width + (keyWidth > 0 ? keyWidth + 2 : 0)
        let room = Swift.max(1, width - start)
        let longest = map(\.label.width).max() ?? 0
        let details = compactMap(\.detail).map(\.width).max() ?? 0
        // Details stand in a column of their own when label and detail fit beside each other, else under their labels.
        let isBeside = details > 0 && longest + Self.gap + Swift.min(details, 12) <= room
        return flatMap { item in
            var rows = [item.row(keyWidth: keyWidth, start: start, width: width)]
            guard let detail = item.detail, !detail.isEmpty else { return rows.selected(item, width) }
            if isBeside {
                let left = start + longest + Self.gap
                rows[0].add(detail.spans.map { $0.muted }, at: left, limit: width - left)
            } else {
                rows += DrawnRow.paragraph(Line(detail.spans.map { $0.muted }), width: width, indent: start)
            }
            return rows.selected(item, width)
        }
    }
}

extension Item {
    fileprivate func row(keyWidth: Int, start: Int, width: Int) -> DrawnRow {
        var row = DrawnRow()
        if isSelected, hasCursor {
            row.add(">", .focus, at: Gutter.marker)
            row.cursor = Gutter.marker
        }
        // A key that does not work now is not shown: without colours its label looks like any other.
        row.add(isEnabled || key.isEmpty ? key : "·", isEnabled ? .accent : .disabled, at: Gutter.width)
        row.add(isEnabled ? label.spans : label.spans.map { Span($0.text, .disabled) }, at: start, limit: width - start)
        let trailing = label.trailingWidth
        if trailing > 0, row.end + 2 + trailing <= width { row.add(label.trailing, at: width - trailing, limit: trailing) }
        return row
    }
}

extension Span {
    /// The span as a detail: muted where it has no role of its own.
    fileprivate var muted: Span { role == .text ? Span(text, .muted) : self }
}

extension [DrawnRow] {
    /// The rows of an item, the first with the look of selection when the item has it.
    fileprivate func selected(_ item: Item, _ width: Int) -> [DrawnRow] {
        guard item.isSelected, let first else { return self }
        return [item.hasCursor ? first.focused(from: 0, width: width) : first.marked] + dropFirst()
    }
}

extension [Bar] {
    private static var longestBar: Int { 40 }

    /// The bars with labels and starts aligned, each followed by its amount.
    func rows(width: Int) -> [DrawnRow] {
        let labels = Swift.min(map(\.labelWidth).max() ?? 0, Swift.max(4, width - Gutter.width - 12))
        let amounts = map(\.valueText.width).max() ?? 0
        let start = Gutter.width + labels + (labels > 0 ? 1 : 0)
        let room = Swift.max(1, Swift.min(Self.longestBar, width - start - 2 - amounts))
        return map { bar in
            var row = DrawnRow()
            row.add(bar.label, .text, at: Gutter.width, limit: labels)
            let length = bar.length(in: room)
            row.add(DisplayText(String(repeating: "▄", count: length)), bar.role, at: start)
            let amount = start + length + (length > 0 ? 1 : 0)
            row.add(bar.valueText, .text, at: amount, limit: width - amount)
            return row
        }
    }
}

extension Bar {
    /// The bar's length when the whole takes `room`: at least one for any amount above nothing.
    fileprivate func length(in room: Int) -> Int {
        guard of > 0, value > 0 else { return 0 }
        return Swift.max(1, Swift.min(room, (value * room + of / 2) / of))
    }
}
