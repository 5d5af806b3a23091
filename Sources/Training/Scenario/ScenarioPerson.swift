package import Caseload

/// One invented person: what the list says, what is seen and said, and what a draft reference makes of it.
package struct ScenarioPerson: Sendable, Identifiable {
    /// The person's name in the file.
    package let id: String
    /// People with the same place stand in for each other: a session has one of them.
    package let place: String
    /// What the seed does not change: name, age, sex, basis, offence and so on, without times.
    let details: [Detail]
    let stay: Stay
    /// What the colleague did before the learner came, in order of time.
    let before: [Step]
    let looks: [String]
    let consent: ConsentReply
    let replies: [Reply]
    /// What the sergeant says when told.
    let whenTold: String
    /// The draft's urgency.
    package let reference: Reference
    /// What should not be missed.
    package let warningSigns: [WarningSign]
    /// The concerns of which a screening with the person's answers raises an alert.
    package let alerts: [String]
}

/// The urgency that a draft gives a person, for learning only.
package struct Reference: Hashable, Sendable {
    /// The letter.
    package let urgency: Urgency
    /// The reason for it.
    package let why: String
}

/// When a person came, where they are kept, and what the police mean to do next.
struct Stay: Sendable {
    let wing: String
    let arrived: ScenarioTime
    /// The seed may bring them in up to so many minutes earlier.
    let vary: Int
    /// The relevant time where it is not the arrival.
    let relevant: ScenarioTime?
    let next: NextEvent?
}

struct NextEvent: Sendable {
    let kind: PoliceEvent.Kind
    let at: ScenarioTime
    let destination: String
}

/// What a person answers when asked to be seen, and whether the police may know.
package struct ConsentReply: Hashable, Sendable {
    /// To being seen.
    package let seen: ConsentAnswer
    /// To sharing with the police.
    package let police: ConsentAnswer
    /// In their own words.
    package let line: String
}
