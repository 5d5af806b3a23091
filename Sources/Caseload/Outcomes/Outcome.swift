/// What the service marks at the end of triage. Never to be confused with what police or court decide, which is a `Disposal`.
package enum Outcome: Hashable, Sendable {
    /// Information or advice that turns a person towards health or support, within or out of the justice system.
    case diversion(to: RequiredText, why: RequiredText)
    case referral(Referral)
    case noFurtherLDAction(reason: RequiredText)

    /// Which of the three.
    package enum Kind: String, CaseIterable, Sendable {
        case diversion, referral
        case noFurtherLDAction = "no-further-ld-action"

        /// The words on screen. "No further action" alone is a police disposal and is never used.
        package var words: String {
            switch self {
            case .diversion: "diversion"
            case .referral: "referral"
            case .noFurtherLDAction: "no further L&D action"
            }
        }
    }

    /// Which of the three this is.
    package var kind: Kind {
        switch self {
        case .diversion: .diversion
        case .referral: .referral
        case .noFurtherLDAction: .noFurtherLDAction
        }
    }
}

/// Sending a person on to another service.
package struct Referral: Hashable, Sendable {
    /// On what ground the person's information goes there.
    package enum Basis: String, CaseIterable, Sendable {
        case consent
        case bestInterests = "best-interests"
        case safeguarding

        /// The ground in words.
        package var words: String {
            switch self {
            case .consent: "the person agreed"
            case .bestInterests: "lacks capacity, best interests"
            case .safeguarding: "safeguarding duty"
            }
        }
    }

    /// Where to.
    package let destination: RequiredText
    /// On what ground.
    package let basis: Basis
    /// Empty when the outcome says it.
    package let why: String

    /// A referral.
    package init(destination: RequiredText, basis: Basis, why: String) {
        self.destination = destination
        self.basis = basis
        self.why = why
    }
}

/// What police or court decided; recorded apart from our outcome, and only when it is known.
package struct Disposal: Hashable, Sendable {
    /// Who decided.
    package enum Authority: String, CaseIterable, Sendable {
        case police, court
    }

    /// Who decided.
    package let by: Authority
    /// What was decided, in their words.
    package let what: RequiredText

    /// A disposal.
    package init(by: Authority, what: RequiredText) {
        self.by = by
        self.what = what
    }
}

/// What the service marks at the end of triage was decided.
package struct OutcomeDecided: CaseContent {
    /// One of the three.
    package let outcome: Outcome

    package static let kind = FactKind.outcomeDecided

    package var traits: FactTraits {
        FactTraits(
            about: .outcome, isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "outcome: \(outcome.words)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.outcome = OutcomeDecision(outcome: outcome, by: item.by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) { fields.put(1, "outcome", outcome) }
    package init(from fields: inout FieldReader) throws(CodingError) { outcome = try fields.take(1) }

    init(_ outcome: Outcome) {
        self.outcome = outcome
    }
}

/// A referral beside the outcome.
package struct ReferralAdded: CaseContent {
    /// Where to, and on what ground.
    package let referral: Referral

    package static let kind = FactKind.referralAdded

    package var traits: FactTraits {
        FactTraits(
            about: .referral, isAmendable: true, isSignedFor: true, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "referral \(referral.words)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.referrals.append(referral) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) { fields.put(1, "referral", referral) }
    package init(from fields: inout FieldReader) throws(CodingError) { referral = try fields.take(1) }

    init(_ referral: Referral) {
        self.referral = referral
    }
}

extension Disposal: CaseContent {
    package static let kind = FactKind.disposalRecorded

    package var traits: FactTraits {
        FactTraits(
            about: .disposal, isAmendable: true, isSignedFor: false, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "\(by.rawValue) disposal: \(what.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.disposal = self }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "by", by)
        fields.put(2, "what", what)
    }

    package init(from fields: inout FieldReader) throws(CodingError) { self.init(by: try fields.take(1), what: try fields.take(2)) }
}

extension Fact {
    /// What the service marks at the end of triage was decided.
    package static func outcomeDecided(_ outcome: Outcome) -> Fact { Fact(OutcomeDecided(outcome)) }
    /// A referral beside the outcome.
    package static func referralAdded(_ referral: Referral) -> Fact { Fact(ReferralAdded(referral)) }
    /// What police or court decided.
    package static func disposalRecorded(_ disposal: Disposal) -> Fact { Fact(disposal) }
}

extension Outcome: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .diversion(let place, let why):
            fields.choose(1, "diversion")
            fields.put(1, "to", place)
            fields.put(2, "why", why)
        case .referral(let referral):
            fields.choose(2, "referral")
            fields.put(1, "referral", referral)
        case .noFurtherLDAction(let reason):
            fields.choose(3, "no further L&D action")
            fields.put(1, "reason", reason)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .diversion(to: try fields.take(1), why: try fields.take(2))
        case 2: self = .referral(try fields.take(1))
        case 3: self = .noFurtherLDAction(reason: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension Referral: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "destination", destination)
        fields.put(2, "basis", basis)
        fields.put(3, "why", why)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(destination: try fields.take(1), basis: try fields.take(2), why: try fields.take(3))
    }
}

extension Outcome {
    /// The outcome with what belongs to it: "referral to the crisis team (the person agreed), low mood".
    package var words: String {
        switch self {
        case .diversion(let destination, let why): "\(kind.words) to \(destination.text), \(why.text)"
        case .referral(let referral): "\(kind.words) \(referral.words)"
        case .noFurtherLDAction(let reason): "\(kind.words): \(reason.text)"
        }
    }
}

extension Referral {
    /// "to the crisis team (the person agreed), low mood".
    package var words: String {
        "to \(destination.text) (\(basis.words))" + (why.isEmpty ? "" : ", \(why)")
    }
}
