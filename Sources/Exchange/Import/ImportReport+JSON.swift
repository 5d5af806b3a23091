package import Caseload

extension ImportReport {
    /// An object with `added`, `changed`, `unchanged`, `refused`, `ignoredColumns`, `dryRun`, `people` and more.
    package func json(zone: SiteZone, today: CalendarDate) -> JSONValue {
        [
            "file": .string(fileName),
            "session": .string(session.text),
            "dryRun": .bool(isDryRun),
            "added": .number(added),
            "changed": .number(changed),
            "unchanged": .number(unchanged),
            "refused": .array(faults.map(\.json)),
            "ignoredColumns": .strings(ignoredColumns),
            "emptyPlaces": .array(emptyPlaces.map(JSONValue.number)),
            "people": .array(people.map { json(of: $0, zone: zone, today: today) }),
        ]
    }

    private func json(of person: Person, zone: SiteZone, today: CalendarDate) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("line", .number(person.line)),
            .init("action", .string(person.action.word)),
            .init("case", .optional(person.code?.text)),
            .init("name", .string(person.name)),
        ]
        switch person.action {
        case .changed(_, let changes):
            members.append(.init("changes", .array(changes.map { $0.json(zone: zone, today: today) })))
        case .repeated(let line): members.append(.init("sameAsLine", .number(line)))
        case .added, .unchanged, .struck: break
        }
        return .object(members)
    }
}

extension RowFault {
    fileprivate var json: JSONValue {
        ["line": .number(line), "column": .optional(column), "reason": .string(reason)]
    }
}

extension ImportChange {
    fileprivate func json(zone: SiteZone, today: CalendarDate) -> JSONValue {
        [
            "field": .string(field.nameInSentence),
            "old": .optional(old?.text(zone: zone, today: today)),
            "new": .string(new.text(zone: zone, today: today)),
            "keptByHand": .bool(isKeptByHand),
        ]
    }
}
