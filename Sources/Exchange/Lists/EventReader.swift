import Caseload

/// Reads the next police event, which a list may spread over four columns.
struct EventReader {
    let columns: ListColumns
    let reader: DetailReader

    /// Adds the event to the details; true when its time stands without a day.
    func read(_ cells: inout RowCells, into details: inout Details) -> Bool {
        let event = columns[.nextEvent].flatMap { cells.text(in: $0) }
        let time = columns[.eventTime].flatMap { cells.text(in: $0) }
        let day = columns[.day(of: .nextEvent)].flatMap { cells.text(in: $0) }
        let destination = columns[.eventDestination].flatMap { cells.text(in: $0) } ?? ""
        guard let event, !Self.none.contains(event.lowercased()) else {
            if time.map({ !Self.none.contains($0.lowercased()) }) ?? false {
                cells.add("is a time without an event", column: columns[.eventTime])
            }
            return false
        }
        guard let time else { return readWhole(event, destination, &cells, into: &details) }
        return readParts(event, day: day, time: time, destination, &cells, into: &details)
    }

    private static let none: Set<String> = ["none", "-", "n/a", "nil", "no", "unknown", "?"]

    /// "van 10:00 Lavender Hill" in one column.
    private func readWhole(_ text: String, _ destination: String, _ cells: inout RowCells, into details: inout Details) -> Bool {
        let moments = MomentReader(now: reader.now, zone: reader.zone)
        cells.attempt(column: columns[.nextEvent]) { () throws(DetailComplaint) in
            guard case .nextEvent(let event)? = try reader.read(.nextEvent, text) else { return }
            details.set(
                .nextEvent(event.destination.isEmpty ? PoliceEvent(kind: event.kind, at: event.at, destination: destination) : event))
        }
        return !text.split(separator: " ").contains { moments.date($0, as: .dateOfBirth) != nil }
    }

    /// The event in one column and its time in another.
    private func readParts(
        _ text: String, day: String?, time: String, _ destination: String, _ cells: inout RowCells, into details: inout Details
    ) -> Bool {
        let isAlone = day == nil && WrittenTime.minuteOfDay(inWords: time) != nil
        let whole = WrittenTime.minuteOfDay(inWords: time) == nil ? time : [day, time].compactMap { $0 }.joined(separator: " ")
        guard let at = MomentReader(now: reader.now, zone: reader.zone).instant(whole, .coming) else {
            cells.add("not a time: write 22:10, or dd/mm/yyyy 22:10", column: columns[.eventTime])
            return false
        }
        cells.attempt(column: columns[.nextEvent]) { () throws(DetailComplaint) in
            // The reader of one-column events knows the words; any time makes the word whole.
            guard case .nextEvent(let event)? = try reader.read(.nextEvent, text + " 00:00") else { return }
            details.set(.nextEvent(PoliceEvent(kind: event.kind, at: at, destination: destination)))
        }
        return isAlone
    }
}
