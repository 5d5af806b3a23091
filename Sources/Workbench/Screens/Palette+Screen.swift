import Caseload
import Scene

extension WorkbenchState {
    private func matches(_ screen: PaletteScreen) -> [Command] {
        let commands = CommandTable.commands(in: screen.from).filter { command in
            isEnabled(command.id) && !command.keys.isEmpty && command.id != .palette
        }
        return RankedSearch.find(screen.input.text, in: commands) { .init(names: [$0.title], topics: [$0.help]) }
    }

    mutating func paletteKey(_ key: Key, _ screen: PaletteScreen) -> [Effect] {
        var screen = screen
        let found = matches(screen)
        switch key {
        case .escape:
            pop()
            return []
        case .enter:
            pop()
            return found.indices.contains(screen.selected) ? perform(found[screen.selected], from: screen.from) : []
        case .up: screen.selected = max(0, screen.selected - 1)
        case .down, .tab: screen.selected = min(max(0, found.count - 1), screen.selected + 1)
        default:
            guard screen.input.handle(key) else { return meansNothing(key) }
            screen.selected = 0
        }
        changeTop { $0 = .palette(screen) }
        return []
    }

    /// As if its key had been pressed on the screen below.
    private mutating func perform(_ command: Command, from: Context) -> [Effect] {
        // Where letters begin words, a command is done and its key is not pressed.
        if case .screening(let screen) = top, screen.isOnWrittenItem { return runWritten(command.id, screen) }
        guard let key = command.keys.first else { return [] }
        return taken(key, isChosen: true)
    }

    func paletteScene(_ screen: PaletteScreen) -> Scene {
        let found = matches(screen)
        let top: [Node] =
            caseTop(screen.from) + [
                .line(Line(DisplayText(" All commands: \(screen.from.title)"), .heading)),
                .field(
                    .init(
                        label: ":", labelWidth: 1, value: DisplayText(screen.input.text), cursor: screen.input.cursor, isFocused: true,
                        note: Line("type to find, enter does it", .muted), width: 24)), .gap,
            ]
        let items = found.enumerated().map { index, command in
            Node.item(
                .init(
                    key: DisplayText(command.keyText).padded(to: 8), label: Line(DisplayText(command.title).padded(to: 22), .strong),
                    isSelected: index == screen.selected, hasCursor: false,
                    detail: Line(DisplayText(command.help), .muted)))
        }
        return framed(top: top, body: items.isEmpty ? [.line(Line(" No command of that name here."))] : items)
    }
}
