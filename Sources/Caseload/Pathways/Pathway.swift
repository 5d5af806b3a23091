/// A duty or a panel that a person may have to be referred to.
package enum Pathway: String, CaseIterable, Comparable, Sendable {
    case safeguardingAdult = "safeguarding-adult"
    case safeguardingChild = "safeguarding-child"
    case nrm, mappa, marac
    case careAct = "care-act"

    /// The name in words.
    package var words: String {
        switch self {
        case .safeguardingAdult: "safeguarding (adult)"
        case .safeguardingChild: "safeguarding (child)"
        case .nrm: "NRM"
        case .mappa: "MAPPA"
        case .marac: "MARAC"
        case .careAct: "Care Act"
        }
    }

    /// Only first responders refer to the National Referral Mechanism, and NHS trusts in England are none (Home Office, first responder organisations;
    /// Modern Slavery Act 2015 s.52 duty to notify).
    package var mayTrustRefer: Bool { self != .nrm }

    package static func < (a: Pathway, b: Pathway) -> Bool { a.rawValue < b.rawValue }
}

/// Who made a referral.
package enum Referrer: Hashable, Sendable {
    case us
    case other(RequiredText)

    /// "us".
    package var words: String { if case .other(let who) = self { who.text } else { "us" } }
}

/// One step on a pathway.
package enum PathwayStep: Hashable, Sendable {
    /// Somebody thought of it, and why; what follows is still owed.
    case considered(why: RequiredText)
    case referred(to: RequiredText, by: Referrer)
    case outcome(RequiredText)
    case notNeeded(why: RequiredText)

    /// The step in words.
    package var words: String {
        switch self {
        case .considered(let why): "considered: \(why.text)"
        case .referred(let place, let who): "referred to \(place.text) by \(who.words)"
        case .outcome(let text): "outcome: \(text.text)"
        case .notNeeded(let why): "not needed: \(why.text)"
        }
    }
}

/// A step on one pathway.
package struct PathwayMove: Hashable, Sendable {
    /// Which.
    package let pathway: Pathway
    /// What happened.
    package let step: PathwayStep

    /// A step.
    package init(_ pathway: Pathway, _ step: PathwayStep) {
        self.pathway = pathway
        self.step = step
    }
}

/// One step that was taken, and by whom.
package struct PathwayRecord: Hashable, Sendable {
    /// What happened.
    package let step: PathwayStep
    /// Who and when.
    package let by: Attribution
}

/// How far a pathway has come.
package struct PathwayState: Hashable, Sendable {
    /// Every step, in the order of writing.
    package private(set) var steps: [PathwayRecord] = []

    /// The last step.
    package var last: PathwayStep? { steps.last?.step }

    /// Considered, and neither referred nor set aside.
    package var isUndecided: Bool { if case .considered? = last { true } else { false } }

    /// Referred, and nobody knows what came of it.
    package var awaitsOutcome: Bool { if case .referred? = last { true } else { false } }

    mutating func take(_ step: PathwayStep, _ by: Attribution) { steps.append(PathwayRecord(step: step, by: by)) }
}

extension PathwayMove: CaseContent {
    package static let kind = FactKind.pathwayMoved

    package var traits: FactTraits {
        FactTraits(
            about: .pathway(pathway), isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "\(pathway.words) \(step.words)" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.pathways[pathway, default: PathwayState()].take(step, item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard case .referred(_, .us) = step else { return nil }
        return pathway.mayTrustRefer ? nil : .mayNotRefer
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "pathway", pathway)
        fields.put(2, "step", step)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2))
    }
}

extension Pathway: CodedWord {}

extension PathwayStep: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .considered(let why):
            fields.choose(1, "considered")
            fields.put(1, "why", why)
        case .referred(let place, .us):
            fields.choose(2, "referred by us")
            fields.put(1, "to", place)
        case .referred(let place, .other(let who)):
            fields.choose(3, "referred by another")
            fields.put(1, "to", place)
            fields.put(2, "by", who)
        case .outcome(let text):
            fields.choose(4, "outcome")
            fields.put(1, "text", text)
        case .notNeeded(let why):
            fields.choose(5, "not needed")
            fields.put(1, "why", why)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .considered(why: try fields.take(1))
        case 2: self = .referred(to: try fields.take(1), by: .us)
        case 3: self = .referred(to: try fields.take(1), by: .other(try fields.take(2)))
        case 4: self = .outcome(try fields.take(1))
        case 5: self = .notNeeded(why: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// A step on a pathway.
    package static func pathwayMoved(_ move: PathwayMove) -> Fact { Fact(move) }
}
