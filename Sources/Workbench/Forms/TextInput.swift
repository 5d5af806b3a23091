package import Scene

/// A line of text being typed, with its insertion point.
package struct TextInput: Hashable, Sendable {
    package private(set) var text: String
    /// Characters before the insertion point.
    package private(set) var cursor: Int

    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    private static let longest = 2_000

    /// Takes an editing key; false when the key is none of ours.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace: if cursor > 0 { remove(at: cursor - 1) }
        case .delete: if cursor < text.count { remove(at: cursor, movesBack: false) }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"):
            text = String(text.dropFirst(cursor))
            cursor = 0
        case .control("w"): removeWord()
        default: return false
        }
        return true
    }

    /// Puts in what was typed or pasted; what is no text (line ends, control characters) becomes a blank.
    package mutating func insert(_ raw: String) {
        let clean = String(raw.prefix(Self.longest).map { $0.isNewline || $0.unicodeScalars.allSatisfy(\.properties.isControl) ? " " : $0 })
        guard text.count + clean.count <= Self.longest else { return }
        let head = text.prefix(cursor) + clean
        let result = head + text.dropFirst(cursor)
        // A combining mark joins the character before it, so the characters are counted again.
        cursor = head.count
        text = String(result)
    }

    package mutating func set(_ text: String) { self = TextInput(text) }

    private mutating func remove(at index: Int, movesBack: Bool = true) {
        text.remove(at: text.index(text.startIndex, offsetBy: index))
        if movesBack { cursor -= 1 }
    }

    private mutating func removeWord() {
        var start = cursor
        let characters = Array(text)
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        text = String(characters[..<start] + characters[cursor...])
        cursor = start
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control }
}
