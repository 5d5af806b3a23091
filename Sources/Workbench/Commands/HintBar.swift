package import Scene

/// The line of keys at the bottom, from the command table.
package enum HintBar {
    /// As many hints as fit, most useful first; help is always the last.
    package static func line(for context: Context, width: Int, isEnabled: (Command) -> Bool) -> Line {
        let ends: [Command.ID] = context.isTyping ? [.back, .help] : [.back, .palette, .help]
        var last = ends.compactMap { CommandTable[$0] }.filter { $0.contexts.contains(context) }
        while last.count > 1, width < taken(by: last, in: context) { last.removeFirst() }
        let commands = CommandTable.commands(in: context).filter { command in
            ![.back, .palette, .help, .redraw, .lock].contains(command.id) && isEnabled(command)
        }
        var room = width - taken(by: last, in: context)
        var shown: [Command] = []
        for command in commands {
            let needed = hint(command, in: context).width + 2
            guard needed <= room else { continue }
            room -= needed
            shown.append(command)
        }
        var spans: [Span] = []
        for command in shown + last {
            spans.append(Span(spans.isEmpty ? " " : "  "))
            spans.append(Span(DisplayText(keyText(command, in: context)), .strong))
            spans.append(Span(DisplayText(" \(command.title)"), .muted))
        }
        return Line(spans)
    }

    /// The columns of hints with the blanks around them.
    private static func taken(by commands: [Command], in context: Context) -> Int {
        commands.reduce(1) { $0 + hint($1, in: context).width + 2 } - 2
    }

    private static func hint(_ command: Command, in context: Context) -> DisplayText {
        DisplayText("\(keyText(command, in: context)) \(command.title)")
    }

    private static func keyText(_ command: Command, in context: Context) -> String {
        context.isTyping && command.id == .help ? "f1" : command.keyText
    }
}
