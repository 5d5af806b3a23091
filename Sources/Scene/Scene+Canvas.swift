extension Scene {
    /// The smallest size that a scene is drawn in; below it a sentence says what is needed.
    package static let smallest = Size(columns: 20, rows: 6)

    /// The scene in `size`, whatever it is: parts that do not fit go in the order that hurts least, and nothing traps.
    package func canvas(_ size: Size) -> Canvas {
        guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else { return Self.tooSmall(size) }
        let margin = size.columns >= 40 ? 1 : 0
        let width = size.columns - 2 * margin
        let room = size.rows - (banner == nil ? 0 : 1)
        let parts = Parts(scene: self, frame: Frame(width: width, height: room, overhang: margin))
        var canvas = Canvas(size: size)
        let start = size.rows - room
        canvas.draw(parts.top, from: start, margin: margin)
        canvas.draw(parts.body, from: start + parts.top.count, margin: margin)
        canvas.draw(parts.bottom, from: size.rows - parts.bottom.count, margin: margin)
        if let banner { canvas.draw(banner: banner, margin: margin, lastRowEnd: parts.bottom.last?.end ?? 0) }
        let all = [(parts.top, start), (parts.body, start + parts.top.count), (parts.bottom, size.rows - parts.bottom.count)]
        canvas.place(cursor: Self.focus(in: all, margin: margin) ?? parts.resting(from: start, margin: margin))
        return canvas
    }

    /// Where the row with the focus has its cursor.
    private static func focus(in parts: [([DrawnRow], Int)], margin: Int) -> Point? {
        for (rows, start) in parts {
            for (index, row) in rows.enumerated() {
                if let cursor = row.cursor { return Point(column: margin + cursor, row: start + index) }
            }
        }
        return nil
    }

    /// What is shown in a window too small for any screen.
    private static func tooSmall(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size)
        let sizes = "\(max(0, size.columns)) x \(max(0, size.rows))"
        let wordings = ["Liaise needs 40 x 12; this is \(sizes). Nothing is lost.", "Too small; nothing is lost.", "Too small"]
        let wrapped = wordings.map { DisplayText($0).wrapped(to: canvas.size.columns) }
        let fitting = wrapped.first { $0.count <= canvas.size.rows } ?? wrapped[wrapped.count - 1]
        for (row, line) in fitting.enumerated() { canvas.draw(line, .text, at: Point(column: 0, row: row)) }
        return canvas
    }
}

extension Canvas {
    fileprivate mutating func draw(_ rows: [DrawnRow], from first: Int, margin: Int) {
        for (index, row) in rows.enumerated() {
            for piece in row.pieces { draw(piece.text, piece.role, at: Point(column: margin + piece.column, row: first + index)) }
        }
    }

    /// The banner across the first row, and again at the end of the last one when there is room.
    fileprivate mutating func draw(banner: DisplayText, margin: Int, lastRowEnd: Int) {
        let text = banner.truncated(to: size.columns - 2 * margin)
        draw(.blank(margin) + text + .blank(size.columns - margin - text.width), .training, at: Point(column: 0, row: 0))
        let again = DisplayText(" ") + (banner.words.first?.text ?? banner) + " "
        guard margin + lastRowEnd + 2 + again.width <= size.columns else { return }
        draw(again, .training, at: Point(column: size.columns - again.width, row: size.rows - 1))
    }
}

/// The rows of the three parts of a scene, cut to a height.
private struct Parts {
    var top: [DrawnRow]
    var body: [DrawnRow]
    var bottom: [DrawnRow]

    init(scene: Scene, frame: Frame) {
        var frame = frame
        let height = frame.height ?? 0
        frame.height = nil
        top = scene.top.rows(in: frame)
        bottom = scene.bottom.rows(in: frame)
        body = []
        frame.height = height
        shorten(toLeave: scene.body.isEmpty ? 0 : scene.body.rows(in: frame).count, of: height)
        let room = room(of: height)
        frame.height = room
        body = Self.window(scene.body.rows(in: frame), height: room, width: frame.width)
    }

    private func room(of height: Int) -> Int { max(0, height - top.count - bottom.count) }

    /// Drops what hurts least until the body has the rows it must have: gaps, bottom lines before the last, top lines after the
    /// first. A row that has the focus stays, and on a screen of ordinary height so do the gaps while half of it is left.
    private mutating func shorten(toLeave natural: Int, of height: Int) {
        var wanted = height < 20 ? natural : min(natural, height / 2)
        func isShort() -> Bool { height - top.count - bottom.count < wanted }
        while isShort(), let index = bottom.firstIndex(where: \.isGap) { bottom.remove(at: index) }
        while isShort(), let index = top.lastIndex(where: \.isGap) { top.remove(at: index) }
        wanted = min(natural, max(3, height / 2))
        while isShort(), let index = bottom.dropLast().firstIndex(where: { $0.cursor == nil }) { bottom.remove(at: index) }
        while isShort(), let index = top.dropFirst().lastIndex(where: { $0.cursor == nil }) { top.remove(at: index) }
    }

    /// The part of the body that holds the focus, with a line that says what is above and below.
    private static func window(_ rows: [DrawnRow], height: Int, width: Int) -> [DrawnRow] {
        guard rows.count > height, height > 0 else { return Array(rows.prefix(height)) }
        let focus = rows.firstIndex { $0.cursor != nil } ?? 0
        let shown = height > 3 ? height - 1 : height
        // Pages overlap, so that what belongs to the focused row (an error, a note) is in sight too.
        let overlap = shown > 6 ? 3 : shown > 3 ? 1 : 0
        let first = min(focus / (shown - overlap) * (shown - overlap), rows.count - shown)
        let visible = Array(rows[first..<first + shown])
        guard shown < height else { return visible }
        return visible + [DrawnRow(moreAbove: first, below: rows.count - first - shown, width: width)]
    }

    /// The place of the cursor when nothing has the focus: the start of the body's last line.
    func resting(from start: Int, margin: Int) -> Point {
        let last = body.lastIndex { !$0.pieces.isEmpty } ?? 0
        return Point(column: margin + (body.isEmpty ? 0 : body[last].pieces.map(\.column).min() ?? 0), row: start + top.count + last)
    }
}
