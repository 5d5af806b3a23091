/// Says back in full what was understood, in words that say the same when they are typed.
struct MomentEcho {
    let reader: MomentReader
    let wanted: MomentWanted

    func text(_ found: Resolved) -> String {
        (found.isApproximate ? "about " : "") + plain(found)
    }

    private func plain(_ found: Resolved) -> String {
        switch found.value {
        case .unknown: "not known"
        case .instant(let at): "\(reader.zone.echo(at)), \(reader.distance(to: at))"
        case .date(let date): date.text + gloss(found) { ages(of: date...date) ?? TimeText.weekdays[date.weekday] }
        case .month(let year, let month): "\(TimeText.months[month - 1]) \(year)" + gloss(found) { ages(of: days(year, month...month)) }
        case .year(let year): String(year) + gloss(found) { ages(of: days(year, 1...12)) }
        }
    }

    /// The age or the weekday in brackets.
    private func gloss(_ found: Resolved, _ exact: () -> String?) -> String {
        if wanted == .dateOfBirth, found.isApproximate, let age = aboutAge(found.value) { return " (about \(age))" }
        return exact().map { " (\($0))" } ?? ""
    }

    private func aboutAge(_ value: MomentReading.Value) -> Int? {
        let age =
            switch value {
            case .date(let date): date.age(on: reader.today)
            case .month(let year, let month): reader.today.year - year - (month > reader.today.month ? 1 : 0)
            case .year(let year): reader.today.year - year
            case .instant, .unknown: -1
            }
        return age < 0 ? nil : age
    }

    /// The age, or the two that it may be, of somebody born on one of these days; nil where no birth is wanted or it lies in the future.
    private func ages(of days: ClosedRange<CalendarDate>?) -> String? {
        guard wanted == .dateOfBirth, let days, days.lowerBound <= reader.today else { return nil }
        let oldest = days.lowerBound.age(on: reader.today)
        let youngest = max(0, days.upperBound.age(on: reader.today))
        return youngest == oldest ? String(oldest) : "\(youngest) or \(oldest)"
    }

    private func days(_ year: Int, _ months: ClosedRange<Int>) -> ClosedRange<CalendarDate>? {
        let last = CalendarDate.days(inMonth: months.upperBound, of: year)
        guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDate(year: year, month: months.upperBound, day: last)
        else { return nil }
        return first...last
    }
}

extension SiteZone {
    /// "Mon 23 Nov 2026 22:15", and in the hour that happens twice which of the two it is.
    package func echo(_ instant: Instant) -> String {
        let local = local(instant)
        let wholeMinute = LocalTime(date: local.date, secondOfDay: local.minuteOfDay * 60)
        let times = instants(wholeMinute)
        let pass = times.count < 2 ? "" : instant < times[1] ? " (first time)" : " (second time)"
        return "\(local.date.shortText) \(local.date.year) \(local.clock)\(pass)"
    }
}

extension MomentReader {
    /// "3 h ago", "in 20 min", "now": how far the moment is from the time of reading.
    func distance(to at: Instant) -> String {
        let milliseconds = at.milliseconds - now.milliseconds
        let minutes = Int(abs(milliseconds) / 60_000)
        guard minutes > 0 else { return "now" }
        let length = minutes < 24 * 60 ? Self.length(minutes: minutes) : Self.length(days: days(to: at))
        return milliseconds < 0 ? "\(length) ago" : "in \(length)"
    }

    private func days(to at: Instant) -> Int {
        max(1, abs(zone.local(at).date.daysSince1970 - today.daysSince1970))
    }

    private static func length(minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    }

    private static func length(days: Int) -> String {
        switch days {
        case 1: "1 day"
        case ..<14: "\(days) days"
        case ..<61: "\(days / 7) weeks"
        case ..<731: "\(days * 12 / 365) months"
        default: "\(days * 4 / 1_461) years"
        }
    }
}
