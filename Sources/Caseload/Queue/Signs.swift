/// What the order looks at besides the letter, read once for each case.
struct Signs {
    let isChild: Bool
    /// The first thing that may take the person away.
    let departure: Deadline?
    let isLeavingSoon: Bool
    /// Nothing is outstanding when the case is signed (and countersigned where a student signed), no assessment or appropriate adult is awaited, and a child's
    /// appropriate adult is recorded.
    let isWorkOutstanding: Bool
    /// The next thing with a time, or the last when all have passed.
    let nextDeadline: Deadline?
    let waited: WaitingTime
    let hasChargeRisk: Bool
    private let isMentalHealthActOutstanding: Bool
    private let isAppropriateAdultOutstanding: Bool
    private let isCloselyObserved: Bool
    private let hasSelfHarmMarker: Bool
    private let isSection136: Bool
    private let mustReassess: Bool
    private let isFollowUpDue: Bool

    init(_ summary: CaseSummary, now: Instant, today: CalendarDate, laws: ClockLaws) {
        let details = summary.details
        let deadlines = summary.deadlines(by: laws, now: now)
        isChild = details.isChild(on: today)
        departure = deadlines.first { $0.kind.isDeparture }
        nextDeadline = deadlines.first { $0.at >= now } ?? deadlines.last
        waited = summary.waited(now: now)
        hasChargeRisk = details.hasChargeRisk
        isLeavingSoon = departure.map { $0.at <= now.adding(minutes: QueueOrder.leavingSoonMinutes) } ?? false
        isMentalHealthActOutstanding = details.mentalHealthAct?.isOutstanding == true
        isAppropriateAdultOutstanding = details.appropriateAdult?.isOutstanding == true
        // Every child needs an appropriate adult (PACE Code C 1.5A), so that none is recorded is work too.
        // And that the police say otherwise takes nothing away.
        let isAdultUnknown = isChild && (details.appropriateAdult == nil || details.appropriateAdult == .policeSayNotNeeded)
        // Once they have left, it is for whoever has them now: the case says so, and the queue no longer asks.
        mustReassess = !summary.hasLeft && !summary.care.reassessments.isEmpty
        isFollowUpDue = summary.care.tasks.contains { $0.due <= now }
        isWorkOutstanding =
            !summary.isSigned || isMentalHealthActOutstanding || isAppropriateAdultOutstanding || isAdultUnknown || mustReassess
        isCloselyObserved = (details.observationLevel ?? 0) >= 3
        hasSelfHarmMarker = details.marker?.kind == .selfHarm
        isSection136 = details.basis == .section136
    }

    /// Constant or close observation, a suicide or self-harm marker, s.136, or a child.
    var hasWarningSign: Bool { isChild || isCloselyObserved || hasSelfHarmMarker || isSection136 }

    var isAwaitingOthers: Bool { isMentalHealthActOutstanding || isAppropriateAdultOutstanding }

    /// In the order of the closed list.
    func flags(_ summary: CaseSummary) -> [CaseFlag] {
        var flags: [CaseFlag] = []
        func add(_ flag: CaseFlag, if isPresent: Bool) {
            if isPresent { flags.append(flag) }
        }
        add(.alertOpen, if: !summary.openAlerts.isEmpty)
        add(.child, if: isChild)
        add(.leavingSoon, if: isLeavingSoon)
        add(.closeObservation, if: isCloselyObserved)
        add(.selfHarmMarker, if: hasSelfHarmMarker)
        add(.section136, if: isSection136)
        add(.mhaOutstanding, if: isMentalHealthActOutstanding)
        add(.aaOutstanding, if: isAppropriateAdultOutstanding)
        add(.chargeRisk, if: hasChargeRisk)
        add(.studentUrgency, if: summary.urgencyByStudent)
        add(.declined, if: summary.hasDeclined)
        add(.unavailable, if: summary.absence != nil)
        add(.madeSafe, if: summary.isMadeSafe)
        add(.listDiffers, if: summary.unseenListChanges > 0)
        add(.reassessRisk, if: mustReassess)
        add(.followUpDue, if: isFollowUpDue)
        return flags
    }
}
