/// A value with what is to be said about it, before it is echoed.
struct Resolved: Hashable {
    var value: MomentReading.Value
    var isApproximate = false
    var flags: [MomentFlag] = []
    /// A time of day was said.
    var saysClock = false

    init(_ value: MomentReading.Value, flags: [MomentFlag] = []) {
        self.value = value
        self.flags = flags
    }
}

extension MomentReader {
    /// The value that the parts say.
    func resolved(_ parts: MomentParts, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        var found = try wanted.isMoment || parts.clock != nil || parts.isInMinutes ? moment(parts, as: wanted) : day(parts, as: wanted)
        if parts.isApproximate { found.isApproximate = true }
        guard parts.isPartOfPeriod else { return found }
        switch found.value {
        case .month, .year: return found
        default: throw .notUnderstood(wanted)
        }
    }

    /// The day, month or year that the parts say, whatever time stands beside it.
    func day(_ parts: MomentParts, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        let found: Resolved
        if case .days(let days)? = parts.span {
            found = Resolved(.date(today.adding(days: days)))
        } else if let said = parts.day {
            found = try day(said, isApproximate: parts.isApproximate, as: wanted)
        } else {
            throw parts.clock == nil ? .notUnderstood(wanted) : .needsDay
        }
        guard case .date(let date) = found.value else {
            switch wanted {
            case .moment, .date: throw .needsDay
            case .dateOfBirth, .partialDate: break
            }
            // A month or a year has no day of the week.
            if parts.weekday != nil || parts.clock != nil { throw .needsDay }
            return found
        }
        if let weekday = parts.weekday, weekday != date.weekday { throw .wrongWeekday(date) }
        return found
    }

    private func day(_ said: MomentParts.Day, isApproximate: Bool, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        switch said {
        case .written(let written): return try resolved(written, as: wanted)
        case .fromToday(let days): return Resolved(.date(today.adding(days: days)))
        case .night(let days):
            let evening = today.adding(days: days)
            return Resolved(.date(evening), flags: [.otherDay(evening.adding(days: 1))])
        case .named(let weekday, let which): return named(weekday, which, wanted.tense)
        case .month(let month, let year): return try resolved(month: month, year, as: wanted)
        case .year(let year): return Resolved(.year(year))
        case .months(let months, isWholeYears: true): return Resolved(.year(today.year + months / 12))
        case .months(let months, isWholeYears: false):
            guard let date = today.adding(months: months) else { throw .outOfRange }
            return Resolved(.month(year: date.year, month: date.month))
        case .age(let age):
            guard isApproximate else { throw .ageOrYear }
            guard age <= 130 else { throw .outOfRange }
            return Resolved(.year(today.year - age))
        }
    }

    private func resolved(_ written: WrittenDate, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        let date = try day(written, as: wanted)
        var found = Resolved(.date(date))
        if let other = written.monthFirst, let other = try? day(other, as: wanted) { found.flags.append(.monthFirst(other)) }
        guard written.year == nil else { return found }
        if (written.month, written.day) == (2, 29) { found.flags.append(.leapDay) }
        // "24/11" on the 23rd is a year ago where the past is wanted; tomorrow may well have been meant.
        if let thisYear = written.date(in: today.year), thisYear > today, thisYear <= today.adding(days: 31), thisYear != date {
            found.flags.append(.otherDay(thisYear))
        }
        return found
    }

    /// The day that was written, in the year that was written or that the field lets it be in.
    func day(_ written: WrittenDate, as wanted: MomentWanted) throws(MomentComplaint) -> CalendarDate {
        switch written.year {
        case .full(let year)?: return try day(written, in: year)
        case .short(let short)?:
            let year = year(short, as: wanted) { year in written.date(in: year).map { $0 <= today } ?? false }
            return try day(written, in: year)
        case nil:
            guard wanted != .dateOfBirth else { throw .needsYear }
            // Leap days are eight years apart around 1900 and 2100.
            let dates = (today.year - 8...today.year + 8).compactMap(written.date(in:))
            guard let date = nearest(dates, wanted.tense) else { throw noSuchDay(written, in: nil) }
            return date
        }
    }

    private func day(_ written: WrittenDate, in year: Int) throws(MomentComplaint) -> CalendarDate {
        guard let date = written.date(in: year) else { throw noSuchDay(written, in: year) }
        return date
    }

    private func noSuchDay(_ written: WrittenDate, in year: Int?) -> MomentComplaint {
        (1...12).contains(written.month) ? .noSuchDay(month: written.month, year: year) : .noSuchMonth
    }

    /// The year of two figures: of a birth, the latest that is past; of anything else, the one from 79 years ago to 20 years ahead.
    private func year(_ short: Int, as wanted: MomentWanted, isPast: (Int) -> Bool) -> Int {
        let century = today.year / 100 * 100
        if wanted == .dateOfBirth { return isPast(century + short) ? century + short : century - 100 + short }
        let first = today.year - 79
        return first + ((short - first) % 100 + 100) % 100
    }

    /// Days come in order. A day that has just passed may still be one to come: a van that is late.
    private func nearest(_ dates: [CalendarDate], _ tense: MomentWanted.Tense) -> CalendarDate? {
        switch tense {
        case .past: dates.last { $0 <= today }
        case .coming: dates.first { $0 >= today.adding(days: -7) }
        case .any: dates.min { abs($0.daysSince1970 - today.daysSince1970) < abs($1.daysSince1970 - today.daysSince1970) }
        }
    }

    private func named(_ weekday: Int, _ which: MomentParts.Which, _ tense: MomentWanted.Tense) -> Resolved {
        let ahead = (weekday - today.weekday + 7) % 7
        let days: Int
        var other: Int?
        switch (which, tense) {
        case (.nearest, .past): days = ahead == 0 ? 0 : ahead - 7
        case (.nearest, .coming): days = ahead
        case (.nearest, .any):
            days = ahead <= 3 ? ahead : ahead - 7
            other = ahead == 0 ? nil : ahead <= 3 ? ahead - 7 : ahead
        case (.last, _):
            days = ahead - 7
            // Of a day in this week, people also mean that of the week before.
            other = today.weekday + days >= 0 ? days - 7 : nil
        case (.next, _):
            days = ahead == 0 ? 7 : ahead
            other = today.weekday + days <= 6 ? days + 7 : nil
        }
        return Resolved(.date(today.adding(days: days)), flags: other.map { [.otherDay(today.adding(days: $0))] } ?? [])
    }

    private func resolved(month: Int, _ year: WrittenDate.Year?, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        switch year {
        case .full(let year)?: return Resolved(.month(year: year, month: month))
        case .short(let short)?:
            let year = self.year(short, as: wanted) { ($0, month) <= (today.year, today.month) }
            return Resolved(.month(year: year, month: month))
        case nil:
            guard wanted != .dateOfBirth else { throw .needsYear }
            let ahead = (month - today.month + 12) % 12
            let isPast = wanted.tense == .past ? ahead > 0 : wanted.tense == .any && ahead > 6
            guard let date = today.adding(months: isPast ? ahead - 12 : ahead) else { throw .outOfRange }
            return Resolved(.month(year: date.year, month: date.month))
        }
    }
}

extension MomentParts {
    /// Counted in minutes or hours from now.
    var isInMinutes: Bool {
        if case .minutes? = span { true } else { false }
    }
}
