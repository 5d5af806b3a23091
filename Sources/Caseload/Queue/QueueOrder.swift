/// The clinical order of a queue: a pure function of what is recorded and the time.
package struct QueueOrder: Sendable {
    /// Somebody is leaving soon from an hour and a half before (design: van or court list, charge or release decision, transfer, limit of detention).
    package static let leavingSoonMinutes = 90

    /// The ranks of the letters.
    package let scale: UrgencyScale
    /// The moment at which the queue is read.
    package let now: Instant
    /// Decides on which day a child comes of age.
    package let zone: SiteZone
    private let today: CalendarDate
    private let laws: ClockLaws

    /// The order at one moment, by rules of detention.
    package init(scale: UrgencyScale, now: Instant, zone: SiteZone, rules: ClockRules = .standard) {
        self.scale = scale
        self.now = now
        self.zone = zone
        today = zone.local(now).date
        laws = ClockLaws(rules, zone: zone)
    }

    /// All of them, each once, first to be seen first.
    package func arrange(_ summaries: [CaseSummary]) -> [QueueRow] {
        // Places are small and rows are large: the places are put in order first, and each row is made once.
        let places = summaries.map(place)
        let keys = places.indices.map { SortKey(summaries[$0], places[$0], index: $0) }.sorted()
        return keys.map { row(summaries[$0.index], places[$0.index]) }
    }

    /// One person's place, and what their row shows.
    package func row(_ summary: CaseSummary) -> QueueRow {
        row(summary, place(summary))
    }

    private func row(_ summary: CaseSummary, _ place: Place) -> QueueRow {
        QueueRow(
            summary: summary, placement: place.placement, status: CaseStatus(summary), flags: place.signs.flags(summary),
            waitedMinutes: place.signs.waited.minutes, isChild: place.signs.isChild, departure: place.signs.departure,
            nextDeadline: place.signs.nextDeadline, isRetryDue: summary.absence?.until.map { $0 <= now } ?? false)
    }

    private func place(_ summary: CaseSummary) -> Place {
        let signs = Signs(summary, now: now, today: today, laws: laws)
        return Place(placement: placement(summary, signs), signs: signs)
    }

    // MARK: Rank

    /// A student's letter moves nobody down until countersigned: the best of the places that the letters give counts.
    private func placement(_ summary: CaseSummary, _ signs: Signs) -> Placement {
        let shown = LetterStanding(urgency: summary.urgency, isMadeSafe: summary.isMadeSafe)
        let asShown = rule(summary, shown, signs)
        let best = summary.heldLetters.map { rule(summary, $0, signs) }.min { rank($0) < rank($1) }
        guard let best, rank(best) < rank(asShown) else { return Placement(rule: asShown, rank: rank(asShown), isHeldUp: false) }
        return Placement(rule: best, rank: rank(best), isHeldUp: true)
    }

    /// The first rule that fits, in the order of the ranks.
    ///
    /// Who has left can no longer be seen, so from B on that comes first; an A who left without being made safe, or an open alert, is still somebody's work,
    /// until a signed case says what was done.
    private func rule(_ summary: CaseSummary, _ standing: LetterStanding, _ signs: Signs) -> Placement.Rule {
        if !summary.openAlerts.isEmpty { return .alertOpen }
        if summary.isSettled { return .settled }
        let letter = standing.urgency
        let rank = letter.map { scale[$0].rank }
        if rank == 1 && !standing.isMadeSafe { return .emergencyNotSafe }
        if summary.hasLeft { return .left }
        if rank == 2 && signs.isWorkOutstanding { return .veryUrgent }
        if letter == nil && signs.isWorkOutstanding && signs.hasWarningSign { return .warningSign }
        if signs.isLeavingSoon && signs.isWorkOutstanding { return .leaving }
        if letter == nil && signs.isWorkOutstanding { return .notTriaged }
        if let letter, let rank, rank > 2, signs.isWorkOutstanding { return .workOutstanding(letter) }
        if let letter, let rank, rank <= 2, standing.isMadeSafe { return .watch(letter) }
        return .nothingOutstanding
    }

    private func rank(_ rule: Placement.Rule) -> Int {
        switch rule {
        case .alertOpen, .emergencyNotSafe: 1
        case .veryUrgent: 2
        case .warningSign: 3
        case .leaving: 4
        case .notTriaged: 5
        case .workOutstanding(let letter): scale[letter].rank
        case .watch: 9
        case .nothingOutstanding: 10
        case .left, .settled: 11
        }
    }
}

/// Within a rank: child; then an outstanding Mental Health Act assessment or appropriate adult; then charge-related risk; then who leaves first; then who waited longest; then booking order.
///
/// The wait is compared to the millisecond, so that rows do not change places while the minutes that are shown for them tick over.
private struct SortKey: Comparable {
    let index: Int
    /// Rank, not a child, nobody else awaited, no charge-related risk: all small, in one number.
    private let place: Int
    private let departure: Int64
    private let waited: WaitingTime
    private let order: EntryID

    init(_ summary: CaseSummary, _ place: Place, index: Int) {
        self.index = index
        let signs = place.signs
        self.place = place.placement.rank * 8 + (signs.isChild ? 0 : 4) + (signs.isAwaitingOthers ? 0 : 2) + (signs.hasChargeRisk ? 0 : 1)
        departure = signs.departure?.at.milliseconds ?? .max
        waited = signs.waited
        order = summary.order
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
        if a.place != b.place { return a.place < b.place }
        if a.departure != b.departure { return a.departure < b.departure }
        if a.waited != b.waited { return a.waited > b.waited }
        return a.order < b.order
    }
}

/// Where a case stands, and what that was decided by.
private struct Place {
    let placement: Placement
    let signs: Signs
}
