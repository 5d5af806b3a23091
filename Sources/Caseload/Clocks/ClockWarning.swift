/// Something about a detention that does not fit, or that somebody should look at.
package enum ClockWarning: Hashable, Sendable {
    /// A police station is no place of safety for this person; whether it is one may not be known.
    case notAtPoliceStation(isChild: Bool, isThere: Bool)
    /// Too young to be held for an offence.
    case underTen
    case impossibleValue
    case impossibleAge(Int)
    case noRuleInForce
    /// No limit is kept on this basis, and why.
    case noLimit(String, isVerified: Bool)
    case relevantTimeMissing
    case authorisationMissing
    case section136StartMissing
    case limitPassed(hours: Int, at: Instant)
    case reviewOverdue(number: Int, due: Instant)
    case reviewLate(number: Int, due: Instant, done: Instant)
    case reviewBeforeAuthorisation(Instant)
    /// No time that counts lies between it and the one before.
    case reviewRepeated(Instant)
    case reviewsWithoutAuthorisation
    case section136Passed(Instant)
    case checkOverdue(Instant)
    /// Somebody had to approve an extension: who, and whether it is known that they did not.
    case extensionNotApproved(by: String, isRefused: Bool)
    case extensionTooLate(Instant)
    case extensionTooLong(hours: Int)
    case extensionUnknown(hours: Int, known: [Int])
    case extensionWithoutLimit(hours: Int)
    /// What is said to have happened has not happened yet.
    case inFuture(String, Instant)
    /// The first lies before the second, which it should follow.
    case backwards(String, before: String)
    case authorisedLongAfter
    case stopEndsBeforeItBegins(ClockStop.Kind, from: Instant)
    case stopIsEmpty(ClockStop.Kind, from: Instant)
    case stopBeforeRelevantTime(ClockStop.Kind, from: Instant)
    case stopsOverlap(from: Instant)
    case stillAway(ClockStop.Kind, since: Instant)
}

extension ClockWarning {
    /// The warning in a sentence or two, with times as the wall shows them.
    package func sentence(zone: SiteZone, now: Instant? = nil) -> String {
        func clock(_ instant: Instant) -> String { zone.dayAndClock(instant, seenAt: now) }
        switch self {
        case .notAtPoliceStation(let isChild, let isThere): return Self.station(isChild: isChild, isThere: isThere)
        case .underTen: return "Under 10, a child cannot be held for an offence: check the age, and tell the custody sergeant."
        case .impossibleValue: return "A time or a length is beyond any calendar or detention and is left out: check what was entered."
        case .impossibleAge(let age): return "\(age) is no person's age: check it."
        case .noRuleInForce: return "No rule is known here that was in force then, so no limit is shown."
        case .noLimit(let why, let isVerified): return isVerified ? why : why + " UNVERIFIED."
        case .relevantTimeMissing: return "The relevant time is not known, so no limit is shown."
        case .authorisationMissing: return "When detention was authorised is not known, so no review is shown."
        case .section136StartMissing: return "When they arrived at the place of safety is not known, so no end of s.136 is shown."
        case .limitPassed(let hours, let at):
            return "The \(hours) h limit passed at \(clock(at)): ask the custody sergeant what was authorised."
        case .reviewOverdue(let number, let due): return "Review \(number) was due at \(clock(due)) and is not recorded here as done."
        case .reviewLate(let number, let due, let done):
            return "Review \(number) was done at \(clock(done)), after it was due at \(clock(due)). That moves no later review."
        case .reviewBeforeAuthorisation(let at): return "A review at \(clock(at)) lies before detention was authorised, and is left out."
        case .reviewRepeated(let at): return "A review at \(clock(at)) comes with no detention since the one before, and is left out."
        case .reviewsWithoutAuthorisation: return "Reviews are given, but not when detention was authorised, from which they count."
        case .section136Passed(let at): return "The time under s.136 ended at \(clock(at)): no power to hold remains from it."
        case .checkOverdue(let due): return "The check under s.136 was due at \(clock(due)) and is not recorded here as done."
        default: return entrySentence(clock: clock)
        }
    }

    private static func station(isChild: Bool, isThere: Bool) -> String {
        let rule =
            isChild ? "A child may never be held under s.136 at a police station" : "Nobody may be held under s.136 at a police station"
        return isThere ? "\(rule): tell the custody sergeant now, and move them to another place of safety." : "\(rule)."
    }

    /// What is odd about what was entered.
    private func entrySentence(clock: (Instant) -> String) -> String {
        switch self {
        case .extensionNotApproved(let by, true):
            "The s.136 extension was not approved by \(by), so it does not count at a police station."
        case .extensionNotApproved(let by, false):
            "At a police station the s.136 extension needs the approval of \(by): see that it is recorded."
        case .extensionTooLate(let at): "The s.136 extension was decided at \(clock(at)), after the time was over, so it does not count."
        case .extensionTooLong(let hours): "The s.136 extension can be at most \(hours) h: no more is counted."
        case .extensionUnknown(let hours, let known):
            "\(hours) h is no limit that can be authorised: known are \(known.map(String.init).joined(separator: ", ")) h."
        case .extensionWithoutLimit(let hours): "\(hours) h is said to be authorised, but no limit counts here."
        case .inFuture(let what, let at): "\(what) is given as \(clock(at)), which is still to come: check it."
        case .backwards(let first, let second): "\(first) lies before \(second): check both."
        case .authorisedLongAfter: "Detention was authorised more than a day after the relevant time: check both."
        case .stopEndsBeforeItBegins(let kind, let from):
            "The time \(kind.words) from \(clock(from)) ends before it begins, and is left out."
        case .stopIsEmpty(let kind, let from): "The time \(kind.words) from \(clock(from)) ends as it begins: check it."
        case .stopBeforeRelevantTime(let kind, let from):
            "The time \(kind.words) from \(clock(from)) begins before the relevant time: only what follows that moves the limits."
        case .stopsOverlap(let from): "Times away overlap at \(clock(from)): what they share is counted once."
        case .stillAway(.hospital, let since):
            "At hospital since \(clock(since)): the limits stand still, and are shown as for a return now."
        case .stillAway(.bail, let since): "On bail since \(clock(since)): the clock is stopped, and time spent counts on return."
        default: ""
        }
    }
}
