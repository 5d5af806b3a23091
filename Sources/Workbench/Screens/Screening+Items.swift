import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// The items of the form with their answers; hidden ones say why, and of a very long form only the part around the cursor is made.
    func itemNodes(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        let items = screen.instrument.items
        let shown = part(of: items, screen, evaluation)
        let layout = layout(of: items[shown])
        var nodes: [Node] = []
        // Items far from the cursor are blank rows, which nobody sees and which count among those above and below.
        if !isShort { nodes += Self.blanks(shown.lowerBound) }
        var index = shown.lowerBound
        while index < shown.upperBound {
            let item = items[index]
            if let section = item.section { nodes.append(.line(Line(DisplayText("   " + section), .heading))) }
            if let reason = evaluation.hidden[item.id] {
                let last = lastHidden(items, from: index, to: shown.upperBound, evaluation, reason)
                nodes.append(hiddenNode(item, items[last], reason, layout))
                index = last + 1
                continue
            }
            nodes += itemNodes(item, screen, layout)
            index += 1
        }
        return nodes + Self.blanks(items.count - shown.upperBound)
    }

    /// In line with the items that can be chosen.
    private static let gutter = 3

    private static func blanks(_ count: Int) -> [Node] { Array(repeating: .line(Line("")), count: count) }

    /// More than anybody reads on one screen, and few enough to be drawn after every key.
    private static let mostItems = 200

    private func part(of items: [Screening.Item], _ screen: ScreeningScreen, _ evaluation: Evaluation) -> Range<Int> {
        let index = screen.item.flatMap { id in items.firstIndex { $0.id == id } } ?? items.count - 1
        // On a short screen the form begins with the item before, so that all that belongs to the item under the cursor is in sight.
        if isShort, !isFinished(screen) {
            // Why the one before is hidden may take several rows: a label that has to stand in full below its own row needs them.
            let isCrowded = index > 0 && evaluation.hidden[items[index - 1].id] != nil && items[index].label.count > size.columns - 8
            return max(0, isCrowded ? index : index - 1)..<min(items.count, index + Self.mostItems)
        }
        guard items.count > Self.mostItems, !isFinished(screen) else { return 0..<items.count }
        let first = max(0, min(index - Self.mostItems / 2, items.count - Self.mostItems))
        return first..<first + Self.mostItems
    }

    /// Items that follow each other and are hidden for one reason stand on one line.
    private func lastHidden(_ items: [Screening.Item], from first: Int, to end: Int, _ evaluation: Evaluation, _ reason: String) -> Int {
        var last = first
        while last + 1 < end, items[last + 1].section == nil, evaluation.hidden[items[last + 1].id] == reason { last += 1 }
        return last
    }

    /// The reason stands in full: the row cannot be chosen, so there is no other place to read it.
    private func hiddenNode(_ first: Screening.Item, _ last: Screening.Item, _ reason: String, _ layout: ItemLayout) -> Node {
        let isOne = first.id == last.id
        let numbers = isOne ? first.mark : "\(first.mark)-\(last.mark)"
        let label = isOne && !isNarrow ? "\(first.label): " : "\(numbers)  "
        let mark = DisplayText("·").padded(to: layout.keyWidth) + "  "
        return .text(Line(mark + DisplayText(label + (reason.isEmpty ? "not asked" : reason)), .disabled), indent: Self.gutter)
    }

    /// What is longer than its column is cut with a sign, and stands in full under the cursor.
    private func layout(of items: ArraySlice<Screening.Item>) -> ItemLayout {
        let longest = items.map(\.label.count).max() ?? 32
        // Where it is narrow the answer stands below its label.
        let room = isWide ? size.columns * 3 / 5 : size.columns
        return ItemLayout(
            keyWidth: items.map(\.mark.count).max() ?? 2, labelWidth: max(12, min(longest, room - (isNarrow ? 8 : 34))),
            noteRoom: room - max(12, min(longest, room - 34)) - 12)
    }

    private func itemNodes(_ item: Screening.Item, _ screen: ScreeningScreen, _ layout: ItemLayout) -> [Node] {
        guard item.isAnswerable else { return [.text(Line(DisplayText(item.label), .muted), indent: 6)] }
        let isCurrent = item.id == screen.item
        if isCurrent, let typed = screen.typed { return [typingNode(item, typed, screen, layout)] + underCursor(item, screen, layout) }
        let label = DisplayText(item.label).padded(to: layout.labelWidth)
        let node = Node.item(
            .init(key: layout.key(item), label: Line(label), isSelected: isCurrent, detail: detail(item, screen, layout, isCurrent)))
        return [node] + (isCurrent ? underCursor(item, screen, layout) : evidenceNodes(item, screen))
    }

    private func typingNode(_ item: Screening.Item, _ typed: TextInput, _ screen: ScreeningScreen, _ layout: ItemLayout) -> Node {
        let room = max(10, min(item.kind == .text ? 48 : 20, size.columns - layout.labelWidth - 12))
        return .field(
            .init(
                label: layout.key(item) + "  " + DisplayText(item.label), labelWidth: min(layout.labelWidth + 4, max(8, size.columns - 24)),
                value: DisplayText(typed.text), cursor: typed.cursor, isFocused: true,
                note: item.isWritten ? meaning(of: typed, item, screen).map { Line(DisplayText($0), .muted) } : nil, width: room))
    }

    /// The answer, or what is awaited; notes of the instrument stand beside it while it has none.
    private func detail(_ item: Screening.Item, _ screen: ScreeningScreen, _ layout: ItemLayout, _ isCurrent: Bool) -> Line {
        let answer = answers(screen)[item.id]
        var detail =
            isCurrent && isShort && answer == nil ? Line(DisplayText(optionWords(item, screen))) : Line(isCurrent ? "_" : ".", .muted)
        if let answer {
            detail = [Span(DisplayText(answerWords(answer, item, screen)), answer.isRefusal ? .warning : .text)]
            if isNotSaved(item, screen) { detail.spans.append(Span("   NOT SAVED", .error)) }
        }
        if let note = item.note, answer == nil, !(isCurrent && note.count > layout.noteRoom) {
            detail.spans.append(Span(DisplayText("   \(note)"), .warning))
        }
        return detail
    }

    private func isNotSaved(_ item: Screening.Item, _ screen: ScreeningScreen) -> Bool {
        guard let administration = screen.administration else { return false }
        return isNotSaved { entry in
            guard let answered = entry.fact.as(Answered.self) else { return false }
            return answered.administration == administration && answered.item == item.id
        }
    }

    /// "2  more than half the days"; what was written stands as it was written.
    func answerWords(_ answer: Answer, _ item: Screening.Item, _ screen: ScreeningScreen) -> String {
        let offset = offset(screen)
        let words = item.words(for: answer, offset: offset)
        switch answer {
        case .option(let code): return "\(code + offset)  \(words)"
        case .text: return words
        case .notAsked, .declined, .unable: return "\(answer.token)  \(words)"
        }
    }

    /// What can be chosen, or how the answer is typed.
    func optionWords(_ item: Screening.Item, _ screen: ScreeningScreen) -> String {
        let offset = offset(screen)
        let options = item.options.map { "\($0.code + offset) \($0.label)" }.joined(separator: isShort ? " " : isNarrow ? "  " : "   ")
        switch item.kind {
        case .choice: return options
        case .openChoice: return options + (isShort ? " or words" : "   or your own words; enter keeps it") + writtenWords
        case .number(let range): return "a number" + range.words + writtenWords
        case .text: return (isShort ? "words" : "type the words; enter keeps them") + writtenWords
        case .date: return "a date" + writtenWords
        case .time: return "a time" + writtenWords
        case .dateTime: return "a date and time" + writtenWords
        case .display: return ""
        }
    }

    /// How an item that is written is declined, and where the commands are that have letters elsewhere.
    private var writtenWords: String {
        isShort ? "; d u - and enter" : ". d, u or - alone and enter: declined, unable, not asked. : lists commands."
    }

    /// The label in full where it was cut, the official wording where the site may show it, and what was noted.
    private func underCursor(_ item: Screening.Item, _ screen: ScreeningScreen, _ layout: ItemLayout) -> [Node] {
        var nodes: [Node] = []
        if item.label.count > layout.labelWidth { nodes.append(.text(Line(DisplayText(item.label), .strong), indent: 6)) }
        if let words = wording(screen)?.items[item.id] { nodes.append(.text(Line(DisplayText(words), .strong), indent: 6)) }
        if let note = item.note, note.count > layout.noteRoom { nodes.append(.text(Line(DisplayText(note), .warning), indent: 6)) }
        return nodes + evidenceNodes(item, screen)
    }

    func evidenceNodes(_ item: Screening.Item, _ screen: ScreeningScreen) -> [Node] {
        guard let words = administration(screen)?.circumstances.evidence[item.id] else { return [] }
        return [.text(Line(DisplayText("noted: \(words)"), .info), indent: 8)]
    }
}

/// How wide the columns of a form are.
private struct ItemLayout {
    let keyWidth: Int
    let labelWidth: Int
    /// What a note may take beside the item; a longer one stands below it while the item has the cursor.
    let noteRoom: Int

    /// The same width on every row, so that headings between them do not move the labels.
    func key(_ item: Screening.Item) -> DisplayText { DisplayText(item.mark).padded(to: keyWidth) }
}

extension Screening.Item {
    /// What the item is called in front of its row: its id, or its place where the id is a word.
    var mark: String { id.count <= 4 ? id : String(number) }
}
