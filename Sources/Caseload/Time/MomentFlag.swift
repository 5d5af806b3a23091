/// What whoever typed a time or a date should look at again, since it may not be what they meant.
package enum MomentFlag: Hashable, Sendable {
    /// It lies ahead, where something past is wanted.
    case future
    /// It has passed, where something to come is wanted.
    case past
    /// The day is read before the month; the other way round it would be this day.
    case monthFirst(CalendarDate)
    /// This day would answer to the same words.
    case otherDay(CalendarDate)
    /// The clocks went back and showed this time twice; the other time is this moment.
    case repeatedHour(Instant)
    /// The clocks went forward and never showed this minute of the day; as long after the change is meant.
    case skippedHour(minuteOfDay: Int)
    /// The 29 February of a leap year, where the year was not said.
    case leapDay
    /// Twelve at night for am, at noon for pm.
    case twelve
    /// A time was said, where only the day is kept.
    case timeNotKept

    /// It is about the day, so that it still holds when the time is left out.
    var isAboutDay: Bool {
        switch self {
        case .monthFirst, .otherDay, .leapDay: true
        case .future, .past, .repeatedHour, .skippedHour, .twelve, .timeNotKept: false
        }
    }

    /// What to look at, beside the echo: "in the future", "the day comes first: not 3 Dec 2026".
    package func words(zone: SiteZone) -> String {
        switch self {
        case .future: "in the future"
        case .past: "already past"
        case .monthFirst(let date): "the day comes first: not \(date.text)"
        case .otherDay(let date): "or did you mean \(date.shortText) \(date.year)?"
        case .repeatedHour(let other): "the clocks show this twice: the other is \(zone.echo(other))"
        case .skippedHour(let minute): "the clocks skip \(LocalTime.clock(minute)) that night"
        case .leapDay: "the nearest year that has a 29 February"
        case .twelve: "12 am is midnight, 12 pm is noon"
        case .timeNotKept: "only the day is kept"
        }
    }
}
