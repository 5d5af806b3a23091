/// Day, month and perhaps year as somebody wrote them: the day before the month, as it is in Britain, or the year first.
struct WrittenDate: Hashable {
    /// A year in two figures or in four.
    enum Year: Hashable {
        case full(Int)
        /// 0 to 99, in a century that the field knows.
        case short(Int)

        init?(_ text: some StringProtocol) {
            guard let year = WrittenTime.number(text, figures: 2...4), text.utf8.count != 3 else { return nil }
            self = text.utf8.count == 4 ? .full(year) : .short(year)
        }
    }

    let day: Int
    let month: Int
    let year: Year?
    /// The month stands in figures after the day, so that someone may have meant them the other way round.
    let isMonthInFigures: Bool

    init(day: Int, month: Int, year: Year?, isMonthInFigures: Bool) {
        self.day = day
        self.month = month
        self.year = year
        self.isMonthInFigures = isMonthInFigures
    }

    /// A date with its year: `14/3/02`, `14/03/2002`, `14.3.2002`, `14-03-2002`, `14-Mar-2002`, `14 Mar 2002` or `2002-03-14`.
    init?(whole text: some StringProtocol) {
        guard text.utf8.count <= 40 else { return nil }
        let text = String(text)
        var parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        if parts.count == 1 { parts = Self.wordsAroundMonth(text) }
        guard parts.count == 3 else { return nil }
        let isYearFirst = parts[0].utf8.count == 4
        let (yearPart, dayPart) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
        guard let year = Year(yearPart), let month = Self.month(parts[1]), let day = WrittenTime.number(dayPart, figures: 1...2) else {
            return nil
        }
        let isMonthInFigures = !isYearFirst && parts[1].first?.isASCIIDigit == true
        self.init(day: day, month: month, year: year, isMonthInFigures: isMonthInFigures)
    }

    /// A date without its year: `14/3`, `14-3`, `14-mar`.
    init?(yearless text: some StringProtocol) {
        guard text.utf8.count <= 20 else { return nil }
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 2, let day = WrittenTime.number(parts[0], figures: 1...2), let month = Self.month(parts[1]) else { return nil }
        self.init(day: day, month: month, year: nil, isMonthInFigures: parts[1].first?.isASCIIDigit == true)
    }

    private static func month(_ text: some StringProtocol) -> Int? {
        WrittenTime.number(text, figures: 1...2) ?? TimeText.month(named: text)
    }

    /// Spaces part a day only where the month is a word.
    private static func wordsAroundMonth(_ text: String) -> [Substring] {
        let words = text.split(separator: " ")
        return words.count == 3 && TimeText.month(named: words[1]) != nil ? words : []
    }

    /// The day in that year; nil when there is none.
    func date(in year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }

    /// The same day of that year.
    func with(_ year: Year) -> WrittenDate {
        WrittenDate(day: day, month: month, year: year, isMonthInFigures: isMonthInFigures)
    }

    /// Four figures that are rather a year than a time of day.
    static func isPlausible(year text: String) -> Bool {
        WrittenTime.number(text, figures: 4...4).map { (1900...2099).contains($0) } ?? false
    }

    /// What it would be with the month first; nil when that is no other day.
    var monthFirst: WrittenDate? {
        guard isMonthInFigures, day <= 12, day != month else { return nil }
        return WrittenDate(day: month, month: day, year: year, isMonthInFigures: true)
    }
}

extension CalendarDate {
    /// A day with its year in four figures, in any form of which lists and data files make use: `14/3/2002`, `14-Mar-2002`, `2002-03-14`.
    package init?(written text: some StringProtocol) {
        guard let written = WrittenDate(whole: text), case .full(let year)? = written.year, let date = written.date(in: year) else {
            return nil
        }
        self = date
    }
}
