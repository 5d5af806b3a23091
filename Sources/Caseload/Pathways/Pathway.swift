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

extension PathwayMove: RecordedPart {
    func words(_ wording: Wording) -> String { "\(pathway.words) \(step.words)" }

    package func write(to writer: inout ByteWriter) { writer.put(pathway, step) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try Pathway(from: &reader), try PathwayStep(from: &reader))
    }
}

extension Pathway: ByteCodable {}

extension PathwayStep: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .considered(let why): writer.put(tag: 1, why)
        case .referred(let place, .us): writer.put(tag: 2, place)
        case .referred(let place, .other(let who)): writer.put(tag: 3, place, who)
        case .outcome(let text): writer.put(tag: 4, text)
        case .notNeeded(let why): writer.put(tag: 5, why)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .considered(why: try RequiredText(from: &r))
        case 2: self = .referred(to: try RequiredText(from: &r), by: .us)
        case 3: self = .referred(to: try RequiredText(from: &r), by: .other(try RequiredText(from: &r)))
        case 4: self = .outcome(try RequiredText(from: &r))
        case 5: self = .notNeeded(why: try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}
