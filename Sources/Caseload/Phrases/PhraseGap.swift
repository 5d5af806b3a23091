/// A place in a phrase that only whoever was there can fill in: a question in square brackets, such as `[when?]`. A text is not saved while one is left in it.
package enum PhraseGap {
    /// Longer questions are somebody's own words in brackets.
    private static let longest = 40

    /// Where the gaps stand, by characters.
    package static func ranges(in text: String) -> [Range<Int>] {
        // Most texts have none, and every key typed asks.
        guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
        var ranges: [Range<Int>] = []
        var start: Int?
        var last: Character = " "
        for (index, character) in text.enumerated() {
            switch character {
            case "[": start = index
            case "]":
                if let first = start, last == "?", index - first > 2, index - first < longest { ranges.append(first..<index + 1) }
                start = nil
            case _ where character.isNewline: start = nil
            default: break
            }
            last = character
        }
        return ranges
    }
}
