/// A change of the computer's clock that is not the passing of time.
package struct ClockJump: Hashable, Sendable {
    /// How far the clock went forward, or back when negative, besides the time that passed.
    package let milliseconds: Int64
    /// What the clock shows after it.
    package let shows: Instant

    /// The jump as a warning.
    package func sentence(zone: SiteZone) -> String {
        let minutes = (abs(milliseconds) + 30_000) / 60_000
        let amount = minutes == 0 ? "less than a minute" : minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
        let way = milliseconds > 0 ? "forward" : "back"
        return "This computer's clock jumped \(way) by \(amount) and shows \(zone.dayAndClock(shows)): compare it with the custody clock, "
            + "and check the times entered since."
    }
}

/// Notices when the computer's clock jumps: what it shows is held against a count that only goes on.
///
/// The count must go on while the computer sleeps (`CLOCK_BOOTTIME` on Linux), or every sleep would look like a jump. A change to summer time is none, for the
/// clock is read in UTC.
package struct ClockWatch: Hashable, Sendable {
    /// Less than this is the clock being kept right.
    private let tolerance: Int64
    /// What the clock showed when the count stood at nought.
    private var origin: Int64?

    /// - Parameter toleranceMilliseconds: half a minute, unless given otherwise; clocks are read to the minute.
    package init(toleranceMilliseconds: Int64 = 30_000) {
        tolerance = max(0, toleranceMilliseconds)
    }

    /// Takes a reading of both, and returns a jump since the last that was told, once.
    ///
    /// - Parameters:
    ///   - count: milliseconds from any beginning; it must never go back, and does not on a sound machine.
    ///   - wall: what the computer's clock shows at that moment.
    package mutating func note(count: Int64, wall: Instant) -> ClockJump? {
        let (shown, isTooFar) = wall.milliseconds.subtractingReportingOverflow(count)
        guard !isTooFar else { return nil }
        guard let origin else {
            self.origin = shown
            return nil
        }
        let (jump, isEndless) = shown.subtractingReportingOverflow(origin)
        guard !isEndless, jump > tolerance || jump < -tolerance else { return nil }
        self.origin = shown
        return ClockJump(milliseconds: jump, shows: wall)
    }
}
