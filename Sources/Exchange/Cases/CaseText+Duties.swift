import Caseload

/// What happened in custody, the Mental Health Act path, other pathways, and what is owed to a child.
extension CaseText {
    var custodyLines: [String] {
        state.custodyRecords.map { record in
            "\(clock(record.entry.happened)) \(record.event.words(zone: zone, today: today)) (\(record.entry.authorName))"
        }
    }

    /// Every step that was recorded, then what presses now.
    var mentalHealthActLines: [String] {
        let steps = state.timeline.compactMap { item -> String? in
            guard item.standing == .stands, let step = item.entry.mentalHealthActStep else { return nil }
            return "\(clock(item.entry.happened)) \(step.words) (\(item.entry.authorName))"
        }
        guard state.departure == nil else { return steps }
        let question = "PACE grounds ended? Ask the sergeant."
        return steps + state.mentalHealthAct.prompts(now: now) + (state.asksWhetherGroundsEnded(now: now) ? [question] : [])
    }

    var pathwayLines: [String] {
        Pathway.allCases.flatMap { pathway -> [String] in
            guard let standing = state.pathways[pathway] else { return [] }
            let owed =
                standing.isUndecided
                ? ["\(pathway.words): neither referred nor set aside"]
                : standing.awaitsOutcome ? ["\(pathway.words): no outcome known"] : []
            return standing.steps.map { "\(pathway.words) \($0.step.words) (\(words($0.by)))" } + owed
        }
    }

    /// Unanswered is not "no": what nobody has recorded says so.
    var childLines: [String] {
        let done = state.childDuties.keys.sorted().compactMap { duty in
            state.childDuties[duty].map { "\(duty.words): \($0.record.what.text) (\(words($0.by)))" }
        }
        return done + state.childDutiesOwed(on: today).map { "\($0.words): not recorded" }
    }
}

extension Entry {
    fileprivate var mentalHealthActStep: MentalHealthActStep? { fact.stated.as(MentalHealthActStep.self) }
}
