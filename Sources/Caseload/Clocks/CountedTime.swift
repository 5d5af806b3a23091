/// Time with the stretches left out in which a clock stands still.
struct CountedTime: Hashable {
    /// A stretch that does not count.
    private struct Stretch: Hashable {
        let from: Instant
        var to: Instant
    }

    /// In order, apart from each other, and none empty.
    private var stretches: [Stretch] = []

    /// Every moment counts.
    init() {}

    /// Stretches that overlap stop the clock once. Those that end before they begin stop nothing; of those without an end, `end` is it.
    init(leavingOut stops: some Sequence<ClockStop>, openUntil end: Instant?) {
        let given = stops.compactMap { stop -> Stretch? in
            guard let to = stop.to ?? end, stop.from < to else { return nil }
            return Stretch(from: stop.from, to: to)
        }
        for next in given.sorted(by: { $0.from < $1.from }) {
            if let last = stretches.last, next.from <= last.to {
                stretches[stretches.count - 1].to = max(last.to, next.to)
            } else {
                stretches.append(next)
            }
        }
    }

    /// The moment by which so many milliseconds have counted. A stretch that begins at that very moment comes too late to move it.
    func moment(after start: Instant, milliseconds: Int64) -> Instant {
        var end = Instant(milliseconds: start.milliseconds + milliseconds)
        for stretch in stretches where stretch.to > start {
            let from = max(stretch.from, start)
            guard from < end else { break }
            end.milliseconds += stretch.to.milliseconds - from.milliseconds
        }
        return end
    }

    /// How many milliseconds between two moments count; none when the second is earlier.
    func counted(from start: Instant, to end: Instant) -> Int64 {
        guard start < end else { return 0 }
        var counted = end.milliseconds - start.milliseconds
        for stretch in stretches where stretch.to > start && stretch.from < end {
            counted -= min(stretch.to, end).milliseconds - max(stretch.from, start).milliseconds
        }
        return counted
    }
}

extension Int {
    /// So many hours, in milliseconds.
    var hoursInMilliseconds: Int64 { Int64(self) * 3_600_000 }
}
