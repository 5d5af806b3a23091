/// A site's time zone as a table of the instants at which its distance from UTC changes.
///
/// The table is made above, from the system's time zone data; here it is only read, so that the domain asks nothing of the machine.
package struct SiteZone: Hashable, Sendable {
    /// A moment from which the wall clock has another distance from UTC.
    package struct Transition: Hashable, Sendable {
        /// The first moment of the new distance.
        package let from: Instant
        /// 3,600 for British summer time.
        package let secondsEastOfUTC: Int

        /// A change of the clocks.
        package init(from: Instant, secondsEastOfUTC: Int) {
            self.from = from
            self.secondsEastOfUTC = secondsEastOfUTC
        }
    }

    private let secondsBefore: Int
    private let transitions: [Transition]

    /// - Parameters:
    ///   - secondsBefore: the distance from UTC before the first transition.
    ///   - transitions: in order of time.
    package init(secondsBefore: Int, transitions: [Transition]) {
        self.secondsBefore = secondsBefore
        self.transitions = transitions
    }

    /// A wall clock that shows UTC.
    package static let utc = SiteZone(secondsBefore: 0, transitions: [])

    /// How far the wall clock is ahead of UTC at that instant.
    package func secondsEastOfUTC(at instant: Instant) -> Int {
        transitions.last { $0.from <= instant }?.secondsEastOfUTC ?? secondsBefore
    }

    /// The clock on the site's wall at that instant.
    package func local(_ instant: Instant) -> LocalTime {
        let seconds = floorDivide(instant.milliseconds, 1_000) + Int64(secondsEastOfUTC(at: instant))
        let days = floorDivide(seconds, 86_400)
        return LocalTime(date: CalendarDate(daysSince1970: Int(days)), secondOfDay: Int(seconds - days * 86_400))
    }

    /// The instant at which the wall clock shows this.
    ///
    /// An hour that happens twice means its first; one that is skipped means as long after the change as the clock was meant to be.
    package func instant(_ local: LocalTime) -> Instant {
        let (before, after) = candidates(local)
        return self.local(before) != local && self.local(after) == local ? after : before
    }

    /// Every instant at which the wall clock shows this, in order of time: two in the hour that happens twice, and the moment meant where it is skipped.
    package func instants(_ local: LocalTime) -> [Instant] {
        let (before, after) = candidates(local)
        return before < after && self.local(before) == local && self.local(after) == local ? [before, after] : [instant(local)]
    }

    /// The wall clock read with the distance from UTC of the day before, and with that of the day after.
    private func candidates(_ local: LocalTime) -> (before: Instant, after: Instant) {
        let asUTC = Int64(local.date.daysSince1970) * 86_400 + Int64(local.secondOfDay)
        func read(_ seconds: Int64) -> Instant {
            Instant(milliseconds: (asUTC - Int64(secondsEastOfUTC(at: Instant(milliseconds: (asUTC + seconds) * 1_000)))) * 1_000)
        }
        return (read(-86_400), read(86_400))
    }

    /// The instant at which the wall clock shows that minute of that day.
    package func instant(_ date: CalendarDate, minuteOfDay: Int) -> Instant {
        instant(LocalTime(date: date, secondOfDay: minuteOfDay * 60))
    }
}

/// What the clock and the calendar on a site's wall show.
package struct LocalTime: Hashable, Sendable {
    /// The day on the calendar.
    package let date: CalendarDate
    /// 0 to 86,399.
    package let secondOfDay: Int

    /// A wall clock's reading.
    package init(date: CalendarDate, secondOfDay: Int) {
        self.date = date
        self.secondOfDay = secondOfDay
    }

    /// 0 to 1,439.
    package var minuteOfDay: Int { secondOfDay / 60 }
}

private func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((-a + b - 1) / b)
}
