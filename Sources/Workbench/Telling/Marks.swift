import Caseload
import Scene

// Marked rows of the queue: one thing is recorded for all of them.
extension WorkbenchState {
    /// Marks the selected row, or takes its mark away, and goes on to the next.
    mutating func markSelected() {
        guard let subject = queue.selectedRow?.summary.subject else {
            _ = refuse("Nobody is selected.")
            return
        }
        queue.marked.formSymmetricDifference([subject])
        queue.move(by: 1)
    }

    /// Those who are marked, in the order of the queue.
    var markedSummaries: [CaseSummary] {
        queue.rows.map(\.summary).filter { queue.marked.contains($0.subject) }
    }

    /// How many are marked, and what can be done with them.
    var markedLine: Line? {
        guard !queue.marked.isEmpty else { return nil }
        let names = markedSummaries.map { summary in
            let place = summary.details.place
            return place.isEmpty ? listName(summary.details) : place
        }
        return Line(DisplayText(" * \(queue.marked.count) marked: \(names.joined(separator: ", ")). l left, esc unmarks"), .strong)
    }

    /// For those who are marked, else for the one person.
    mutating func openLeft() -> [Effect] {
        guard case .queue = top, !queue.marked.isEmpty else { return openForm(.telling(.left)) }
        return openForm(.telling(.leftTogether(markedSummaries.map(\.subject))))
    }
}

extension Table.Row {
    /// The row with a sign before its first word, where it is marked.
    func marked(_ isMarked: Bool) -> Table.Row {
        guard isMarked, let first = cells.first else { return self }
        var row = self
        row.cells[0] = Span(DisplayText("* " + first.text.string), first.role)
        return row
    }
}
