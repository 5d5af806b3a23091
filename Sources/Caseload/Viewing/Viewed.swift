/// Somebody looked at the case.
package struct Viewed: CaseContent {
    package static let kind = FactKind.viewed
    package var traits: FactTraits { .look }
    package func words(_ wording: FactWording) -> String { "looked at" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) {}
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {}
    package init(from fields: inout FieldReader) {}
    init() {}
}

extension Fact {
    /// Somebody looked at the case.
    package static let viewed = Fact(Viewed())
}
