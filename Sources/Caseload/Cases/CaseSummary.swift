/// What the queue and Today need of one case, small enough that thousands are read at once.
///
/// It holds facts, never conclusions that depend on the time: those are drawn when it is read.
package struct CaseSummary: Hashable, Sendable {
    package struct OpenAlert: Hashable, Sendable {
        package let concern: String
        package let since: Instant
        package let isAcute: Bool
        /// Somebody was told; an answer, or a registered member's word, is still missing.
        package let isTold: Bool
        package let source: String
    }

    package struct Signed: Hashable, Sendable {
        package let member: Member.ID
        package let name: String
        package let role: MemberRole
        package let at: Instant
        package let isCountersigned: Bool
    }

    package var subject = SubjectID.record
    package var code: CaseCode
    package var session: SessionID
    package var siteID: String
    package var siteKind: Site.Kind
    package var date: CalendarDate
    package var added: Instant
    /// The entry that began the case: booking order, also where two were added in the same millisecond.
    package var order: EntryID
    package var isVoid = false
    package var details: Details
    package var listed: Details
    package var urgency: Urgency?
    package var urgencyByStudent = false
    package var registeredUrgency: Urgency?
    /// How the letter stood before a student changed it: the best place of all these and the letter shown counts.
    package var heldLetters: [LetterStanding] = []
    package var isMadeSafe = false
    package var seenConsent: ConsentAnswer?
    package var policeConsent: ConsentAnswer?
    package var firstSeen: Instant?
    package var absence: Absence?
    package var absentMinutes = 0
    /// The part of these minutes that lies before the person was first seen.
    package var absentMinutesBeforeSeen = 0
    package var openAlerts: [OpenAlert] = []
    /// Ids of instruments begun and not finished, latest first.
    package var unfinished: [String] = []
    package var finishedCount = 0
    package var outcome: Outcome.Kind?
    package var referralCount = 0
    package var leftAt: Instant?
    package var leftHow: Departure.How?
    package var signed: Signed?
    package var isAmendedSinceSigning = false
    package var unseenListChanges = 0
    package var studentsInvolved: [Member.ID] = []
    package var lastChange: Instant

    package var isSigned: Bool {
        guard let signed, !isAmendedSinceSigning else { return false }
        return signed.role.isRegistered || signed.isCountersigned
    }
    package var awaitsCountersignature: Bool {
        guard let signed, !isAmendedSinceSigning else { return false }
        return !signed.role.isRegistered && !signed.isCountersigned
    }
    package var hasDeclined: Bool { seenConsent == .no || seenConsent == .withdrawn }
    package var hasLeft: Bool { leftAt != nil }

    /// Left, signed, and no alert open: nothing more is expected of anybody.
    package var isSettled: Bool { hasLeft && isSigned && openAlerts.isEmpty }
}

extension CaseState {
    package var summary: CaseSummary {
        var summary = CaseSummary(
            code: code, session: booking.session, siteID: booking.siteID, siteKind: booking.siteKind, date: booking.date, added: added.at,
            order: added.entry, details: details, listed: listed, lastChange: lastChange)
        summary.subject = subject
        summary.isVoid = isVoid
        summary.urgency = urgency?.urgency
        summary.urgencyByStudent = urgency.map { !$0.by.role.isRegistered && registeredUrgency != $0.urgency } ?? false
        summary.registeredUrgency = registeredUrgency
        summary.heldLetters = heldLetters
        summary.isMadeSafe = isMadeSafe
        summary.seenConsent = consent[.seen]?.answer
        summary.policeConsent = consent[.police]?.answer
        summary.firstSeen = firstSeen
        summary.absence = absence
        summary.absentMinutes = absentMinutes
        summary.absentMinutesBeforeSeen = absentMinutes(until: firstSeen)
        summary.openAlerts = openAlerts.map(\.summary)
        summary.unfinished = unfinishedAdministrations.map(\.instrument)
        summary.finishedCount = administrations.count { $0.finished != nil }
        summary.outcome = outcome?.outcome.kind
        summary.referralCount = referrals.count
        summary.leftAt = departure?.at
        summary.leftHow = departure?.how
        summary.signed = signature.map {
            .init(member: $0.by.member, name: $0.by.name, role: $0.by.role, at: $0.by.at, isCountersigned: $0.countersigned != nil)
        }
        summary.isAmendedSinceSigning = isAmendedSinceSigning
        summary.unseenListChanges = unsettledListFields.count
        summary.studentsInvolved = studentsInvolved.sorted()
        return summary
    }
}

extension AlertState {
    fileprivate var summary: CaseSummary.OpenAlert {
        .init(concern: concern, since: since, isAcute: isAcute, isTold: !tellings.isEmpty, source: sources.last?.text ?? "")
    }
}
