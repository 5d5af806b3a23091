/// Where a case stands, in one word: the closed list that the queue shows and `queue --json` prints.
package enum CaseStatus: String, CaseIterable, Sendable {
    case alertOpen = "alert-open"
    case settled
    /// Left, or came and went, before anybody saw them.
    case missed
    case left
    case awaitingCountersignature = "awaiting-countersignature"
    case signed
    case amended
    case outcomeRecorded = "outcome-recorded"
    case declined
    case unavailable
    case screening
    case madeSafe = "made-safe"
    case screened
    case consented
    case triaged
    case notTriaged = "not-triaged"

    /// The first word that fits, in the order of what matters most.
    package init(_ summary: CaseSummary) {
        self =
            if !summary.openAlerts.isEmpty { .alertOpen } else if summary.isSettled { .settled } else if summary.awaitsCountersignature {
                .awaitingCountersignature
            } else if summary.care.missed != nil {
                .missed
            } else if summary.hasLeft { .left } else if summary.isAmendedSinceSigning {
                .amended
            } else if summary.isSigned { .signed } else if summary.absence != nil { .unavailable } else if summary.outcome != nil {
                .outcomeRecorded
            } else if summary.hasDeclined { .declined } else if !summary.unfinished.isEmpty { .screening } else if summary.isMadeSafe {
                .madeSafe
            } else if summary.finishedCount > 0 { .screened } else if summary.seenConsent != nil {
                .consented
            } else if summary.urgency != nil { .triaged } else { .notTriaged }
    }
}

/// What a row warns of: the closed list of `queue --json`.
package enum CaseFlag: String, CaseIterable, Sendable {
    case alertOpen = "alert-open"
    case child
    case leavingSoon = "leaving-soon"
    case closeObservation = "close-observation"
    case selfHarmMarker = "self-harm-marker"
    case section136 = "s136"
    case mhaOutstanding = "mha-outstanding"
    case aaOutstanding = "aa-outstanding"
    case chargeRisk = "charge-risk"
    case studentUrgency = "student-urgency"
    case declined
    case unavailable
    case madeSafe = "made-safe"
    case listDiffers = "list-differs"
    case reassessRisk = "reassess-risk"
    case followUpDue = "follow-up-due"
}
