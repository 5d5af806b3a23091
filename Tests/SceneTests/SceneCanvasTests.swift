import Scene
import Testing

struct SceneCanvasTests {
    static let sizes = [
        (1, 1), (2, 1), (1, 5), (5, 3), (19, 6), (20, 5), (20, 6), (21, 7), (30, 8), (39, 11), (40, 12), (60, 15), (80, 24), (100, 30),
        (132, 43), (160, 50), (200, 60),
    ].map { Size(columns: $0.0, rows: $0.1) }

    @Test("The cursor is on what has the focus, at every size", arguments: sizes)
    func cursorOnFocus(size: Size) {
        for selected in [0, 7, 39] { expectFocus(queue(count: 40, selected: selected), size) }
        for selected in 0..<9 { expectFocus(questions(selected: selected), size) }
        for focused in 0..<3 { expectFocus(form(focused: focused), size, marker: false) }
    }

    private func expectFocus(_ scene: Scene, _ size: Size, marker: Bool = true) {
        let canvas = scene.canvas(size)
        #expect(scene.focusCount == 1)
        #expect((0..<size.columns).contains(canvas.cursor.column) && (0..<size.rows).contains(canvas.cursor.row))
        guard size.columns >= 20, size.rows >= 6 else { return }
        let row = canvas.text[canvas.cursor.row]
        #expect(row.hasPrefix(">") || row.hasPrefix(" >") || (!marker && row.contains("[")), "\(size) \(canvas.text)")
        if marker { #expect(canvas.row(canvas.cursor.row).contains { $0.role == .focus }) }
    }

    @Test("Every row of every size is filled exactly", arguments: sizes)
    func filled(size: Size) {
        for scene in [queue(count: 40, selected: 3, banner: "TRAINING  nothing here is real"), form(focused: 0, value: "王小明 and others")] {
            let canvas = scene.canvas(size)
            #expect(canvas.cells.count == size.columns * size.rows)
            for row in 0..<size.rows {
                let width = canvas.row(row).reduce(0) { $0 + ($1.text.first?.columns ?? 0) }
                #expect(width == size.columns)
            }
        }
    }

    @Test("A window too small for any screen says what is needed and that nothing is lost")
    func tooSmall() {
        let text = queue(count: 3, selected: 0).canvas(Size(columns: 18, rows: 5)).text
        #expect(text.joined(separator: " ") == "Liaise needs 40 x 12; this is 18 x 5. Nothing is lost. ")
        #expect(queue(count: 3, selected: 0).canvas(Size(columns: 0, rows: -3)).text.count == 1)
    }

    @Test("The identity line and the hint line stay when the screen is short", arguments: [6, 7, 8, 10, 12])
    func pinned(rows: Int) {
        let text = queue(count: 40, selected: 20, banner: "TRAINING  nothing here is real").canvas(Size(columns: 40, rows: rows)).text
        #expect(text[0].contains("TRAINING"))
        #expect(text[1].contains("Wandsworth"))
        #expect(text[rows - 1].contains("enter open"))
    }

    @Test("Blank rows go before any words do")
    func gapsFirst() {
        let text = queue(count: 40, selected: 0).canvas(Size(columns: 80, rows: 12)).text
        #expect(!text.contains(""))
        #expect(text.contains { $0.contains("Why first") })
    }

    @Test("The banner stands on the first row from end to end, and again at the bottom right")
    func banner() {
        let canvas = queue(count: 3, selected: 0, banner: "TRAINING  nothing here is real").canvas(Size(columns: 80, rows: 24))
        #expect(canvas.row(0).allSatisfy { $0.role == .training })
        #expect(canvas.text[0] == " TRAINING  nothing here is real")
        #expect(canvas.text[23].hasSuffix("TRAINING"))
    }

    @Test("A long body shows the part with the focus and says what is above and below")
    func scrolling() {
        let canvas = questions(selected: 5).canvas(Size(columns: 40, rows: 8))
        #expect(canvas.text[canvas.cursor.row].contains("topic 6"))
        #expect(canvas.text.contains { $0.contains("↑") })
    }

    @Test("Without a focus the cursor rests at the start of the last line of the body")
    func resting() {
        let scene = Scene(top: [.line("Today")], body: [.line("one"), .line("two"), .gap], bottom: [.line("esc back")])
        #expect(scene.canvas(Size(columns: 80, rows: 24)).cursor == Point(column: 0, row: 2))
    }

    @Test("Parts stand side by side where they fit, else one below the other")
    func columns() {
        let scene = Scene(body: [
            .columns([Column([.line("left")], minimum: 30), Column([.line("right")], minimum: 30)])
        ])
        #expect(scene.canvas(Size(columns: 80, rows: 24)).text[0].split(separator: " ") == ["left", "right"])
        #expect(scene.canvas(Size(columns: 40, rows: 12)).text.prefix(3) == ["left", "", "right"])
    }

    @Test("Text at the right end stays until it would leave the rest under half the width")
    func trailing() {
        let line = Line([Span("Wandsworth custody suite, early shift")], trailing: [Span("08:25")])
        func row(_ columns: Int, _ line: Line) -> String { Scene(body: [.line(line)]).canvas(Size(columns: columns, rows: 6)).text[0] }
        #expect(row(80, line).hasSuffix("08:25"))
        #expect(row(30, line) == "Wandsworth custody sui…  08:25")
        let long = Line([Span("Wandsworth custody suite")], trailing: [Span("a very long trailing text")])
        #expect(row(30, long) == "Wandsworth custody suite")
    }

    @Test("Items are aligned with each other, and so are bars")
    func aligned() {
        let scene = Scene(body: [
            .item(Item(key: "1", label: "low mood", detail: "2  most days")),
            .item(Item(key: "10", label: "thoughts of death", isSelected: true, detail: "any yes raises an alert")),
            .bar(Bar(label: "diversion", value: 4, of: 20, labelWidth: 10)), .bar(Bar(label: "referral", value: 0, of: 20, labelWidth: 10)),
        ])
        #expect(
            scene.canvas(Size(columns: 80, rows: 24)).text.prefix(4) == [
                "   1   low mood            2  most days", " > 10  thoughts of death   any yes raises an alert",
                "   diversion  ▄▄▄▄▄▄▄▄ 4", "   referral   0",
            ])
    }

