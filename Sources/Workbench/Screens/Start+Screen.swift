import Caseload
import Scene

extension WorkbenchState {
    private var startChoices: [(key: Character, title: String, detail: String)] {
        [
            ("1", "Practise now", "invented people; nothing is recorded"),
            ("2", "Set up this workstation", "first supervisor and passphrase"),
            ("3", "Open a record elsewhere", "by the path of its file"),
        ]
    }

    mutating func startKey(_ key: Key, _ selected: Int) -> [Effect] {
        switch key {
        case .up, .character("k"): changeTop { $0 = .start(selected: max(0, selected - 1)) }
        case .down, .character("j"), .tab: changeTop { $0 = .start(selected: min(2, selected + 1)) }
        case .enter: return take(selected)
        case .character(let character):
            if let index = startChoices.firstIndex(where: { $0.key == character }) { return take(index) }
            guard let command = CommandTable.command(for: key, in: .start) else { return meansNothing(key) }
            return run(command.id)
        // Here one goes no further back.
        case .escape, .left: break
        default: return meansNothing(key)
        }
        return []
    }

    private mutating func take(_ choice: Int) -> [Effect] {
        switch choice {
        case 0: return beginPractice(scenario: nil, seed: nil)
        case 1: push(.setup(SetupScreen(form: Self.setupForm)))
        default: push(.unlock(UnlockScreen(path: recordPath, members: [], pathInput: TextInput(recordPath))))
        }
        return []
    }

    func startScene(_ selected: Int) -> Scene {
        let items = startChoices.enumerated().map { index, choice in
            Node.item(
                .init(
                    key: DisplayText(String(choice.key)), label: Line(DisplayText(choice.title).padded(to: 26), .strong),
                    isSelected: index == selected, detail: Line(DisplayText(choice.detail), .muted)))
        }
        let body: [Node] =
            [
                .gap, .line(Line("   Liaise", .heading)),
                .text(
                    Line(
                        "A workbench for Liaison & Diversion: the queue, screening, alerts and outcomes, in a sealed record on this machine.",
                        .muted), indent: 3),
                .gap, .gap,
            ] + items + [
                .gap, .text(Line(DisplayText("There is no record here yet (\(recordPath))."), .muted), indent: 3),
            ]
        return framed(top: [], body: body)
    }
}
