import Caseload
import Scene

// Circumstances and protected characteristics: a national code for each, chosen by a few letters.
extension WorkbenchState {
    /// The code lists that the filter leaves.
    func codeLists(_ screen: NeedsScreen) -> [CodeList] {
        RankedSearch.find(screen.filter.text, in: careLists?.codes.lists ?? []) {
            .init(names: [$0.term.label.text], topics: [listStatus($0)])
        }
    }

    /// What is known, in words with its code, also where nobody has asked.
    func listStatus(_ list: CodeList) -> String {
        switch open?.state.characteristics[list.term.code]?.characteristic.value {
        case .code(let chosen, let words)?: "\(chosen.label.text) (\(chosen.code))" + (words.isEmpty ? "" : ", \(words)")
        case .notStated?: "asked, not stated"
        case nil: "not asked"
        }
    }

    func selectedList(_ screen: NeedsScreen) -> CodeList? {
        let lists = codeLists(screen)
        return lists.indices.contains(screen.selected) ? lists[screen.selected] : nil
    }

    mutating func runCircumstance(_ id: Command.ID, _ list: CodeList) -> [Effect] {
        switch id {
        case .codeNotStated: return take(list.notStated, of: list, else: "This list has no code for \"not stated\".")
        case .codeNotKnown: return take(list.notKnown, of: list, else: "This list has no code for \"asked, not known\".")
        case .codeWords:
            guard case .code(let chosen, _)? = open?.state.characteristics[list.term.code]?.characteristic.value else {
                return refuse("First the code (enter); then words beside it.")
            }
            return openForm(.care(.characteristic(list: list.term.code, code: chosen.code)))
        default:
            push(.codes(CodesScreen(list: list.term.code)))
            return []
        }
    }

    /// Records a code and goes on; once signed it needs the reason of an amendment.
    mutating func take(_ code: String?, of list: CodeList, else sentence: String = "") -> [Effect] {
        guard let code, let characteristic = list.characteristic(code: code) else {
            return refuse(sentence)
        }
        guard open?.state.isLocked != true else { return openForm(.care(.characteristic(list: list.term.code, code: code))) }
        let effects = recordQuietly([.characteristicRecorded(characteristic)], "Saved: \(characteristic.words). e adds words.")
        if !effects.isEmpty { moveOnInNeeds(past: list.term.code) }
        return effects
    }

    mutating func takeBackCharacteristic(_ list: CodeList) -> [Effect] {
        takeBack(open?.state.characteristics[list.term.code]?.by, list.term.label.text) {
            $0.characteristics[list.term.code].map { "before it: \($0.characteristic.words)" } ?? "not asked"
        }
    }

    // MARK: The list

    func circumstanceNodes(_ screen: NeedsScreen) -> [Node] {
        let lists = codeLists(screen)
        guard !lists.isEmpty else { return [.line(Line(" Nothing is called that. esc shows all.", .muted))] }
        let width = isNarrow ? 16 : 26
        return lists.enumerated().map { index, list in
            let isAsked = open?.state.characteristics[list.term.code] != nil
            let line = Line([
                Span(DisplayText(list.term.label.text).padded(to: width)), Span(" "),
                Span(DisplayText(listStatus(list)), isAsked ? .strong : .muted),
            ])
            return .item(.init(label: line, isSelected: index == screen.selected, hasCursor: !screen.isFiltering))
        }
    }

    func selectedListNodes(_ screen: NeedsScreen) -> [Node] {
        guard let list = selectedList(screen) else { return [] }
        let who = open?.state.characteristics[list.term.code].map { ", \(by($0.by))" } ?? ""
        return standingNodes(DisplayText("\(list.term.label.text): \(listStatus(list))\(who)."))
    }
}

extension CodeList {
    /// The code for somebody who was asked and does not know; nil where the list has none.
    var notKnown: String? { codes.first { ["not known", "asked, not known", "not known or not sure"].contains($0.label.text) }?.code }
}
