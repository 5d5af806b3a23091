/// Names as they are compared: small letters without accents, apostrophes and points, parted where anything else stands.
enum FoldedText {
    /// The words of a text, each as UTF-8.
    static func words(_ text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            if append(scalar, to: &word) || word.isEmpty { continue }
            words.append(word)
            word = []
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Writes the words of a text, parted by blanks, behind what is there.
    static func write(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        for scalar in text.unicodeScalars {
            if append(scalar, to: &bytes) || bytes.count == start || bytes.last == 0x20 { continue }
            bytes.append(0x20)
        }
        if bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
    }

    /// Letters and figures only, as one word: "WW/26/0102" becomes "ww260102".
    static func joined(_ text: String) -> [UInt8] { words(text).flatMap(\.self) }

    /// False where the scalar ends a word.
    private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: word.append(UInt8(scalar.value))
        case 0x41...0x5A: word.append(UInt8(scalar.value) + 0x20)
        // Apostrophes, points and accents that stand alone.
        case 0x27, 0x2E, 0x60, 0x2018, 0x2019, 0x02BC, 0x300...0x36F: break
        case 0..<0x80: return false
        default:
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return false }
            for small in scalar.properties.lowercaseMapping.unicodeScalars { word += plain[small] ?? Array(String(small).utf8) }
        }
        return true
    }

    /// Letters of European languages without what is written on, through or under them.
    private static let plain: [Unicode.Scalar: [UInt8]] = {
        let groups = [
            "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķĸ",
            "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ",
            "z": "źżž", "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
        ]
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for (letter, accented) in groups {
            for scalar in accented.unicodeScalars { table[scalar] = Array(letter.utf8) }
        }
        return table
    }()
}
