/// All that is known of one case: a fold over its entries, and nothing else.
package struct CaseState: Hashable, Sendable {
    package let subject: SubjectID
    package private(set) var booking: Booking
    /// When it was added here, and by whom.
    package private(set) var added: Attribution
    /// The booking itself was struck: the person was never here.
    package private(set) var isVoid: Bool
    package private(set) var timeline: [TimelineEntry]

    package var details = Details()
    /// What the list said last, whatever was corrected since.
    package var listed = Details()
    package var correctedByHand: Set<DetailField> = []
    package var listChanges: [ListChange] = []

    package var urgency: UrgencyDecision?
    /// The last letter that a registered member set or countersigned.
    package var registeredUrgency: Urgency?
    package var madeSafe: Attribution?
    package var consent: [ConsentPurpose: ConsentDecision] = [:]
    package var firstSeen: Instant?
    package var absence: Absence?
    /// Minutes of absences that have ended.
    package var absentMinutes = 0
    package var administrations: [Administration] = []
    package var alerts: [AlertState] = []
    package var notes: [Note] = []
    package var outcome: OutcomeDecision?
    package var referrals: [Referral] = []
    package var disposal: Disposal?
    package var departure: Departure?
    package var signature: Signature?
    /// Something was amended since the signature, which therefore no longer covers everything.
    package var isAmendedSinceSigning = false
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
        isVoid = corrections.struck.contains(first.id)
        lastChange = first.written
        timeline = entries.map { TimelineEntry(position: $0.position, entry: $0.entry, standing: corrections.standing(of: $0.entry)) }
        for entry in corrections.effective(entries) { apply(entry) }
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

/// Which entries are struck or replaced by later ones.
struct Corrections {
    private(set) var struck: Set<EntryID> = []
    private var replacement: [EntryID: Entry] = [:]
    private var standings: [EntryID: Standing] = [:]

    /// A correction is always younger than what it corrects, so reading backwards meets each before its target.
    init(_ entries: [StoredEntry]) {
        for entry in entries.reversed().map(\.entry) where !struck.contains(entry.id) {
            switch entry.fact {
            case .undone(let target):
                strike(target, .undone(by: Attribution(entry)))
            case .enteredInError(let target, let reason):
                strike(target, .enteredInError(by: Attribution(entry), reason: reason.text))
            case .amended(let target?, _, let reason):
                guard replacement[target] == nil, !struck.contains(target) else { continue }
                replacement[target] = entry
                standings[target] = .amended(by: Attribution(entry), reason: reason.text)
            default: break
            }
        }
    }

    private mutating func strike(_ target: EntryID, _ standing: Standing) {
        struck.insert(target)
        standings[target] = standing
    }

    func standing(of entry: Entry) -> Standing { standings[entry.id] ?? .stands }

    /// The entries that count, each replaced one in the place of what it replaces.
    func effective(_ entries: [StoredEntry]) -> [Entry] {
        entries.compactMap { stored in
            let entry = stored.entry
            guard !struck.contains(entry.id) else { return nil }
            if case .amended(.some, _, _) = entry.fact { return nil }
            return replacement[entry.id].map(lastReplacement) ?? entry
        }
    }

    private func lastReplacement(_ entry: Entry) -> Entry {
        replacement[entry.id].map(lastReplacement) ?? entry
    }
}
