/// Reads dates and times as people write them in lists and fields.
package enum TimeReading {
    /// A day: `14/3/02`, `14/03/2002`, `14.3.2002`, `14-03-2002` or `2002-03-14`. Two figures for a year mean the latest such year that is not in the future.
    package static func date(_ text: some StringProtocol, today: CalendarDate) -> CalendarDate? {
        let parts = String(text).split { (character: Character) in "/-.".contains(character) }.map(String.init)
        guard parts.count == 3, parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if parts[0].count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        if parts[2].count == 4 { return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) }
        guard parts[2].count == 2 else { return nil }
        let century = today.year / 100 * 100
        guard let recent = CalendarDate(year: century + numbers[2], month: numbers[1], day: numbers[0]) else {
            return CalendarDate(year: century - 100 + numbers[2], month: numbers[1], day: numbers[0])
        }
        return recent <= today ? recent : CalendarDate(year: century - 100 + numbers[2], month: numbers[1], day: numbers[0])
    }

    /// Minutes after midnight: `2210`, `22:10`, `22.10`, `9:05`, `905`, `22h10`, `22:10:30` (seconds are dropped).
    package static func minuteOfDay(_ text: some StringProtocol) -> Int? {
        let parts = text.lowercased().split(whereSeparator: { ":.h".contains($0) }).map(String.init)
        guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        let hour: Int?
        let minute: Int?
        switch parts.count {
        case 1 where (3...4).contains(parts[0].count):
            hour = Int(parts[0].dropLast(2))
            minute = Int(parts[0].suffix(2))
        case 2 where parts[0].count <= 2 && parts[1].count == 2, 3 where parts[0].count <= 2 && parts[1].count == 2 && parts[2].count == 2:
            hour = Int(parts[0])
            minute = Int(parts[1])
        default: return nil
        }
        guard let hour, let minute, hour < 24, minute < 60 else { return nil }
        return hour * 60 + minute
    }

    /// When a time stands without its day.
    package enum Direction: Sendable {
        /// The latest such time that is past: arrivals, authorisations.
        case past
        /// The next such time, or one that passed within the hour: vans, hearings, decisions.
        case coming
    }

    /// A moment: ISO 8601 with or without an offset, a day and a time in either order, a time alone, `now`, or `-20m` for twenty minutes ago.
    package static func instant(_ text: String, now: Instant, zone: SiteZone, _ direction: Direction) -> Instant? {
        let text = trimmed(text)
        if text.lowercased() == "now" { return now }
        if let ago = minutesAgo(text) { return now.adding(minutes: -ago) }
        let today = zone.local(now).date
        if let minute = minuteOfDay(text) { return nearest(minute, to: now, today: today, zone: zone, direction) }
        if let exact = isoWithOffset(text) { return exact }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "T" || $0 == "," }).map(String.init)
        guard words.count == 2 else { return nil }
        for (day, time) in [(words[0], words[1]), (words[1], words[0])] {
            if let date = date(day, today: today), let minute = minuteOfDay(time) { return zone.instant(date, minuteOfDay: minute) }
            if let date = namedDay(day, today: today), let minute = minuteOfDay(time) { return zone.instant(date, minuteOfDay: minute) }
        }
        return nil
    }

    private static func nearest(_ minute: Int, to now: Instant, today: CalendarDate, zone: SiteZone, _ direction: Direction) -> Instant {
        let days = (-1...1).map { zone.instant(today.adding(days: $0), minuteOfDay: minute) }
        switch direction {
        case .past: return days.last { $0 <= now } ?? days[0]
        case .coming: return days.first { $0 >= now.adding(minutes: -60) } ?? days[2]
        }
    }

    private static func namedDay(_ word: String, today: CalendarDate) -> CalendarDate? {
        switch word.lowercased() {
        case "today": today
        case "yesterday", "yest": today.adding(days: -1)
        case "tomorrow", "tom": today.adding(days: 1)
        default: nil
        }
    }

    private static func minutesAgo(_ text: String) -> Int? {
        guard text.first == "-", let unit = text.last?.lowercased(), let amount = Int(text.dropFirst().dropLast()),
            (0...10_000).contains(amount)
        else {
            return nil
        }
        return unit == "m" ? amount : unit == "h" ? amount * 60 : nil
    }

    /// `2026-11-23T08:25:00Z`, `2026-11-23T08:25+01:00`.
    private static func isoWithOffset(_ text: String) -> Instant? {
        guard let split = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let date = date(text[..<split], today: CalendarDate(daysSince1970: 0)), text.prefix(4).allSatisfy(\.isASCIIDigit)
        else { return nil }
        let rest = text[text.index(after: split)...]
        guard let mark = rest.lastIndex(where: { "Zz+-".contains($0) }), let minute = minuteOfDay(rest[..<mark].prefix(8)) else {
            return nil
        }
        let seconds = rest[..<mark].split(separator: ":").dropFirst(2).first.flatMap { Int($0.prefix(2)) } ?? 0
        guard let offset = offsetMinutes(rest[mark...]) else { return nil }
        let total = Int64(date.daysSince1970) * 86_400 + Int64((minute - offset) * 60 + seconds)
        return Instant(milliseconds: total * 1_000)
    }

    private static func offsetMinutes(_ text: Substring) -> Int? {
        if text.lowercased() == "z" { return 0 }
        guard let minutes = minuteOfDay(text.dropFirst().count == 2 ? text.dropFirst() + "00" : text.dropFirst()) else { return nil }
        return text.first == "-" ? -minutes : minutes
    }
}

extension Character {
    package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// The text without white space at its ends.
package func trimmed(_ text: some StringProtocol) -> String {
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
}
