import Caseload

extension CapacityAssessment {
    static func random(using random: inout SeededGenerator) -> CapacityAssessment {
        CapacityAssessment(random.pick(ConsentPurpose.allCases), .random(using: &random))
    }
}

extension CapacityFinding {
    static func random(using random: inout SeededGenerator) -> CapacityFinding {
        switch random.pick(0..<6) {
        case 0: .notDoubted
        case 1: .has(why: .random(using: &random))
        case 2: .lacks(why: .random(using: &random), .wait(for: .random(using: &random), until: random.maybe { .random(using: &$0) }))
        case 3: .lacks(why: .random(using: &random), .bestInterests(by: .random(using: &random)))
        case 4: .gillickCompetent(why: .random(using: &random))
        default: .parentDecides(holder: .random(using: &random), why: .random(using: &random))
        }
    }
}

extension CodedTerm {
    static func random(using random: inout SeededGenerator) -> CodedTerm {
        CodedTerm(random.pick(["housing", "alcohol", "autism", ""]), .random(using: &random))
    }
}

extension EvidenceSource {
    static func random(using random: inout SeededGenerator) -> EvidenceSource {
        random.chance(20) ? .other(.random(using: &random)) : random.pick(named)
    }
}

extension NeedRecord {
    static func random(using random: inout SeededGenerator) -> NeedRecord {
        let finding: Finding =
            random.chance(30) ? .noneFound : .found(random.pick(NeedStatus.allCases), evidence: .random(using: &random))
        return NeedRecord(.random(using: &random), finding, source: .random(using: &random))
    }
}

extension Characteristic {
    static func random(using random: inout SeededGenerator) -> Characteristic {
        Characteristic(
            .random(using: &random),
            random.chance(20) ? .notStated : .code(.random(using: &random), words: .random(using: &random)))
    }
}

extension RiskRecord {
    static func fixture(_ kind: RiskKind = .toSelf) throws -> RiskRecord {
        try RiskRecord(
            kind, said: "would use the ligature", known: "overdose in May", when: "this morning", plan: "constant observation, Sgt Hale")
    }

    static func random(using random: inout SeededGenerator) -> RiskRecord {
        let said = random.maybe { "said it: ligature " + String.random(using: &$0) } ?? ""
        let record = try? RiskRecord(
            random.pick(RiskKind.allCases), said: said, seen: random.maybe { "marks " + String.random(using: &$0) } ?? "",
            known: "overdose " + .random(using: &random), when: .random(using: &random), plan: "hourly visits " + .random(using: &random))
        return record!
    }
}

extension ChargeRisk {
    static func random(using random: inout SeededGenerator) -> ChargeRisk {
        if random.chance(30) { return .notFound(why: .random(using: &random)) }
        let triggers = (0..<random.pick(0...3)).map { _ in
            RiskTrigger(random.pick(RiskTrigger.Kind.allCases), on: .random(using: &random))
        }
        return .present(why: .random(using: &random), triggers: triggers)
    }
}

extension SharingGround {
    static func random(using random: inout SeededGenerator) -> SharingGround {
        switch random.pick(0..<3) {
        case 0: .consent
        case 1: .directCare
        default: .against(random.pick(SharingBasis.allCases), reason: .random(using: &random))
        }
    }
}

extension Telling {
    static func random(using random: inout SeededGenerator) -> Telling {
        Telling(
            random.pick(Recipient.allCases), name: .random(using: &random), what: .random(using: &random),
            ground: .random(using: &random), at: .random(using: &random))
    }
}

extension KnownToServices {
    static func random(using random: inout SeededGenerator) -> KnownToServices {
        if random.chance(30) { return .notKnown(where: .random(using: &random)) }
        return .open(
            OpenToServices(
                team: .random(using: &random), coordinator: .random(using: &random), phone: .random(using: &random),
                isOnCommunityTreatmentOrder: random.maybe { $0.chance(50) }))
    }
}

extension CellCard {
    static func random(using random: inout SeededGenerator) -> CellCard {
        CellCard(
            staffSafety: "x" + .random(using: &random), preferredWorker: random.maybe { $0.pick(WorkerPreference.allCases) },
            communication: .random(using: &random), lastRoused: random.maybe { .random(using: &$0) })!
    }
}

extension LeavingPack {
    static func random(using random: inout SeededGenerator) -> LeavingPack {
        LeavingPack(
            items: Set(Item.allCases.filter { _ in random.chance(50) }), safePhone: "0" + .random(using: &random),
            escortWording: .random(using: &random), prisonReception: .random(using: &random))!
    }
}

extension FollowUp {
    static func random(using random: inout SeededGenerator) -> FollowUp {
        FollowUp(.random(using: &random), by: .random(using: &random))
    }
}

extension SupportStep {
    static func random(using random: inout SeededGenerator) -> SupportStep {
        switch random.pick(0..<5) {
        case 0: .needed(why: .random(using: &random))
        case 1: .requested(from: .random(using: &random))
        case 2: .toldSergeant(who: .random(using: &random))
        case 3: .arrived(who: .random(using: &random))
        default: .notNeeded(why: .random(using: &random))
        }
    }
}

