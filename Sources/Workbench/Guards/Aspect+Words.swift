import Caseload

extension Aspect {
    /// The command that changes it, which is also that of its line on the case; nil for what has no history of its own.
    var command: Command.ID? {
        switch self {
        case .detail, .departure: .details
        case .urgency, .madeSafe: .triage
        case .consent, .capacity: .consent
        case .need, .characteristic: .needs
        case .risk, .chargeRisk, .observation: .risk
        case .services: .known
        case .cellCard: .cellCard
        case .leavingPack: .leavingPack
        case .support: .support
        case .mentalHealthAct: .mentalHealthAct
        case .pathway: .safeguarding
        case .childDuty: .youth
        case .outcome: .outcome
        case .disposal: .disposal
        case .handover: .handoverLine
        case .declined, .missed: .declineService
        case .details, .absence, .note, .referral, .elsewhere, .administration, .answer, .result, .told, .response: nil
        }
    }

    /// What is said anew of it in a signed case takes the place of what stands, where nobody has chosen another entry.
    var isAmendedInPlace: Bool {
        switch self {
        case .urgency, .madeSafe, .consent, .outcome, .capacity, .need, .characteristic, .risk, .chargeRisk: true
        case .detail, .observation, .services, .cellCard, .leavingPack, .support, .mentalHealthAct, .pathway, .childDuty, .disposal,
            .departure, .declined, .missed, .handover, .details, .absence, .note, .referral, .elsewhere, .administration, .answer, .result,
            .told, .response:
            false
        }
    }

    /// What it is called; a need or a characteristic by the label with which it was recorded.
    func label(in state: CaseState) -> String {
        switch self {
        case .detail(let field): field.label
        case .urgency: "Urgency"
        case .madeSafe: "Made safe"
        case .consent(let purpose): "Consent \(purpose.words)"
        case .capacity(let purpose): "Capacity \(purpose.words)"
        case .need(let code): state.needs[code]?.record.need.label.text ?? "Need"
        case .characteristic(let code): state.characteristics[code]?.characteristic.list.label.text ?? "Characteristic"
        case .risk(let kind): kind.words.prefix(1).uppercased() + kind.words.dropFirst()
        case .chargeRisk: "Charge-related risk"
        case .observation: "Observation advised"
        case .services: "Known to services"
        case .cellCard: "Before the cell"
        case .leavingPack: "Leaving pack"
        case .support(let kind): kind.words.prefix(1).uppercased() + kind.words.dropFirst()
        case .mentalHealthAct: "Mental Health Act"
        case .pathway(let pathway): pathway.words.prefix(1).uppercased() + pathway.words.dropFirst()
        case .childDuty(let duty): duty.words.prefix(1).uppercased() + duty.words.dropFirst()
        case .outcome: "Outcome"
        case .disposal: "Police or court"
        case .handover: "Handover"
        case .departure: "Left"
        case .declined: "Declined"
        case .missed: "Missed"
        case .details: "Details"
        case .absence: "Not available"
        case .note: "Note"
        case .referral: "Referral"
        case .elsewhere: "Done elsewhere"
        case .administration, .answer, .result: "Screening"
        case .told: "Told"
        case .response: "Answer to the alert"
        }
    }
}
