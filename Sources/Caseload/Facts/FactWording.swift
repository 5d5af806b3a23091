package import Screening

/// What wording needs to name times, instruments and entries.
package struct FactWording {
    let zone: SiteZone
    /// Days other than this one are named beside their times.
    let today: CalendarDate
    /// What an instrument is called, from its id.
    let instrumentName: (Instrument.ID) -> String
    /// The case in which entries that are pointed at are looked up; nil where it is not known.
    let state: CaseState?

    func clock(_ instant: Instant) -> String { zone.clock(instant, seenOn: today) }

    /// The instrument of an administration.
    func name(of administration: EntryID) -> String {
        state?.administration(administration).map { instrumentName($0.instrument) } ?? "screening"
    }

    /// What a correction points at: in its words where the case is known, else by its short name.
    func entry(_ target: EntryID) -> String {
        guard let item = state?.timeline.first(where: { $0.entry.id == target }) else { return "entry \(target.short)" }
        // Corrections of corrections are not followed further, so that entries that name each other cannot go round in circles.
        return item.entry.fact.traits.step == .takingBack ? "the correction \(target.short)" : item.entry.fact.words(self)
    }

    /// What an undo took back, by name.
    func undone(by undo: EntryID) -> String {
        let item = state?.timeline.first { $0.entry.id == undo }
        return item?.entry.fact.as(Undone.self).map { entry($0.target) } ?? "entry \(undo.short)"
    }

    func phrases(_ details: [Detail]) -> String {
        details.map { $0.phrase(zone: zone, today: today) }.joined(separator: ", ")
    }
}

extension Fact {
    /// What happened, in words that start in lower case and end without a full stop.
    ///
    /// - Parameters:
    ///   - today: days other than this one are named beside their times.
    ///   - instrumentName: what an instrument is called, from its id.
    package func words(zone: SiteZone, today: CalendarDate, instrumentName: @escaping (Instrument.ID) -> String = { $0 }) -> String {
        words(FactWording(zone: zone, today: today, instrumentName: instrumentName, state: nil))
    }

    func words(_ wording: FactWording) -> String {
        switch self {
        case .known(let content): content.words(wording)
        case .newer: "written by a newer version of Liaise, kept as it is"
        }
    }
}

extension CaseState {
    /// What an entry of this case's timeline says, with the instruments and entries that it points at named.
    package func words(
        for item: TimelineEntry, zone: SiteZone, today: CalendarDate, instrumentName: @escaping (Instrument.ID) -> String = { $0 }
    ) -> String {
        item.entry.fact.words(FactWording(zone: zone, today: today, instrumentName: instrumentName, state: self))
    }
}