    @Test("A list that is not typed into keeps its selection in sight and leaves the cursor to the field")
    func selectionWithoutCursor() {
        var scene = queue(count: 100, selected: nil)
        guard case .table(var table) = scene.body[0] else { return }
        table.selected = 60
        table.hasCursor = false
        scene.body[0] = .table(table)
        scene.bottom.append(.field(Field(label: "Find", labelWidth: 4, value: "ab", isFocused: true)))
        let canvas = scene.canvas(Size(columns: 80, rows: 24))
        #expect(scene.focusCount == 1)
        #expect(canvas.cursor.row == 23)
        #expect(canvas.text.contains { $0.hasPrefix(" > ") && $0.contains("Person 60 ") })
    }

    @Test("A long text can be scrolled to its end and no further")
    func reading() {
        let size = Size(columns: 80, rows: 24)
        var scene = Scene(top: [.line("Help")], body: (1...100).map { .line(Line(DisplayText("line \($0)"))) })
        let limit = scene.scrollLimit(in: size)
        #expect(limit == 100 - 22)
        scene.scroll = limit
        #expect(scene.canvas(size).text[22] == "line 100")
        scene.scroll = 5_000
        #expect(scene.canvas(size).text[22] == "line 100")
        #expect(queue(count: 2, selected: 0).scrollLimit(in: size) == 0)
    }

    @Test("A long preview beside a list is cut in its own column and says so")
    func preview() {
        let list = queue(count: 5, selected: 2).body
        let preview = (1...80).map { Node.line(Line(DisplayText("entry \($0)"))) }
        let scene = Scene(body: [.columns([Column(list, weight: 2, minimum: 60), Column(preview, minimum: 30)])])
        let text = scene.canvas(Size(columns: 120, rows: 24)).text
        #expect(text[3].contains("Person 2") && text[3].contains("entry 4"))
        #expect(text[23].hasSuffix("↓ 57 more"))
    }

    @Test("A choice that cannot be made shows no key")
    func disabled() {
        let text = questions(selected: 0).canvas(Size(columns: 80, rows: 24)).text
        #expect(text[3] == "   ·  topic 3   1  several days")
    }

    @Test("A wrapped paragraph stays as far in as it begins")
    func hanging() {
        let scene = Scene(body: [.text(" Why first: an open alert stays on top of the queue until someone was told.")])
        let text = scene.canvas(Size(columns: 40, rows: 12)).text
        #expect(text.prefix(2) == [" Why first: an open alert stays on top", " of the queue until someone was told."])
        #expect(scene.lines().map(\.string) == ["Why first: an open alert stays on top of the queue until someone was told."])
    }
}
