/// What we advise the police about observing a person (College of Policing, Authorised Professional Practice, detention and custody).
package enum ObservationLevel: Int, CaseIterable, Comparable, Sendable {
    case general = 1
    case intermittent
    case constant
    case closeProximity

    /// "3 constant".
    package var words: String {
        switch self {
        case .general: "1 general"
        case .intermittent: "2 intermittent"
        case .constant: "3 constant"
        case .closeProximity: "4 close proximity"
        }
    }

    package static func < (a: ObservationLevel, b: ObservationLevel) -> Bool { a.rawValue < b.rawValue }
}

/// An observation level that somebody was advised of. The custody officer decides.
package struct ObservationAdvice: Hashable, Sendable {
    /// The level.
    package let level: ObservationLevel
    /// Why.
    package let why: RequiredText
    /// Who was told: "Sgt Hale".
    package let told: RequiredText

    /// Advice.
    package init(_ level: ObservationLevel, why: RequiredText, told: RequiredText) {
        self.level = level
        self.why = why
        self.told = told
    }
}

/// The advice that stands, and who gave it.
package struct ObservationDecision: Hashable, Sendable {
    /// What was advised.
    package let advice: ObservationAdvice
    /// Who and when.
    package let by: Attribution
}

extension ObservationAdvice: CaseContent {
    package static let kind = FactKind.observationAdvised

    package var traits: FactTraits {
        FactTraits(
            about: .observation, isAmendable: false, isSignedFor: false, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "observation level \(level.words) advised: \(why.text); told \(told.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.observation = ObservationDecision(advice: self, by: item.by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "level", level)
        fields.put(2, "why", why)
        fields.put(3, "told", told)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), why: try fields.take(2), told: try fields.take(3))
    }
}

extension ObservationLevel: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: ObservationLevel? { nil }
    package static var formName: String { "observation level, 1 to 4" }
    package func write(to writer: inout ByteWriter) { rawValue.write(to: &writer) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let level = ObservationLevel(rawValue: try Int(from: &reader)) else { throw CodingError() }
        self = level
    }
}

extension Fact {
    /// An observation level that somebody was advised of.
    package static func observationAdvised(_ advice: ObservationAdvice) -> Fact { Fact(advice) }
}
