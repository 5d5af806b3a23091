/// Who should go to the cell.
package enum WorkerPreference: String, CaseIterable, Sendable {
    case female, male
    case none = "no-preference"

    /// The preference in words.
    package var words: String { self == .none ? "no preference" : "a \(rawValue) worker" }
}

/// What to know before going to the cell. Every part may be missing, which never means that there is nothing.
package struct CellCard: Hashable, Sendable {
    /// Markers for the safety of staff; empty when nobody has said.
    package let staffSafety: String
    /// Nil when nobody has asked.
    package let preferredWorker: WorkerPreference?
    /// How to talk with the person; empty when nobody has said.
    package let communication: String
    /// When the person was last roused; nil when that is not known.
    package let lastRoused: Instant?

    /// Nil when it says nothing at all.
    package init?(
        staffSafety: String = "", preferredWorker: WorkerPreference? = nil, communication: String = "", lastRoused: Instant? = nil
    ) {
        self.staffSafety = trimmed(staffSafety)
        self.preferredWorker = preferredWorker
        self.communication = trimmed(communication)
        self.lastRoused = lastRoused
        if self.staffSafety.isEmpty && self.communication.isEmpty && preferredWorker == nil && lastRoused == nil { return nil }
    }

    /// This card over an older one: what it does not say stays.
    func over(_ older: CellCard?) -> CellCard {
        guard let older else { return self }
        return CellCard(
            staffSafety: staffSafety.isEmpty ? older.staffSafety : staffSafety, preferredWorker: preferredWorker ?? older.preferredWorker,
            communication: communication.isEmpty ? older.communication : communication, lastRoused: lastRoused ?? older.lastRoused) ?? self
    }

    /// Line by line, with what nobody has said named as such.
    package func lines(zone: SiteZone, today: CalendarDate) -> [String] {
        [
            "Staff safety: " + (staffSafety.isEmpty ? "not asked" : staffSafety),
            "Worker: " + (preferredWorker?.words ?? "not asked"),
            "Communication: " + (communication.isEmpty ? "not asked" : communication),
            "Last roused: " + (lastRoused.map { zone.clock($0, seenOn: today) } ?? "not known"),
        ]
    }
}

/// That somebody went to see the person, and who else was there.
package struct CellVisit: Hashable, Sendable {
    /// Who else was present: "nobody", "DO Khan at the door".
    package let present: RequiredText
    /// Where and how: "at the hatch"; empty when that is not said.
    package let place: String

    /// A visit.
    package init(present: RequiredText, place: String = "") {
        self.present = present
        self.place = place
    }
}

/// A visit, and who went.
package struct VisitRecord: Hashable, Sendable {
    /// Who else was there.
    package let visit: CellVisit
    /// Who and when.
    package let by: Attribution
}

extension CellCard: CaseContent {
    package static let kind = FactKind.cellCardWritten

    package var traits: FactTraits {
        FactTraits(
            about: .cellCard, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .staffOnly)
    }

    package func words(_ wording: FactWording) -> String {
        let parts = [
            staffSafety.isEmpty ? nil : "staff safety, \(staffSafety)", preferredWorker?.words,
            communication.isEmpty ? nil : "communication, \(communication)", lastRoused.map { "last roused \(wording.clock($0))" },
        ]
        return "before the visit: " + parts.compactMap(\.self).joined(separator: "; ")
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.cellCard = over(state.cellCard) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "staff safety", staffSafety)
        fields.put(2, "worker", preferredWorker)
        fields.put(3, "communication", communication)
        fields.put(4, "last roused", lastRoused)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        let card = CellCard(
            staffSafety: try fields.take(1), preferredWorker: try fields.optional(2), communication: try fields.take(3),
            lastRoused: try fields.optional(4))
        guard let card else { throw CodingError() }
        self = card
    }
}

extension CellVisit: CaseContent {
    package static let kind = FactKind.cellVisited

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .staffOnly)
    }

    package func words(_ wording: FactWording) -> String {
        "visited" + (place.isEmpty ? "" : " \(place)") + ", also present: \(present.text)"
    }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.visits.append(VisitRecord(visit: self, by: item.by)) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "present", present)
        fields.put(2, "place", place)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(present: try fields.take(1), place: try fields.take(2))
    }
}

extension WorkerPreference: CodedWord {}

extension Fact {
    /// What is to be known before somebody goes to the cell.
    package static func cellCardWritten(_ card: CellCard) -> Fact { Fact(card) }
    /// Somebody went to see the person.
    package static func cellVisited(_ visit: CellVisit) -> Fact { Fact(visit) }
}
