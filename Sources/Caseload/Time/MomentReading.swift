/// What a field wants to be told.
package enum MomentWanted: Hashable, Sendable {
    /// A day and a time of day.
    case moment(Tense)
    /// A day.
    case date(Tense)
    /// The past day on which somebody was born, as much of it as is known; an age will do.
    case dateOfBirth
    /// As much as is known: a day, a month of a year, or a year.
    case partialDate(Tense)

    /// Which of several days or times is meant when the text leaves that open.
    package enum Tense: Hashable, Sendable, CaseIterable {
        /// The latest that is past: arrivals, authorisations.
        case past
        /// The next, or one that passed within the hour: vans, hearings, decisions.
        case coming
        /// The nearest.
        case any
    }

    /// In which direction it lies.
    package var tense: Tense {
        switch self {
        case .moment(let tense), .date(let tense), .partialDate(let tense): tense
        case .dateOfBirth: .past
        }
    }

    var isMoment: Bool {
        if case .moment = self { true } else { false }
    }
}

/// What a text says about when something was or will be, and how to say so to whoever typed it.
package struct MomentReading: Hashable, Sendable {
    /// When it is, as exactly as was said.
    package enum Value: Hashable, Sendable {
        case instant(Instant)
        case date(CalendarDate)
        /// 1 to 12 for the month.
        case month(year: Int, month: Int)
        case year(Int)
        /// It was said that nobody knows.
        case unknown
    }

    /// When it is.
    package let value: Value
    /// It was said, or counted in days, so that it is only near this.
    package let isApproximate: Bool
    /// What was understood in full, with weekday or age; typed in turn, it says the same.
    package let echo: String
    /// What whoever typed it should look at again.
    package let flags: [MomentFlag]

    /// The moment when it is one, and was not said to be about then.
    package var exactInstant: Instant? {
        if case .instant(let instant) = value, !isApproximate { instant } else { nil }
    }

    /// The day when it is one, and was not said to be about then.
    package var exactDate: CalendarDate? {
        if case .date(let date) = value, !isApproximate { date } else { nil }
    }
}

/// Reads dates and times as people write them, at one moment at one site. The day comes before the month.
///
/// Moments: `now`, `-20m`, `+90m`, `in 2 h`, `20 min ago`, `2215`, `10.15pm`, `noon`, `yest 2215`, `next tue 10:00`, `12/3 2215`, ISO 8601 with or
/// without an offset. Days: `12/3`, `12.3.1985`, `12 mar 85`, `last mon`, `3 days ago`. Parts of a date: `march 1985`, `about 1985`, and an age where a
/// date of birth is wanted.
package struct MomentReader: Sendable {
    /// When it is read: times without a day are near it.
    package let now: Instant
    /// The clock on the site's wall.
    package let zone: SiteZone

    /// A reader for one moment at one site.
    package init(now: Instant, zone: SiteZone) {
        self.now = now
        self.zone = zone
    }

    var today: CalendarDate { zone.local(now).date }

    /// What the text says, or why it says nothing.
    package func read(_ text: some StringProtocol, as wanted: MomentWanted) throws(MomentComplaint) -> MomentReading {
        var parser = try MomentParser(text, wanted: wanted)
        if parser.saysUnknown { return MomentReading(value: .unknown, isApproximate: false, echo: "not known", flags: []) }
        if let exact = isoWithOffset(trimmed(text)) { return try finished(Resolved(.instant(exact)), as: wanted) }
        let parts = try parser.parse()
        return try finished(try resolved(parts, as: wanted), as: wanted)
    }

    /// The moment that the text says exactly; nil for anything else, also when it is said to be unknown or about then.
    package func instant(_ text: some StringProtocol, _ tense: MomentWanted.Tense) -> Instant? {
        (try? read(text, as: .moment(tense)))?.exactInstant
    }

    /// The day that the text says exactly; nil for anything else.
    package func date(_ text: some StringProtocol, as wanted: MomentWanted) -> CalendarDate? {
        (try? read(text, as: wanted))?.exactDate
    }

    /// True for one word that says a day and nothing else: `12/3`, `2026-11-24`, `tomorrow`, `tue`.
    func isDay(_ word: String) -> Bool {
        guard WrittenDate(whole: word) != nil || word.contains("/") || word.allSatisfy(\.isLetter) else { return false }
        guard let parts = try? MomentParser(word, wanted: .date(.coming)).parsed(), parts.clock == nil, parts.span == nil else {
            return false
        }
        switch parts.day {
        case .written(let written): return (try? day(written, as: .date(.coming))) != nil
        case .fromToday, .named: return true
        default: return false
        }
    }

    private func finished(_ found: Resolved, as wanted: MomentWanted) throws(MomentComplaint) -> MomentReading {
        let found = wanted.isMoment ? found : withoutTime(found)
        guard isWithinReason(found.value) else { throw .outOfRange }
        var flags = found.flags
        if isFuture(found.value), wanted.tense == .past { flags.insert(.future, at: 0) }
        if isPast(found.value), wanted.tense == .coming { flags.insert(.past, at: 0) }
        let echo = MomentEcho(reader: self, wanted: wanted).text(found)
        return MomentReading(value: found.value, isApproximate: found.isApproximate, echo: echo, flags: flags)
    }

    /// The day of a moment, where only a day is wanted.
    private func withoutTime(_ found: Resolved) -> Resolved {
        guard case .instant(let instant) = found.value else { return found }
        var day = found
        day.value = .date(zone.local(instant).date)
        // Doubts about an hour are none about its day.
        day.flags = found.flags.filter(\.isAboutDay)
        if found.saysClock { day.flags.append(.timeNotKept) }
        return day
    }

    private func isWithinReason(_ value: MomentReading.Value) -> Bool {
        switch value {
        case .instant(let instant): MomentReader.years.contains(zone.local(instant).date.year)
        case .date(let date): MomentReader.years.contains(date.year)
        case .month(let year, _), .year(let year): MomentReader.years.contains(year)
        case .unknown: true
        }
    }

    /// Nobody who is cared for was born before these, and no date in a record lies after them.
    package static let years = 1800...2200

    private func isFuture(_ value: MomentReading.Value) -> Bool {
        switch value {
        case .instant(let instant): instant > now.adding(minutes: 1)
        case .date(let date): date > today
        case .month(let year, let month): (year, month) > (today.year, today.month)
        case .year(let year): year > today.year
        case .unknown: false
        }
    }

    private func isPast(_ value: MomentReading.Value) -> Bool {
        switch value {
        case .instant(let instant): instant < now.adding(minutes: -1)
        case .date(let date): date < today
        case .month(let year, let month): (year, month) < (today.year, today.month)
        case .year(let year): year < today.year
        case .unknown: false
        }
    }
}
