extension MomentReader {
    /// The moment that the parts say; the day alone where only that is wanted is for others.
    func moment(_ parts: MomentParts, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        if case .minutes(let minutes)? = parts.span { return Resolved(.instant(now.adding(minutes: minutes))) }
        guard let clock = parts.clock else { return try momentWithoutClock(parts, as: wanted) }
        if parts.day == nil, parts.span == nil {
            guard wanted.isMoment else { throw .needsDay }
            return try nearest(clock, parts.pass, wanted.tense)
        }
        var found = try day(parts, as: wanted)
        guard case .date(let date) = found.value else { throw .needsDay }
        if case .night? = parts.day {
            let isAfterMidnight = clock.secondOfDay < 12 * 3_600
            return try moment(on: isAfterMidnight ? date.adding(days: 1) : date, clock, parts.pass, flags: [])
        }
        if clock.isMidnight { found.flags.append(.otherDay(date.adding(days: 1))) }
        let moment = try moment(on: date, clock, parts.pass, flags: found.flags)
        guard case .named(_, .nearest)? = parts.day else { return moment }
        return try inAnotherWeek(moment, date, clock, parts.pass, wanted.tense) ?? moment
    }

    /// "Mon 2215" on a Monday morning was last week, where something past is wanted; and "mon 0700" is next week's, where something to come is.
    private func inAnotherWeek(
        _ moment: Resolved, _ date: CalendarDate, _ clock: MomentParts.Clock, _ pass: Int?, _ tense: MomentWanted.Tense
    ) throws(MomentComplaint) -> Resolved? {
        guard case .instant(let at) = moment.value, date == today else { return nil }
        switch tense {
        case .past where at > now: return try self.moment(on: date.adding(days: -7), clock, pass, flags: [.otherDay(date)])
        case .coming where at < now.adding(minutes: -60):
            return try self.moment(on: date.adding(days: 7), clock, pass, flags: [.otherDay(date)])
        default: return nil
        }
    }

    /// Days counted from now are about this time of the day; any other day has to be told its time.
    private func momentWithoutClock(_ parts: MomentParts, as wanted: MomentWanted) throws(MomentComplaint) -> Resolved {
        guard case .date(let date) = try day(parts, as: wanted).value else { throw .needsDay }
        guard case .days? = parts.span else { throw .needsTime }
        let minute = zone.local(now).minuteOfDay
        var found = try moment(on: date, MomentParts.Clock(secondOfDay: minute * 60), parts.pass, flags: [])
        found.isApproximate = true
        return found
    }

    private func moment(on date: CalendarDate, _ clock: MomentParts.Clock, _ pass: Int?, flags: [MomentFlag]) throws(MomentComplaint)
        -> Resolved
    {
        let local = LocalTime(date: date, secondOfDay: clock.secondOfDay / 60 * 60)
        let times = zone.instants(local)
        if let pass, times.count < 2 || pass > 1 { throw .notRepeated }
        return resolved(times[min(pass ?? 0, times.count - 1)], of: times, local, clock, isPassSaid: pass != nil, flags: flags)
    }

    /// A time alone: in the hour that happens twice, the latest that is past or the first that comes.
    private func nearest(_ clock: MomentParts.Clock, _ pass: Int?, _ tense: MomentWanted.Tense) throws(MomentComplaint) -> Resolved {
        let locals = (-1...1).map { LocalTime(date: today.adding(days: $0), secondOfDay: clock.secondOfDay / 60 * 60) }
        var times = locals.flatMap(zone.instants)
        if let pass { times = locals.map(zone.instants).filter { $0.count == 2 }.map { $0[pass] } }
        guard let at = nearest(times, tense) else { throw pass == nil ? .noSuchTime : .notRepeated }
        guard let local = locals.first(where: { zone.instants($0).contains(at) }) else { throw .noSuchTime }
        var found = resolved(at, of: zone.instants(local), local, clock, isPassSaid: pass != nil, flags: [])
        if tense == .any, let other = otherDay(of: at, times) { found.flags.append(.otherDay(other)) }
        return found
    }

    private func nearest(_ times: [Instant], _ tense: MomentWanted.Tense) -> Instant? {
        switch tense {
        case .past: times.last { $0 <= now }
        case .coming: times.first { $0 >= now.adding(minutes: -60) }
        case .any: times.min { abs($0.minutes(since: now)) < abs($1.minutes(since: now)) }
        }
    }

    /// The other day on which this time would be, when it is a good part of a day away in either direction.
    private func otherDay(of at: Instant, _ times: [Instant]) -> CalendarDate? {
        guard abs(at.minutes(since: now)) > 6 * 60 else { return nil }
        let other = times.first { at < now ? $0 > now : $0 < now && $0.minutes(since: now) > -24 * 60 }
        return other.map { zone.local($0).date }
    }

    private func resolved(
        _ at: Instant, of times: [Instant], _ local: LocalTime, _ clock: MomentParts.Clock, isPassSaid: Bool, flags: [MomentFlag]
    ) -> Resolved {
        var found = Resolved(.instant(at), flags: flags)
        found.saysClock = true
        if let other = times.first(where: { $0 != at }), !isPassSaid { found.flags.append(.repeatedHour(other)) }
        if zone.local(at) != local { found.flags.append(.skippedHour(minuteOfDay: local.minuteOfDay)) }
        if clock.isTwelve { found.flags.append(.twelve) }
        return found
    }

    /// `2026-11-23T08:25:00Z`, `2026-11-23T08:25+01:00`.
    func isoWithOffset(_ text: String) -> Instant? {
        guard let split = text.firstIndex(where: { "Tt ".contains($0) }), text.prefix(4).allSatisfy(\.isASCIIDigit),
            let date = CalendarDate(written: text[..<split])
        else { return nil }
        let rest = text[text.index(after: split)...]
        guard let mark = rest.lastIndex(where: { "Zz+-".contains($0) }), let second = WrittenTime.secondOfDay(trimmed(rest[..<mark])),
            let offset = offsetMinutes(rest[mark...])
        else { return nil }
        return Instant(milliseconds: (Int64(date.daysSince1970) * 86_400 + Int64(second - offset * 60)) * 1_000)
    }

    private func offsetMinutes(_ text: Substring) -> Int? {
        if text.lowercased() == "z" { return 0 }
        let figures = text.dropFirst()
        guard let minutes = WrittenTime.minuteOfDay(figures.utf8.count == 2 ? figures + "00" : figures) else { return nil }
        return text.first == "-" ? -minutes : minutes
    }
}
