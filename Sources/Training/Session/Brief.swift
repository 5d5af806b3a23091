package import Screening

/// What the learner sees and hears in front of a person: for the panel on the case screen.
package struct Brief: Hashable, Sendable {
    /// What you see: one to three short lines.
    package let looks: [String]
    /// What they answer when asked to be seen, and whether the police may know.
    package let consent: ConsentReply
    /// What they say when asked, by instrument.
    package let replies: [Reply]
    /// What the sergeant says when told.
    package let whenTold: String

    init(_ person: ScenarioPerson) {
        looks = person.looks
        consent = person.consent
        replies = person.replies
        whenTold = person.whenTold
    }

    /// What they say to the questions of one instrument; nil when the scenario has nothing, and "not asked" is then the honest answer.
    package func reply(to instrument: Instrument.ID) -> Reply? {
        replies.first { $0.instrument == instrument }
    }
}
