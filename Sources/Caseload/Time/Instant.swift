/// A point in time, in whole milliseconds since 1970-01-01 00:00 UTC.
///
/// Elapsed time is counted here, never in local time, so that the nights on which clocks change are an hour longer or shorter as they really are.
package struct Instant: Hashable, Comparable, Sendable {
    /// Since 1970-01-01 00:00 UTC; negative before it.
    package var milliseconds: Int64

    /// The instant so many milliseconds after 1970-01-01 00:00 UTC.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static func < (a: Instant, b: Instant) -> Bool {
        a.milliseconds < b.milliseconds
    }

    /// The instant so many minutes later, or earlier when negative.
    package func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }

    /// Whole minutes from the other instant to this one, rounded down; negative when the other is later.
    package func minutes(since other: Instant) -> Int {
        let difference = milliseconds - other.milliseconds
        return Int(difference >= 0 ? difference / 60_000 : -((-difference + 59_999) / 60_000))
    }
}
