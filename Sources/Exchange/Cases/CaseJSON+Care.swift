import Caseload

/// Capacity, needs, circumstances and risk. What nobody asked about is missing from the lists and null under the fixed keys.
extension CaseJSON {
    var careMembers: [JSONValue.Member] {
        [
            .init("capacity", .object(ConsentPurpose.allCases.map { .init($0.rawValue, state.capacity[$0].map(capacity) ?? .null) })),
            .init("needs", .array(state.needs.values.sorted { $0.record.need.code < $1.record.need.code }.map(need))),
            .init(
                "characteristics",
                .array(
                    state.characteristics.values.sorted { $0.characteristic.list.code < $1.characteristic.list.code }.map(characteristic))),
            .init("risks", .object(RiskKind.allCases.map { .init($0.rawValue, state.risks[$0].map(risk) ?? .null) })),
            .init("chargeRisk", state.chargeRisk.map(chargeRisk) ?? .null),
            .init("observationAdvised", state.observation.map(observation) ?? .null),
            .init("newInformation", .array(state.newInformation.map { .object(members($0.by) + [.init("text", .string($0.text))]) })),
            .init(
                "riskToReassess",
                .array(state.reassessmentsDue.map { ["reason": .string($0.reason.rawValue), "since": time($0.at)] })),
        ]
    }

    private func capacity(_ decision: CapacityDecision) -> JSONValue {
        .object(
            members(decision.by) + [
                .init("finding", .string(decision.finding.key)), .init("lacking", .bool(decision.finding.isLacking)),
                .init("words", .string(decision.finding.words(zone: zone, today: today))),
            ])
    }

    private func need(_ decision: NeedDecision) -> JSONValue {
        let record = decision.record
        var (status, evidence) = ("none-found", "")
        if case .found(let found, let words) = record.finding { (status, evidence) = (found.rawValue, words.text) }
        return .object(
            members(decision.by) + [
                .init("need", .string(record.need.code)), .init("label", .string(record.need.label.text)),
                .init("status", .string(status)), .init("evidence", .optional(evidence)), .init("source", .string(record.source.words)),
            ])
    }

    private func characteristic(_ decision: CharacteristicDecision) -> JSONValue {
        let characteristic = decision.characteristic
        var (code, label, words): (String?, String, String) = (nil, "asked, not stated", "")
        if case .code(let chosen, let beside) = characteristic.value { (code, label, words) = (chosen.code, chosen.label.text, beside) }
        return .object(
            members(decision.by) + [
                .init("list", .string(characteristic.list.code)), .init("code", .optional(code)), .init("label", .string(label)),
                .init("words", .optional(words)),
            ])
    }

    private func risk(_ decision: RiskDecision) -> JSONValue {
        let record = decision.record
        return .object(
            members(decision.by) + [
                .init("said", .optional(record.said)), .init("seen", .optional(record.seen)), .init("known", .optional(record.known)),
                .init("when", .optional(record.when)), .init("plan", .string(record.plan.text)),
            ])
    }

    private func chargeRisk(_ decision: ChargeRiskDecision) -> JSONValue {
        let why =
            switch decision.finding {
            case .present(let why, _), .notFound(let why): why
            }
        return .object(
            members(decision.by) + [
                .init("present", .bool(decision.finding.isPresent)), .init("why", .string(why.text)),
                .init(
                    "triggers",
                    .array(decision.finding.triggers.map { ["kind": .string($0.kind.rawValue), "date": .string($0.date.iso)] })),
            ])
    }

    private func observation(_ decision: ObservationDecision) -> JSONValue {
        .object(
            members(decision.by) + [
                .init("level", .number(decision.advice.level.rawValue)), .init("why", .string(decision.advice.why.text)),
                .init("told", .string(decision.advice.told.text)),
            ])
    }
}

extension CapacityFinding {
    /// One word of a closed list.
    fileprivate var key: String {
        switch self {
        case .notDoubted: "not-doubted"
        case .has: "has"
        case .lacks: "lacks"
        case .gillickCompetent: "gillick-competent"
        case .parentDecides: "parent-decides"
        }
    }
}
