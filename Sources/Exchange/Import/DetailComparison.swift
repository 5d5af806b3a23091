import Caseload

/// Whether a list says the same as before, at one moment at one site.
struct DetailComparison {
    let now: Instant
    let zone: SiteZone

    /// True when the new value tells nothing that the old one does not: capitals and separators do not count, nor does a destination that is left out.
    ///
    /// - Parameter isTimeAlone: the list gave a time of day without its day. Such an arrival that is repeated is the same arrival, whenever the list is read again, and
    ///   such an event the same event until its day is over.
    func saysTheSame(_ new: Detail, as old: Detail?, isTimeAlone: Bool = false) -> Bool {
        guard let old else { return false }
        switch (old, new) {
        case (.surname(let old), .surname(let new)), (.forenames(let old), .forenames(let new)), (.offence(let old), .offence(let new)),
            (.room(let old), .room(let new)):
            return old.lowercased() == new.lowercased()
        case (.custodyNumber(let old), .custodyNumber(let new)), (.cell(let old), .cell(let new)),
            (.listNumber(let old), .listNumber(let new)):
            return ListValue.codeKey(old) == ListValue.codeKey(new)
        case (.marker(let old), .marker(let new)): return old.kind == new.kind && old.text.lowercased() == new.text.lowercased()
        case (.arrived(let old), .arrived(let new)), (.relevantTime(let old), .relevantTime(let new)),
            (.detentionAuthorised(let old), .detentionAuthorised(let new)):
            return old == new || (isTimeAlone && isSameTimeOfDay(old, new))
        case (.hearing(let old), .hearing(let new)): return isSameEvent(old, new, isTimeAlone: isTimeAlone)
        case (.nextEvent(let old), .nextEvent(let new)):
            guard old.kind == new.kind, new.destination.isEmpty || old.destination.lowercased() == new.destination.lowercased() else {
                return false
            }
            return isSameEvent(old.at, new.at, isTimeAlone: isTimeAlone)
        default: return old == new
        }
    }

    /// True when each says all that the other says.
    func areEqual(_ a: [Detail], _ b: [Detail]) -> Bool {
        let b = Details(b)
        return a.count == b.all.count && a.allSatisfy { saysTheSame($0, as: b[$0.field]) }
    }

    func isSameTimeOfDay(_ a: Instant, _ b: Instant) -> Bool { zone.local(a).minuteOfDay == zone.local(b).minuteOfDay }

    private func isSameEvent(_ old: Instant, _ new: Instant, isTimeAlone: Bool) -> Bool {
        old == new || (isTimeAlone && isSameTimeOfDay(old, new) && zone.local(old).date == zone.local(now).date)
    }
}
