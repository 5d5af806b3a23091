/// How long somebody may be held without charge.
package struct ClockLimit: Hashable, Sendable {
    /// Hours of detention that count: 24, 36, 72 or 96 by the law of today.
    package let hours: Int
    /// When they are over.
    package let at: Instant
    /// Detention may last until then: by law, or because it was authorised.
    package let isAuthorised: Bool
    /// It is the limit that counts now: the last one authorised.
    package let isNext: Bool
    /// Who allows it.
    package let authority: ClockRules.Authority
    /// Under what condition, in words.
    package let condition: String
    /// The Act, regulations or code.
    package let source: String
    /// The rule was compared with the wording as published.
    package let isVerified: Bool
}

/// What ended detention without charge.
package struct ClockEnding: Hashable, Sendable {
    /// A charge ends the limit; bail stops it, and the time spent counts on return.
    package enum Cause: String, CaseIterable, Sendable {
        case charge, bail
    }

    /// What ended it.
    package let cause: Cause
    /// When.
    package let at: Instant
}

extension Clocks {
    /// The limits of detention without charge, shortest first; none on other bases, after charge, or while on bail.
    package var limits: [ClockLimit] {
        guard ending == nil, let limitRule, let start = facts.relevantTime else { return [] }
        let next = limitRule.steps.last(where: isAuthorised)?.hours
        return limitRule.steps.map { step in
            ClockLimit(
                hours: step.hours, at: moment(of: step, from: start), isAuthorised: isAuthorised(step), isNext: step.hours == next,
                authority: step.authority, condition: step.condition, source: step.origin.source, isVerified: step.origin.isVerified)
        }
    }

    /// The limit that counts now: the last one authorised.
    package var nextLimit: ClockLimit? { limits.last(where: \.isNext) }

    /// The hours of the limit that counts now, and when they are over.
    var nextLimitTime: (hours: Int, at: Instant)? {
        guard ending == nil, let start = facts.relevantTime, let steps = limitRule?.steps, let index = steps.lastIndex(where: isAuthorised)
        else { return nil }
        return (steps[index].hours, moment(of: steps[index], from: start))
    }

    /// What ended detention without charge; nil while it goes on.
    package var ending: ClockEnding? {
        if let charged = facts.charged { return ClockEnding(cause: .charge, at: charged) }
        return openStop(.bail).map { ClockEnding(cause: .bail, at: $0) }
    }

    /// The clock stands still, because the person is at hospital: since when.
    package var pausedSince: Instant? { ending == nil ? openStop(.hospital) : nil }

    /// How much detention without charge has counted by then, in milliseconds; nil without a relevant time.
    private func spent(by moment: Instant) -> Int64? {
        guard let start = facts.relevantTime else { return nil }
        let end = [moment, facts.charged, openStop(.bail)].compactMap(\.self).min() ?? moment
        return Int64(facts.minutesSpentBefore) * 60_000 + limitTime.counted(from: start, to: end)
    }

    /// Minutes of detention without charge that have counted by now, or by the charge or bail; nil when no relevant time or moment is known.
    package var minutesSpent: Int? {
        guard limitRule != nil || facts.charged != nil, let moment = now ?? ending?.at else { return nil }
        return spent(by: moment).map { Int($0 / 60_000) }
    }

    private func isAuthorised(_ step: ClockRules.LimitRule.Step) -> Bool {
        step.authority == .law || step.hours <= facts.extendedHours ?? 0
    }

    private func moment(of step: ClockRules.LimitRule.Step, from start: Instant) -> Instant {
        let left = step.hours.hoursInMilliseconds - Int64(facts.minutesSpentBefore) * 60_000
        return limitTime.moment(after: start, milliseconds: max(0, left))
    }

    /// Since when the person is away and not back.
    private func openStop(_ kind: ClockStop.Kind) -> Instant? {
        facts.stops.filter { $0.kind == kind && $0.to == nil }.map(\.from).min()
    }
}
