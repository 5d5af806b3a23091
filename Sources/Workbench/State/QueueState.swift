package import Caseload

/// The queue as it is shown: all rows in clinical order, and which of them, in what order, are on the screen.
package struct QueueState: Sendable {
    package enum Order: String, CaseIterable, Sendable {
        case clinical, cell, name, wait

        package var next: Order {
            let all = Order.allCases
            return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
        }
    }

    /// In clinical order, always.
    package private(set) var rows: [QueueRow] = []
    /// Indexes into `rows`, in the order of the screen.
    package private(set) var shown: [Int] = []
    package private(set) var figures = QueueFigures()
    /// How many rows the filter hides, and how many of these are A, B or have an open alert.
    package private(set) var hidden = (count: 0, urgent: 0)
    /// Made when somebody first filters, and anew when the rows have changed.
    private var index: RankedSearch?
    package var selected: SubjectID? { didSet { findSelected() } }
    /// Where the selected row is among those shown; 0 when it is not there.
    package private(set) var selectedIndex = 0
    package var filter = TextInput()
    package var isFiltering = false
    /// Where the cursor was before the search began.
    private var selectedBefore: SubjectID?
    package private(set) var order = Order.clinical
    /// Rows that are marked, so that one thing is recorded for all of them.
    package var marked: Set<SubjectID> = []

    package var selectedRow: QueueRow? {
        shown.indices.contains(selectedIndex) ? rows[shown[selectedIndex]] : nil
    }

    /// Takes the rows as they are now.
    package mutating func set(_ rows: [QueueRow], now: Instant, text: (QueueRow) -> RankedSearch.Text) {
        let formerIndex = selectedIndex
        self.rows = rows
        marked.formIntersection(rows.map(\.summary.subject))
        figures = QueueFigures(rows, now: now)
        index = nil
        arrange(text, keepingSelected: true)
        let isGone = !shown.contains { rows[$0].summary.subject == selected }
        if isGone, !shown.isEmpty { selected = rows[shown[min(formerIndex, shown.count - 1)]].summary.subject }
    }

    package mutating func setOrder(_ order: Order, text: (QueueRow) -> RankedSearch.Text) {
        self.order = order
        arrange(text)
    }

    /// Applies filter and order. Whatever the order, rank 1 stays on top; whatever the filter, it says what it hides.
    ///
    /// - Parameter keepingSelected: what was done to the selected person may take them out of the filter; they stay under the cursor until it is typed anew.
    package mutating func arrange(_ text: (QueueRow) -> RankedSearch.Text, keepingSelected: Bool = false) {
        let matching = filter.text.isEmpty ? Array(rows.indices) : search(text, keepingSelected: keepingSelected)
        shown = order == .clinical ? matching : matching.sorted { isBefore($0, $1) }
        findSelected()
        if !shown.contains(where: { rows[$0].summary.subject == selected }) {
            selected = shown.first.map { rows[$0].summary.subject }
        }
        hidden = (rows.count - shown.count, shown.count == rows.count ? 0 : urgentCount(rows.indices) - urgentCount(shown))
    }

    private mutating func findSelected() {
        selectedIndex = shown.firstIndex { rows[$0].summary.subject == selected } ?? 0
    }

    private mutating func search(_ text: (QueueRow) -> RankedSearch.Text, keepingSelected: Bool) -> [Int] {
        var found = matches(text).map(\.index)
        guard keepingSelected, let kept = rows.firstIndex(where: { $0.summary.subject == selected }), !found.contains(kept) else {
            return found
        }
        found.insert(kept, at: found.firstIndex { $0 > kept } ?? found.endIndex)
        return found
    }

    private mutating func matches(_ text: (QueueRow) -> RankedSearch.Text) -> [RankedSearch.Found] {
        beginSearching(text)
        return index?.found(filter.text) ?? []
    }

    private mutating func beginSearching(_ text: (QueueRow) -> RankedSearch.Text) {
        if index == nil { index = RankedSearch(count: rows.count) { text(rows[$0]) } }
    }

    /// The filter was typed: the order stays, and the cursor goes to whoever fits best, of equals to the first on the screen.
    package mutating func findTyped(_ text: (QueueRow) -> RankedSearch.Text) {
        arrange(text)
        guard !filter.text.isEmpty else { return }
        let ranks = Dictionary(uniqueKeysWithValues: matches(text).map { ($0.index, $0.rank) })
        let best = shown.enumerated().min {
            (ranks[$0.element] ?? .insideTopic, $0.offset) < (ranks[$1.element] ?? .insideTopic, $1.offset)
        }
        if let best { selected = rows[best.element].summary.subject }
    }

    private func urgentCount(_ indices: some Sequence<Int>) -> Int {
        indices.count {
            let urgency = rows[$0].summary.urgency
            return urgency == .a || urgency == .b || rows[$0].placement.rank <= 2
        }
    }

    /// Makes ready to filter, so that the first letter need not.
    package mutating func beginFiltering(_ text: (QueueRow) -> RankedSearch.Text) {
        isFiltering = true
        selectedBefore = selected
        beginSearching(text)
    }

    /// Shows all again: the cursor stays with whom the search found, and goes back to where it was where that was nobody.
    package mutating func endFiltering(_ text: (QueueRow) -> RankedSearch.Text) {
        isFiltering = false
        filter.set("")
        if selected == nil { selected = selectedBefore }
        arrange(text)
    }

    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (rows[a], rows[b])
        let (xTop, yTop) = (x.placement.rank == 1, y.placement.rank == 1)
        if xTop != yTop { return xTop }
        if xTop { return a < b }
        switch order {
        case .clinical: return a < b
        case .cell where x.summary.details.place != y.summary.details.place: return x.summary.details.place < y.summary.details.place
        case .name where x.summary.details.name != y.summary.details.name: return x.summary.details.name < y.summary.details.name
        case .wait where x.waitedMinutes != y.waitedMinutes: return x.waitedMinutes > y.waitedMinutes
        default: return a < b
        }
    }

    package mutating func move(by step: Int) { move(to: selectedIndex + step) }

    package mutating func move(to index: Int) {
        guard !shown.isEmpty else { return }
        selected = rows[shown[min(max(index, 0), shown.count - 1)]].summary.subject
    }
}
