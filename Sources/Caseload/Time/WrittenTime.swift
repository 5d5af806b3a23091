/// Times of day in figures, as lists and data files write them.
package enum WrittenTime {
    /// `+80m`: so long from now, whether or not it can be read.
    static func isFromNow(_ word: String) -> Bool { word.first == "+" && word.dropFirst().first?.isASCIIDigit == true }

    /// Minutes after midnight: `2210`, `22:10`, `22.10`, `9:05`, `905`, `22h10`, `22:10:30` (seconds are dropped).
    package static func minuteOfDay(_ text: some StringProtocol) -> Int? {
        secondOfDay(text).map { $0 / 60 }
    }

    /// Seconds after midnight, with the forms of `minuteOfDay`; parts of a second are dropped.
    static func secondOfDay(_ text: some StringProtocol) -> Int? {
        // The longest form has parts of a second to nine figures; a whole pasted page is not searched for colons.
        guard text.utf8.count <= 40 else { return nil }
        let plain = text.lowercased()
        let byColon = plain.split(separator: ":", omittingEmptySubsequences: false)
        if byColon.count == 3 {
            let seconds = byColon[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard seconds.count == 1 || seconds[1].allSatisfy(\.isASCIIDigit) else { return nil }
            return secondOfDay(hour: byColon[0], minute: byColon[1], second: seconds[0])
        }
        let figures = plain.hasSuffix("h") ? plain.dropLast() : plain[...]
        let parts = figures.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
        switch parts.count {
        case 1 where (3...4).contains(figures.count): return secondOfDay(hour: figures.dropLast(2), minute: figures.suffix(2), second: "00")
        case 2: return secondOfDay(hour: parts[0], minute: parts[1], second: "00")
        default: return nil
        }
    }

    private static func secondOfDay(hour: Substring, minute: Substring, second: Substring) -> Int? {
        guard let hour = number(hour, figures: 1...2), let minute = number(minute, figures: 2...2),
            let second = number(second, figures: 2...2),
            hour < 24, minute < 60, second < 60
        else { return nil }
        return hour * 3_600 + minute * 60 + second
    }

    /// The number that so many figures say; nil for anything else than figures.
    static func number(_ text: some StringProtocol, figures: ClosedRange<Int>) -> Int? {
        figures.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

extension Character {
    /// True for 0 to 9 and nothing else: not for figures of other scripts, nor for a figure with a mark on it.
    package var isASCIIDigit: Bool { asciiValue.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false }
}

/// The text without white space at its ends.
package func trimmed(_ text: some StringProtocol) -> String {
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
}
