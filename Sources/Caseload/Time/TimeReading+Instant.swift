extension TimeReading {
    /// When a time stands without its day.
    package enum Direction: Sendable {
        /// The latest such time that is past: arrivals, authorisations.
        case past
        /// The next such time, or one that passed within the hour: vans, hearings, decisions.
        case coming
    }

    /// A moment: ISO 8601 with or without an offset, a day and a time in either order, a time alone, `now`, or `-20m` for twenty minutes ago.
    ///
    /// Two figures for a year mean this century. In the hour that happens twice, a time alone means the latest that is past or the first that comes,
    /// and a time with its day means the first.
    package static func instant(_ text: String, now: Instant, zone: SiteZone, _ direction: Direction) -> Instant? {
        let text = trimmed(text)
        if text.lowercased() == "now" { return now }
        if let ago = minutesAgo(text) { return now.adding(minutes: -ago) }
        let today = zone.local(now).date
        if let minute = minuteOfDay(text) { return nearest(minute, to: now, today: today, zone: zone, direction) }
        if let exact = isoWithOffset(text) { return exact }
        let words = dayAndTime(text)
        guard words.count == 2 else { return nil }
        for (day, time) in [(words[0], words[1]), (words[1], words[0])] {
            guard let date = recentDate(day, today: today) ?? namedDay(day, today: today, direction), let minute = minuteOfDay(time) else {
                continue
            }
            return zone.instant(date, minuteOfDay: minute)
        }
        return nil
    }

    private static func nearest(_ minute: Int, to now: Instant, today: CalendarDate, zone: SiteZone, _ direction: Direction) -> Instant? {
        let times = (-1...1).flatMap { zone.instants(LocalTime(date: today.adding(days: $0), secondOfDay: minute * 60)) }
        switch direction {
        case .past: return times.last { $0 <= now }
        case .coming: return times.first { $0 >= now.adding(minutes: -60) }
        }
    }

    /// `today`, `yesterday` or `tomorrow`, also in short; `Tue` for the last that is past or the next that comes.
    static func namedDay(_ word: String, today: CalendarDate, _ direction: Direction) -> CalendarDate? {
        switch word.lowercased() {
        case "today": return today
        case "yesterday", "yest": return today.adding(days: -1)
        case "tomorrow", "tom": return today.adding(days: 1)
        default:
            guard let weekday = TimeText.weekday(named: word) else { return nil }
            let ahead = (weekday - today.weekday + 7) % 7
            return today.adding(days: direction == .coming || ahead == 0 ? ahead : ahead - 7)
        }
    }

    private static func minutesAgo(_ text: String) -> Int? {
        guard text.first == "-", let unit = text.last?.lowercased() else { return nil }
        let figures = text.dropFirst().dropLast()
        guard figures.allSatisfy(\.isASCIIDigit), let amount = Int(figures), amount <= 10_000 else { return nil }
        return unit == "m" ? amount : unit == "h" ? amount * 60 : nil
    }

    /// The two words of a day and a time, which a space, a comma, or the T of ISO 8601 may part.
    private static func dayAndTime(_ text: String) -> [String] {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        guard words.count == 1, text.first?.isASCIIDigit == true else { return words }
        return text.split(separator: "T").map(String.init)
    }

    /// `2026-11-23T08:25:00Z`, `2026-11-23T08:25+01:00`.
    private static func isoWithOffset(_ text: String) -> Instant? {
        guard let split = text.firstIndex(where: { $0 == "T" || $0 == " " }), text.prefix(4).allSatisfy(\.isASCIIDigit),
            let date = date(text[..<split], today: CalendarDate(daysSince1970: 0))
        else { return nil }
        let rest = text[text.index(after: split)...]
        guard let mark = rest.lastIndex(where: { "Zz+-".contains($0) }), let second = secondOfDay(trimmed(rest[..<mark])),
            let offset = offsetMinutes(rest[mark...])
        else { return nil }
        return Instant(milliseconds: (Int64(date.daysSince1970) * 86_400 + Int64(second - offset * 60)) * 1_000)
    }

    private static func offsetMinutes(_ text: Substring) -> Int? {
        if text.lowercased() == "z" { return 0 }
        guard let minutes = minuteOfDay(text.dropFirst().count == 2 ? text.dropFirst() + "00" : text.dropFirst()) else { return nil }
        return text.first == "-" ? -minutes : minutes
    }
}
