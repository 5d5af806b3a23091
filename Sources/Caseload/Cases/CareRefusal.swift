extension CaseState {
    /// What stands in the way of a fact about consent, follow-ups, support, pathways or custody.
    func careRefusal(of fact: Fact) -> Refusal? {
        switch fact {
        case .consented(let purpose, let answer): consentRefusal(purpose, answer)
        case .capacityAssessed(let assessment): capacityRefusal(assessment.finding)
        case .toldAbout(let telling): tellingRefusal(telling)
        case .missed: isSeen ? .seenAlready : nil
        case .taskDone(let done): openTasks.contains { $0.id == done.task } ? nil : .noSuchTask
        case .supportMoved(let move): supportRefusal(move)
        case .pathwayMoved(let move): pathwayRefusal(move)
        case .custodyEvent(let event): custodyRefusal(event)
        default: nil
        }
    }

    /// Who lacks capacity for a decision cannot make it; a yes can be withdrawn only when there is one.
    private func consentRefusal(_ purpose: ConsentPurpose, _ answer: ConsentAnswer) -> Refusal? {
        switch answer {
        case .yes: lacksCapacity(for: purpose) ? .lacksCapacity : nil
        case .withdrawn: consent[purpose].map { $0.answer == .no || $0.answer == .lacksCapacity } ?? true ? .nothingToWithdraw : nil
        case .no, .lacksCapacity: nil
        }
    }

    /// The age is that of the day of the session, and where it is not known either law may count.
    private func capacityRefusal(_ finding: CapacityFinding) -> Refusal? {
        guard let age = details.age(on: booking.date) else { return nil }
        return finding.fits(CapacityLaw(age: age)) ? nil : .otherCapacityLaw
    }

    private func tellingRefusal(_ telling: Telling) -> Refusal? {
        guard let purpose = telling.recipient.purpose else {
            guard case .against(.bestInterests, _) = telling.ground else { return nil }
            return capacity.values.contains { $0.finding.isLacking } ? nil : .bestInterestsNeedsLack
        }
        // Only those who give care are told for the person's care.
        if telling.ground == .directCare && purpose != .gp { return .sharingNeedsBasis }
        return sharing(for: purpose).refusal(of: telling.ground)
    }

    private func supportRefusal(_ move: SupportMove) -> Refusal? {
        guard move.kind == .appropriateAdult, case .notNeeded = move.step else { return nil }
        return appropriateAdultRule(on: booking.date).isMandatory ? .alwaysForChildren : nil
    }

    private func pathwayRefusal(_ move: PathwayMove) -> Refusal? {
        guard case .referred(_, .us) = move.step else { return nil }
        return move.pathway.mayTrustRefer ? nil : .mayNotRefer
    }

    private func custodyRefusal(_ event: CustodyEvent) -> Refusal? {
        switch event {
        case .wentToHospital: custody.isAtHospital ? .awayAlready : nil
        case .cameBackFromHospital: custody.isAtHospital ? nil : .notAtHospital
        case .bailed: custody.isOnBail ? .awayAlready : nil
        case .cameBackFromBail: custody.isOnBail ? nil : .notOnBail
        case .reviewed, .extended, .charged, .bailRefused, .section136Began, .section136Extended, .section136Checked: nil
        }
    }
}
