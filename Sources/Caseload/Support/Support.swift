/// Whom or what a person needs so that they can understand and be understood.
package enum SupportKind: String, CaseIterable, Comparable, Sendable {
    case appropriateAdult = "appropriate-adult"
    case interpreter
    case adjustments

    /// The support in words.
    package var words: String { self == .appropriateAdult ? "appropriate adult" : rawValue }

    package static func < (a: SupportKind, b: SupportKind) -> Bool { a.rawValue < b.rawValue }
}

/// One step of arranging it. The time is when the entry says it happened.
package enum SupportStep: Hashable, Sendable {
    /// It is needed, and why: the language, what the person cannot follow, what has to be done differently.
    case needed(why: RequiredText)
    /// Somebody was asked to come, or to bring it.
    case requested(from: RequiredText)
    case toldSergeant(who: RequiredText)
    /// It is there; who came, which may be empty.
    case arrived(who: String)
    /// Not needed after all, and who says so.
    case notNeeded(why: RequiredText)

    /// The step in words.
    package var words: String {
        switch self {
        case .needed(let why): "needed: \(why.text)"
        case .requested(let who): "requested from \(who.text)"
        case .toldSergeant(let who): "told to \(who.text)"
        case .arrived(let who): "here" + (who.isEmpty ? "" : " (\(who))")
        case .notNeeded(let why): "not needed: \(why.text)"
        }
    }
}

/// A step about one kind of support.
package struct SupportMove: Hashable, Sendable {
    /// Which.
    package let kind: SupportKind
    /// What happened.
    package let step: SupportStep

    /// A step.
    package init(_ kind: SupportKind, _ step: SupportStep) {
        self.kind = kind
        self.step = step
    }
}

extension SupportMove: CaseContent {
    package static let kind = FactKind.supportMoved

    package var traits: FactTraits {
        FactTraits(
            about: .support(kind), isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "\(kind.words) \(step.words)" }

    /// The field of the list follows our steps, so that everything that looks at it sees them.
    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.support[kind, default: SupportState(kind)].take(step, at: item.by.at)
        if kind == .appropriateAdult, let adult = state.support[.appropriateAdult] { state.setByStep(.appropriateAdult(adult.asListed)) }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard kind == .appropriateAdult, case .notNeeded = step else { return nil }
        return state.appropriateAdultRule(on: state.booking.date).isMandatory ? .alwaysForChildren : nil
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "kind", kind)
        fields.put(2, "step", step)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2))
    }
}

extension SupportKind: CodedWord {}

extension SupportStep: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .needed(let why):
            fields.choose(1, "needed")
            fields.put(1, "why", why)
        case .requested(let who):
            fields.choose(2, "requested")
            fields.put(1, "from", who)
        case .toldSergeant(let who):
            fields.choose(3, "sergeant told")
            fields.put(1, "who", who)
        case .arrived(let who):
            fields.choose(4, "arrived")
            fields.put(1, "who", who)
        case .notNeeded(let why):
            fields.choose(5, "not needed")
            fields.put(1, "why", why)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .needed(why: try fields.take(1))
        case 2: self = .requested(from: try fields.take(1))
        case 3: self = .toldSergeant(who: try fields.take(1))
        case 4: self = .arrived(who: try fields.take(1))
        case 5: self = .notNeeded(why: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// A step of arranging support.
    package static func supportMoved(_ move: SupportMove) -> Fact { Fact(move) }
}
