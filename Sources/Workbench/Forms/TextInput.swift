import Caseload
package import Scene

/// Text being typed, with its insertion point. It takes all of what it is given or nothing, and never a part.
package struct TextInput: Hashable, Sendable {
    /// What may stand in it, and what is known of how it came about.
    package enum Style: Sendable {
        /// One line, with undo.
        case line
        /// Lines and paragraphs, with undo.
        case prose
        /// One line of which no former state is kept.
        case secret
    }

    /// Why what was typed or pasted last was not taken.
    package enum Refusal: Hashable, Sendable {
        /// It would not fit.
        case full(most: Int)
        /// Several lines, where there is room for one: joined, they would be false words.
        case severalLines(Int)
    }

    package internal(set) var text: String
    /// Characters before the insertion point.
    package internal(set) var cursor: Int
    package let style: Style
    /// Nil where it was taken.
    package private(set) var refusal: Refusal?
    /// What can be undone and redone.
    var history = TypingHistory()

    package init(_ text: String = "", style: Style = .line) {
        self.text = text
        self.style = style
        cursor = text.count
    }

    /// The most characters that it takes.
    package var most: Int { style == .prose ? 20_000 : 2_000 }

    /// Takes an editing key; false when the key is none of ours.
    package mutating func handle(_ key: Key) -> Bool {
        refusal = nil
        switch key {
        case .character(let character): type(String(character), as: .typing)
        case .enter where style == .prose: type("\n", as: .other)
        case .backspace: if cursor > 0 { remove(cursor - 1..<cursor, as: .deleting) }
        case .delete: if cursor < text.count { remove(gapAtCursor ?? cursor..<cursor + 1, as: .deleting) }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .wordLeft: cursor = wordStart
        case .wordRight: cursor = wordEnd
        case .home, .control("a"): cursor = lineStart
        case .end, .control("e"): cursor = lineEnd
        case .control("u"): remove(lineStart..<cursor, as: .other)
        case .control("w"): remove(wordStart..<cursor, as: .other)
        case .control("z"), .control("_"): undo()
        case .control("y"): redo()
        default: return false
        }
        if !key.isTyping { history.endRun() }
        return true
    }

    /// Puts in what was pasted or chosen as one step of undo. Where there is room for one line, line ends around it are let go, and several lines are refused
    /// whole.
    package mutating func insert(_ raw: String) {
        refusal = nil
        let lines = style == .prose ? [raw] : Self.lines(of: raw)
        guard lines.count <= 1 else {
            refusal = .severalLines(lines.count)
            return
        }
        type(lines.first ?? String(raw.filter { !$0.isNewline }), as: .other)
        history.endRun()
    }

    /// The lines of a text in which something stands.
    package static func lines(of raw: String) -> [String] {
        raw.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
    }

    /// Puts a text in the place of all of it, as one step of undo, with the insertion point at the first gap.
    mutating func replaceAll(with text: String) {
        keepHistory(.other)
        self.text = text
        cursor = text.count
        moveToGap()
        history.endRun()
    }

    /// Begins anew with this text; nothing before it can be undone to.
    package mutating func set(_ text: String) { self = TextInput(text, style: style) }

    /// What is no text (control characters, and in one line line ends) becomes a blank.
    private func clean(_ raw: String) -> String {
        String(
            raw.map { character -> Character in
                if character.isNewline { return style == .prose ? "\n" : " " }
                return character.unicodeScalars.allSatisfy(\.properties.isControl) ? " " : character
            })
    }

    private mutating func type(_ raw: String, as step: TypingHistory.Step) {
        let clean = clean(raw)
        // What is written at a gap takes its place.
        let gap = gapAtCursor?.count ?? 0
        guard text.count - gap + clean.count <= most else {
            refusal = .full(most: most)
            return
        }
        keepHistory(step, beginsWord: step == .typing && clean != " " && cursor > 0 && characterBefore == " ")
        let head = text.prefix(cursor) + clean
        let result = head + text.dropFirst(cursor + gap)
        // A combining mark joins the character before it, so the characters are counted again.
        cursor = head.count
        text = String(result)
    }

    private mutating func remove(_ range: Range<Int>, as step: TypingHistory.Step) {
        guard !range.isEmpty else { return }
        keepHistory(step)
        text = String(text.prefix(range.lowerBound) + text.dropFirst(range.upperBound))
        cursor = range.lowerBound
    }

    private var characterBefore: Character? { text.dropFirst(cursor - 1).first }

    private mutating func keepHistory(_ step: TypingHistory.Step, beginsWord: Bool = false) {
        guard style != .secret else { return }
        history.keep(.init(text: text, cursor: cursor), before: step, beginsRun: beginsWord)
    }

    private mutating func undo() { take(history.undo(from: .init(text: text, cursor: cursor))) }

    private mutating func redo() { take(history.redo(from: .init(text: text, cursor: cursor))) }

    private mutating func take(_ state: TypingHistory.State?) {
        guard let state else { return }
        text = state.text
        cursor = state.cursor
    }
}

extension Key {
    /// Keys that go on with a run of typing.
    fileprivate var isTyping: Bool {
        switch self {
        case .character, .backspace, .delete: true
        default: false
        }
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control }
}
