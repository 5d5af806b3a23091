import Caseload

/// What happened in custody, the Mental Health Act path, other pathways, and what is owed to a child.
extension CaseJSON {
    func custody(_ record: CustodyRecord) -> JSONValue {
        [
            "at": time(record.entry.happened), "what": .string(record.event.words(zone: zone, today: today)),
            "by": .string(record.entry.authorName), "role": .string(record.entry.role.rawValue),
        ]
    }

    /// When each step was taken last; null where nothing is recorded of it.
    var mentalHealthAct: JSONValue {
        let path = state.mentalHealthAct
        func at(_ instant: Instant?) -> JSONValue { instant.map(time) ?? .null }
        return [
            "requested": at(path.requested), "amhpCalled": at(path.amhpCalled), "doctorsCalled": at(path.doctorsCalled),
            "started": at(path.started), "ended": at(path.ended), "outcome": .optional(path.outcome?.rawValue),
            "bedAwaited": at(path.bedAwaited), "bedFound": at(path.bedFound), "paceGroundsEnded": at(path.paceGroundsEnded),
            "notNeeded": at(path.notNeeded),
        ]
    }

    /// Every step on every pathway that somebody thought of.
    var pathways: [JSONValue] {
        Pathway.allCases.flatMap { pathway in
            (state.pathways[pathway]?.steps ?? []).map { record in
                .object(members(record.by) + [.init("pathway", .string(pathway.rawValue)), .init("what", .string(record.step.words))])
            }
        }
    }

    /// What is owed to a child, with what was done; null where nothing is recorded.
    var childDuties: [JSONValue] {
        let owed = YouthDuty.owed(to: state.details, on: today, bailRefused: state.custody.isBailRefused)
        return Set(owed).union(state.childDuties.keys).sorted().map { duty in
            let done = state.childDuties[duty]
            let record: JSONValue = done.map { .object(members($0.by) + [.init("what", .string($0.record.what.text))]) } ?? .null
            return ["duty": .string(duty.rawValue), "done": record]
        }
    }
}
