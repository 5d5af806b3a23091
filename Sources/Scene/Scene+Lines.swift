extension Scene {
    /// The scene read from top to bottom as plain lines: every row of every table, labels before values, states in words.
    ///
    /// For plain mode, printing and whoever listens to the screen. Nothing is cut: what does not fit into `width` is wrapped.
    package func lines(width: Int = 80) -> [DisplayText] {
        let width = max(20, width)
        var result = banner.map { [$0] } ?? []
        for part in [top, body, bottom + said] where !part.isEmpty {
            let lines = part.flatMap { $0.lines(width: width) }
            if !result.isEmpty, result.last?.isEmpty == false, lines.first?.isEmpty == false { result.append("") }
            result += lines
        }
        return result.withoutRepeatedBlanks
    }
}

extension Node {
    fileprivate func lines(width: Int) -> [DisplayText] {
        switch self {
        case .line(let line): line.lines(width: width)
        case .text(let line, let indent): line.lines(width: width, indent: indent)
        case .gap, .rule: [""]
        case .table(let table): table.lines(width: width)
        case .field(let field): field.lines(width: width)
        case .prose(let prose): prose.lines(width: width)
        case .item(let item): item.lines(width: width)
        case .bar(let bar): bar.lines(width: width)
        case .grid(let grid): grid.plainLines()
        case .columns(let columns):
            Array(columns.map { $0.nodes.flatMap { $0.lines(width: width) } }.joined(separator: [""]))
        }
    }
}

extension Line {
    /// The paragraph, without the blank that sets text off the edge of a screen.
    fileprivate func lines(width: Int, indent: Int) -> [DisplayText] {
        let (blanks, rest) = text.withoutLeadingBlanks
        let indent = min(max(0, indent + blanks - 1), width / 2)
        let end = trailing.isEmpty ? [] : [DisplayText("  ")] + trailing.map(\.text)
        return (rest + end.joined()).wrapped(to: width - indent).map { .blank(indent) + $0 }
    }

    /// The text, with the trailing text at its right end or, when it does not fit there, on a line of its own.
    fileprivate func lines(width: Int) -> [DisplayText] {
        if trailing.isEmpty { return lines(width: width, indent: 0) }
        let (blanks, rest) = text.withoutLeadingBlanks
        let leading = .blank(blanks - 1) + rest
        let end = trailing.map(\.text).joined().withoutTrailingBlanks
        if leading.width + 2 + end.width <= width { return [leading + .blank(width - leading.width - end.width) + end] }
        return leading.wrapped(to: width) + end.withoutLeadingBlanks.rest.wrapped(to: width)
    }
}

extension Table {
    fileprivate func lines(width: Int) -> [DisplayText] {
        guard count > 0 else { return emptyText.isEmpty ? [] : emptyText.wrapped(to: width) }
        let rows = (0..<count).map { row($0).cells.map(\.text) }
        let widths = columns.indices.map { index in
            max(
                showsHeading ? columns[index].title.width : 0,
                rows.reduce(0) { index < $1.count ? max($0, $1[index].width) : $0 })
        }
        if 2 + widths.reduce(0, +) + 2 * max(0, widths.count - 1) > width { return labelled(rows, width: width) }
        var result: [DisplayText] = showsHeading ? [aligned(columns.map(\.title), widths, marker: "  ")] : []
        for (index, cells) in rows.enumerated() { result.append(aligned(cells, widths, marker: index == selection ? "> " : "  ")) }
        return result
    }

    private func aligned(_ cells: [DisplayText], _ widths: [Int], marker: DisplayText) -> DisplayText {
        let cells = zip(cells, zip(widths, columns)).map { cell, column in cell.padded(to: column.0, aligned: column.1.alignment) }
        return (marker + cells.joined(separator: "  ")).withoutTrailingBlanks
    }

    /// Each row as a sentence of label and value, for a table that is wider than the page.
    private func labelled(_ rows: [[DisplayText]], width: Int) -> [DisplayText] {
        rows.enumerated().flatMap { index, cells in
            let parts = zip(cells, columns).enumerated().compactMap { order, pair in
                pair.0.isEmpty ? nil : order == 0 || pair.1.title.isEmpty ? pair.0 : pair.1.title + " " + pair.0
            }
            return parts.joined(separator: "; ").hanging(width: width, first: index == selection ? "> " : "  ")
        }
    }
}

extension Field {
    fileprivate func lines(width: Int) -> [DisplayText] {
        let shown: DisplayText = isSecret ? (value.isEmpty ? "" : "(hidden)") : value
        let noteText = note.map(\.text) ?? ""
        let line = label + ": " + shown + (noteText.isEmpty ? "" : DisplayText("  ") + noteText)
        var result = line.withoutTrailingBlanks.hanging(width: width, first: isFocused ? "> " : "  ")
        if let error { result += (DisplayText("! ") + error).hanging(width: width, first: "    ") }
        return result
    }
}

extension Item {
    fileprivate func lines(width: Int) -> [DisplayText] {
        var line = key.isEmpty ? label.text : key + "  " + label.text
        let end = label.trailing.map(\.text).joined()
        if !end.isEmpty { line += DisplayText("  ") + end }
        if let detail, !detail.isEmpty { line += DisplayText("  ") + detail.text }
        if !isEnabled { line += "  (not available)" }
        return line.hanging(width: width, first: isSelected ? "> " : "  ")
    }
}

extension Bar {
    fileprivate func lines(width: Int) -> [DisplayText] {
        (label + ": " + valueText).hanging(width: width, first: "  ")
    }
}

extension DisplayText {
    /// The text wrapped after a marker, later lines further in.
    fileprivate func hanging(width: Int, first: DisplayText) -> [DisplayText] {
        wrapped(to: max(1, width - first.width - 2)).enumerated().map { index, line in
            index == 0 ? first + line : .blank(first.width + 2) + line
        }
    }

    /// How many blanks the text begins with, and the text after them.
    fileprivate var withoutLeadingBlanks: (blanks: Int, rest: DisplayText) {
        let blanks = string.utf8.prefix { $0 == 0x20 }.count
        return (blanks, dropFirst(blanks))
    }

    fileprivate var withoutTrailingBlanks: DisplayText {
        DisplayText(String(string.reversed().drop { $0 == " " }.reversed()))
    }
}

extension [DisplayText] {
    /// The lines with one empty line at most between two others, and none at the ends.
    fileprivate var withoutRepeatedBlanks: [DisplayText] {
        var result: [DisplayText] = []
        for line in self where !(line.isEmpty && result.last?.isEmpty != false) { result.append(line) }
        if result.last?.isEmpty == true { result.removeLast() }
        return result
    }
}
