import Scene

// Text of several lines in a form.
extension Form {
    /// Columns that text of several lines is wrapped to.
    package static func proseWidth(_ columns: Int) -> Int { max(10, min(76, columns - Prose.edge - 2)) }

    /// Enter makes a new line in the field that has the focus.
    var isInProse: Bool { if case .prose = focused?.kind { true } else { false } }

    /// The keys that mean something else in text of several lines; false for the others, and where there is no further row.
    mutating func takesInProse(_ key: Key) -> Bool {
        guard let focused else { return false }
        var input = focused.input
        let isTaken =
            switch key {
            case .up: input.moveRow(by: -1, width: Self.proseWidth(columns))
            case .down: input.moveRow(by: 1, width: Self.proseWidth(columns))
            case .enter: input.handle(.enter)
            default: false
            }
        if isTaken { replace(input, in: focused.id) }
        return isTaken
    }

    func proseNode(_ field: FormField, isFocused: Bool, width: Int, height: Int) -> Node {
        let room = Self.proseWidth(width)
        let hint = isFocused && field.input.text.isEmpty && !field.hint.isEmpty ? Line(DisplayText(field.hint), .muted) : field.backNote
        return .prose(
            Prose(
                label: DisplayText(field.label), text: TextRows(field.input.text, width: room), cursor: field.input.cursor,
                isFocused: isFocused, height: height, note: hint, error: field.complaint.map { DisplayText($0) }, width: room))
    }
}
