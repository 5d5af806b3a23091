/// A review of detention.
package struct ClockReview: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// The latest time for it.
    package let due: Instant
    /// When it was done; nil when it was not, or nobody has said so.
    package let done: Instant?
    /// Done after it was due; or not done, and the time has passed.
    package let isLate: Bool
    /// Who does it, in words.
    package let officer: String
}

extension Clocks {
    /// As many reviews as could come before the last limit, or a few more than were done where there is none.
    ///
    /// PACE 1984 s.40: the first is due six hours after detention was first authorised, each next one nine hours after the earlier of the last one due and
    /// done; so a late review moves none.
    package var reviews: [ClockReview] {
        let done = reviewsThatCount
        let end = limits.last?.at
        var reviews: [ClockReview] = []
        for (due, doneAt) in dues(done) {
            let isPastEnd = end.map { due >= $0 } ?? (reviews.count >= done.count + 3)
            if reviews.count >= done.count && (isPastEnd || isOnBail || reviews.count >= 99) { break }
            let isLate = doneAt.map { $0 > due } ?? now.map { $0 > due } ?? false
            reviews.append(
                ClockReview(number: reviews.count + 1, due: due, done: doneAt, isLate: isLate, officer: officer(reviewing: due)))
        }
        return reviews
    }

    /// The first review that is not done; nil where there are no reviews or the person is on bail.
    package var nextReview: ClockReview? {
        guard let (number, due) = nextReviewTime else { return nil }
        let isLate = now.map { $0 > due } ?? false
        return ClockReview(number: number, due: due, done: nil, isLate: isLate, officer: officer(reviewing: due))
    }

    /// The number of the first review that is not done, and when it is due.
    var nextReviewTime: (number: Int, due: Instant)? {
        guard !isOnBail else { return nil }
        var number = 0
        for (due, done) in dues(reviewsThatCount) {
            number += 1
            if done == nil { return (number, due) }
        }
        return nil
    }

    /// When reviews are due, without end, each with the time at which it was done; none where nothing is reviewed.
    private func dues(_ done: [Instant]) -> ReviewDues {
        guard let basis, let authorised = facts.authorised, let rule = law?.reviews[basis] else { return ReviewDues(following: nil) }
        return ReviewDues(
            following: reviewTime.moment(after: authorised, milliseconds: rule.firstHours.hoursInMilliseconds),
            apart: rule.thenHours.hoursInMilliseconds, time: reviewTime, done: done[...])
    }

    /// The reviews done that can have been reviews, in order: after detention was authorised, with time that counts between them.
    var reviewsThatCount: [Instant] {
        guard let authorised = facts.authorised, !facts.reviewsDone.isEmpty else { return [] }
        var counting: [Instant] = []
        for done in facts.reviewsDone.sorted() where done >= authorised {
            if let last = counting.last, reviewTime.counted(from: last, to: done) == 0 { continue }
            counting.append(done)
        }
        return counting
    }

    private func officer(reviewing due: Instant) -> String {
        let basis: DetentionBasis? = facts.charged.map { $0 <= due ? .charged : .beforeCharge } ?? basis
        return basis.flatMap { reviewRule?.officers[$0] } ?? ""
    }

    /// Away on bail and not back.
    private var isOnBail: Bool { facts.stops.contains { $0.kind == .bail && $0.to == nil } }
}

/// When reviews are due, one after the other: each next one counts from the earlier of the last one due and done.
private struct ReviewDues: Sequence, IteratorProtocol {
    var following: Instant?
    var apart: Int64 = 0
    var time = CountedTime()
    /// In order, the first for the next review.
    var done: ArraySlice<Instant> = []

    mutating func next() -> (due: Instant, done: Instant?)? {
        guard let due = following else { return nil }
        let doneAt = done.popFirst()
        following = time.moment(after: Swift.min(due, doneAt ?? due), milliseconds: apart)
        return (due, doneAt)
    }
}
