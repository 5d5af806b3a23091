package import Screening

/// How one administration was given: of each kind of circumstance what was said last.
package struct Circumstances: Hashable, Sendable {
    /// The language of the interpreter; empty when there was none.
    package private(set) var interpreter = ""
    /// Intoxicated or withdrawing, in words; empty when nothing was noted.
    package private(set) var intoxication = ""
    /// Who answered, if not the person; empty for the person.
    package private(set) var informant = ""
    /// How the questions came to the person; nil when nobody said.
    package private(set) var given: HowGiven?
    /// The coding in which the form is printed; nil for the instrument's first.
    package private(set) var coding: Coding.ID?
    /// The set of cut-offs chosen by name; nil for the one that fits.
    package private(set) var cutOffs: CutOffSet.ID?
    /// What was noted about items.
    package private(set) var evidence: [Screening.Item.ID: String] = [:]
    /// What the practitioner raised, by score; nothing that a later result has overtaken is taken out.
    package private(set) var raised: [ScoreRule.ID: Raise] = [:]
    /// Refused or not possible as a whole; nil when it was not.
    package private(set) var notDone: WholeRefusal?

    /// A result raised by hand, and by whom.
    package struct Raise: Hashable, Sendable {
        /// The band set.
        package let result: RaisedResult
        /// Who and when.
        package let by: Attribution
    }

    /// What is to be known of it beside the answers, in words; empty for the usual way.
    package var words: [String] {
        [
            interpreter.isEmpty ? nil : "interpreter, \(interpreter)", intoxication.isEmpty ? nil : intoxication,
            informant.isEmpty ? nil : "answered by \(informant)", given?.words, coding.map { "options numbered \($0)" },
            cutOffs.map { "cut-offs: \($0)" }, notDone.map { "\($0.kind.rawValue) as a whole: \($0.reason.text)" },
        ].compactMap(\.self)
    }

    mutating func add(_ circumstance: Circumstance, _ by: Attribution) {
        switch circumstance {
        case .interpreter(let language): interpreter = language
        case .intoxication(let words): intoxication = words
        case .informant(let who): informant = who
        case .given(let how): given = how
        case .coding(let id): coding = id
        case .cutOffs(let id): cutOffs = id
        case .evidence(let item, let words): evidence[item] = words.isEmpty ? nil : words
        case .raised(let result): raise(result, by)
        case .notDone(let refusal): notDone = refusal
        }
    }

    /// Two who raise the same result from two places: the graver stands.
    private mutating func raise(_ result: RaisedResult, _ by: Attribution) {
        if let standing = raised[result.score], standing.result.level > result.level { return }
        raised[result.score] = Raise(result: result, by: by)
    }
}

extension Administration {
    /// The scores as they were shown at the end, by id.
    package func score(_ id: ScoreRule.ID) -> ScoreResult? { scores.first { $0.id == id } }

    /// What the practitioner raised a score to; nil when nobody did, or when the answers came to as much.
    package func raise(of id: ScoreRule.ID) -> Circumstances.Raise? {
        guard finished != nil, let raise = circumstances.raised[id] else { return nil }
        guard let level = score(id)?.band?.level else { return raise }
        return raise.result.level > level ? raise : nil
    }

    /// The result as it was shown, with what was raised since and what has to be known of how it was given.
    package var resultInFull: String {
        let raised = scores.compactMap { score in
            raise(of: score.id).map { "raised to \($0.result.label) by \($0.by.name): \($0.result.reason.text)" }
        }
        let given = circumstances.words.isEmpty ? [] : ["given: " + circumstances.words.joined(separator: ", ")]
        return ([result] + raised + given).joined(separator: "; ")
    }

    /// How grave a score stands: as raised, else as the answers came to; nil without a band.
    func level(of id: ScoreRule.ID) -> Int? {
        raise(of: id)?.result.level ?? score(id)?.band?.level
    }
}

extension Circumstance {
    /// Whether the result is worked out with it, so that it stands once there is one.
    var decidesResult: Bool {
        switch self {
        case .coding, .cutOffs, .notDone: true
        case .interpreter, .intoxication, .informant, .given, .evidence, .raised: false
        }
    }
}
