extension Scene {
    /// The smallest size that any scene can be drawn in.
    package static let smallest = Size(columns: 20, rows: 6)

    /// The scene in `size`, whatever it is: parts that do not fit go in the order that hurts least, and nothing traps.
    ///
    /// - Parameter smallest: below it a sentence says what is needed.
    package func canvas(_ size: Size, smallest: Size = Self.smallest) -> Canvas {
        guard size.columns >= smallest.columns, size.rows >= smallest.rows else { return Self.tooSmall(size) }
        let parts = Parts(scene: self, size: size)
        var canvas = Canvas(size: size)
        let start = banner == nil ? 0 : 1
        canvas.draw(parts.top, from: start)
        canvas.draw(parts.body, from: start + parts.top.count)
        canvas.draw(parts.bottom, from: size.rows - parts.bottom.count)
        if let banner { canvas.draw(banner: banner, lastRowEnd: parts.bottom.last?.end ?? 0) }
        let all = [(parts.top, start), (parts.body, start + parts.top.count), (parts.bottom, size.rows - parts.bottom.count)]
        canvas.place(cursor: Self.focus(in: all) ?? parts.resting(from: start))
        return canvas
    }

    /// Where the row with the focus has its cursor.
    private static func focus(in parts: [([DrawnRow], Int)]) -> Point? {
        for (rows, start) in parts {
            for (index, row) in rows.enumerated() {
                if let cursor = row.cursor { return Point(column: cursor, row: start + index) }
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
    fileprivate mutating func draw(_ rows: [DrawnRow], from first: Int) {
        for (index, row) in rows.enumerated() {
            for piece in row.pieces { draw(piece.text, piece.role, at: Point(column: piece.column, row: first + index)) }
        }
    }

    /// The banner across the first row, and again at the end of the last one when there is room.
    fileprivate mutating func draw(banner: DisplayText, lastRowEnd: Int) {
        let text = banner.truncated(to: size.columns - 2)
        draw(.blank(1) + text + .blank(size.columns - 1 - text.width), .training, at: Point(column: 0, row: 0))
        let again = DisplayText(" ") + (banner.words.first?.text ?? banner) + " "
        guard lastRowEnd + 2 + again.width <= size.columns else { return }
        draw(again, .training, at: Point(column: size.columns - again.width, row: size.rows - 1))
    }
}

extension Scene {
    /// How far the body can be scrolled in a size, in rows; 0 when all of it is in sight.
    package func scrollLimit(in size: Size) -> Int {
        size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows ? Parts(scene: self, size: size).scrolled : 0
    }
}

/// The rows of the three parts of a scene, cut to a height.
private struct Parts {
    var top: [DrawnRow]
    var body: [DrawnRow]
    var bottom: [DrawnRow]
    /// The last of these rows that stay, whatever room there is.
    private let said: Int
    /// How many rows of the body can be scrolled away.
    private(set) var scrolled = 0

    init(scene: Scene, size: Size) {
        let height = size.rows - (scene.banner == nil ? 0 : 1)
        var frame = Frame(width: size.columns)
        top = scene.top.rows(in: frame)
        let kept = scene.said.rows(in: frame)
        said = max(1, kept.count)
        bottom = scene.bottom.rows(in: frame) + kept
        body = []
        frame.height = height
        shorten(toLeave: scene.body.isEmpty ? 0 : scene.body.rows(in: frame).count, of: height)
        let room = room(of: height)
        frame.height = room
        let all = scene.body.rows(in: frame)
        scrolled = all.scrollLimit(height: room)
        body = all.window(height: room, width: frame.width, scroll: scene.scroll)
    }

    private func room(of height: Int) -> Int { max(0, height - top.count - bottom.count) }

    /// Drops what hurts least until the body has the rows it must have: gaps, bottom lines before what is said, top lines after the
    /// first. A row that has the focus stays, and on a screen of ordinary height so do the gaps while half of it is left.
    private mutating func shorten(toLeave natural: Int, of height: Int) {
        var wanted = height < 20 ? natural : min(natural, height / 2)
        func isShort() -> Bool { height - top.count - bottom.count < wanted }
        while isShort(), let index = bottom.firstIndex(where: \.isGap) { bottom.remove(at: index) }
        while isShort(), let index = top.lastIndex(where: \.isGap) { top.remove(at: index) }
        // What is said takes its room from the body, so that whose screen it is and what must be known on it stay above.
        wanted = min(natural, max(3, height / 2 - (said - 1)))
        while isShort(), let index = bottom.dropLast(said).firstIndex(where: { $0.cursor == nil }) { bottom.remove(at: index) }
        while isShort(), let index = top.dropFirst().lastIndex(where: { $0.cursor == nil }) { top.remove(at: index) }
    }

    /// The place of the cursor when nothing has the focus: the start of the body's last line.
    func resting(from start: Int) -> Point {
        let last = body.lastIndex { !$0.pieces.isEmpty } ?? 0
        return Point(column: body.isEmpty ? 0 : body[last].start, row: start + top.count + last)
    }
}
