/// What a person answered to one question of consent.
package struct Consented: CaseContent {
    /// What they were asked.
    package let purpose: ConsentPurpose
    /// What they said.
    package let answer: ConsentAnswer

    package static let kind = FactKind.consented

    package var traits: FactTraits {
        FactTraits(
            about: .consent(purpose), isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "consent \(purpose.words): \(answer.words)" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        let by = item.by
        state.consent[purpose] = ConsentDecision(answer: answer, by: by)
        guard purpose == .seen else { return }
        if answer == .yes || answer == .lacksCapacity { state.noteSeen(by.at) }
        state.consentLeftOpen = nil
        if answer != .no { state.declined = nil }
    }

    /// Who lacks capacity for a decision cannot make it; a yes can be withdrawn only when there is one.
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        switch answer {
        case .yes: state.lacksCapacity(for: purpose) ? .lacksCapacity : nil
        case .withdrawn: state.consent[purpose].map { $0.answer == .no || $0.answer == .lacksCapacity } ?? true ? .nothingToWithdraw : nil
        case .no, .lacksCapacity: nil
        }
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "purpose", purpose)
        fields.put(2, "answer", answer)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        purpose = try fields.take(1)
        answer = try fields.take(2)
    }

    init(_ purpose: ConsentPurpose, _ answer: ConsentAnswer) {
        self.purpose = purpose
        self.answer = answer
    }
}

extension Fact {
    /// What a person answered to one question of consent.
    package static func consented(_ purpose: ConsentPurpose, _ answer: ConsentAnswer) -> Fact { Fact(Consented(purpose, answer)) }
}
