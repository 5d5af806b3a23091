import Caseload
import Scene

// Choosing a code: what is typed narrows the list, enter takes the line with the cursor.
extension WorkbenchState {
    mutating func codesKey(_ key: Key, _ screen: CodesScreen) -> [Effect] {
        var screen = screen
        let found = codes(screen)
        switch key {
        case .escape:
            pop()
            return []
        case .enter: return takeCode(found, screen)
        case .up, .backTab: screen.selected = max(0, screen.selected - 1)
        case .down, .tab: screen.selected = min(max(0, found.count - 1), screen.selected + 1)
        case .pageUp: screen.selected = max(0, screen.selected - 8)
        case .pageDown: screen.selected = min(max(0, found.count - 1), screen.selected + 8)
        default:
            guard screen.input.handle(key) else { return meansNothing(key) }
            screen.selected = 0
        }
        changeTop { $0 = .codes(screen) }
        return []
    }

    private mutating func takeCode(_ found: [CodedTerm], _ screen: CodesScreen) -> [Effect] {
        guard let list = careLists?.codes[screen.list], found.indices.contains(screen.selected) else {
            return refuse("No code of this list says that.")
        }
        pop()
        return take(found[screen.selected].code, of: list)
    }

    /// The codes that what was typed finds, by the code itself or its label, the best first.
    func codes(_ screen: CodesScreen) -> [CodedTerm] {
        RankedSearch.find(screen.input.text, in: careLists?.codes[screen.list]?.codes ?? []) {
            .init(names: [$0.code, $0.label.text])
        }
    }

    func codesScene(_ screen: CodesScreen) -> Scene {
        guard let list = careLists?.codes[screen.list] else { return framed(top: identityNodes, body: []) }
        let name = list.term.label.text
        let top =
            identityNodes + [
                .line(
                    Line(
                        [Span(DisplayText(" " + name.prefix(1).uppercased() + name.dropFirst()), .heading)],
                        trailing: [Span(DisplayText("now: \(listStatus(list)) "), .muted)])),
                .field(
                    .init(
                        label: "Find", labelWidth: 5, value: DisplayText(screen.input.text), cursor: screen.input.cursor, isFocused: true,
                        note: isShort ? nil : Line("a few letters, or the code; enter takes the marked line", .muted), width: 20)),
            ]
        let found = codes(screen)
        let width = found.map(\.code.count).max() ?? 1
        let body = found.enumerated().map { index, code in
            Node.item(
                .init(
                    key: DisplayText(code.code).padded(to: width), label: Line(DisplayText(code.label.text)),
                    isSelected: index == screen.selected, hasCursor: false))
        }
        let verified = list.isVerified ? "" : " Not compared with the published list."
        return framed(
            top: top, body: body.isEmpty ? [.line(Line(" No code of this list says that.", .muted))] : body,
            bottom: isShort ? [] : [.gap, .text(Line(DisplayText("Codes: \(list.source).\(verified)"), .muted), indent: 1)])
    }
}
