package import Caseload

/// The queue as `liaise queue --json` prints it.
package enum QueueJSON {
    /// An array with one object a row, first to be seen first.
    ///
    /// - Parameter instrumentName: what an instrument is called where something of it is due, from its id.
    package static func value(
        _ rows: [QueueRow], scale: UrgencyScale, now: Instant, zone: SiteZone, instrumentName: (String) -> String = { $0 }
    ) -> JSONValue {
        let today = zone.local(now).date
        return .array(
            rows.enumerated().map { index, row in
                let details = row.summary.details
                return [
                    "position": .number(index + 1),
                    "rank": .number(row.placement.rank),
                    "case": .string(row.summary.code.text),
                    "custodyNumber": .string(details.custodyNumber),
                    "name": .string(details.name),
                    "cell": .string(details.place),
                    "age": .optional(details.age(on: today)),
                    "urgency": .optional(row.summary.urgency?.rawValue),
                    "status": .string(row.status.rawValue),
                    "waitedMinutes": .number(row.waitedMinutes),
                    "due": .string(row.due(zone: zone, instrumentName: instrumentName)),
                    "nextDeadline": row.nextDeadline.map { deadline($0, zone: zone) } ?? .null,
                    "flags": .strings(row.flags.map(\.rawValue)),
                    "reason": .string(row.reason(scale: scale, now: now, zone: zone)),
                ]
            })
    }

    private static func deadline(_ deadline: Deadline, zone: SiteZone) -> JSONValue {
        ["kind": .string(deadline.kind.rawValue), "at": .string(zone.iso(deadline.at))]
    }
}
