/// A month as a calendar shows it, in weeks from Monday, with one day chosen; a value that a screen draws and keys move through.
package struct MonthGrid: Hashable, Sendable {
    /// One day of the six weeks or fewer that a month touches.
    package struct Day: Hashable, Sendable {
        package let date: CalendarDate
        /// It belongs to the month and not to one beside it.
        package let isInMonth: Bool
        package let isToday: Bool
        package let isChosen: Bool
        /// It can be chosen.
        package let isWithinBounds: Bool
        /// Saturday or Sunday.
        package var isWeekend: Bool { date.weekday >= 5 }
    }

    /// How far a key moves the choice.
    package enum Step: Hashable, Sendable, CaseIterable {
        case day
        case week
        case month
        case year
    }

    /// The day that is chosen; always within the bounds.
    package let chosen: CalendarDate
    /// The day on which it is looked at.
    package let today: CalendarDate
    /// The days that can be chosen.
    package let bounds: ClosedRange<CalendarDate>
    /// The day of the month that moves by months come back to: from 31 January by way of 28 February to 31 March.
    private let wishedDay: Int

    /// A calendar that shows the month of the day chosen, or of the nearest within the bounds.
    package init(chosen: CalendarDate, today: CalendarDate, bounds: ClosedRange<CalendarDate>) {
        self.init(chosen: chosen, today: today, bounds: bounds, wishedDay: chosen.day)
    }

    private init(chosen: CalendarDate, today: CalendarDate, bounds: ClosedRange<CalendarDate>, wishedDay: Int) {
        self.chosen = min(max(chosen, bounds.lowerBound), bounds.upperBound)
        self.today = today
        self.bounds = bounds
        self.wishedDay = wishedDay
    }

    /// A calendar for a field: it begins at the day that was read, else today, and offers days up to today where something past is wanted, and from
    /// today on where something to come is.
    package init?(for wanted: MomentWanted, reading: MomentReading?, today: CalendarDate, zone: SiteZone) {
        guard let first = CalendarDate(year: MomentReader.years.lowerBound, month: 1, day: 1),
            let last = CalendarDate(year: MomentReader.years.upperBound, month: 12, day: 31), (first...last).contains(today)
        else { return nil }
        let bounds =
            switch wanted.tense {
            case .past: first...today
            case .coming: today...last
            case .any: first...last
            }
        self.init(chosen: reading?.firstDay(zone: zone) ?? today, today: today, bounds: bounds)
    }

    /// "Mon" to "Sun", above the columns.
    package static var weekdays: [String] { TimeText.weekdays }

    /// "November 2026".
    package var title: String { "\(TimeText.wholeMonth(chosen.month)) \(chosen.year)" }

    /// Four to six weeks of seven days.
    package var weeks: [[Day]] {
        let length = CalendarDate.days(inMonth: chosen.month, of: chosen.year)
        let first = chosen.adding(days: 1 - chosen.day)
        let monday = first.adding(days: -first.weekday)
        let count = (first.weekday + length + 6) / 7
        return (0..<count).map { week in (0..<7).map { day(monday.adding(days: week * 7 + $0)) } }
    }

    private func day(_ date: CalendarDate) -> Day {
        Day(
            date: date, isInMonth: (date.year, date.month) == (chosen.year, chosen.month), isToday: date == today, isChosen: date == chosen,
            isWithinBounds: bounds.contains(date))
    }

    /// The calendar after so many steps, forward or back; it stops at the bounds.
    package func moved(_ count: Int, _ step: Step) -> MonthGrid {
        // Further than from one bound to the other nothing moves, and no sum leaves its range.
        let count = min(max(count, -200_000), 200_000)
        switch step {
        case .day: return choosing(chosen.adding(days: count))
        case .week: return choosing(chosen.adding(days: count * 7))
        case .month: return moved(months: count)
        case .year: return moved(months: count * 12)
        }
    }

    private func moved(months: Int) -> MonthGrid {
        let first = chosen.adding(days: 1 - chosen.day)
        guard let month = first.adding(months: months) else {
            return choosing(months < 0 ? bounds.lowerBound : bounds.upperBound)
        }
        let day = min(wishedDay, CalendarDate.days(inMonth: month.month, of: month.year))
        return MonthGrid(chosen: month.adding(days: day - 1), today: today, bounds: bounds, wishedDay: wishedDay)
    }

    /// The calendar with another day chosen, or the nearest within the bounds.
    package func choosing(_ date: CalendarDate) -> MonthGrid {
        MonthGrid(chosen: date, today: today, bounds: bounds)
    }

    /// The calendar with the Monday or the Sunday of the week chosen.
    package func atEndOfWeek(_ isLast: Bool) -> MonthGrid {
        choosing(chosen.adding(days: (isLast ? 6 : 0) - chosen.weekday))
    }
}

extension MomentReading {
    /// The day that it says, or the first of its month or year; nil when that is unknown.
    package func firstDay(zone: SiteZone) -> CalendarDate? {
        switch value {
        case .instant(let instant): zone.local(instant).date
        case .date(let date): date
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)
        case .unknown: nil
        }
    }
}
