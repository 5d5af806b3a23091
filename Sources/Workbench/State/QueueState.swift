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
    package var selected: SubjectID?
    package var filter = TextInput()
    package var isFiltering = false
    package private(set) var order = Order.clinical

    package var selectedIndex: Int {
        shown.firstIndex { rows[$0].summary.subject == selected } ?? 0
    }

    package var selectedRow: QueueRow? {
        shown.indices.contains(selectedIndex) ? rows[shown[selectedIndex]] : nil
    }

    package var hiddenRows: [QueueRow] {
        let visible = Set(shown)
        return rows.indices.filter { !visible.contains($0) }.map { rows[$0] }
    }

    package mutating func set(_ rows: [QueueRow], text: (QueueRow) -> String) {
        let formerIndex = selectedIndex
        self.rows = rows
        arrange(text, keepingSelected: true)
        let isGone = !shown.contains { rows[$0].summary.subject == selected }
        if isGone, !shown.isEmpty { selected = rows[shown[min(formerIndex, shown.count - 1)]].summary.subject }
    }

    package mutating func setOrder(_ order: Order, text: (QueueRow) -> String) {
        self.order = order
        arrange(text)
    }

    /// Applies filter and order. Whatever the order, rank 1 stays on top; whatever the filter, it says what it hides.
    ///
    /// - Parameter keepingSelected: what was done to the selected person may take them out of the filter; they stay under the cursor until it is typed anew.
    package mutating func arrange(_ text: (QueueRow) -> String, keepingSelected: Bool = false) {
        let words = filter.text.lowercased().split(separator: " ")
        let matching = rows.indices.filter { index in
            guard !words.isEmpty else { return true }
            if keepingSelected, rows[index].summary.subject == selected { return true }
            let haystack = text(rows[index]).lowercased()
            return words.allSatisfy { haystack.contains($0) }
        }
        shown = order == .clinical ? matching : matching.sorted { isBefore($0, $1) }
        if !shown.contains(where: { rows[$0].summary.subject == selected }) {
            selected = shown.first.map { rows[$0].summary.subject }
        }
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
