extension MomentParser {
    /// `today`, `yest`, `tue`, `last mon`, `next tue`, `last night`, `this month`.
    mutating func takeNamedDay(_ word: String) throws(MomentComplaint) -> Bool {
        if let days = Self.namedDays[word] {
            try set(.fromToday(days))
        } else if word == "tonight" {
            try set(.night(0))
        } else if let weekday = TimeText.weekday(named: word) {
            try set(.named(weekday, .nearest))
        } else if let which = Self.which[word], let next = words.first, let day = Self.named(next, which) {
            words.removeFirst()
            try set(day)
        } else if word == "last" || word == "next", words.first == "week" {
            words.removeFirst()
            parts.isApproximate = true
            try set(MomentParts.Span.days(word == "last" ? -7 : 7))
        } else {
            return false
        }
        return true
    }

    private static let namedDays = [
        "today": 0, "yesterday": -1, "yest": -1, "yday": -1, "tomorrow": 1, "tom": 1, "tmrw": 1,
    ]

    private static let which: [String: (weekday: MomentParts.Which, days: Int)] = [
        "last": (.last, -1), "this": (.nearest, 0), "next": (.next, 1),
    ]

    private static func named(_ word: String, _ which: (weekday: MomentParts.Which, days: Int)) -> MomentParts.Day? {
        if let weekday = TimeText.weekday(named: word) { return .named(weekday, which.weekday) }
        switch word {
        case "night": return .night(which.days)
        case "morning", "afternoon", "evening": return which.days == 0 ? .fromToday(0) : nil
        case "month": return .months(which.days, isWholeYears: false)
        case "year": return .months(which.days * 12, isWholeYears: true)
        default: return nil
        }
    }

    /// `12/3`, `12/3/85`, `1985-03-12`, `3/1985`, `12 mar 85`, `12th of march`, `march 1985`, `1985`.
    mutating func takeDate(_ word: String) throws(MomentComplaint) -> Bool {
        if let figures = Self.dayFigures(word), let month = takeMonthName() {
            try set(.written(WrittenDate(day: figures, month: month, year: try takeYear(), isMonthInFigures: false)))
        } else if let written = WrittenDate(whole: word) ?? WrittenDate(yearless: word) {
            try set(.written(written))
        } else if let (month, year) = Self.monthAndYear(word) {
            try set(.month(month, year))
        } else if let month = TimeText.month(named: word) {
            try refuseDayAfterMonth()
            try set(.month(month, try takeYear()))
        } else if let joined = Self.joinedDate(word) {
            words = joined + words
        } else if WrittenTime.number(word, figures: 1...9) != nil {
            try takeNumber(word)
        } else {
            return false
        }
        return true
    }

    private mutating func takeNumber(_ word: String) throws(MomentComplaint) {
        if wanted.isMoment { throw word.count > 2 ? .noSuchTime : .needsUnit }
        guard let year = WrittenTime.number(word, figures: 4...4) else { throw .notUnderstood(wanted) }
        if case .written(let written)? = parts.day, written.year == nil {
            parts.day = .written(written.with(.full(year)))
        } else {
            try set(.year(year))
        }
    }

    /// 12 for `12` and `12th`.
    private static func dayFigures(_ word: String) -> Int? {
        let suffix = ["st", "nd", "rd", "th"].first { word.hasSuffix($0) } ?? ""
        return WrittenTime.number(word.dropLast(suffix.count), figures: 1...2)
    }

    private mutating func takeMonthName() -> Int? {
        let rest = words.first == "of" ? words.dropFirst() : words
        guard let month = rest.first.flatMap({ TimeText.month(named: $0) }) else { return nil }
        words = rest.dropFirst()
        return month
    }

    /// The year after a month's name. Where a moment is wanted, four figures alone may also be its time.
    private mutating func takeYear() throws(MomentComplaint) -> WrittenDate.Year? {
        guard let word = words.first, let year = WrittenDate.Year(word) else { return nil }
        if words.dropFirst().first.map({ Self.halfDays[$0] != nil }) ?? false { return nil }
        if wanted.isMoment, parts.clock == nil, word.count == 4, !WrittenDate.isPlausible(year: word),
            !words.dropFirst().contains(where: Self.isClock), WrittenTime.minuteOfDay(word) != nil
        {
            return nil
        }
        words.removeFirst()
        return year
    }

    /// "mar 12" may be the twelfth, as Americans write it, or the year.
    private func refuseDayAfterMonth() throws(MomentComplaint) {
        guard let word = words.first, let day = Self.dayFigures(word), day <= 31, !(word.count == 2 && word.first == "0") else { return }
        if words.dropFirst().first.map({ Self.halfDays[$0] != nil }) ?? false { return }
        throw .monthBeforeDay
    }

    /// `3/1985`, `mar-1985`, `1985-03`.
    private static func monthAndYear(_ word: String) -> (Int, WrittenDate.Year)? {
        let parts = word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 2 else { return nil }
        for (month, year) in [(parts[0], parts[1]), (parts[1], parts[0])] {
            guard year.utf8.count == 4, let year = WrittenDate.Year(year) else { continue }
            if let month = WrittenTime.number(month, figures: 1...2) ?? TimeText.month(named: month) { return (month, year) }
        }
        return nil
    }

    /// The three words of `12mar85`, the two of `12mar` and `mar85`, or of a date and a time with a T between them.
    private static func joinedDate(_ word: String) -> [String]? {
        let scalars = Array(word)
        if let mark = scalars.indices.first(where: { index in
            scalars[index] == "t" && index > 0 && index + 1 < scalars.count && scalars[index - 1].isASCIIDigit
                && scalars[index + 1].isASCIIDigit
        }) {
            return [String(scalars[..<mark]), String(scalars[(mark + 1)...])]
        }
        let day = word.prefix { $0.isASCIIDigit }
        let month = word.dropFirst(day.count).prefix { $0.isLetter }
        let year = word.dropFirst(day.count + month.count)
        guard !month.isEmpty, TimeText.month(named: month) != nil, !(day.isEmpty && year.isEmpty), day.count <= 2, year.count <= 4,
            year.allSatisfy(\.isASCIIDigit)
        else { return nil }
        return [day, month, year].filter { !$0.isEmpty }.map(String.init)
    }
}
