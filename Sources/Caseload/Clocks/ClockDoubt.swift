/// Why the computer's clock may be wrong, until somebody has held it against another one.
package enum ClockDoubt: Hashable, Sendable {
    /// It changed by itself, or was changed.
    case jumped(ClockJump)
    /// It shows a time before the record's newest entry was written.
    case beforeNewest(Instant, shows: Instant)
    /// It shows a time so long after the newest entry that one of the two is hardly right.
    case longAfterNewest(Instant, shows: Instant)

    /// Machines that are kept right differ by seconds; this much is no reason to stop anybody.
    static let toleratedMinutes = 5
    /// No service rests as long as this; a clock that was set to a wrong month or year is further off.
    static let longestRestDays = 30

    /// Holds the clock against the newest entry; nil when the two go together.
    package init?(newest: Instant?, now: Instant) {
        guard let newest else { return nil }
        let minutes = now.minutes(since: newest)
        if minutes < -Self.toleratedMinutes {
            self = .beforeNewest(newest, shows: now)
        } else if minutes > Self.longestRestDays * 24 * 60 {
            self = .longAfterNewest(newest, shows: now)
        } else {
            return nil
        }
    }

    /// What to check.
    package func sentence(zone: SiteZone) -> String {
        switch self {
        case .jumped(let jump): return jump.sentence(zone: zone)
        case .beforeNewest(let newest, let now):
            return
                "This computer's clock shows \(zone.whole(now)), but the newest entry of this record was written at \(zone.whole(newest)): "
                + "compare it with the custody clock, and have it put right before you record times."
        case .longAfterNewest(let newest, let now):
            return
                "This computer's clock shows \(zone.whole(now)), and the newest entry of this record was written at \(zone.whole(newest)), "
                + "\(now.minutes(since: newest) / (24 * 60)) days before: compare it, day and year too, with the custody clock."
        }
    }

    /// The same where there is room for a few words.
    package var head: String {
        switch self {
        case .jumped: "Computer's clock jumped"
        case .beforeNewest, .longAfterNewest: "Check the computer's clock"
        }
    }
}

extension SiteZone {
    /// Day, year and time of day.
    fileprivate func whole(_ instant: Instant) -> String {
        let local = local(instant)
        return "\(local.date.text) \(local.clock)"
    }
}
