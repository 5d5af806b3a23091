/// A text about a time in plain small words, and apart from them the words in brackets.
struct MomentText {
    private(set) var words: [String] = []
    /// The words of each pair of brackets.
    private(set) var glosses: [[String]] = []

    init(_ text: some StringProtocol) throws(MomentComplaint) {
        let plain = try Self.plain(text)
        var word = ""
        var gloss: [String]?
        func closed() -> [String] { word.isEmpty ? [] : [word] }
        for character in plain.unicodeScalars {
            switch character {
            case " ", ",":
                if gloss == nil { words += closed() } else { gloss? += closed() }
                word = ""
            case "(", ")":
                if let inside = gloss { glosses.append(inside + closed()) } else { words += closed() }
                gloss = character == "(" ? [] : nil
                word = ""
            default: word.unicodeScalars.append(character)
            }
        }
        if let inside = gloss { glosses.append(inside + closed()) } else { words += closed() }
        if words.isEmpty { throw .blank }
    }

    /// In ASCII and small letters; other spaces and dashes than those of the keyboard are taken for them.
    private static func plain(_ text: some StringProtocol) throws(MomentComplaint) -> String {
        guard text.utf8.count <= 120 else { throw .tooLong }
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r", "\u{A0}", "\u{2009}", "\u{202F}": plain += " "
            case "\u{2010}"..."\u{2015}", "\u{2212}": plain += "-"
            case " "..."~": plain.unicodeScalars.append(scalar)
            default: throw scalar.properties.numericType == nil ? .foreignCharacter : .foreignFigures
            }
        }
        return plain.lowercased()
    }
}
