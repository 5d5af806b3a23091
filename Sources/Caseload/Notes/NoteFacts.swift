/// Free text.
package struct NoteAdded: CaseContent {
    /// What was written.
    package let text: RequiredText

    package static let kind = FactKind.noteAdded

    package var traits: FactTraits {
        FactTraits(
            about: .note, isAmendable: true, isSignedFor: true, undoing: .freely, moving: .alone, isForTrustRecord: true, disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "note: \(text.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.notes.append(Note(text: text.text, by: item.by)) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) { fields.put(1, "text", text) }
    package init(from fields: inout FieldReader) throws(CodingError) { text = try fields.take(1) }

    init(_ text: RequiredText) {
        self.text = text
    }
}

/// One line for whoever comes next; the newest stands.
package struct HandoverLine: CaseContent {
    /// What was written.
    package let text: RequiredText

    package static let kind = FactKind.handoverLine

    package var traits: FactTraits {
        FactTraits(
            about: .handover, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .staffOnly)
    }

    package func words(_ wording: FactWording) -> String { "handover: \(text.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.handover = Note(text: text.text, by: item.by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) { fields.put(1, "text", text) }
    package init(from fields: inout FieldReader) throws(CodingError) { text = try fields.take(1) }

    init(_ text: RequiredText) {
        self.text = text
    }
}

/// The case was entered in the trust's record.
package struct EnteredInTrustRecord: CaseContent {
    package static let kind = FactKind.enteredInTrustRecord

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .never, isForTrustRecord: false,
            disclosure: .staffOnly)
    }

    package func words(_ wording: FactWording) -> String { "entered in the trust's record" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.trustRecord = item.by }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {}
    package init(from fields: inout FieldReader) {}
    init() {}
}

extension Fact {
    /// Free text.
    package static func noteAdded(_ text: RequiredText) -> Fact { Fact(NoteAdded(text)) }
    /// One line for whoever comes next.
    package static func handoverLine(_ text: RequiredText) -> Fact { Fact(HandoverLine(text)) }
    /// The case was entered in the trust's record.
    package static let enteredInTrustRecord = Fact(EnteredInTrustRecord())
}
