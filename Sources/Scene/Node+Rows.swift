/// The room that nodes are laid out in.
struct Frame {
    var width: Int
    /// Rows that a flexible table may take; as many as it has when there is no limit.
    var height: Int?
}

/// The blank columns before what can be selected, which hold the marker of what is. Text that is to stand in line with it is indented as
/// far.
enum Gutter {
    static let width = 3
    static let marker = 1
}

extension [Node] {
    /// The nodes as rows. The one flexible node (a table, or columns that hold one) takes the rows that the others leave.
    func rows(in frame: Frame) -> [DrawnRow] {
        let groups = runs
        guard let height = frame.height, let flexible = groups.flexible else {
            return groups.flatMap { $0.rows(in: Frame(width: frame.width)) }
        }
        var laidOut = groups.enumerated().map { index, group in
            let limit = group.appetite == nil ? nil : height
            return index == flexible ? [] : group.rows(in: Frame(width: frame.width, height: limit))
        }
        let taken = laidOut.reduce(0) { $0 + $1.count }
        let room = Swift.max(Swift.min(height, 4), height - taken)
        laidOut[flexible] = groups[flexible].rows(in: Frame(width: frame.width, height: room))
        return laidOut.flatMap { $0 }
    }

    /// The nodes in runs: items, fields and bars that follow each other are laid out together.
    private var runs: [Run] {
        var result: [Run] = []
        for node in self {
            if let last = result.last, let joined = last.joined(node) {
                result[result.count - 1] = joined
            } else {
                result.append(Run(node))
            }
        }
        return result
    }
}

/// A node, or several of a kind that are aligned with each other.
private enum Run {
    case items([Item])
    case bars([Bar])
    case one(Node)

    init(_ node: Node) {
        switch node {
        case .item(let item): self = .items([item])
        case .bar(let bar): self = .bars([bar])
        default: self = .one(node)
        }
    }

    func joined(_ node: Node) -> Run? {
        switch (self, node) {
        case (.items(let items), .item(let item)): .items(items + [item])
        case (.bars(let bars), .bar(let bar)): .bars(bars + [bar])
        default: nil
        }
    }

    func rows(in frame: Frame) -> [DrawnRow] {
        switch self {
        case .items(let items): items.rows(width: frame.width)
        case .bars(let bars): bars.rows(width: frame.width)
        case .one(let node): node.rows(in: frame)
        }
    }

    /// How much the run asks for the rows that are left over; nothing when it has no table.
    var appetite: Int? {
        guard case .one(let node) = self else { return nil }
        return node.appetite
    }
}

extension [Run] {
    /// The run that takes the rows left over: the table with the selection, else the one with the most rows.
    fileprivate var flexible: Int? {
        enumerated().compactMap { index, run in run.appetite.map { (index, $0) } }.max { $0.1 < $1.1 }?.0
    }
}

extension Node {
    /// How much the node asks for the rows left over; nothing when it has no table.
    fileprivate var appetite: Int? {
        switch self {
        case .table(let table): table.selection == nil ? table.count : .max
        case .columns(let columns): columns.flatMap(\.nodes).compactMap(\.appetite).max()
        default: nil
        }
    }

    fileprivate func rows(in frame: Frame) -> [DrawnRow] {
        switch self {
        case .line(let line): [DrawnRow(line, width: frame.width)]
        case .text(let line, let indent): DrawnRow.paragraph(line, width: frame.width, indent: indent)
        case .gap: [.gap]
        case .rule: [DrawnRow(Line(DisplayText(String(repeating: "─", count: frame.width)), .border), width: frame.width)]
        case .table(let table): table.rows(in: frame)
        case .field(let field): field.rows(width: frame.width)
        case .prose(let prose): prose.rows(width: frame.width)
        case .item(let item): [item].rows(width: frame.width)
        case .bar(let bar): [bar].rows(width: frame.width)
        case .grid(let grid): grid.drawnRows()
        case .columns(let columns): columns.rows(in: frame)
        }
    }
}

extension [Column] {
    /// Blanks between two columns.
    private static let between = 2

    fileprivate func rows(in frame: Frame) -> [DrawnRow] {
        guard let widths = widths(in: frame.width) else { return stacked(in: frame) }
        var result: [DrawnRow] = []
        var left = 0
        for (column, width) in zip(self, widths) {
            let rows = column.nodes.rows(in: Frame(width: width, height: frame.height))
            for (index, row) in rows.window(height: frame.height ?? rows.count, width: width).enumerated() {
                let moved = row.shifted(by: left)
                if index < result.count { result[index] = result[index].beside(moved) } else { result.append(moved) }
            }
            left += width + Self.between
        }
        return result
    }

    /// The columns' widths by weight, none under its minimum; nothing when the minimums do not fit.
    private func widths(in width: Int) -> [Int]? {
        let room = width - Self.between * (count - 1)
        let needed = reduce(0) { $0 + Swift.max(1, $1.minimum) }
        guard needed <= room, !isEmpty else { return nil }
        var widths = map { Swift.max(1, $0.minimum) }
        var open = Set(indices)
        // Columns whose share would be under their minimum keep the minimum; the others divide what is left.
        while true {
            let fixed = indices.filter { !open.contains($0) }.reduce(0) { $0 + widths[$1] }
            let weights = open.reduce(0) { $0 + Swift.max(1, self[$1].weight) }
            let short = open.filter { (room - fixed) * Swift.max(1, self[$0].weight) / weights < Swift.max(1, self[$0].minimum) }
            if short.isEmpty {
                for index in open { widths[index] = (room - fixed) * Swift.max(1, self[index].weight) / weights }
                break
            }
            open.subtract(short)
            if open.isEmpty { break }
        }
        widths[count - 1] += room - widths.reduce(0, +)
        return widths
    }

    private func stacked(in frame: Frame) -> [DrawnRow] {
        var nodes: [Node] = []
        for (index, column) in enumerated() {
            if index > 0 { nodes.append(.gap) }
            nodes += column.nodes
        }
        return nodes.rows(in: frame)
    }
}
