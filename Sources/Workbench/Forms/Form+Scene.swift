package import Scene

extension Form {
    /// The fields as nodes, aligned on the longest label.
    ///
    /// - Parameter ids: only these, where the others stand elsewhere; nil for all.
    package func nodes(
        width: Int, proseHeight: Int = 8, only ids: [FormField.ID]? = nil, echo: (FormField) -> Line? = { _ in nil }
    ) -> [Node] {
        let labelWidth = min(26, max(10, visible.map(\.label.count).max() ?? 10))
        return visible.filter { ids?.contains($0.id) ?? true }.flatMap { field in
            nodes(field, labelWidth: labelWidth, width: width, proseHeight: proseHeight, echo: echo(field))
        }
    }

    private func nodes(_ field: FormField, labelWidth: Int, width: Int, proseHeight: Int, echo: Line?) -> [Node] {
        let isFocused = field.id == focus
        switch field.kind {
        case .choice(let choices):
            return choiceNodes(field, choices, labelWidth: labelWidth, width: width, isFocused: isFocused)
        case .ticks(let choices, _): return tickNodes(field, choices, labelWidth: labelWidth, width: width, isFocused: isFocused)
        case .prose: return [proseNode(field, isFocused: isFocused, width: width, height: proseHeight)]
        case .secret, .text, .moment, .confirmation:
            var isSecret = false
            if case .secret = field.kind { isSecret = true }
            let longest = field.isConfirmation ? 12 : isSecret ? 32 : field.wanted != nil ? 20 : 48
            let room = max(12, min(longest, width - labelWidth - 8))
            let example = field.hint.isEmpty ? (field.isRequired ? "" : "may stay empty") : field.hint
            let hint = isFocused && field.input.text.isEmpty && !example.isEmpty ? example : nil
            let note = echo ?? hint.map { Line(DisplayText($0), .muted) } ?? field.backNote
            let node = Node.field(
                .init(
                    label: DisplayText(field.label), labelWidth: labelWidth, value: DisplayText(field.input.text),
                    cursor: field.input.cursor,
                    isFocused: isFocused, isSecret: isSecret, note: note, error: field.complaint.map { DisplayText($0) }, width: room))
            let isCut = !isSecret && field.input.text.count > room
            // What does not fit into the box can be read in full below it.
            let whole = isCut ? [Node.text(Line(DisplayText(field.input.text), .muted), indent: labelWidth + 4)] : []
            return [node] + whole + suggestionNodes(field, labelWidth: labelWidth, isFocused: isFocused)
        }
    }

    private func suggestionNodes(_ field: FormField, labelWidth: Int, isFocused: Bool) -> [Node] {
        guard isFocused else { return [] }
        let indent = String(repeating: " ", count: labelWidth + 6)
        if let offered = field.offered {
            return [
                .text(
                    Line([Span(DisplayText("\(field.input.text) enter"), .accent), Span(DisplayText(": \(offered)"))]),
                    indent: labelWidth + 6)
            ]
        }
        guard field.input.text.isEmpty else { return [] }
        return field.suggestions.enumerated().map { index, suggestion in
            .line(
                Line([
                    Span(DisplayText(indent + "\(index + 1)"), .accent), Span(DisplayText("  \(suggestion)"), .muted),
                ]))
        }
    }

    /// A choice as one line of its options, the chosen one in round brackets so that it reads without colour; too many for a line stand below each other
    /// while the field has the focus.
    private func choiceNodes(_ field: FormField, _ choices: [FormField.Choice], labelWidth: Int, width: Int, isFocused: Bool) -> [Node] {
        let text = choices.map { choice in
            choice.value == field.chosen ? "(\(choice.key) \(choice.label))" : " \(choice.key) \(choice.label) "
        }.joined(separator: " ")
        guard text.count > width - labelWidth - 10 else {
            return [optionLine(field, DisplayText(text), labelWidth: labelWidth, width: text.count, isFocused: isFocused)]
        }
        let chosen = choices.first { $0.value == field.chosen }.map { "\($0.key) \($0.label)" } ?? ""
        let line = optionLine(
            field, DisplayText(chosen), labelWidth: labelWidth, width: max(12, min(36, width - labelWidth - 10)), isFocused: isFocused)
        guard isFocused else { return [line] }
        return [line]
            + choices.map { choice in
                let mark = choice.value == field.chosen ? "*" : " "
                return .line(
                    Line([
                        Span(DisplayText(String(repeating: " ", count: labelWidth + 5) + mark)),
                        Span(DisplayText(" \(choice.key)"), .accent), Span(DisplayText("  \(choice.label)")),
                    ]))
            }
    }

    /// Each choice on a line of its own, with a cross where it is ticked; a line names what is ticked.
    private func tickNodes(_ field: FormField, _ choices: [FormField.Choice], labelWidth: Int, width: Int, isFocused: Bool) -> [Node] {
        let keys = choices.filter { field.ticked.contains($0.value) }.map { String($0.key) }
        let summary = keys.isEmpty ? "" : keys.joined(separator: ", ")
        let line = optionLine(field, DisplayText(summary), labelWidth: labelWidth, width: 12, isFocused: isFocused)
        return [line]
            + choices.map { choice in
                let mark = field.ticked.contains(choice.value) ? "[x] " : "[ ] "
                return .line(
                    Line([
                        Span(DisplayText("     " + mark)), Span(DisplayText(String(choice.key)), .accent),
                        Span(DisplayText("  \(choice.label)")),
                    ]))
            }
    }

    private func optionLine(_ field: FormField, _ value: DisplayText, labelWidth: Int, width: Int, isFocused: Bool) -> Node {
        .field(
            .init(
                label: DisplayText(field.label), labelWidth: labelWidth, value: value, cursor: 0, isFocused: isFocused,
                note: isFocused && waitsToGoOn && field.complaint == nil ? Line("tab goes on", .muted) : nil,
                error: field.complaint.map { DisplayText($0) }, width: width))
    }
}

extension FormField {
    private var isProse: Bool { if case .prose = kind { true } else { false } }

    /// That what stands here was typed before, so that nothing new is joined to it unseen; nil once it has changed.
    var backNote: Line? {
        guard let cameBack, cameBack == input.text else { return nil }
        return Line(isProse ? "typed before" : "typed before; ctrl-u takes it out", .warning)
    }
}
