/// The clinical order of a queue: a pure function of what is recorded and the time.
package struct QueueOrder: Sendable {
    /// Somebody is leaving soon from an hour and a half before (design: van or court list, charge or release decision, transfer, limit of detention).
    package static let leavingSoonMinutes = 90

    package let scale: UrgencyScale
    package let now: Instant
    package let zone: SiteZone
    private let today: CalendarDate

    package init(scale: UrgencyScale, now: Instant, zone: SiteZone) {
        self.scale = scale
        self.now = now
        self.zone = zone
        today = zone.local(now).date
    }

    /// All of them, each once, first to be seen first.
    package func arrange(_ summaries: [CaseSummary]) -> [QueueRow] {
        summaries.map { summary -> (QueueRow, SortKey) in
            let row = row(summary)
            return (row, SortKey(summary, row: row))
        }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    package func row(_ summary: CaseSummary) -> QueueRow {
        let isChild = summary.details.isChild(on: today)
        let placement = placement(summary, isChild: isChild)
        let deadlines = summary.deadlines
        return QueueRow(
            summary: summary, placement: placement, status: CaseStatus(summary), flags: flags(summary, isChild: isChild),
            waitedMinutes: waitedMinutes(summary), isChild: isChild, nextDeadline: deadlines.first { $0.at >= now } ?? deadlines.last)
    }

    // MARK: Rank

    /// A student's letter moves nobody down until countersigned: the best of the places that the letters give counts.
    private func placement(_ summary: CaseSummary, isChild: Bool) -> Placement {
        let shown = LetterStanding(urgency: summary.urgency, isMadeSafe: summary.isMadeSafe)
        let asShown = rule(summary, shown, isChild: isChild)
        let best = summary.heldLetters.map { rule(summary, $0, isChild: isChild) }.min { rank($0) < rank($1) }
        guard let best, rank(best) < rank(asShown) else { return Placement(rule: asShown, rank: rank(asShown), isHeldUp: false) }
        return Placement(rule: best, rank: rank(best), isHeldUp: true)
    }

    /// The first rule that fits, in the order of the ranks.
    private func rule(_ summary: CaseSummary, _ standing: LetterStanding, isChild: Bool) -> Placement.Rule {
        let letter = standing.urgency
        if !summary.openAlerts.isEmpty { return .alertOpen }
        if summary.isSettled { return .settled }
        let rank = letter.map { scale[$0].rank }
        if rank == 1 && !standing.isMadeSafe { return .emergencyNotSafe }
        if summary.hasLeft { return .left }
        let isOutstanding = hasWorkOutstanding(summary)
        if rank == 2 && isOutstanding { return .veryUrgent }
        if letter == nil && isOutstanding && hasWarningSign(summary, isChild: isChild) { return .warningSign }
        if isOutstanding && isLeavingSoon(summary) { return .leaving }
        if letter == nil && isOutstanding { return .notTriaged }
        if let letter, let rank, rank > 2, isOutstanding { return .workOutstanding(letter) }
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

    /// Nothing is outstanding when the case is signed (and countersigned where a student signed), and no assessment or appropriate adult is awaited.
    private func hasWorkOutstanding(_ summary: CaseSummary) -> Bool {
        !summary.isSigned || summary.details.mentalHealthAct?.isOutstanding == true
            || summary.details.appropriateAdult?.isOutstanding == true
    }

    /// Constant or close observation, a suicide or self-harm marker, s.136, or a child.
    private func hasWarningSign(_ summary: CaseSummary, isChild: Bool) -> Bool {
        isChild || (summary.details.observationLevel ?? 0) >= 3 || summary.details.marker?.kind == .selfHarm
            || summary.details.basis == .section136
    }

    private func isLeavingSoon(_ summary: CaseSummary) -> Bool {
        summary.departure.map { $0.at <= now.adding(minutes: Self.leavingSoonMinutes) } ?? false
    }

    // MARK: What a row shows

    private func waitedMinutes(_ summary: CaseSummary) -> Int {
        let from = summary.details.arrived ?? summary.added
        let until = summary.leftAt ?? now
        let present = summary.absence.map { max(0, until.minutes(since: $0.from)) } ?? 0
        return max(0, until.minutes(since: from) - summary.absentMinutes - present)
    }

    private func flags(_ summary: CaseSummary, isChild: Bool) -> [CaseFlag] {
        let details = summary.details
        let present: [(CaseFlag, Bool)] = [
            (.alertOpen, !summary.openAlerts.isEmpty),
            (.child, isChild),
            (.leavingSoon, !summary.hasLeft && isLeavingSoon(summary)),
            (.closeObservation, (details.observationLevel ?? 0) >= 3),
            (.selfHarmMarker, details.marker?.kind == .selfHarm),
            (.section136, details.basis == .section136),
            (.mhaOutstanding, details.mentalHealthAct?.isOutstanding == true),
            (.aaOutstanding, details.appropriateAdult?.isOutstanding == true),
            (.chargeRisk, details.hasChargeRisk),
            (.studentUrgency, summary.urgencyByStudent),
            (.declined, summary.hasDeclined),
            (.unavailable, summary.absence != nil),
            (.madeSafe, summary.isMadeSafe),
            (.listDiffers, summary.unseenListChanges > 0),
        ]
        return present.filter(\.1).map(\.0)
    }
}

/// Within a rank: child; then an outstanding Mental Health Act assessment or appropriate adult; then charge-related risk; then who leaves first; then who waited longest; then booking order.
private struct SortKey: Comparable {
    private let rank: Int
    private let notChild: Int
    private let notAwaitingOthers: Int
    private let noChargeRisk: Int
    private let departure: Int64
    private let waited: Int
    private let added: EntryID

    init(_ summary: CaseSummary, row: QueueRow) {
        let details = summary.details
        rank = row.placement.rank
        notChild = row.isChild ? 0 : 1
        notAwaitingOthers = details.mentalHealthAct?.isOutstanding == true || details.appropriateAdult?.isOutstanding == true ? 0 : 1
        noChargeRisk = details.hasChargeRisk ? 0 : 1
        departure = summary.departure?.at.milliseconds ?? .max
        waited = row.waitedMinutes
        added = summary.order
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
        if (a.rank, a.notChild, a.notAwaitingOthers, a.noChargeRisk) != (b.rank, b.notChild, b.notAwaitingOthers, b.noChargeRisk) {
            return (a.rank, a.notChild, a.notAwaitingOthers, a.noChargeRisk) < (b.rank, b.notChild, b.notAwaitingOthers, b.noChargeRisk)
        }
        if a.departure != b.departure { return a.departure < b.departure }
        if a.waited != b.waited { return a.waited > b.waited }
        return a.added < b.added
    }
}
