import Scene

extension WorkbenchState {
    private func matches(_ screen: PaletteScreen) -> [Command] {
        let words = screen.input.text.lowercased().split(separator: " ")
        return CommandTable.commands(in: screen.from).filter { command in
            guard isEnabled(command.id), !command.keys.isEmpty, ![.palette].contains(command.id) else { return false }
            let text = (command.title + " " + command.help).lowercased()
            return words.allSatisfy { text.contains($0) }
        }.sorted { a, b in
            let text = screen.input.text.lowercased()
            return a.title.lowercased().hasPrefix(text) && !b.title.lowercased().hasPrefix(text)
        }
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
