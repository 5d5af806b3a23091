/// How an assessment under the Mental Health Act 1983 ended.
package enum MentalHealthActOutcome: String, CaseIterable, Sendable {
    case section2 = "s2"
    case section3 = "s3"
    case section4 = "s4"
    case informal
    case recalled
    case community
    case notDetained = "not-detained"

    /// The outcome in words.
    package var words: String {
        switch self {
        case .section2: "detained under s.2"
        case .section3: "detained under s.3"
        case .section4: "detained under s.4"
        case .informal: "informal admission"
        case .recalled: "recalled to hospital"
        case .community: "not admitted, community team follows"
        case .notDetained: "not detained"
        }
    }

    /// A bed is needed for it.
    package var needsBed: Bool {
        switch self {
        case .section2, .section3, .section4, .informal, .recalled: true
        case .community, .notDetained: false
        }
    }
}

/// One step on the way through an assessment. The time is when the entry says it happened.
package enum MentalHealthActStep: Hashable, Sendable {
    case requested(why: RequiredText)
    case amhpCalled(who: RequiredText)
    case doctorsCalled(who: RequiredText)
    case started
    case ended(MentalHealthActOutcome, words: String)
    case bedAwaited(from: RequiredText)
    case bedFound(where: RequiredText)
    /// From then on there is no power under PACE to hold the person.
    case paceGroundsEnded(who: RequiredText)
    /// Not needed any more, and why.
    case notNeeded(why: RequiredText)

    /// The step in words.
    package var words: String {
        switch self {
        case .requested(let why): "requested: \(why.text)"
        case .amhpCalled(let who): "AMHP called (\(who.text))"
        case .doctorsCalled(let who): "doctors called (\(who.text))"
        case .started: "started"
        case .ended(let outcome, let words): "ended: \(outcome.words)" + (words.isEmpty ? "" : ", \(words)")
        case .bedAwaited(let source): "bed awaited from \(source.text)"
        case .bedFound(let place): "bed found: \(place.text)"
        case .paceGroundsEnded(let who): "PACE grounds ended, says \(who.text)"
        case .notNeeded(let why): "no longer needed: \(why.text)"
        }
    }
}

extension MentalHealthActStep: CaseContent {
    package static let kind = FactKind.mentalHealthActMoved

    package var traits: FactTraits {
        FactTraits(
            about: .mentalHealthAct, isAmendable: false, isSignedFor: false, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "MHA assessment: " + words }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.mentalHealthAct.take(self, at: item.by.at)
        if let listed = state.mentalHealthAct.asListed { state.setByStep(.mentalHealthAct(listed)) }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        switch self {
        case .requested(let why):
            fields.choose(1, "requested")
            fields.put(1, "why", why)
        case .amhpCalled(let who):
            fields.choose(2, "AMHP called")
            fields.put(1, "who", who)
        case .doctorsCalled(let who):
            fields.choose(3, "doctors called")
            fields.put(1, "who", who)
        case .started: fields.choose(4, "started")
        case .ended(let outcome, let words):
            fields.choose(5, "ended")
            fields.put(1, "outcome", outcome)
            fields.put(2, "words", words)
        case .bedAwaited(let source):
            fields.choose(6, "bed awaited")
            fields.put(1, "from", source)
        case .bedFound(let place):
            fields.choose(7, "bed found")
            fields.put(1, "where", place)
        case .paceGroundsEnded(let who):
            fields.choose(8, "PACE grounds ended")
            fields.put(1, "who says so", who)
        case .notNeeded(let why):
            fields.choose(9, "not needed")
            fields.put(1, "why", why)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .requested(why: try fields.take(1))
        case 2: self = .amhpCalled(who: try fields.take(1))
        case 3: self = .doctorsCalled(who: try fields.take(1))
        case 4: self = .started
        case 5: self = .ended(try fields.take(1), words: try fields.take(2))
        case 6: self = .bedAwaited(from: try fields.take(1))
        case 7: self = .bedFound(where: try fields.take(1))
        case 8: self = .paceGroundsEnded(who: try fields.take(1))
        case 9: self = .notNeeded(why: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension MentalHealthActOutcome: CodedWord {}

extension Fact {
    /// A step on the way through an assessment under the Mental Health Act.
    package static func mentalHealthActMoved(_ step: MentalHealthActStep) -> Fact { Fact(step) }
}
