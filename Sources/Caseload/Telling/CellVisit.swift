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

extension CellCard: RecordedPart {
    func words(_ wording: Wording) -> String {
        let parts = [
            staffSafety.isEmpty ? nil : "staff safety, \(staffSafety)", preferredWorker?.words,
            communication.isEmpty ? nil : "communication, \(communication)", lastRoused.map { "last roused \(wording.clock($0))" },
        ]
        return "before the visit: " + parts.compactMap(\.self).joined(separator: "; ")
    }

    package func write(to writer: inout ByteWriter) { writer.put(staffSafety, preferredWorker, communication, lastRoused) }
    package init(from r: inout ByteReader) throws(CodingError) {
        let card = CellCard(
            staffSafety: try r.text(), preferredWorker: try WorkerPreference?(from: &r), communication: try r.text(),
            lastRoused: try Instant?(from: &r))
        guard let card else { throw CodingError() }
        self = card
    }
}

extension CellVisit: RecordedPart {
    func words(_ wording: Wording) -> String { "visited" + (place.isEmpty ? "" : " \(place)") + ", also present: \(present.text)" }

    package func write(to writer: inout ByteWriter) { writer.put(present, place) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(present: try RequiredText(from: &reader), place: try reader.text())
    }
}

extension WorkerPreference: ByteCodable {}
