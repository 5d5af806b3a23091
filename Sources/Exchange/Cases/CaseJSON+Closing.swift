import Caseload

/// Alerts, the outcome and the signatures.
extension CaseJSON {
    func alert(_ alert: AlertState) -> JSONValue {
        [
            "concern": .string(alert.concern),
            "immediate": .bool(alert.isImmediate),
            "open": .bool(alert.isOpen),
            "since": time(alert.since),
            "sources": .array(
                alert.sources.map {
                    ["at": time($0.at), "source": .string($0.text), "statement": .string($0.statement), "acute": .bool($0.isAcute)]
                }),
            "actions": .strings(alert.actions),
            "told": .array(alert.tellings.map(telling)),
            "response": alert.response.map { .object(members($0.by) + [.init("what", .string($0.what))]) } ?? .null,
            "confirmed": alert.confirmed.map { .object(members($0)) } ?? .null,
            "setAside": alert.dismissal.map { dismissal in
                .object(
                    members(dismissal.by) + [.init("second", .string(dismissal.second)), .init("reason", .string(dismissal.reason))])
            } ?? .null,
        ]
    }

    private func telling(_ telling: AlertState.Telling) -> JSONValue {
        [
            "at": time(telling.told.at),
            "who": .string(telling.told.who.text),
            "ground": .string(telling.told.ground.rawValue),
            "personInformed": .bool(telling.told.personInformed),
            "by": .string(telling.by.name),
        ]
    }

    func outcome(_ outcome: Outcome) -> [JSONValue.Member] {
        let kind = JSONValue.Member("kind", .string(outcome.kind.rawValue))
        switch outcome {
        case .diversion(let destination, let why):
            return [kind, .init("destination", .string(destination.text)), .init("why", .string(why.text))]
        case .referral(let referral): return [kind] + members(referral)
        case .noFurtherLDAction(let reason): return [kind, .init("why", .string(reason.text))]
        }
    }

    func members(_ referral: Referral) -> [JSONValue.Member] {
        [
            .init("destination", .string(referral.destination.text)), .init("basis", .string(referral.basis.rawValue)),
            .init("why", .optional(referral.why)),
        ]
    }

    func signature(_ signature: Signature) -> JSONValue {
        .object(
            members(signature.by) + [
                .init("awaitsCountersignature", .bool(state.awaitsCountersignature)),
                .init("amendedSince", .bool(state.isAmendedSinceSigning)),
                .init("countersignature", signature.countersigned.map(countersignature) ?? .null),
            ])
    }

    private func countersignature(_ countersigned: Countersignature) -> JSONValue {
        .object(
            members(countersigned.by) + [
                .init("sawThePerson", .bool(countersigned.sawThePerson)), .init("comment", .optional(countersigned.comment)),
            ])
    }
}
