import Scene

/// A small generator of numbers that gives the same ones for a seed on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `length` characters out of what names and attacks are made of.
    mutating func text(upTo length: Int) -> String {
        let alphabet = Array("abc XYZ019,.'-éß王小明ก็नि한ل\u{301}\u{200D}\u{1B}\u{7}\t\n\u{202E}\u{FE0F}😀👩🏽🇬🇧\u{9B}\u{E0041}").map(String.init)
        return (0..<Int.random(in: 0...length, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? "a" }.joined()
    }
}

/// A queue of `count` people, with the given row selected.
func queue(count: Int, selected: Int?, focusColumns: Int? = nil, banner: DisplayText? = nil) -> Scene {
    let columns = [
        Table.Column("Urgency", minimum: 11, maximum: 15), Table.Column("Cell", minimum: 4, priority: 1),
        Table.Column("Person", minimum: 14, maximum: .max), Table.Column("Age", minimum: 3, priority: 4, alignment: .right),
        Table.Column("Status", minimum: 12, maximum: 14, priority: 2), Table.Column("Due", minimum: 12, maximum: 20, priority: 3),
    ]
    let table = Table(
        columns: columns, count: count, selected: selected, focusColumns: focusColumns, emptyText: "Nobody is here yet."
    ) { index in
        Table.Row([
            Span(index == 0 ? "A Emergency" : "D Routine", index == 0 ? .urgencyA : .urgencyD), Span(DisplayText("M\(index)")),
            Span(DisplayText("Person \(index)")), Span(DisplayText("\(18 + index)")), Span("not triaged"), Span("screen"),
        ])
    }
    return Scene(
        top: [
            .line(Line([Span("Wandsworth custody suite", .strong)], trailing: [Span("08:25  Mensah", .muted)])),
            .line(Line([Span("!! 1 alert open 0:04", .alert), Span("  11 here")])), .gap,
        ],
        body: [.table(table)],
        bottom: [
            .gap, .text("Why first: an open alert stays on top."), .text("Guide: the custody record prevails."), .gap,
            .line(Line("enter open  t triage  ? help", .muted)),
        ],
        banner: banner)
}

/// A form of three fields, of which the given one has the focus.
func form(focused: Int?, value: DisplayText = "now") -> Scene {
    let fields = ["Who was told", "When", "What they will do"].enumerated().map { index, label in
        Node.field(
            Field(
                label: DisplayText(label), labelWidth: 18, value: value, isFocused: index == focused,
                note: index == 1 ? Line("Mon 23 Nov 08:25", .info) : nil))
    }
    return Scene(
        top: [.line(Line("DUNN, Callum", .strong))],
        body: [.text("ASQ, item 5: said yes to thoughts of suicide now.", indent: 2), .gap] + fields,
        bottom: [.gap, .line(Line("enter told  tab next  esc back", .muted))])
}

/// A list of nine items with details, of which the given one is selected.
func questions(selected: Int?) -> Scene {
    Scene(
        top: [.line(Line("NGUYEN, Van An", .strong))],
        body: (1...9).map { number in
            .item(
                Item(
                    key: DisplayText("\(number)"), label: Line(DisplayText("topic \(number)")), isSelected: number - 1 == selected,
                    isEnabled: number != 3, detail: "1  several days"))
        },
        bottom: [.line(Line("0-3 answer", .muted))])
}
