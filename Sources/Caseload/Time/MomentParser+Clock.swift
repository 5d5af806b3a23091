extension MomentParser {
    /// `2215`, `22:15`, `22.15`, `22h15`, `2215 hrs`, `9am`, `10.15 pm`, `noon`, `midnight`.
    mutating func takeClock(_ word: String) throws(MomentComplaint) -> Bool {
        switch word {
        case "noon", "midday":
            try set(MomentParts.Clock(secondOfDay: 12 * 3_600))
            return true
        case "midnight":
            try set(MomentParts.Clock(secondOfDay: 0, isMidnight: true))
            return true
        default: break
        }
        if try takeTwelveHourClock(word) { return true }
        let figures = Self.withoutHours(word)
        let isFollowedByHours = words.first.map { ["h", "hr", "hrs", "hours"].contains($0) } ?? false
        let isSaid = figures.count < word.count || isFollowedByHours
        guard isTimeHere(word) || isSaid, let second = WrittenTime.secondOfDay(figures) else {
            return try refuseClock(figures)
        }
        if isFollowedByHours { words.removeFirst() }
        try set(MomentParts.Clock(secondOfDay: second))
        return true
    }

    /// Figures are a time where a moment is wanted, and elsewhere only beside a day that lacks no year.
    private func isTimeHere(_ word: String) -> Bool {
        if wanted.isMoment || word.contains(":") { return true }
        guard word.count == 4, parts.day != nil || parts.span != nil else { return false }
        if case .written(let written)? = parts.day, written.year == nil, WrittenDate.isPlausible(year: word) { return false }
        return true
    }

    /// Says what is wrong with what can only be a time of day.
    private func refuseClock(_ figures: Substring) throws(MomentComplaint) -> Bool {
        let parts = figures.split(separator: ":", omittingEmptySubsequences: false)
        let isClock = (2...3).contains(parts.count) && parts.allSatisfy { WrittenTime.number($0, figures: 1...2) != nil }
        let isFigures = wanted.isMoment && WrittenTime.number(figures, figures: 3...4) != nil
        guard isClock || isFigures else { return false }
        throw ["2400", "24:00", "24:00:00"].contains(figures) ? .twentyFourHundred : .noSuchTime
    }

    private static func withoutHours(_ word: String) -> Substring {
        for suffix in ["hours", "hrs", "hr"] where word.hasSuffix(suffix) { return word.dropLast(suffix.count) }
        return word[...]
    }

    /// Seconds to add to the hours of the first half of the day.
    static let halfDays = ["am": 0, "a.m.": 0, "a.m": 0, "pm": 12 * 3_600, "p.m.": 12 * 3_600, "p.m": 12 * 3_600]

    /// `9am`, `9 am`, `10.15pm`, `1015pm`.
    private mutating func takeTwelveHourClock(_ word: String) throws(MomentComplaint) -> Bool {
        var figures = word[...]
        var half: Int?
        for (suffix, seconds) in Self.halfDays where word.hasSuffix(suffix) && word.dropLast(suffix.count).last?.isASCIIDigit == true {
            figures = word.dropLast(suffix.count)
            half = seconds
        }
        let isApart = half == nil
        if isApart { half = words.first.flatMap { Self.halfDays[$0] } }
        guard let half, figures.first?.isASCIIDigit == true else { return false }
        let hourAlone = WrittenTime.number(figures, figures: 1...2).map { $0 * 3_600 }
        guard let second = hourAlone ?? WrittenTime.secondOfDay(figures) else { throw .noSuchTime }
        guard (1...12).contains(second / 3_600) else { throw .notOnTwelveHourClock }
        if isApart { words.removeFirst() }
        let isTwelve = second / 3_600 == 12
        try set(MomentParts.Clock(secondOfDay: (isTwelve ? second - 12 * 3_600 : second) + half, isTwelve: isTwelve))
        return true
    }

    /// A word that says a time of day, whatever stands around it.
    static func isClock(_ word: String) -> Bool {
        WrittenTime.secondOfDay(word) != nil || ["noon", "midday", "midnight"].contains(word)
            || halfDays.keys.contains { word.hasSuffix($0) && word.first?.isASCIIDigit == true }
    }
}

extension WrittenTime {
    /// Minutes after midnight of a time that stands alone, in any words: `22:15`, `10.15pm`, `noon`, `2215 hrs`.
    package static func minuteOfDay(inWords text: some StringProtocol) -> Int? {
        guard let parts = try? MomentParser(text, wanted: .moment(.any)).parsed(), let clock = parts.clock, parts.day == nil,
            parts.span == nil,
            !parts.isApproximate, parts.weekday == nil
        else { return nil }
        return clock.secondOfDay / 60
    }
}
