/// All that is known of one case: a fold over its entries, and nothing else.
package struct CaseState: Hashable, Sendable {
    package let subject: SubjectID
    package private(set) var booking: Booking
    /// When it was added here, and by whom.
    package private(set) var added: Attribution
    /// The booking itself was struck: the person was never here. Never while an alert is open.
    package private(set) var isVoid = false
    package private(set) var timeline: [TimelineEntry]

    package var details = Details()
    /// What the list said last, whatever was corrected since.
    package var listed = Details()
    package var correctedByHand: Set<DetailField> = []
    package var listChanges: [ListChange] = []
    /// Fields whose list value has changed against a correction by hand, which nobody has looked at since.
    var unsettledListFields: Set<DetailField> = []

    package var urgency: UrgencyDecision?
    /// The last letter that a registered member set or countersigned.
    package var registeredUrgency: Urgency?
    /// How the letter stood before a student changed it, and how the student had it before: none of these moves down until countersigned.
    package var heldLetters: [LetterStanding] = []
    package var madeSafe: Attribution?
    package var consent: [ConsentPurpose: ConsentDecision] = [:]
    package var firstSeen: Instant?
    package var absence: Absence?
    var endedAbsences: [AbsenceSpan] = []
    package var administrations: [Administration] = []
    package var alerts: [AlertState] = []
    package var notes: [Note] = []
    package var outcome: OutcomeDecision?
    package var referrals: [Referral] = []
    package var disposal: Disposal?
    package var departure: Departure?
    package private(set) var signature: Signature?
    /// Something was amended since the signature, which therefore no longer covers everything.
    package private(set) var isAmendedSinceSigning = false
    package var studentsInvolved: Set<Member.ID> = []
    /// The last entry that set each amendable thing, so that an amendment can name what it replaces.
    package var lastEntry: [AmendableKind: EntryID] = [:]
    package var lastChange: Instant

    /// The case that these entries tell of; nil when none of them is a booking.
    ///
    /// - Parameter entries: all entries of the case, in the order in which they are to be read.
    package init?(folding entries: [StoredEntry]) {
        let corrections = Corrections(entries)
        let bookings = entries.compactMap { stored -> (Booking, Entry)? in
            if case .bookedIn(let booking) = stored.entry.fact { (booking, stored.entry) } else { nil }
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

    package var code: CaseCode { booking.code }
    package var openAlerts: [AlertState] { alerts.filter(\.isOpen) }

    /// The administration under way or done, by the entry that began it.
    package func administration(_ id: EntryID) -> Administration? { administrations.first { $0.id == id } }

    package func latestAdministration(of instrument: String) -> Administration? { administrations.last { $0.instrument == instrument } }
}

/// The things of which a signed version can be amended.
package enum AmendableKind: Hashable, Sendable {
    case urgency, madeSafe, consent(ConsentPurpose), outcome, disposal
}
