/// Where a shorter text stands in its room.
package enum Alignment: Sendable, Hashable {
    case left, right, centre
}

extension DisplayText {
    /// The text cut to at most `columns`, ending with "…" when something was cut; a character is never split.
    package func truncated(to columns: Int) -> DisplayText {
        if width <= columns { return self }
        if columns <= 0 { return .empty }
        return prefix(columns - 1) + DisplayText(trusted: "…", width: 1, isASCII: false)
    }

    /// The text in exactly `columns`: cut when too long, filled with blanks when too short.
    package func padded(to columns: Int, aligned: Alignment = .left) -> DisplayText {
        let text = truncated(to: columns)
        let room = columns - text.width
        guard room > 0 else { return text }
        switch aligned {
        case .left: return text + .blank(room)
        case .right: return .blank(room) + text
        case .centre: return .blank(room / 2) + text + .blank(room - room / 2)
        }
    }

    /// As many whole characters from the start as fit into `columns`.
    package func prefix(_ columns: Int) -> DisplayText {
        split(at: columns).head
    }

    /// The text from the character at `index` on; empty when there is none.
    package func dropFirst(_ index: Int) -> DisplayText {
        guard index > 0 else { return self }
        if isASCII { return DisplayText(trusted: String(string.dropFirst(index)), width: max(0, width - index), isASCII: true) }
        let rest = String(string.dropFirst(index))
        return DisplayText(trusted: rest, width: rest.unicodeScalars.reduce(0) { $0 + $1.columns }, isASCII: false)
    }

    /// As many whole characters as fit into `columns`, and the rest.
    func split(at columns: Int) -> (head: DisplayText, rest: DisplayText) {
        if width <= columns { return (self, .empty) }
        if columns <= 0 { return (.empty, self) }
        if isASCII {
            let cut = string.utf8.index(string.startIndex, offsetBy: columns)
            return (
                DisplayText(trusted: String(string[..<cut]), width: columns, isASCII: true),
                DisplayText(trusted: String(string[cut...]), width: width - columns, isASCII: true)
            )
        }
        var taken = 0
        var cut = string.startIndex
        for index in string.indices {
            let next = string[index].columns
            if taken + next > columns { break }
            taken += next
            cut = string.index(after: index)
        }
        return (
            DisplayText(trusted: String(string[..<cut]), width: taken, isASCII: false),
            DisplayText(trusted: String(string[cut...]), width: width - taken, isASCII: false)
        )
    }

    /// The text as lines of at most `columns`, broken between words; a word longer than a line is broken within.
    ///
    /// There is always at least one line, and only blanks at a break are left out.
    package func wrapped(to columns: Int) -> [DisplayText] {
        guard width > columns, columns > 0 else { return [self] }
        var lines: [DisplayText] = []
        var line = DisplayText.empty
        for word in words {
            let isFirst = line.isEmpty
            if line.width + word.blanks + word.text.width <= columns {
                line = line + (isFirst && !lines.isEmpty ? .empty : .blank(word.blanks)) + word.text
                continue
            }
            if !isFirst { lines.append(line) }
            line = word.text
            while line.width > columns {
                var (head, rest) = line.split(at: columns)
                // A character wider than the line stands alone rather than never.
                if head.isEmpty { (head, rest) = (DisplayText(String(line.string.prefix(1))), line.dropFirst(1)) }
                lines.append(head)
                line = rest
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The words, each with the number of blanks before it.
    var words: [(blanks: Int, text: DisplayText)] {
        var result: [(blanks: Int, text: DisplayText)] = []
        var blanks = 0
        for part in string.split(separator: " ", omittingEmptySubsequences: false) {
            if part.isEmpty {
                blanks += 1
                continue
            }
            result.append((result.isEmpty ? blanks : blanks + 1, DisplayText(String(part))))
            blanks = 0
        }
        return result
    }
}
