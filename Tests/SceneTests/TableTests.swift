import Scene
import Synchronization
import Testing

struct TableTests {
    @Test("The queue at 80 x 24")
    func golden() {
        let text = queue(count: 3, selected: 1).canvas(Size(columns: 80, rows: 24)).text
        #expect(
            Array(text[0..<8]) == [
                "Wandsworth custody suite                                           08:25  Mensah",
                "!! 1 alert open 0:04  11 here", "",
                "   Urgency         Cell Person           Age Status         Due",
                "   A Emergency     M0   Person 0          18 not triaged    screen",
                " > D Routine       M1   Person 1          19 not triaged    screen",
                "   D Routine       M2   Person 2          20 not triaged    screen", "",
            ])
        #expect(text[23] == "enter open  t triage  ? help")
    }

    @Test("The page shown is the one that holds the selection", arguments: [0, 1, 14, 15, 16, 99, 4_999])
    func paging(selected: Int) {
        let canvas = queue(count: 5_000, selected: selected).canvas(Size(columns: 80, rows: 24))
        let row = canvas.text[canvas.cursor.row]
        #expect(row.hasPrefix(" > "))
        #expect(row.contains("Person \(selected) "))
        #expect(canvas.cursor.column == 1)
    }

    @Test("Moving within a page moves nothing but the selection")
    func steadyPage() {
        let size = Size(columns: 80, rows: 24)
        let before = queue(count: 5_000, selected: 3).canvas(size)
        let after = queue(count: 5_000, selected: 4).canvas(size)
        let changed = (0..<24).filter { before.row($0) != after.row($0) }
        #expect(changed == [before.cursor.row, after.cursor.row])
    }

    @Test("A list that is cut says how much is above and below")
    func more() {
        let text = queue(count: 100, selected: 50).canvas(Size(columns: 80, rows: 24)).text
        #expect(text.contains { $0.contains("more") && $0.contains("↑ ") && $0.contains("↓ ") })
    }

    @Test("Only the rows on the screen are asked for")
    func visibleRowsOnly() {
        let asked = Mutex(0)
        let table = Table(columns: [Table.Column("Person", minimum: 10)], count: 5_000, selected: 2_500) { _ in
            asked.withLock { $0 += 1 }
            return Table.Row([Span("someone")])
        }
        _ = Scene(body: [.table(table)]).canvas(Size(columns: 80, rows: 24))
        #expect(asked.withLock { $0 } < 100)
    }

    @Test("In a narrow place the least important columns go first")
    func dropping() {
        let wide = queue(count: 1, selected: 0).canvas(Size(columns: 80, rows: 24)).text[3]
        let narrow = queue(count: 1, selected: 0).canvas(Size(columns: 40, rows: 24)).text[3]
        #expect(wide.split(separator: " ") == ["Urgency", "Cell", "Person", "Age", "Status", "Due"])
        #expect(narrow.split(separator: " ") == ["Urgency", "Cell", "Person"])
    }

    @Test("A selected row looks selected from end to end, and its chip keeps its look")
    func focus() {
        let canvas = queue(count: 3, selected: 0).canvas(Size(columns: 80, rows: 24))
        let row = Array(canvas.row(canvas.cursor.row))
        #expect(row[1].role == .focus)
        #expect(row[3].role == .urgencyA)
        #expect(row[79].role == .focus)
    }

    @Test("A short bar leaves what stands behind it as it is in every other row")
    func shortBar() {
        let canvas = queue(count: 3, selected: 1, focusColumns: 3).canvas(Size(columns: 80, rows: 24))
        let (row, other) = (Array(canvas.row(canvas.cursor.row)), Array(canvas.row(canvas.cursor.row + 1)))
        let end = row.lastIndex { $0.role == .focus } ?? 79
        #expect((20..<60).contains(end))
        #expect(row[(end + 1)...].map(\.role) == other[(end + 1)...].map(\.role))
    }

    @Test("An empty table says so")
    func empty() {
        let canvas = queue(count: 0, selected: 0).canvas(Size(columns: 80, rows: 24))
        #expect(canvas.text.contains("   Nobody is here yet."))
    }
}
