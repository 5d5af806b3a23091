/// All that is known of one case: a fold over its entries, and nothing else.
package struct CaseState: Hashable, Sendable {
    /// What the record calls this case.
    package let subject: SubjectID
    /// How it began.
    package private(set) var booking: Booking
    /// When it was added here, and by whom.
    package private(set) var added: Attribution
    /// The booking itself was struck: the person was never here. Never while an alert is open.
    package private(set) var isVoid = false
    /// Every entry in the order of writing, also those that no longer count.
    package private(set) var timeline: [TimelineEntry]

    /// What is known of the person now.
    package internal(set) var details = Details()
    /// What the list said last, whatever was corrected since.
    package internal(set) var listed = Details()
    /// Fields that somebody has corrected or cleared here.
    package internal(set) var correctedByHand: Set<DetailField> = []
    /// Every change that a later list brought.
    package internal(set) var listChanges: [ListChange] = []
    /// Fields whose list value has changed against a correction by hand, which nobody has looked at since.
    var unsettledListFields: Set<DetailField> = []

    /// The letter that was set last; nil when not triaged.
    package internal(set) var urgency: UrgencyDecision?
    /// The last letter that a registered member set or countersigned.
    package internal(set) var registeredUrgency: Urgency?
    /// How the letter stood before a student changed it, and how the student had it before: none of these moves down until countersigned.
    package internal(set) var heldLetters: [LetterStanding] = []
    /// Who made the person safe since that letter.
    package internal(set) var madeSafe: Attribution?
    /// The last answer to each question; one that was not asked is missing.
    package internal(set) var consent: [ConsentPurpose: ConsentDecision] = [:]
    /// What was done where nobody has asked whether the person agrees to be seen; nil when nothing was, or they have answered since.
    package internal(set) var consentLeftOpen: ConsentLeftOpenDecision?
    /// Who can decide what, as it was found last; a decision about which nobody has asked is missing.
    package internal(set) var capacity: [ConsentPurpose: CapacityDecision] = [:]
    /// What was found about each vulnerability, by its id; one that was not asked about is missing.
    package internal(set) var needs: [String: NeedDecision] = [:]
    /// What is known of each characteristic, by the id of its code list; one that was not asked about is missing.
    package internal(set) var characteristics: [String: CharacteristicDecision] = [:]
    /// The last record of each risk.
    package internal(set) var risks: [RiskKind: RiskDecision] = [:]
    /// Nil when nobody has looked.
    package internal(set) var chargeRisk: ChargeRiskDecision?
    /// What happened after which risk is looked at anew, in the order of writing.
    var reassessmentReasons: [ReassessmentDue] = []
    /// When any risk was recorded last.
    package internal(set) var lastRiskRecord: Instant?
    /// The last advice about observation.
    package internal(set) var observation: ObservationDecision?
    /// What somebody learnt, in the order of writing.
    package internal(set) var newInformation: [Note] = []
    /// Everybody who was told something, about an alert or not, in the order of writing.
    package internal(set) var toldLog: [ToldLine] = []
    /// When the case was last entered in the trust's record, and by whom.
    package internal(set) var trustRecord: Attribution?
    /// When anything that belongs in the trust's record was last written.
    var lastContentChange: Instant?
    /// Nil when nobody has looked the person up.
    package internal(set) var services: ServicesCheck?
    /// What is to be known before a visit; nil when nobody has asked.
    package internal(set) var cellCard: CellCard?
    /// Visits, in the order of writing.
    package internal(set) var visits: [VisitRecord] = []
    /// What the person was given on leaving; nil when nothing was.
    package internal(set) var leavingPack: LeavingPackRecord?
    /// Attempts to see the person that came to nothing, in the order of writing.
    package internal(set) var attempts: [Attempt] = []
    /// Why the person declined; nil when they did not, or changed their mind since.
    package internal(set) var declined: Declined?
    /// How the person was missed; nil when they were not, or were seen after all.
    package internal(set) var missed: Missed?
    /// Follow-ups, done or not, in the order of writing.
    package internal(set) var tasks: [FollowUpTask] = []
    /// How far the support that is needed has come.
    package internal(set) var support: [SupportKind: SupportState] = [:]
    /// How far an assessment under the Mental Health Act has come.
    package internal(set) var mentalHealthAct = MentalHealthActPath()
    /// How far each pathway has come; one that nobody thought of is missing.
    package internal(set) var pathways: [Pathway: PathwayState] = [:]
    /// What was done for a child.
    package internal(set) var childDuties: [YouthDuty: YouthDutyDecision] = [:]
    /// What has happened in custody, as far as the clocks depend on it.
    package internal(set) var custody = CustodyHistory()
    /// When anybody of the service first saw the person.
    package internal(set) var firstSeen: Instant?
    /// Why the person cannot be seen now; nil when they can.
    package internal(set) var absence: Absence?
    var endedAbsences: [AbsenceSpan] = []
    /// Instruments begun, in the order of beginning.
    package internal(set) var administrations: [Administration] = []
    /// Results of instruments done elsewhere, in the order of writing.
    package internal(set) var elsewhere: [ElsewhereRecord] = []
    /// Every concern that was raised, open or closed.
    package internal(set) var alerts: [AlertState] = []
    /// In the order of writing.
    package internal(set) var notes: [Note] = []
    /// The newest line for whoever comes next; nil when nobody has written one.
    package internal(set) var handover: Note?
    /// Nil while undecided.
    package internal(set) var outcome: OutcomeDecision?
    /// Referrals beside the outcome.
    package internal(set) var referrals: [Referral] = []
    /// What police or court decided, when it is known.
    package internal(set) var disposal: Disposal?
    /// Nil while the person is here.
    package internal(set) var departure: Departure?
    /// Nil while nobody has signed.
    package private(set) var signature: Signature?
    /// Something was amended since the signature, which therefore no longer covers everything.
    package private(set) var isAmendedSinceSigning = false
    /// Students who wrote something that counts.
    package internal(set) var studentsInvolved: Set<Member.ID> = []
    /// The last entry about each thing, so that an amendment can name what it replaces.
    package internal(set) var lastEntry: [Aspect: EntryID] = [:]
    /// When anything that counts was last written.
    package internal(set) var lastChange: Instant

    /// The case that these entries tell of; nil when none of them is a booking.
    ///
    /// - Parameter entries: all entries of the case, in the order in which they are to be read.
    package init?(folding entries: [StoredEntry]) {
        let corrections = Corrections(entries)
        let bookings = entries.compactMap { stored -> (Booking, Entry)? in
            stored.entry.fact.as(Booking.self).map { ($0, stored.entry) }
        }
        guard let (booking, first) = bookings.first else { return nil }
        subject = first.subject
        self.booking = booking
        added = Attribution(first)
        lastChange = first.written
        timeline = entries.map { TimelineEntry(position: $0.position, entry: $0.entry, standing: corrections.standing(of: $0.entry)) }
        let isStruck = corrections.struck.contains(first.id)
        // A person who was entered in error still has to be known by name to whoever looks.
        if isStruck { apply(EffectiveEntry(original: first, version: first)) }
        for entry in corrections.effective(entries) { apply(entry) }
        let signing = SigningHistory(entries, struck: corrections.struck)
        signature = signing.signature
        isAmendedSinceSigning = signing.isAmendedSinceSigning
        readLetters(LetterHistory(entries, coveredThrough: signing.coveredThrough, struck: corrections.struck))
        isVoid = isStruck && openAlerts.isEmpty
    }

    private mutating func readLetters(_ letters: LetterHistory) {
        let shown = LetterStanding(urgency: urgency?.urgency, isMadeSafe: isMadeSafe)
        registeredUrgency = letters.registered.urgency
        if letters.registered != shown { heldLetters.append(letters.registered) }
        for letter in letters.uncovered where letter != shown && !heldLetters.contains(letter) { heldLetters.append(letter) }
    }

    /// Minutes of absences that have ended, from the arrival on.
    package var absentMinutes: Int { absentMinutes(until: nil) }

    /// The part of these minutes that lies before a moment.
    func absentMinutes(until end: Instant?) -> Int {
        let arrived = details.arrived ?? added.at
        return endedAbsences.reduce(0) { $0 + $1.minutes(from: arrived, to: end) }
    }

    /// The case's name for people.
    package var code: CaseCode { booking.code }
    /// Something here was written by a newer version of the program, and this one cannot read it.
    package var holdsNewerEntries: Bool { timeline.contains(where: \.entry.isNewer) }
    /// The immediate alerts that stand in the way.
    package var openAlerts: [AlertState] { alerts.filter(\.isOpen) }

    /// The administration under way or done, by the entry that began it.
    package func administration(_ id: EntryID) -> Administration? { administrations.first { $0.id == id } }

    /// The one begun last of an instrument, finished or not.
    package func latestAdministration(of instrument: String) -> Administration? { administrations.last { $0.instrument == instrument } }
}
