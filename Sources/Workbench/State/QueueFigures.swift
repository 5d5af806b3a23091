package import Caseload

/// What a queue says of all its rows together; counted once for each arrangement, since a frame is drawn for every key.
package struct QueueFigures: Sendable {
    /// How many have not left.
    package private(set) var here = 0
    /// How many of these have no urgency.
    package private(set) var untriaged = 0
    /// Who of these leaves next, and when.
    package private(set) var nextAway: Deadline?
    package private(set) var openAlerts = 0
    /// Since when the longest open alert has been open.
    package private(set) var oldestAlert: Instant?

    package init() {}

    init(_ rows: [QueueRow], now: Instant) {
        for index in rows.indices { count(rows[index], now: now) }
    }

    private mutating func count(_ row: QueueRow, now: Instant) {
        openAlerts += row.summary.openAlerts.count
        for alert in row.summary.openAlerts { oldestAlert = min(oldestAlert ?? alert.since, alert.since) }
        guard !row.summary.hasLeft else { return }
        here += 1
        if row.summary.urgency == nil { untriaged += 1 }
        guard let deadline = row.nextDeadline, deadline.kind.isDeparture, deadline.at >= now else { return }
        if nextAway.map({ deadline.at < $0.at }) ?? true { nextAway = deadline }
    }
}
