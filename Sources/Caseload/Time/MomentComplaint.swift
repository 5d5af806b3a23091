/// Why a text is no date or time. Says what would be understood, and never repeats the text.
package enum MomentComplaint: Error, Hashable, Sendable {
    case blank
    case tooLong
    /// Figures of another script.
    case foreignFigures
    /// A character that no date or time has.
    case foreignCharacter
    case notUnderstood(MomentWanted)
    /// A day, a time or a span stands in it twice.
    case givenTwice
    /// A day of the month that the month does not have; the year where that matters.
    case noSuchDay(month: Int, year: Int?)
    /// A month past the twelfth.
    case noSuchMonth
    case noSuchTime
    /// 24:00.
    case twentyFourHundred
    /// Hours past 12 with am or pm.
    case notOnTwelveHourClock
    /// A month's name before the day.
    case monthBeforeDay
    /// The date is of another day of the week, 0 for Monday.
    case wrongWeekday(CalendarDate)
    /// It was said which of two times is meant, and the clocks show it once.
    case notRepeated
    case needsTime
    case needsDay
    case needsYear
    /// A number with neither unit nor name.
    case needsUnit
    /// Years, or amounts of time, that no record has.
    case outOfRange
    /// A number that may be an age or a year.
    case ageOrYear

    /// What is wrong, or what to write, to stand beside the field.
    package var reason: String {
        switch self {
        case .blank: "nothing is written"
        case .tooLong: "too long for a date or a time"
        case .foreignFigures: "write the figures as 0 to 9"
        case .foreignCharacter: "has a character that no date or time has"
        case .notUnderstood(let wanted): Self.notUnderstood(wanted)
        case .givenTwice: "says a day or a time twice"
        case .noSuchDay(let month, let year): Self.noSuchDay(month, year)
        case .noSuchMonth: "there are 12 months: the day comes before the month"
        case .noSuchTime: "not a time of day: write 22:15"
        case .twentyFourHundred: "not a time of day: write 00:00 of the next day"
        case .notOnTwelveHourClock: "am and pm go with hours from 1 to 12"
        case .monthBeforeDay: "the day comes before the month: write 12 mar, or mar 2026 for a month"
        case .wrongWeekday(let date): "\(date.text) is a \(TimeText.weekdays[date.weekday])"
        case .notRepeated: "the clocks show this time only once"
        case .needsTime: "say the time too, such as 22:15"
        case .needsDay: "say the day too, such as 12/3/2026"
        case .needsYear: "say the year too, such as 12/3/1985"
        case .needsUnit: "a number alone is no time: write 0900, 9am or -20m"
        case .outOfRange: "too far away: write a year from \(MomentReader.years.lowerBound) to \(MomentReader.years.upperBound)"
        case .ageOrYear: "an age or a year? Write about 40, or 1940"
        }
    }

    private static func notUnderstood(_ wanted: MomentWanted) -> String {
        switch wanted {
        case .moment: "not a time: write now, 22:15, -20m, yest 2215 or 12/3/2026 22:15"
        case .date: "not a date: write 12/3/2026, yesterday or 3 days ago"
        case .dateOfBirth: "not a date of birth: write 12/3/1985, 1985 or about 40"
        case .partialDate: "not a date: write 12/3/2026, march 2026 or about 1985"
        }
    }

    private static func noSuchDay(_ month: Int, _ year: Int?) -> String {
        guard (1...12).contains(month) else { return noSuchMonth.reason }
        let name = TimeText.months[month - 1]
        guard let year else { return "\(name) has no such day" }
        return "\(name) \(year) has \(CalendarDate.days(inMonth: month, of: year)) days"
    }
}
