import Caseload

/// Whether a warning sign was acted on. Each rule stands beside its test.
struct WarningSignRule {
    let reading: CaseReading
    let state: CaseState

    func isAnswered(_ sign: WarningSign) -> Bool {
        switch sign.kind {
        // The learner set a letter, or asked ASQ.
        case .marker, .observation, .chargeRisk: hasOwnLetter || hasAskedASQ
        // A letter does not answer these: an appropriate adult was recorded as needed, told or come.
        case .child, .appropriateAdult: state.details.appropriateAdult == .came || state.details.appropriateAdult?.isOutstanding == true
        // Nor this: an assessment under the Mental Health Act was recorded as requested, under way or done.
        case .section136: state.details.mentalHealthAct == .done || state.details.mentalHealthAct?.isOutstanding == true
        // The learner spoke to the person before they went; until then there is time.
        case .leaving: sign.at.map(wasSeen) ?? true
        // The learner set a letter or wrote a note.
        case .health: hasOwnLetter || hasOwnNote
        }
    }

    private var hasOwnLetter: Bool { has { $0.kind == .urgencySet } }
    private var hasOwnNote: Bool { has { $0.kind == .noteAdded } }
    private var hasAskedASQ: Bool { has { $0.as(AdministrationStarted.self)?.instrument == "asq" } }

    private func has(_ matches: (Fact) -> Bool) -> Bool {
        reading.own(state).contains { matches($0.fact) }
    }

    private func wasSeen(before time: ScenarioTime) -> Bool {
        let goes = time.instant(reading.session.scenario.date, reading.session.zone)
        guard let contact = reading.firstContact(state) else { return reading.now < goes }
        return contact <= goes
    }
}
