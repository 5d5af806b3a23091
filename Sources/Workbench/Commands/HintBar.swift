package import Scene

/// The line of keys at the bottom, from the command table.
package enum HintBar {
    /// As many hints as fit, most useful first; help is always the last.
    package static func line(for context: Context, width: Int, isEnabled: (Command) -> Bool) -> Line {
        let ends: [Command.ID] = context.isTyping ? [.back, .help] : [.back, .palette, .help]
        let last = ends.compactMap { CommandTable[$0] }.filter { $0.contexts.contains(context) }
        let commands = CommandTable.commands(in: context).filter { command in
            ![.back, .palette, .help, .redraw, .lock].contains(command.id) && isEnabled(command)
        }
        var room = width - 1 - last.reduce(0) { $0 + hint($1).width + 2 }
        var shown: [Command] = []
        for command in commands {
            let needed = hint(command).width + 2
            guard needed <= room else { continue }
            room -= needed
            shown.append(command)
        }
        var spans: [Span] = [Span(" ")]
        for command in shown + last {
            spans.append(Span(DisplayText(keyText(command, in: context)), .strong))
            spans.append(Span(DisplayText(" \(command.title)  "), .muted))
        }
        return Line(spans)
    }

    private static func hint(_ command: Command) -> DisplayText { DisplayText("\(command.keyText) \(command.title)") }

    private static func keyText(_ command: Command, in context: Context) -> String {
        context.isTyping && command.id == .help ? "f1" : command.keyText
    }
}
