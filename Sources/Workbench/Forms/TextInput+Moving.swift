import Scene

// By words and by lines.
extension TextInput {
    /// Where the word before the insertion point begins.
    var wordStart: Int {
        let characters = Array(text)
        var index = cursor
        while index > 0, characters[index - 1].isWhitespace { index -= 1 }
        while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
        return index
    }

    /// Where the word behind the insertion point ends.
    var wordEnd: Int {
        let characters = Array(text)
        var index = cursor
        while index < characters.count, characters[index].isWhitespace { index += 1 }
        while index < characters.count, !characters[index].isWhitespace { index += 1 }
        return index
    }

    /// Where the line with the insertion point begins.
    var lineStart: Int {
        let head = Array(text.prefix(cursor))
        return (head.lastIndex(where: \.isNewline) ?? -1) + 1
    }

    /// Where the line with the insertion point ends.
    var lineEnd: Int {
        let characters = Array(text)
        return characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count
    }

    /// Moves by rows as the text is wrapped; false where there is no such row.
    mutating func moveRow(by step: Int, width: Int) -> Bool {
        let rows = TextRows(text, width: width)
        let place = rows.place(of: cursor)
        guard rows.rows.indices.contains(place.row + step) else { return false }
        cursor = rows.cursor(inRow: place.row + step, column: place.column)
        history.endRun()
        return true
    }
}
