/// What somebody typed to find a case, in parts that all have to be met.
struct FinderQuery {
    /// One part.
    struct Part {
        /// Letters and figures only.
        let text: [UInt8]
        /// Whether there are figures in it: then it is a number or a date, else a name.
        let hasFigures: Bool
        /// Nil when it cannot be one.
        let date: DatePattern?
        /// The case's name for people that it would be.
        let code: String?
        let sound: Soundex?
    }

    let parts: [Part]

    /// More words than anybody types are left out, so that no text takes long.
    private static let mostParts = 6

    init(_ typed: String) {
        // A pasted page is nobody's name.
        let typed = String(decoding: Array(typed.utf8.prefix(200)), as: UTF8.self)
        var words = typed.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)[...]
        var parts: [Part] = []
        while let word = words.first, parts.count < Self.mostParts {
            if let (pattern, count) = DatePattern.read(words) {
                parts.append(Self.part(words.prefix(count).joined(), date: pattern))
                words = words.dropFirst(count)
            } else {
                words = words.dropFirst()
                parts += Self.parts(word)
            }
        }
        self.parts = Array(parts.prefix(Self.mostParts))
    }

    /// A number is one part whatever stands between its figures; a name has as many parts as words.
    private static func parts(_ word: String) -> [Part] {
        if word.contains(where: \.isASCIIDigit) { return [part(word, date: nil)].filter { !$0.text.isEmpty } }
        let names = FoldedText.words(word)
        return names.map { name in
            Part(
                text: name, hasFigures: false, date: nil, code: names.count == 1 ? CaseCode(word)?.text : nil,
                sound: name.count < 3 ? nil : Soundex(name))
        }
    }

    private static func part(_ word: String, date: DatePattern?) -> Part {
        Part(text: FoldedText.joined(word), hasFigures: true, date: date, code: CaseCode(word)?.text, sound: nil)
    }
}
