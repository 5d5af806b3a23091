/// What a screen says, before it has a size: drawn as cells or read as lines from the same nodes.
package struct Scene: Sendable {
    /// Stands at the top; its first line is the identity line and never goes.
    package var top: [Node]
    /// Takes the rows between, and shows the part that holds the focus.
    package var body: [Node]
    /// Stands at the bottom; its last line is the hint line.
    package var bottom: [Node]
    /// Stands below all that: what has just been said or asked, which is never given up for room, and the hint line.
    package var said: [Node]
    /// Stands over everything, such as that this is training.
    package var banner: DisplayText?
    /// How many rows the body is scrolled when nothing in it has the focus; see `scrollLimit(in:)`.
    package var scroll: Int

    package init(top: [Node] = [], body: [Node] = [], bottom: [Node] = [], said: [Node] = [], banner: DisplayText? = nil, scroll: Int = 0) {
        self.top = top
        self.body = body
        self.bottom = bottom
        self.said = said
        self.banner = banner
        self.scroll = scroll
    }

    /// How many things have the focus; a screen where this is more than one is a mistake.
    package var focusCount: Int {
        (top + body + bottom + said).reduce(0) { $0 + $1.focusCount }
    }
}

extension Node {
    /// How many things within the node have the focus.
    var focusCount: Int {
        switch self {
        case .line, .text, .gap, .rule, .bar: 0
        case .table(let table): table.selection != nil && table.hasCursor ? 1 : 0
        case .field(let field): field.isFocused ? 1 : 0
        case .prose(let prose): prose.isFocused ? 1 : 0
        case .item(let item): item.isSelected && item.hasCursor ? 1 : 0
        case .grid: 1
        case .columns(let columns): columns.reduce(0) { $0 + $1.nodes.reduce(0) { $0 + $1.focusCount } }
        }
    }
}
