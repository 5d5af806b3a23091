// Signatures are read from the whole list of entries (`SigningHistory`), because what they cover depends on what was written before them.

/// The author signs for the case as it stands.
package struct Signed: CaseContent {
    package static let kind = FactKind.signed

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "signed" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) {}

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        if state.holdsNewerEntries { return .newerEntries }
        if !state.openAlerts.isEmpty { return .alertOpen }
        if state.outcome == nil { return .noOutcome }
        return state.signature != nil && !state.isAmendedSinceSigning ? .alreadySigned : nil
    }

    package func write(to fields: inout FieldWriter) {}
    package init(from fields: inout FieldReader) {}
    init() {}
}

/// A registered member stands behind a student's signature.
package struct Countersigned: CaseContent {
    /// They saw the person themselves.
    package let sawThePerson: Bool
    /// Empty when there is nothing to say.
    package let comment: String

    package static let kind = FactKind.countersigned

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String {
        "countersigned, \(sawThePerson ? "saw the person" : "did not see the person")" + (comment.isEmpty ? "" : ": \(comment)")
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {}

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        if state.holdsNewerEntries { return .newerEntries }
        guard state.awaitsCountersignature, let signature = state.signature else { return .nothingToCountersign }
        if !asking.member.role.isRegistered { return .needsRegisteredMember }
        if signature.by.member == asking.member.id { return .ownSignature }
        return asking.member.role == .supervisor || asking.supervisesSigner ? nil : .notTheirSupervisor
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "saw the person", sawThePerson)
        fields.put(2, "comment", comment)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        sawThePerson = try fields.take(1)
        comment = try fields.take(2)
    }

    init(sawThePerson: Bool, comment: String) {
        self.sawThePerson = sawThePerson
        self.comment = comment
    }
}

extension Fact {
    /// The author signs for the case as it stands.
    package static let signed = Fact(Signed())
    /// A registered member stands behind a student's signature.
    package static func countersigned(sawThePerson: Bool, comment: String) -> Fact {
        Fact(Countersigned(sawThePerson: sawThePerson, comment: comment))
    }

    /// Whether it is a signature.
    var isSignature: Bool { kind == .signed }
}
