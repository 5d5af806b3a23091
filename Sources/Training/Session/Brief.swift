import Caseload
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

    /// What is heard when asking to see them: their words, and what that means for each consent.
    package var heardWhenAskedToBeSeen: [String] {
        [quoted(consent.line), "To be seen: \(consent.seen.words). To share with police: \(consent.police.words)."]
    }

    /// What is heard when asking the questions of an instrument: their words, and the answer to the item that is being asked.
    package func heard(asking instrument: Instrument.ID, item: Item.ID? = nil) -> [String] {
        guard let reply = reply(to: instrument) else { return ["Says nothing to this form. Not asked (-) is the honest answer."] }
        let answer = item.flatMap { reply.answer(to: $0) }
        return [quoted(reply.line)] + (answer.map { ["\($0.label): \($0.words)"] } ?? [])
    }

    // What is done rather than said stands in brackets, and is not speech.
    private func quoted(_ line: String) -> String {
        line.hasPrefix("(") ? line : "\"\(line)\""
    }
}
