/// A line from paper in its parts: the answers, and what follows "asked" and "told".
struct PaperParts {
    /// A part of the line with its place, counted from 1.
    struct Token {
        let text: String
        let place: Int

        /// Each character as a token of its own.
        var characters: [Token] { text.enumerated().map { Token(text: String($1), place: place + $0) } }
    }

    private(set) var answers: [Token] = []
    /// Nil when the line does not say when it was asked.
    private(set) var asked: Token?
    /// Nil when the line does not say that anybody was told.
    private(set) var told: Token?

    private enum Part { case answers, asked, told }

    init(_ line: String) {
        var part = Part.answers
        for word in Self.words(line) {
            if let begun = Self.beginning(word.text) {
                part = begun.part
                let rest = Token(text: begun.rest, place: word.place + word.text.count - begun.rest.count)
                if part == .asked { asked = rest } else { told = rest }
                continue
            }
            switch part {
            case .answers: add(answer: word)
            case .asked: asked = asked.map { $0.adding(word) }
            case .told: told = told.map { $0.adding(word) }
            }
        }
    }

    /// "0010t sgt" is an answer string after which it is said who was told.
    private mutating func add(answer word: Token) {
        guard word.text.count > 1, let last = word.text.last, last == "t", word.text.dropLast().allSatisfy(Self.isAnswer) else {
            answers.append(word)
            return
        }
        answers.append(Token(text: String(word.text.dropLast()), place: word.place))
        told = Token(text: "", place: word.place + word.text.count - 1)
    }

    private static func isAnswer(_ character: Character) -> Bool {
        character.isASCII && (character.isNumber || ["d", "u", "-", "y", "n"].contains(character.lowercased().first ?? " "))
    }

    private static func words(_ line: String) -> [Token] {
        var words: [Token] = []
        var current = ""
        for (index, character) in (line + " ").enumerated() {
            if !character.isWhitespace {
                current.append(character)
            } else if !current.isEmpty {
                words.append(Token(text: current, place: index - current.count + 1))
                current = ""
            }
        }
        return words
    }

    /// "asked", "a" or "a0841"; "told", "t" or "t0845".
    private static func beginning(_ word: String) -> (part: Part, rest: String)? {
        let lowered = word.lowercased()
        for (name, part) in [("asked", Part.asked), ("told", .told), ("a", .asked), ("t", .told)] where lowered.hasPrefix(name) {
            let rest = String(word.dropFirst(name.count))
            if rest.isEmpty || rest.first?.isNumber == true || rest.first == "-" || rest.first == "@" {
                return (part, rest.hasPrefix("@") ? String(rest.dropFirst()) : rest)
            }
        }
        return nil
    }
}

extension PaperParts.Token {
    fileprivate func adding(_ word: PaperParts.Token) -> PaperParts.Token {
        text.isEmpty ? word : PaperParts.Token(text: text + " " + word.text, place: place)
    }
}
