/// What the queue and Today need of one case, small enough that thousands are read at once.
///
/// It holds facts, never conclusions that depend on the time: those are drawn when it is read.
package struct CaseSummary: Hashable, Sendable {
    /// An immediate alert that still stands.
    package struct OpenAlert: Hashable, Sendable {
        /// What it is about.
        package let concern: String
        /// When it was first raised, or opened again.
        package let since: Instant
        /// Danger now.
        package let isAcute: Bool
        /// Somebody was told; an answer, or a registered member's word, is still missing.
        package let isTold: Bool
        /// Told and answered by students: only a registered member's word is missing.
        package let awaitsConfirmation: Bool
        /// Where it comes from: "ASQ, item 5".
        package let source: String

        /// An alert that stands.
        package init(concern: String, since: Instant, isAcute: Bool, isTold: Bool, awaitsConfirmation: Bool, source: String) {
            self.concern = concern
            self.since = since
            self.isAcute = isAcute
            self.isTold = isTold
            self.awaitsConfirmation = awaitsConfirmation
            self.source = source
        }
    }

    /// Who signed, and whether it waits for a countersignature.
    package struct Signed: Hashable, Sendable {
        /// The signer's staff id.
        package let member: Member.ID
        /// The signer's name.
        package let name: String
        /// The signer's role when they signed.
        package let role: MemberRole
        /// When they signed.
        package let at: Instant
        /// A registered member has countersigned it.
        package let isCountersigned: Bool
    }

    /// What the record calls this case.
    package var subject = SubjectID.record
    /// The case's name for people.
    package var code: CaseCode
    /// The session in which it began.
    package var session: SessionID
    /// The site of that session.
    package var siteID: String
    /// A custody suite or a court.
    package var siteKind: Site.Kind
    /// The day of that session.
    package var date: CalendarDate
    /// When the person was added here.
    package var added: Instant
    /// The entry that began the case: booking order, also where two were added in the same millisecond.
    package var order: EntryID
    /// Entered in error: the person was never here.
    package var isVoid = false
    /// What is known of the person now.
    package var details: Details
    /// What the list said last.
    package var listed: Details
    /// The letter shown; nil when not triaged.
    package var urgency: Urgency?
    /// That letter is a student's and differs from the registered one.
    package var urgencyByStudent = false
    /// The last letter that a registered member set or countersigned.
    package var registeredUrgency: Urgency?
    /// How the letter stood before a student changed it: the best place of all these and the letter shown counts.
    package var heldLetters: [LetterStanding] = []
    /// Made safe since the letter shown.
    package var isMadeSafe = false
    /// The answer to being seen; nil when not asked.
    package var seenConsent: ConsentAnswer?
    /// The answer to sharing with the police; nil when not asked.
    package var policeConsent: ConsentAnswer?
    /// When anybody of the service first saw the person.
    package var firstSeen: Instant?
    /// Why the person cannot be seen now; nil when they can.
    package var absence: Absence?
    /// Minutes of absences that have ended, from the arrival on.
    package var absentMinutes = 0
    /// The part of these minutes that lies before the person was first seen.
    package var absentMinutesBeforeSeen = 0
    /// Immediate alerts that stand, in the order in which they were first raised.
    package var openAlerts: [OpenAlert] = []
    /// Ids of instruments begun and not finished, latest first.
    package var unfinished: [String] = []
    /// Instruments finished.
    package var finishedCount = 0
    /// What they came to, in the order of finishing, so that earlier cases of the same person need not be read.
    package var finished: [FinishedAdministration] = []
    /// Nil while undecided.
    package var outcome: Outcome.Kind?
    /// Referrals beside the outcome.
    package var referralCount = 0
    /// When the person left; nil while they are here.
    package var leftAt: Instant?
    /// How they left.
    package var leftHow: Departure.How?
    /// Nil while nobody has signed.
    package var signed: Signed?
    /// Something signed was changed since.
    package var isAmendedSinceSigning = false
    /// Fields where the list has come to differ from a correction by hand, and nobody has looked since.
    package var unseenListChanges = 0
    /// Students who wrote something that counts, in the order of their ids.
    package var studentsInvolved: [Member.ID] = []
    /// Consent, risk, support, follow-ups and custody.
    package var care = CareSummary()
    /// When anything that counts was last written.
    package var lastChange: Instant

    /// A registered member's signature, or a countersigned one, covers everything.
    package var isSigned: Bool {
        guard let signed, !isAmendedSinceSigning else { return false }
        return signed.role.isRegistered || signed.isCountersigned
    }
    /// A student has signed and nobody has countersigned, whatever was written or signed since.
    package var awaitsCountersignature: Bool {
        guard let signed else { return false }
        return !signed.role.isRegistered && !signed.isCountersigned
    }
    /// The person's last word was no, also when they had been seen before.
    package var hasDeclined: Bool { seenConsent == .no || seenConsent == .withdrawn }
    /// The person is no longer here.
    package var hasLeft: Bool { leftAt != nil }

    /// Left, signed, and no alert open: nothing more is expected of anybody.
    package var isSettled: Bool { hasLeft && isSigned && openAlerts.isEmpty }
}

extension CaseState {
    /// What the queue and Today need of this case.
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
        summary.seenConsent = consentAnswer(.seen)
        summary.policeConsent = consentAnswer(.police)
        summary.care = CareSummary(self)
        summary.firstSeen = firstSeen
        summary.absence = absence
        summary.absentMinutes = absentMinutes
        summary.absentMinutesBeforeSeen = absentMinutes(until: firstSeen)
        summary.openAlerts = openAlerts.map(\.summary)
        summary.unfinished = unfinishedAdministrations.map(\.instrument)
        summary.finishedCount = administrations.count { $0.finished != nil }
        summary.finished = finishedAdministrations
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
        .init(
            concern: concern, since: since, isAcute: isAcute, isTold: !tellings.isEmpty, awaitsConfirmation: awaitsConfirmation,
            source: sources.last?.text ?? "")
    }
}
