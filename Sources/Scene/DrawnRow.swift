/// One row as it will stand on the canvas: pieces of text at their columns.
struct DrawnRow: Sendable {
    struct Piece: Sendable {
        var column: Int
        var text: DisplayText
        var role: Role
    }

    var pieces: [Piece] = []
    /// The column of the cursor when this row has the focus.
    var cursor: Int?
    /// Whether the row only spaces others apart.
    var isGap = false

    static let gap = DrawnRow(isGap: true)

    /// The first column that shows something.
    var start: Int {
        pieces.map { $0.column + $0.text.leadingBlanks }.min() ?? 0
    }

    /// The first column after the last piece.
    var end: Int { pieces.reduce(0) { max($0, $1.column + $1.text.width) } }

    /// Adds `text` at a column, cut to `limit` columns.
    mutating func add(_ text: DisplayText, _ role: Role, at column: Int, limit: Int = .max) {
        let text = text.truncated(to: max(0, limit))
        guard !text.isEmpty else { return }
        pieces.append(Piece(column: column, text: text, role: role))
    }

    /// Adds spans one after the other from a column on, cut to `limit` columns together.
    mutating func add(_ spans: [Span], at column: Int, limit: Int) {
        var column = column
        var room = limit
        var rest = spans.reduce(0) { $0 + $1.text.width }
        for span in spans where room > 0 && !span.text.isEmpty {
            // The span that the cut falls on, or that ends just before it, carries the mark of the cut.
            let isCut = rest > room && span.text.width >= room
            let text = isCut ? span.text.prefix(room - 1) + "…" : span.text
            add(text, span.role, at: column)
            column += text.width
            room -= text.width
            rest -= span.text.width
        }
    }

    /// The row moved to the right.
    func shifted(by columns: Int) -> DrawnRow {
        var row = self
        for index in row.pieces.indices { row.pieces[index].column += columns }
        row.cursor = cursor.map { $0 + columns }
        return row
    }

    /// The row with another one beside it.
    func beside(_ other: DrawnRow) -> DrawnRow {
        DrawnRow(pieces: pieces + other.pieces, cursor: cursor ?? other.cursor, isGap: isGap && other.isGap)
    }

    /// The row as the selected one of a list that does not have the cursor.
    var marked: DrawnRow {
        var row = self
        for index in row.pieces.indices where row.pieces[index].role == .text { row.pieces[index].role = .strong }
        row.pieces.append(Piece(column: Gutter.marker, text: ">", role: .accent))
        return row
    }

    /// The row with the look of focus from `column` for `width` columns; chips keep theirs.
    func focused(from column: Int, width: Int) -> DrawnRow {
        var row = DrawnRow(pieces: [Piece(column: column, text: .blank(width), role: .focus)], cursor: cursor)
        row.pieces += pieces.map { Piece(column: $0.column, text: $0.text, role: $0.role.isChip ? $0.role : .focus) }
        return row
    }
}

extension DrawnRow {
    /// A line within `width` columns.
    init(_ line: Line, width: Int) {
        self.init()
        var room = width
        let trailingWidth = line.trailingWidth
        if trailingWidth > 0 {
            let left = width - trailingWidth - (line.width > 0 ? 2 : 0)
            if left >= min(line.width, width / 2), left >= 0 {
                room = max(0, left)
                add(line.trailing, at: width - trailingWidth, limit: trailingWidth)
            }
        }
        add(line.spans, at: 0, limit: room)
    }

    /// Longer lines than this are hard to read.
    private static let widestParagraph = 96

    /// The rows of a paragraph within `width` columns, from the second on `hang` columns further in.
    static func paragraph(_ line: Line, width: Int, indent: Int = 0, hang: Int = 0) -> [DrawnRow] {
        let indent = min(indent, max(0, width - 8))
        let width = min(width, widestParagraph + indent)
        var rows = Paragraph(spans: line.spans, width: max(1, width - indent - hang)).rows
        for index in rows.indices { rows[index] = rows[index].shifted(by: indent + (index == 0 ? 0 : hang)) }
        let room = width - line.trailingWidth
        if !line.trailing.isEmpty, let last = rows.last, last.end + 2 <= room {
            rows[rows.count - 1].add(line.trailing, at: room, limit: line.trailingWidth)
        }
        return rows
    }
}

/// Spans wrapped between words, each word keeping its role.
private struct Paragraph {
    var rows: [DrawnRow] = [DrawnRow()]
    private var column = 0
    /// Where later rows begin: as far in as the text itself does.
    private let lead: Int
    private let width: Int

    init(spans: [Span], width: Int) {
        self.width = width
        let words = Self.words(of: spans)
        lead = min(words.first?.blanks ?? 0, width / 2)
        for word in words { place(word) }
    }

    /// Places one word, which may be made of several spans, with the blanks before it.
    private mutating func place(_ word: (blanks: Int, parts: [Span])) {
        let length = word.parts.reduce(0) { $0 + $1.text.width }
        let blanks = column == lead && rows.count > 1 ? 0 : word.blanks
        if column + blanks + length > width, column > lead {
            newRow()
        } else {
            column += blanks
        }
        for part in word.parts {
            var rest = part.text
            while column + rest.width > width {
                let (head, tail) = rest.split(at: width - column)
                if head.isEmpty, column == lead { break }
                append(Span(head, part.role))
                newRow()
                rest = tail
            }
            append(Span(rest, part.role))
        }
    }

    private mutating func append(_ span: Span) {
        rows[rows.count - 1].add(span.text, span.role, at: column)
        column += span.text.width
    }

    private mutating func newRow() {
        rows.append(DrawnRow())
        column = lead
    }

    /// The words of the spans; a word goes on from one span to the next when no blank stands between.
    private static func words(of spans: [Span]) -> [(blanks: Int, parts: [Span])] {
        var result: [(blanks: Int, parts: [Span])] = []
        var blanks = 0
        var isOpen = false
        for span in spans where !span.text.isEmpty {
            for word in span.text.words {
                let gap = blanks + word.blanks
                if gap == 0, isOpen, var last = result.popLast() {
                    last.parts.append(Span(word.text, span.role))
                    result.append(last)
                } else {
                    result.append((gap, [Span(word.text, span.role)]))
                }
                isOpen = true
                blanks = 0
            }
            let trailing = span.text.trailingBlanks
            blanks = span.text.width == trailing ? blanks + trailing : trailing
            isOpen = trailing == 0
        }
        return result
    }
}

extension DisplayText {
    /// How many blanks the text begins with.
    fileprivate var leadingBlanks: Int { string.utf8.prefix { $0 == 0x20 }.count }

    /// How many blanks the text ends with.
    fileprivate var trailingBlanks: Int { string.utf8.reversed().prefix { $0 == 0x20 }.count }
}
