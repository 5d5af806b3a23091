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

extension Circumstance: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .interpreter(let language):
            fields.choose(1, "interpreter")
            fields.put(1, "language", language)
        case .intoxication(let words):
            fields.choose(2, "intoxication")
            fields.put(1, "words", words)
        case .informant(let who):
            fields.choose(3, "informant")
            fields.put(1, "who", who)
        case .given(let how):
            fields.choose(4, "given")
            fields.put(1, "how", how)
        case .coding(let id):
            fields.choose(5, "numbers of the options")
            fields.put(1, "coding", id)
        case .cutOffs(let id):
            fields.choose(6, "cut-offs")
            fields.put(1, "set", id)
        case .evidence(let item, let words):
            fields.choose(7, "evidence")
            fields.put(1, "item", item)
            fields.put(2, "words", words)
        case .raised(let raised):
            fields.choose(8, "raised")
            fields.put(1, "score", raised.score)
            fields.put(2, "band", raised.band)
            fields.put(3, "label", raised.label)
            fields.put(4, "level", raised.level)
            fields.put(5, "reason", raised.reason)
        case .notDone(let refusal):
            fields.choose(9, "not done")
            fields.put(1, "kind", refusal.kind)
            fields.put(2, "reason", refusal.reason)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .interpreter(try fields.take(1))
        case 2: self = .intoxication(try fields.take(1))
        case 3: self = .informant(try fields.take(1))
        case 4: self = .given(try fields.take(1))
        case 5: self = .coding(try fields.optional(1))
        case 6: self = .cutOffs(try fields.optional(1))
        case 7: self = .evidence(item: try fields.take(1), try fields.take(2))
        case 8:
            self = .raised(
                RaisedResult(
                    score: try fields.take(1), band: try fields.take(2), label: try fields.take(3), level: try fields.take(4),
                    reason: try fields.take(5)))
        case 9: self = .notDone(WholeRefusal(kind: try fields.take(1), reason: try fields.take(2)))
        default: throw CodingError()
        }
    }
}

extension HowGiven: CodedWord {}
extension WholeRefusal.Kind: CodedWord {}
