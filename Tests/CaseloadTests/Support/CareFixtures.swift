import Caseload

extension Fact {
    static func yes(_ purpose: ConsentPurpose) -> Fact { .consented(purpose, .yes) }

    static func capacity(_ purpose: ConsentPurpose = .seen, _ finding: CapacityFinding) -> Fact {
        .capacityAssessed(CapacityAssessment(purpose, finding))
    }

    static let drunk = CapacityFinding.lacks(
        why: required("drunk, cannot follow"), .wait(for: required("until sober"), until: .nine + 60))
    static let decidedForThem = CapacityFinding.lacks(
        why: required("cannot weigh it"), .bestInterests(by: required("Amara Obi with Sgt Hale")))

    static func need(_ id: String, _ status: NeedStatus?, _ evidence: String = "says so") -> Fact {
        let finding: NeedRecord.Finding = status.map { .found($0, evidence: required(evidence)) } ?? .noneFound
        return .needRecorded(NeedRecord(CodedTerm(id, required(id)), finding, source: .person))
    }

    static func risk(_ kind: RiskKind = .toSelf) throws -> Fact { .riskRecorded(try .fixture(kind)) }

    static func tell(_ recipient: Recipient, _ ground: SharingGround, what: String = "risk now", at: Instant = .nine) -> Fact {
        .toldAbout(Telling(recipient, name: "Sgt Hale", what: required(what), ground: ground, at: at))
    }

    static func adult(_ step: SupportStep) -> Fact { .supportMoved(SupportMove(.appropriateAdult, step)) }
    static func pathway(_ pathway: Pathway, _ step: PathwayStep) -> Fact { .pathwayMoved(PathwayMove(pathway, step)) }

    static func task(_ what: String = "outreach letter", by due: Instant = .nine + 600) -> Fact {
        .taskAdded(FollowUp(required(what), by: due))
    }

    /// As it stands in the timeline of Monday 23 November 2026.
    var timelineWords: String { words(zone: .london, today: day(2026, 11, 23)) }
}

extension SharingGround {
    static func against(_ basis: SharingBasis) -> SharingGround { .against(basis, reason: required("would jump from the bridge")) }
}
