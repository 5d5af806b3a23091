import Caseload
import Screening

/// Something that the colleague did before the learner came.
struct Step: Sendable {
    enum Action: Sendable {
        case consent(ConsentPurpose, ConsentAnswer)
        case urgency(Urgency, RequiredText)
        case unavailable(RequiredText, until: ScenarioTime?)
        case madeSafe(RequiredText)
        case screening(NightScreening)
        case told(concern: String, who: RequiredText)
        case willDo(concern: String, what: RequiredText)
        case note(RequiredText)
        case outcome(Outcome)
        case left(Departure.How)
        case signed
    }

    let at: ScenarioTime
    let action: Action
}

/// A screening that the colleague began, and may have finished.
struct NightScreening: Sendable {
    let instrument: Instrument.ID
    let version: String
    /// In the order in which they were given.
    let answers: [(item: Item.ID, answer: Answer)]
    /// What the colleague was shown at the end; nil when it was broken off.
    let result: String?
    /// The same as numbers; none when it was broken off.
    let scores: [ScoreResult]
    let findings: [AlertRaised]
}
