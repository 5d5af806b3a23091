/// Where each column of a table stands in a given width.
struct ColumnLayout: Equatable {
    /// One column that is shown.
    struct Place: Equatable {
        /// Which of the table's columns.
        var index: Int
        var start: Int
        var width: Int
    }

    let places: [Place]

    /// Leaves out the columns of the highest priority numbers until the minimums fit, then gives the spare width in order.
    init(columns: [Table.Column], width: Int) {
        var kept = Array(columns.indices)
        while Self.needed(kept, columns, gap: 1) > width, let next = Self.leastImportant(kept, columns) {
            kept.removeAll { $0 == next }
        }
        let wished = kept.reduce(0) { $0 + (columns[$1].maximum == .max ? columns[$1].minimum : columns[$1].maximum) }
        let gap = wished + 2 * max(0, kept.count - 1) <= width ? 2 : 1
        var widths = kept.map { columns[$0].minimum }
        Self.shrink(&widths, to: width - gap * max(0, kept.count - 1))
        Self.grow(&widths, kept.map { columns[$0].maximum }, to: width - gap * max(0, kept.count - 1))
        var start = 0
        places = zip(kept, widths).map { index, width in
            defer { start += width + gap }
            return Place(index: index, start: start, width: width)
        }
    }

    /// How wide a column without a maximum gets when others follow it.
    private static let widest = 40

    private static func needed(_ kept: [Int], _ columns: [Table.Column], gap: Int) -> Int {
        kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1)
    }

    /// The column to leave out next: the last of those with the highest priority number above 0.
    private static func leastImportant(_ kept: [Int], _ columns: [Table.Column]) -> Int? {
        guard let highest = kept.map({ columns[$0].priority }).max(), highest > 0 else { return nil }
        return kept.last { columns[$0].priority == highest }
    }

    /// Takes from the widest column until all fit, when even the minimums do not.
    private static func shrink(_ widths: inout [Int], to room: Int) {
        while widths.reduce(0, +) > room, let widest = widths.max(), widest > 1, let index = widths.lastIndex(of: widest) {
            widths[index] -= 1
        }
    }

    /// Gives the spare room to the columns in order up to their maximum, and what is left to those without one.
    private static func grow(_ widths: inout [Int], _ maximums: [Int], to room: Int) {
        var spare = room - widths.reduce(0, +)
        for index in widths.indices where spare > 0 && maximums[index] < .max {
            let extra = min(spare, max(0, maximums[index] - widths[index]))
            widths[index] += extra
            spare -= extra
        }
        let open = widths.indices.filter { maximums[$0] == .max }
        guard spare > 0, !open.isEmpty else { return }
        for (order, index) in open.enumerated() {
            let share = spare / open.count + (order < spare % open.count ? 1 : 0)
            // An eye loses the row on a long way to the next column; the last one has no next.
            widths[index] = index == widths.indices.last ? widths[index] + share : min(widths[index] + share, max(widths[index], widest))
        }
    }
}
