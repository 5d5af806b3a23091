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
            say("No code of this list says that.", .warning)
            return []
        }
        pop()
        return take(found[screen.selected].code, of: list)
    }

    /// The codes that match what was typed: the code itself first, then labels that begin so.
    func codes(_ screen: CodesScreen) -> [CodedTerm] {
        let codes = careLists?.codes[screen.list]?.codes ?? []
        let text = trimmed(screen.input.text).lowercased()
        guard !text.isEmpty else { return codes }
        let words = text.split(separator: " ")
        let ranked = codes.enumerated().compactMap { index, code -> (rank: Int, index: Int, code: CodedTerm)? in
            Self.rank(code, text, words).map { ($0, index, code) }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.code)
    }

    private static func rank(_ code: CodedTerm, _ text: String, _ words: [Substring]) -> Int? {
        let label = code.label.text.lowercased()
        if code.code.lowercased() == text { return 0 }
        if label.hasPrefix(text) { return 1 }
        let parts = label.split { !$0.isLetter && !$0.isNumber }
        if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 2 }
        return words.allSatisfy { label.contains($0) } || code.code.lowercased().hasPrefix(text) ? 3 : nil
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
