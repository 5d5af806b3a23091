import Caseload
import Scene

/// The queue as lines of text: a line for each person, and below it why the person stands there.
struct QueueText {
    let session: SessionSummary
    let scale: UrgencyScale
    let now: Instant
    let zone: SiteZone
    let instrumentName: (String) -> String

    func lines(_ rows: [QueueRow]) -> [DisplayText] {
        let local = zone.local(now)
        let heading = DisplayText("\(session.opening.siteName), \(session.id.text), at \(local.clock) on \(local.date.text)")
        guard !rows.isEmpty else { return [heading, "", "Nobody is on the list."] }
        let table = table(rows).lines
        let people = zip(rows, table.dropFirst()).flatMap { row, line in
            [line, DisplayText("    " + row.reason(scale: scale, now: now, zone: zone))]
        }
        return [heading, "", table[0]] + people + ["", "Times are a guide: the custody record prevails."]
    }

    private func table(_ rows: [QueueRow]) -> TextTable {
        let place: DisplayText = session.opening.kind == .court ? "ROOM" : "CELL"
        var table = TextTable(headed: ["#", "URGENCY", place, "NAME", "AGE", "STATUS", "WAITED", "DUE", "CASE"])
        for (index, row) in rows.enumerated() { table.add(cells(row, position: index + 1)) }
        return table
    }

    private func cells(_ row: QueueRow, position: Int) -> [DisplayText] {
        let details = row.summary.details
        return [
            String(position), row.urgencyWords(scale: scale, zone: zone, now: now), details.place, details.name,
            details.age(on: zone.local(now).date).map(String.init) ?? "?", row.statusWords(zone: zone),
            durationText(minutes: row.waitedMinutes), row.due(zone: zone, instrumentName: instrumentName), row.summary.code.text,
        ].map { DisplayText($0) }
    }
}