extension MentalHealthActStep {
    static func random(using random: inout SeededGenerator) -> MentalHealthActStep {
        switch random.pick(0..<9) {
        case 0: .requested(why: .random(using: &random))
        case 1: .amhpCalled(who: .random(using: &random))
        case 2: .doctorsCalled(who: .random(using: &random))
        case 3: .started
        case 4: .ended(random.pick(MentalHealthActOutcome.allCases), words: .random(using: &random))
        case 5: .bedAwaited(from: .random(using: &random))
        case 6: .bedFound(where: .random(using: &random))
        case 7: .paceGroundsEnded(who: .random(using: &random))
        default: .notNeeded(why: .random(using: &random))
        }
    }
}

extension PathwayStep {
    static func random(using random: inout SeededGenerator) -> PathwayStep {
        switch random.pick(0..<5) {
        case 0: .considered(why: .random(using: &random))
        case 1: .referred(to: .random(using: &random), by: .us)
        case 2: .referred(to: .random(using: &random), by: .other(.random(using: &random)))
        case 3: .outcome(.random(using: &random))
        default: .notNeeded(why: .random(using: &random))
        }
    }
}

extension CustodyEvent {
    static func random(using random: inout SeededGenerator) -> CustodyEvent {
        switch random.pick(0..<11) {
        case 0: .reviewed(by: .random(using: &random))
        case 1: .extended(random.pick(DetentionExtension.allCases), by: .random(using: &random))
        case 2: .wentToHospital(which: .random(using: &random))
        case 3: .cameBackFromHospital(wasQuestioned: random.chance(50))
        case 4: .charged(with: .random(using: &random))
        case 5: .bailed(returning: random.maybe { .random(using: &$0) })
        case 6: .bailRefused(why: .random(using: &random))
        case 7: .cameBackFromBail
        case 8: .section136Began
        case 9:
            .section136Extended(
                minutes: random.maybe { $0.pick(0...1_000) }, approval: random.maybe { $0.chance(50) ? .approved : .refused })
        default: .section136Checked(by: .random(using: &random))
        }
    }
}

extension Fact {
    /// One maker for each kind of fact about consent, needs, risk, support, follow-ups and custody.
    static let careMakers: [@Sendable (inout SeededGenerator) -> Fact] = [
        { .capacityAssessed(.random(using: &$0)) },
        { .needRecorded(.random(using: &$0)) },
        { .characteristicRecorded(.random(using: &$0)) },
        { .riskRecorded(.random(using: &$0)) },
        { .chargeRiskRecorded(.random(using: &$0)) },
        { .newInformation(NewInformation(.random(using: &$0), from: .random(using: &$0))) },
        {
            .observationAdvised(
                ObservationAdvice($0.pick(ObservationLevel.allCases), why: .random(using: &$0), told: .random(using: &$0)))
        },
        { .toldAbout(.random(using: &$0)) },
        { _ in .enteredInTrustRecord },
        { .servicesChecked(.random(using: &$0)) },
        { .cellCardWritten(.random(using: &$0)) },
        { .cellVisited(CellVisit(present: .random(using: &$0), place: .random(using: &$0))) },
        { .leavingPackGiven(.random(using: &$0)) },
        { .declined(Declined(reason: .random(using: &$0), followUp: .random(using: &$0))) },
        { .missed(Missed($0.pick(Missed.How.allCases), why: .random(using: &$0), followUp: .random(using: &$0))) },
        { .taskAdded(.random(using: &$0)) },
        { .taskDone(TaskDone(.random(using: &$0), how: .random(using: &$0))) },
        { .supportMoved(SupportMove($0.pick(SupportKind.allCases), .random(using: &$0))) },
        { .mentalHealthActMoved(.random(using: &$0)) },
        { .pathwayMoved(PathwayMove($0.pick(Pathway.allCases), .random(using: &$0))) },
        { .childDutyDone(YouthDutyRecord($0.pick(YouthDuty.allCases), .random(using: &$0))) },
        { .custodyEvent(.random(using: &$0)) },
        { .identityChecked(.random(using: &$0)) },
        { .consentLeftOpen(.random(using: &$0)) },
    ]

    /// One maker for each correction that came with these.
    static let moveMakers: [@Sendable (inout SeededGenerator) -> Fact] = [
        { .redone(target: .random(using: &$0)) },
        {
            .movedAway(
                MovedAway(
                    target: .random(using: &$0), to: SubjectID(random: &$0), code: CaseCode(random: &$0), becomes: .random(using: &$0),
                    reason: .random(using: &$0)))
        },
        { random in
            .movedHere(
                MovedHere(
                    random.pick(careMakers)(&random), from: SubjectID(random: &random), code: CaseCode(random: &random),
                    was: .random(using: &random), reason: .random(using: &random)))
        },
    ]
}

extension ConsentLeftOpen {
    static func random(using random: inout SeededGenerator) -> ConsentLeftOpen {
        random.chance(50)
            ? .later(why: .random(using: &random), until: random.maybe { .random(using: &$0) })
            : .wentAhead(ground: .random(using: &random))
    }
}

extension IdentityCheck {
    static func random(using random: inout SeededGenerator) -> IdentityCheck {
        let checked = Set(Identifier.allCases.filter { _ in random.chance(50) })
        let check = IdentityCheck(before: random.pick(Purpose.allCases), checked: checked, reason: .random(using: &random))
        return check!
    }
}
