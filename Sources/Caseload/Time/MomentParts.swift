/// What the words of a text say about a time, each thing once, before a day is looked for that they fit.
struct MomentParts: Hashable {
    /// What says the day.
    enum Day: Hashable {
        case written(WrittenDate)
        case month(Int, WrittenDate.Year?)
        case year(Int)
        /// Today is 0, yesterday -1.
        case fromToday(Int)
        /// The evening of so many days from today, and the small hours after it.
        case night(Int)
        /// A day of the week, 0 for Monday.
        case named(Int, Which)
        /// A week, month or year from now: so many months, only the month or the year being meant.
        case months(Int, isWholeYears: Bool)
        /// A number that is an age where it is said to be.
        case age(Int)
    }

    /// Which of the days of one name.
    enum Which: Hashable {
        case nearest
        case last
        case next
    }

    /// A time of day.
    struct Clock: Hashable {
        let secondOfDay: Int
        /// 12 am or 12 pm, which not everybody means alike.
        var isTwelve = false
        /// The word itself, which begins a day and ends another.
        var isMidnight = false
    }

    /// A distance from now.
    enum Span: Hashable {
        case minutes(Int)
        case days(Int)
    }

    var day: Day?
    var clock: Clock?
    var span: Span?
    var isApproximate = false
    /// It was said to be early, in the middle or late, as only a month or a year can be.
    var isPartOfPeriod = false
    /// A day of the week beside a date, which has to agree.
    var weekday: Int?
    /// Which of two times that the clocks show twice: the first is 0.
    var pass: Int?

    /// A whole date and its time stand already, so that a distance from now only says the same again.
    var isComplete: Bool {
        guard clock != nil, case .written(let written)? = day else { return false }
        return written.year != nil
    }
}
