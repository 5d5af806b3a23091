/// What stands for a character where only ASCII can be shown.
package enum ASCIITwin {
    /// The nearest ASCII text, or `?`.
    static func twin(of character: Character) -> String {
        if character.isASCII { return String(character) }
        if let known = table[character] { return known }
        return plainLetter(character) ?? "?"
    }

    /// The twin for one cell of a canvas, as many columns wide as the character itself.
    package static func cell(of character: Character) -> String {
        if character == "…" { return "~" }
        let width = max(1, character.columns)
        let text = twin(of: character)
        return text.utf8.count == width ? text : String(repeating: "?", count: width)
    }

    private static let table: [Character: String] = [
        "…": "...", "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "−": "-", "•": "*", "·": ".", "×": "x", "÷": "/",
        "↑": "^", "↓": "v", "←": "<", "→": ">", "│": "|", "─": "-", "█": "#", "▄": "#", "✓": "x", "≥": ">=", "≤": "<=", "£": "GBP",
        "½": "1/2", "°": "deg", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "Þ": "Th", "ı": "i",
    ]

    /// A Latin letter without its accents, found by its Unicode name: "LATIN SMALL LETTER E WITH ACUTE" is an e.
    private static func plainLetter(_ character: Character) -> String? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        if scalar.isASCII { return String(scalar) }
        guard let name = scalar.properties.name, let letter = letterNamed(name, "LATIN CAPITAL LETTER ") else {
            return scalar.properties.name.flatMap { letterNamed($0, "LATIN SMALL LETTER ") }?.lowercased()
        }
        return letter
    }

    private static func letterNamed(_ name: String, _ prefix: String) -> String? {
        guard name.hasPrefix(prefix) else { return nil }
        let rest = name.dropFirst(prefix.count)
        guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
        return String(letter)
    }
}
