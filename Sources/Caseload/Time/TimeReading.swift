/// Reads dates and times as people write them in lists and fields.
package enum TimeReading {
    /// A day: `14/3/02`, `14/03/2002`, `14.3.2002`, `14-03-2002`, `14-Mar-2002`, `14 Mar 2002` or `2002-03-14`. Two figures for a year mean the latest such
    /// year that is not in the future.
    package static func date(_ text: some StringProtocol, today: CalendarDate) -> CalendarDate? {
        guard let written = WrittenDate(text) else { return nil }
        if let year = written.fullYear { return written.date(in: year) }
        let century = today.year / 100 * 100
        if let recent = written.date(in: century + written.year), recent <= today { return recent }
        return written.date(in: century - 100 + written.year)
    }

    /// A day on which something happens to somebody who is here: two figures for a year mean this century.
    static func recentDate(_ text: some StringProtocol, today: CalendarDate) -> CalendarDate? {
        guard let written = WrittenDate(text) else { return nil }
        return written.date(in: written.fullYear ?? today.year / 100 * 100 + written.year)
    }

    /// Minutes after midnight: `2210`, `22:10`, `22.10`, `9:05`, `905`, `22h10`, `22:10:30` (seconds are dropped).
    package static func minuteOfDay(_ text: some StringProtocol) -> Int? {
        secondOfDay(text).map { $0 / 60 }
    }

    /// Seconds after midnight, with the forms of `minuteOfDay`; parts of a second are dropped.
    static func secondOfDay(_ text: some StringProtocol) -> Int? {
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

    fileprivate static func number(_ text: Substring, figures: ClosedRange<Int>) -> Int? {
        figures.contains(text.count) && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
    }
}

/// Day, month and year as somebody wrote them, in either order, with the year in two figures or four.
private struct WrittenDate {
    private let day: Int
    private let month: Int
    let year: Int
    private let yearHasFourFigures: Bool

    var fullYear: Int? { yearHasFourFigures ? year : nil }

    init?(_ text: some StringProtocol) {
        let text = String(text)
        var parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        if parts.count == 1 { parts = Self.wordsAroundMonth(text) }
        guard parts.count == 3 else { return nil }
        let isYearFirst = parts[0].count == 4
        let (yearPart, dayPart) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
        guard let year = TimeReading.number(yearPart, figures: 2...4), yearPart.count != 3,
            let month = TimeReading.number(parts[1], figures: 1...2) ?? TimeText.month(named: parts[1]),
            let day = TimeReading.number(dayPart, figures: 1...2)
        else { return nil }
        (self.day, self.month, self.year, yearHasFourFigures) = (day, month, year, yearPart.count == 4)
    }

    /// Spaces part a day only where the month is a word.
    private static func wordsAroundMonth(_ text: String) -> [Substring] {
        let words = text.split(separator: " ")
        return words.count == 3 && TimeText.month(named: words[1]) != nil ? words : []
    }

    func date(in year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
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
