/// Why risk has to be looked at anew (College of Policing, Authorised Professional Practice, risk assessment: at charge, bail refused or granted,
/// release and transfer; and whenever something new is known).
package enum ReassessmentReason: String, CaseIterable, Sendable {
    case charge
    case bailDecision = "bail-decision"
    case returnFromHospital = "return-from-hospital"
    case release, transfer
    case newInformation = "new-information"

    /// The reason in words.
    package var words: String {
        switch self {
        case .charge: "charged"
        case .bailDecision: "bail decided"
        case .returnFromHospital: "back from hospital"
        case .release: "released"
        case .transfer: "moved on"
        case .newInformation: "something new is known"
        }
    }
}

/// That risk is to be looked at anew, since when and why.
package struct ReassessmentDue: Hashable, Sendable {
    /// Why.
    package let reason: ReassessmentReason
    /// When that happened.
    package let at: Instant

    /// A reason to look again.
    package init(_ reason: ReassessmentReason, at: Instant) {
        self.reason = reason
        self.at = at
    }
}

/// Something that somebody learnt and that may change a risk.
package struct NewInformation: Hashable, Sendable {
    /// What.
    package let what: RequiredText
    /// From whom; empty when that is not to be said.
    package let from: String

    /// Something learnt.
    package init(_ what: RequiredText, from: String = "") {
        self.what = what
        self.from = from
    }
}

extension NewInformation: CaseContent {
    package static let kind = FactKind.newInformation

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "new information: \(what.text)" + (from.isEmpty ? "" : " (from \(from))") }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.newInformation.append(Note(text: what.text, by: item.by))
        state.reassessmentReasons.append(ReassessmentDue(.newInformation, at: item.by.at))
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "what", what)
        fields.put(2, "from", from)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), from: try fields.take(2))
    }
}

extension ReassessmentReason: CodedWord {}

extension ReassessmentDue: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "reason", reason)
        fields.put(2, "at", at)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), at: try fields.take(2))
    }
}

extension Fact {
    /// Somebody learnt something that may change a risk.
    package static func newInformation(_ information: NewInformation) -> Fact { Fact(information) }
}
