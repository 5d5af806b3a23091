/// Something that was said or seen and needs an answer from others.
package struct AlertRaised: Hashable, Sendable {
    /// What the alert is about; alerts of one concern are one alert.
    package let concern: String
    /// An immediate alert stands in the way until it is closed; a prompt only reminds.
    package let isImmediate: Bool
    /// More than positive: danger now.
    package let isAcute: Bool
    /// "ASQ, item 5".
    package let source: String
    /// "said yes to thoughts of suicide now", in the instrument file's own words.
    package let statement: String
    /// What must happen, most pressing first.
    package let actions: [String]
    /// The administration whose answers raised it; nil when it was raised otherwise.
    package let administration: EntryID?

    /// An alert as an instrument or a person raised it.
    package init(
        concern: String, isImmediate: Bool, isAcute: Bool, source: String, statement: String, actions: [String],
        administration: EntryID? = nil
    ) {
        self.concern = concern
        self.isImmediate = isImmediate
        self.isAcute = isAcute
        self.source = source
        self.statement = statement
        self.actions = actions
        self.administration = administration
    }
}

/// Somebody who can act was told.
package struct Told: Hashable, Sendable {
    /// On what ground it was shared.
    package enum Ground: String, CaseIterable, Sendable {
        case consent
        /// Serious harm: the minimum necessary, with or without consent.
        case seriousHarm = "serious-harm"

        /// The ground in words.
        package var words: String {
            self == .consent ? "with consent" : "serious harm, minimum necessary"
        }
    }

    /// The alert that it is about.
    package let concern: String
    /// "Sgt Hale".
    package let who: RequiredText
    /// On what ground it was shared.
    package let ground: Ground
    /// The person knows that it was shared.
    package let personInformed: Bool
    /// When they were told.
    package let at: Instant

    /// A telling.
    package init(concern: String, who: RequiredText, ground: Ground, personInformed: Bool, at: Instant) {
        self.concern = concern
        self.who = who
        self.ground = ground
        self.personInformed = personInformed
        self.at = at
    }
}
