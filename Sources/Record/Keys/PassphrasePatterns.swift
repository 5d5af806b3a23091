/// Takes a passphrase apart as somebody guessing would, and adds up what each part is worth in bits.
struct PassphrasePatterns {
    private(set) var bits = 0.0
    private let characters: [Character]
    private var seen: Set<String> = []

    init(_ text: String) {
        characters = Array(text)
        var index = 0
        while index < characters.count {
            let part = longestPart(from: index)
            // Saying the same thing twice adds little.
            let text = String(characters[index..<index + part.length]).lowercased()
            bits += part.length > 1 && seen.contains(text) ? 1 : part.bits
            seen.insert(text)
            index += part.length
        }
    }

    private struct Part {
        let length: Int
        let bits: Double
    }

    private func longestPart(from start: Int) -> Part {
        let candidates = [repeated(start), row(start), year(start), commonWord(start), letters(start)]
        return candidates.compactMap { $0 }.max { $0.length < $1.length } ?? Part(length: 1, bits: alone(characters[start]))
    }

    /// "aaaa".
    private func repeated(_ start: Int) -> Part? {
        let length = characters[start...].prefix { $0 == characters[start] }.count
        return length >= 3 ? Part(length: length, bits: 5) : nil
    }

    /// "1234", "cba", "qwerty", either way along.
    private func row(_ start: Int) -> Part? {
        let rest = lowercased(start, 12)
        let length =
            Self.rows.map { row in
                (3...12).last { $0 <= rest.count && row.contains(rest.prefix($0)) } ?? 0
            }.max() ?? 0
        return length >= 3 ? Part(length: length, bits: 6) : nil
    }

    /// "1987", "2026".
    private func year(_ start: Int) -> Part? {
        let rest = lowercased(start, 4)
        guard rest.count == 4, rest.hasPrefix("19") || rest.hasPrefix("20"), Int(rest) != nil else { return nil }
        return Part(length: 4, bits: 6)
    }

    private func commonWord(_ start: Int) -> Part? {
        let length = (3...12).last { CommonWords.all.contains(lowercased(start, $0)) && start + $0 <= characters.count }
        return length.map { Part(length: $0, bits: 7) }
    }

    /// A word that is on no list of ours is on somebody's: worth no more than one out of eight thousand. A capital begins another.
    private func letters(_ start: Int) -> Part? {
        guard characters[start].isLetter else { return nil }
        let length = 1 + characters[(start + 1)...].prefix { $0.isLetter && !$0.isUppercase }.count
        return length >= 3 ? Part(length: length, bits: min(13, 3 * Double(length))) : nil
    }

    private func alone(_ character: Character) -> Double {
        if character.isWhitespace { return 0.5 }
        if character.isNumber { return 3.3 }
        return character.isLetter ? 4.7 : 5
    }

    private func lowercased(_ start: Int, _ count: Int) -> String {
        String(characters[start...].prefix(count)).lowercased()
    }

    private static let rows: [String] = {
        let forward = ["0123456789012", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y"]
        return forward + forward.map { String($0.reversed()) }
    }()
}
