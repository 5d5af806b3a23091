/// As much of a date of birth as somebody typed: "14/3/02", "2002-03-14", "14 mar 2002", "3/2002", "mar 2002", "14032002", "1985".
struct DatePattern: Hashable {
    private var day: Int?
    private var month: Int?
    private var year: Int?
    /// Two figures for a year mean any century.
    private var isShortYear = false

    /// How much of the date was typed: 3 for all of it.
    var parts: Int { [day, month, year].count { $0 != nil } }

    func matches(_ date: CalendarDate) -> Bool {
        if let day, day != date.day { return false }
        if let month, month != date.month { return false }
        guard let year else { return true }
        return isShortYear ? year == date.year % 100 : year == date.year
    }

    /// The pattern that these words begin with, and how many of them it takes; nil when they begin with none.
    static func read(_ words: ArraySlice<String>) -> (pattern: DatePattern, count: Int)? {
        if let spelt = readSpelt(words) { return spelt }
        return words.first.flatMap { DatePattern($0) }.map { ($0, 1) }
    }

    /// "14 mar 2002", "14 mar", "mar 2002": a month in letters alone is more likely a name.
    private static func readSpelt(_ words: ArraySlice<String>) -> (pattern: DatePattern, count: Int)? {
        let words = Array(words.prefix(3))
        func month(_ index: Int) -> Int? { words.indices.contains(index) ? TimeText.month(named: words[index]) : nil }
        func number(_ index: Int) -> String? { words.indices.contains(index) && isNumber(words[index]) ? words[index] : nil }
        var pattern = DatePattern()
        if let day = number(0), day.count <= 2, let named = month(1) {
            pattern.day = Int(day)
            pattern.month = named
            if let year = number(2), pattern.setYear(year) { return pattern.isPossible ? (pattern, 3) : nil }
            return pattern.isPossible ? (pattern, 2) : nil
        }
        guard let named = month(0), let year = number(1), year.count == 4, pattern.setYear(year) else { return nil }
        pattern.month = named
        return pattern.isPossible ? (pattern, 2) : nil
    }

    private init() {}

    /// One word of figures, with strokes, points or hyphens between them or without.
    private init?(_ word: String) {
        let parts = word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map(String.init)
        guard parts.allSatisfy(Self.isNumber) else { return nil }
        switch parts.count {
        case 1: guard set(whole: word) else { return nil }
        case 2: guard set(two: parts) else { return nil }
        case 3:
            let isYearFirst = parts[0].count == 4
            guard setYear(parts[isYearFirst ? 0 : 2]) else { return nil }
            day = Int(parts[isYearFirst ? 2 : 0])
            month = Int(parts[1])
        default: return nil
        }
        guard isPossible else { return nil }
    }

    /// "1985", "140302", "14032002", "20020314".
    private mutating func set(whole word: String) -> Bool {
        switch word.count {
        case 4: return setYear(word)
        case 6, 8:
            let isYearFirst =
                word.count == 8 && (word.hasPrefix("19") || word.hasPrefix("20")) && (Int(word.dropFirst(4).prefix(2)) ?? 13) <= 12
            day = Int(isYearFirst ? word.suffix(2) : word.prefix(2))
            month = Int(isYearFirst ? word.dropFirst(4).prefix(2) : word.dropFirst(2).prefix(2))
            return setYear(String(isYearFirst ? word.prefix(4) : word.dropFirst(4)))
        default: return false
        }
    }

    /// "14/3", or "3/2002".
    private mutating func set(two parts: [String]) -> Bool {
        if parts[1].count == 4 {
            month = Int(parts[0])
            return setYear(parts[1])
        }
        day = Int(parts[0])
        month = Int(parts[1])
        return true
    }

    private mutating func setYear(_ figures: String) -> Bool {
        guard let number = Int(figures), figures.count == 2 || figures.count == 4 && (1_900...2_099).contains(number) else { return false }
        year = number
        isShortYear = figures.count == 2
        return true
    }

    private var isPossible: Bool { (1...31).contains(day ?? 1) && (1...12).contains(month ?? 1) }

    private static func isNumber(_ text: String) -> Bool { (1...8).contains(text.utf8.count) && text.allSatisfy(\.isASCIIDigit) }
}
