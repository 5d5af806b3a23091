/// One thing that a screen says.
package indirect enum Node: Sendable {
    /// One row, cut where the screen ends.
    case line(Line)
    /// A paragraph, wrapped, `indent` columns in.
    case text(Line, indent: Int)
    /// An empty row; the first to go when the screen is short.
    case gap
    /// A thin line across.
    case rule
    case table(Table)
    case field(Field)
    case prose(Prose)
    case item(Item)
    case bar(Bar)
    case grid(Grid)
    /// Parts side by side where they fit, else one below the other.
    case columns([Column])

    /// A paragraph that begins at the margin.
    package static func text(_ line: Line) -> Node { .text(line, indent: 0) }
}

/// One of several parts that stand side by side.
package struct Column: Sendable {
    /// What it says, from top to bottom.
    package var nodes: [Node]
    /// Its share of the width beside the others'.
    package var weight: Int
    /// The fewest columns it can be read in.
    package var minimum: Int

    package init(_ nodes: [Node], weight: Int = 1, minimum: Int = 20) {
        self.nodes = nodes
        self.weight = weight
        self.minimum = minimum
    }
}
