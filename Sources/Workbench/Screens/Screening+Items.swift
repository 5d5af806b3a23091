import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// The items of the form with their answers; hidden ones say why, and of a very long form only the part around the cursor is made.
    func itemNodes(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        let items = screen.instrument.items
        let shown = part(of: items, around: screen.item)
        var nodes: [Node] = []
        if shown.lowerBound > 0 { nodes.append(.line(Line(DisplayText("   \(shown.lowerBound) items before these"), .muted))) }
        var index = shown.lowerBound
        while index < shown.upperBound {
            let item = items[index]
            if let section = item.section { nodes.append(.line(Line(DisplayText("   " + section), .heading))) }
            if let reason = evaluation.hidden[item.id] {
                let last = lastHidden(items, from: index, to: shown.upperBound, evaluation, reason)
                nodes.append(hiddenNode(item, items[last], reason))
                index = last + 1
                continue
            }
            nodes += itemNodes(item, screen)
            index += 1
        }
        let rest = items.count - shown.upperBound
        if rest > 0 { nodes.append(.line(Line(DisplayText("   \(rest) items after these"), .muted))) }
        return nodes
    }

    /// More than anybody reads on one screen, and few enough to be drawn after every key.
    private static let mostItems = 200

    private func part(of items: [Screening.Item], around current: String?) -> Range<Int> {
        guard items.count > Self.mostItems else { return 0..<items.count }
        let index = current.flatMap { id in items.firstIndex { $0.id == id } } ?? items.count - 1
        let first = max(0, min(index - Self.mostItems / 2, items.count - Self.mostItems))
        return first..<first + Self.mostItems
    }

    /// Items that follow each other and are hidden for one reason stand on one line.
    private func lastHidden(_ items: [Screening.Item], from first: Int, to end: Int, _ evaluation: Evaluation, _ reason: String) -> Int {
        var last = first
        while last + 1 < end, items[last + 1].section == nil, evaluation.hidden[items[last + 1].id] == reason { last += 1 }
        return last
    }

    private func hiddenNode(_ first: Screening.Item, _ last: Screening.Item, _ reason: String) -> Node {
        let numbers = first.id == last.id ? first.id : "\(first.id)-\(last.id)"
        let label = first.id == last.id && !isNarrow ? DisplayText(first.label).padded(to: labelWidth) + "  " : ""
        let words = reason.isEmpty ? "not asked" : "not asked: \(reason)"
        return .item(.init(key: DisplayText(numbers), label: Line(label + DisplayText(words), .disabled), isEnabled: false))
    }

    /// Columns of a label; what is longer is cut with a sign, and stands in full under the cursor.
    private var labelWidth: Int {
        let longest = currentScreening?.instrument.items.map(\.label.count).max() ?? 32
        let room = isWide ? size.columns * 2 / 3 : size.columns
        return max(12, min(longest, room - (isNarrow ? 18 : 34)))
    }

    private func itemNodes(_ item: Screening.Item, _ screen: ScreeningScreen) -> [Node] {
        guard item.isAnswerable else { return [.text(Line(DisplayText(item.label), .muted), indent: 6)] }
        let isCurrent = item.id == screen.item
        if isCurrent, let typed = screen.typed { return [typingNode(item, typed)] + underCursor(item, screen) }
        let label = DisplayText(item.label).padded(to: labelWidth)
        let node = Node.item(
            .init(key: DisplayText(item.id), label: Line(label), isSelected: isCurrent, detail: detail(item, screen, isCurrent)))
        return [node] + (isCurrent ? underCursor(item, screen) : evidenceNodes(item, screen))
    }

    private func typingNode(_ item: Screening.Item, _ typed: TextInput) -> Node {
        let room = max(10, min(item.kind == .text ? 48 : 20, size.columns - labelWidth - 12))
        return .field(
            .init(
                label: DisplayText("\(item.id)  \(item.label)"), labelWidth: min(labelWidth + 4, max(8, size.columns - 24)),
                value: DisplayText(typed.text), cursor: typed.cursor, isFocused: true, width: room))
    }

    /// The answer, or what is awaited; notes of the instrument stand beside it while it has none.
    private func detail(_ item: Screening.Item, _ screen: ScreeningScreen, _ isCurrent: Bool) -> Line {
        let answer = answers(screen)[item.id]
        var detail =
            isCurrent && isShort && answer == nil ? Line(DisplayText(optionWords(item, screen))) : Line(isCurrent ? "_" : ".", .muted)
        if let answer {
            detail = [Span(DisplayText(answerWords(answer, item, screen)), answer.isRefusal ? .warning : .text)]
        }
        if let note = item.note, answer == nil { detail.spans.append(Span(DisplayText("   \(note)"), .warning)) }
        return detail
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
        case .openChoice: return options + (isShort ? "" : "   ") + "enter writes"
        case .number(let range): return "number" + range.words
        case .text: return "enter writes"
        case .date: return "date"
        case .time: return "time"
        case .dateTime: return "date and time"
        case .display: return ""
        }
    }

    /// The label in full where it was cut, the official wording where the site may show it, and what was noted.
    private func underCursor(_ item: Screening.Item, _ screen: ScreeningScreen) -> [Node] {
        var nodes: [Node] = []
        if item.label.count > labelWidth { nodes.append(.text(Line(DisplayText(item.label), .strong), indent: 6)) }
        if let words = wording(screen)?.items[item.id] { nodes.append(.text(Line(DisplayText(words), .strong), indent: 6)) }
        return nodes + evidenceNodes(item, screen)
    }

    func evidenceNodes(_ item: Screening.Item, _ screen: ScreeningScreen) -> [Node] {
        guard let words = administration(screen)?.circumstances.evidence[item.id] else { return [] }
        return [.text(Line(DisplayText("noted: \(words)"), .info), indent: 8)]
    }
}
