/// What every clock carries: ours are worked out from what somebody told us (design section 4).
package let clockGuide = "Guide: the custody record prevails."

/// One line about the clocks, as a person reads it.
package struct ClockLine: Hashable, Sendable {
    /// What the line is about.
    package enum Kind: String, CaseIterable, Sendable {
        case warning, limit, review, section136 = "s136", counted, note, duty, guide
    }

    /// What it is about.
    package let kind: Kind
    /// A few words for the margin: "24 h limit".
    package let label: String
    /// The rest.
    package let text: String
    /// Its time has passed and nothing says that it was kept.
    package let isPassed: Bool
    /// It is the next thing with a time.
    package let isNext: Bool
}

/// The clocks of one detention in words, with times as the site's wall shows them.
package struct ClockWords: Sendable {
    private let clocks: Clocks
    private let zone: SiteZone
    private let next: ClockDeadline?

    /// The words for these clocks at the moment at which they are read.
    package init(_ clocks: Clocks, zone: SiteZone) {
        self.clocks = clocks
        self.zone = zone
        next = clocks.nextDeadline
    }

    /// Warnings first, then what has a time, then what is owed; the last line says that all of it is a guide.
    package var lines: [ClockLine] {
        warningLines + countedLines + limitLines + reviewLines + section136Lines + dutyLines
            + clocks.notes.map { line(.note, "Counting", marked($0)) } + [line(.guide, "", clockGuide)]
    }

    private var warningLines: [ClockLine] {
        clocks.warnings.map { line(.warning, "Warning", $0.sentence(zone: zone, now: clocks.now)) }
    }

    private var countedLines: [ClockLine] {
        guard let minutes = clocks.minutesSpent else { return [] }
        let ended = clocks.ending.map { ", \($0.cause == .charge ? "charged" : "bailed") \(clock($0.at))" } ?? ""
        return [line(.counted, "Held", "\(durationText(minutes: minutes)) without charge that counts\(ended)")]
    }

    private var limitLines: [ClockLine] {
        clocks.limits.map { limit in
            let condition = (limit.isAuthorised ? "" : ", not authorised: \(limit.condition)") + mark(limit.isVerified)
            let left = limit.isNext ? remaining(until: limit.at) : ""
            return line(
                .limit, "\(limit.hours) h limit", clock(limit.at) + left + condition,
                isPassed: limit.isNext && isPast(limit.at), isNext: next?.kind == .limit(hours: limit.hours))
        }
    }

    /// Reviews done, the next one, and those before the limit that counts.
    private var reviewLines: [ClockLine] {
        let end = clocks.nextLimit?.at
        let nextNumber = clocks.nextReview?.number ?? 0
        return clocks.reviews.filter { $0.number <= nextNumber || $0.done != nil || end.map($0.isDue) ?? false }.map { review in
            line(
                .review, "Review \(review.number)", words(review), isPassed: review.done == nil && isPast(review.due),
                isNext: next?.kind == .review(number: review.number))
        }
    }

    private func words(_ review: ClockReview) -> String {
        let due = "due " + clock(review.due)
        guard let done = review.done else {
            guard review.number == clocks.nextReview?.number else { return isPast(review.due) ? due + remaining(until: review.due) : due }
            return due + remaining(until: review.due) + (review.officer.isEmpty ? "" : ", by \(review.officer)")
        }
        let late = review.isLate ? ", \(length(from: review.due, to: done)) late" : ""
        return "\(due), done \(clock(done))\(late)"
    }

    private var section136Lines: [ClockLine] {
        guard let detention = clocks.section136 else { return [] }
        let extended = (detention.isExtended ? ", extended" : "") + mark(detention.isVerified)
        var lines = [
            line(
                .section136, "s.136", "ends \(clock(detention.expires))\(remaining(until: detention.expires))\(extended)",
                isPassed: isPast(detention.expires), isNext: next?.kind == .section136)
        ]
        if detention.extensibleHours > 0 {
            lines.append(line(.section136, "s.136 longer", "up to \(detention.extensibleHours) h, \(detention.extensionNeeds)"))
        }
        if let checks = detention.checks { lines += stationLines(detention, checks) }
        return lines
    }

    private func stationLines(_ detention: Section136Clock, _ checks: Section136Clock.Checks) -> [ClockLine] {
        let isThere = clocks.facts.isAtPoliceStation == true
        let every = "at least every \(checks.everyMinutes) minutes by \(checks.by)"
        let place = isThere ? "" : "at a police station: "
        return [
            line(.section136, "s.136 needs", place + detention.policeStationNeeds),
            line(
                .section136, "s.136 check", isThere ? "due \(clock(checks.due)), \(every)" : place + every,
                isPassed: isThere && isPast(checks.due), isNext: next?.kind == .check),
        ]
    }

    private var dutyLines: [ClockLine] { clocks.childDuties.map { line(.duty, "Child", marked($0)) } }

    private func marked(_ note: ClockNote) -> String { note.words + mark(note.isVerified) }

    /// As everything is marked here that nobody compared with its source.
    private func mark(_ isVerified: Bool) -> String { isVerified ? "" : " (UNVERIFIED)" }

    private func line(_ kind: ClockLine.Kind, _ label: String, _ text: String, isPassed: Bool = false, isNext: Bool = false) -> ClockLine {
        ClockLine(kind: kind, label: label, text: text, isPassed: isPassed, isNext: isNext)
    }

    private func clock(_ instant: Instant) -> String { zone.dayAndClock(instant, seenAt: clocks.now) }

    private func isPast(_ instant: Instant) -> Bool { clocks.now.map { instant < $0 } ?? false }

    /// ", in 3:20", or ", passed 0:05 ago".
    private func remaining(until instant: Instant) -> String {
        guard let now = clocks.now else { return "" }
        return instant < now ? ", passed \(length(from: instant, to: now)) ago" : ", in \(length(from: now, to: instant))"
    }

    private func length(from start: Instant, to end: Instant) -> String { durationText(minutes: end.minutes(since: start)) }
}

extension ClockReview {
    fileprivate func isDue(_ end: Instant) -> Bool { due < end }
}

extension SiteZone {
    /// "Sat 21 Nov 22:15", with the year when it is not this one, and with the distance from UTC in the hour that happens twice.
    package func dayAndClock(_ instant: Instant, seenAt now: Instant? = nil) -> String {
        let local = local(instant)
        let year = now.map { self.local($0).date.year } == local.date.year ? "" : " \(local.date.year)"
        let minute = LocalTime(date: local.date, secondOfDay: local.minuteOfDay * 60)
        let offset = instants(minute).count > 1 ? " (UTC\(iso(instant).suffix(6)))" : ""
        return "\(local.date.shortText)\(year) \(local.clock)\(offset)"
    }
}
