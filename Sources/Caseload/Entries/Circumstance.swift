package import Screening

/// Something about how an instrument was given that whoever reads the answers must know.
///
/// Of one kind the last stands; words that are empty take back what was said before.
package enum Circumstance: Hashable, Sendable {
    /// Through an interpreter, in this language.
    case interpreter(String)
    /// Intoxicated or withdrawing, in words.
    case intoxication(String)
    /// Somebody else answered: who.
    case informant(String)
    /// Asked aloud, filled in by the person, or typed in from paper.
    case given(HowGiven)
    /// The numbers of the options as this form prints them; nil for the instrument's first coding.
    case coding(Coding.ID?)
    /// The set of cut-offs chosen by name; nil for the one that fits the person.
    case cutOffs(CutOffSet.ID?)
    /// What was said or seen about one item.
    case evidence(item: Screening.Item.ID, String)
    /// The practitioner sets a result higher than the answers do; never lower.
    case raised(RaisedResult)
    /// Refused, or not able to do it, as a whole.
    case notDone(WholeRefusal)
}

/// How the questions came to the person.
package enum HowGiven: String, CaseIterable, Hashable, Sendable {
    case aloud
    case selfCompleted = "self-completed"
    case fromPaper = "from-paper"

    /// The way in words.
    package var words: String {
        switch self {
        case .aloud: "asked aloud"
        case .selfCompleted: "filled in by the person"
        case .fromPaper: "typed in from paper"
        }
    }
}

/// A band that the practitioner sets in place of the one that the answers came to.
package struct RaisedResult: Hashable, Sendable {
    /// The score that is raised.
    package let score: ScoreRule.ID
    /// The band that now stands.
    package let band: Band.ID
    /// That band in words.
    package let label: String
    /// How grave it is: 0 for the instrument's lowest band, one more for each above.
    package let level: Int
    /// Why, in the words of whoever raised it.
    package let reason: RequiredText

    /// A band set by hand.
    package init(score: ScoreRule.ID, band: Band.ID, label: String, level: Int, reason: RequiredText) {
        self.score = score
        self.band = band
        self.label = label
        self.level = level
        self.reason = reason
    }
}

/// That an instrument was refused or could not be done as a whole.
package struct WholeRefusal: Hashable, Sendable {
    /// Would not, or could not.
    package enum Kind: String, CaseIterable, Hashable, Sendable { case declined, unable }

    /// Would not, or could not.
    package let kind: Kind
    /// Why, as far as it is known.
    package let reason: RequiredText

    /// A refusal of the whole.
    package init(kind: Kind, reason: RequiredText) {
        self.kind = kind
        self.reason = reason
    }
}
