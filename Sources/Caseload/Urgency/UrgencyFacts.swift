/// A choice of urgency. It is the practitioner's: nothing here ever suggests one.
package struct UrgencySet: CaseContent {
    /// The category chosen.
    package let urgency: Urgency
    /// Why, in the words of whoever chose it.
    package let reason: RequiredText

    package static let kind = FactKind.urgencySet

    package var traits: FactTraits {
        FactTraits(
            about: .urgency, isAmendable: true, isSignedFor: true, undoing: urgency == .a || urgency == .b ? .whenAsked : .freely,
            moving: .alone, isForTrustRecord: true, disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "urgency \(urgency.rawValue): \(reason.text)" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.urgency = UrgencyDecision(urgency: urgency, reason: reason.text, by: item.by)
        state.madeSafe = nil
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    /// The scale's id and the code of its category, so that a site's own scale finds room beside the built-in one.
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "scale", UrgencyScale.builtInID)
        fields.put(2, "category", urgency.code)
        fields.put(3, "reason", reason)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        let (scale, code): (String, String) = (try fields.take(1), try fields.take(2))
        guard scale == UrgencyScale.builtInID, let urgency = Urgency(code: code) else { throw CodingError() }
        self.urgency = urgency
        reason = try fields.take(3)
    }

    init(_ urgency: Urgency, reason: RequiredText) {
        self.urgency = urgency
        self.reason = reason
    }
}

extension UrgencyScale {
    /// The id of the built-in scale.
    static let builtInID = "liaise"
}

extension Urgency {
    /// The category's code in the built-in scale.
    package var code: String {
        switch self {
        case .a: "emergency"
        case .b: "very-urgent"
        case .c: "urgent"
        case .d: "routine"
        case .e: "advice"
        }
    }

    fileprivate init?(code: String) {
        guard let urgency = Urgency.allCases.first(where: { $0.code == code }) else { return nil }
        self = urgency
    }
}

/// The person was made safe since the letter that stands.
package struct MadeSafe: CaseContent {
    /// How.
    package let how: RequiredText

    package static let kind = FactKind.madeSafe

    package var traits: FactTraits {
        FactTraits(
            about: .madeSafe, isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "made safe: \(how.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.madeSafe = item.by }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) { fields.put(1, "how", how) }
    package init(from fields: inout FieldReader) throws(CodingError) { how = try fields.take(1) }

    init(how: RequiredText) {
        self.how = how
    }
}

extension Fact {
    /// A choice of urgency.
    package static func urgencySet(_ urgency: Urgency, reason: RequiredText) -> Fact { Fact(UrgencySet(urgency, reason: reason)) }
    /// The person was made safe since the letter that stands.
    package static func madeSafe(how: RequiredText) -> Fact { Fact(MadeSafe(how: how)) }
}
