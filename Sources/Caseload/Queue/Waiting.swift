extension CaseSummary {
    /// From when the wait counts: the arrival, or else the time at which the person was added here.
    var waitingSince: Instant { details.arrived ?? added }

    /// How long the person has waited when the queue is read: until now, or until they left.
    func waited(now: Instant) -> WaitingTime {
        waited(until: leftAt ?? now, absentMinutes: absentMinutes)
    }

    /// How long the person waited, or has waited by now, to be seen first.
    func waitedToBeSeen(now: Instant) -> WaitingTime {
        guard let firstSeen else { return waited(now: now) }
        return waited(until: min(firstSeen, leftAt ?? firstSeen), absentMinutes: absentMinutesBeforeSeen)
    }

    private func waited(until end: Instant, absentMinutes: Int) -> WaitingTime {
        let present = absence.map { max(0, end.milliseconds - max($0.from, waitingSince).milliseconds) } ?? 0
        return WaitingTime(milliseconds: max(0, end.milliseconds - waitingSince.milliseconds - Int64(absentMinutes) * 60_000 - present))
    }
}

/// A length of time in which somebody waited and could have been seen.
struct WaitingTime: Comparable {
    let milliseconds: Int64

    var minutes: Int { Int(milliseconds / 60_000) }

    static func < (a: WaitingTime, b: WaitingTime) -> Bool { a.milliseconds < b.milliseconds }
}
