/// The names of months and weekdays, read back.
enum TimeText {
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static let wholeWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let wholeMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// 1 for "Jan", "jan" or "January".
    static func month(named name: some StringProtocol) -> Int? {
        index(of: name, in: wholeMonths).map { $0 + 1 }
    }

    /// "January" for 1.
    static func wholeMonth(_ month: Int) -> String {
        let name = wholeMonths[month - 1]
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// 0 for "Mon", "mon" or "Monday", as `CalendarDate.weekday` counts.
    static func weekday(named name: some StringProtocol) -> Int? {
        name.lowercased() == "weds" ? 2 : index(of: name, in: wholeWeekdays)
    }

    /// The one whole name that begins with this, of which three letters are enough.
    private static func index(of name: some StringProtocol, in names: [String]) -> Int? {
        guard (3...9).contains(name.utf8.count) else { return nil }
        let plain = name.lowercased()
        return names.firstIndex { $0.hasPrefix(plain) }
    }
}

extension CalendarDate {
    /// "23 Nov 2026".
    package var text: String { "\(day) \(TimeText.months[month - 1]) \(year)" }
    /// "Mon 23 Nov".
    package var shortText: String { "\(TimeText.weekdays[weekday]) \(day) \(TimeText.months[month - 1])" }
    /// "2026-11-23".
    package var iso: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }
}

extension LocalTime {
    /// "08:25".
    package var clock: String { Self.clock(minuteOfDay) }
    /// "08:25:07".
    package var clockWithSeconds: String { clock + ":" + padded(secondOfDay % 60, 2) }

    /// "08:25" for a minute after midnight.
    static func clock(_ minuteOfDay: Int) -> String { padded(minuteOfDay / 60, 2) + ":" + padded(minuteOfDay % 60, 2) }
}

extension SiteZone {
    /// "08:25", and with the day when it is not the given one: "03:10 Tue", "14:00 2 Oct".
    package func clock(_ instant: Instant, seenOn today: CalendarDate) -> String {
        let local = local(instant)
        let distance = local.date.daysSince1970 - today.daysSince1970
        if distance == 0 { return local.clock }
        if abs(distance) < 7 { return "\(local.clock) \(TimeText.weekdays[local.date.weekday])" }
        return "\(local.clock) \(local.date.day) \(TimeText.months[local.date.month - 1])"
    }

    /// "2026-11-23T08:25:00+00:00".
    package func iso(_ instant: Instant) -> String {
        let local = local(instant)
        let offset = secondsEastOfUTC(at: instant) / 60
        let sign = offset < 0 ? "-" : "+"
        let zone = sign + padded(abs(offset) / 60, 2) + ":" + padded(abs(offset) % 60, 2)
        return local.date.iso + "T" + local.clockWithSeconds + zone
    }
}

/// "0:04", "1:05", "26:30": hours and minutes of a wait. A negative length reads as none.
package func durationText(minutes: Int) -> String {
    let minutes = max(0, minutes)
    return "\(minutes / 60):" + padded(minutes % 60, 2)
}

/// The number with noughts in front, to so many figures.
package func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return text.count >= digits ? text : String(repeating: "0", count: digits - text.count) + text
}
