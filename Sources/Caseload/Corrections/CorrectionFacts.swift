/// A signed entry is replaced by another about the same; without a target, something is added to what was signed.
package struct Amended: CorrectingContent {
    /// The entry that is replaced; nil when something is added.
    package let target: EntryID?
    /// What stands from now on.
    package let replacement: Fact
    /// Why.
    package let reason: RequiredText

    package static let kind = FactKind.amended

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: true, undoing: undoing, moving: .never, isForTrustRecord: false,
            disclosure: replacement.traits.disclosure)
    }

    private var undoing: FactTraits.Undoing {
        switch replacement.traits.undoing {
        case .freely: replacement.kind == .amended ? .never : .freely
        case .whenAsked: replacement.kind == .amended ? .never : .whenAsked
        case .never, .withReason: .never
        }
    }

    package func words(_ wording: FactWording) -> String {
        "\(target == nil ? "added after signing" : "amended"): \(replacement.words(wording)). Reason: \(reason.text)"
    }

    var corrects: EntryID? { target }
    var replaces: Bool { true }
    func standing(by: Attribution) -> Standing { .amended(by: by, reason: reason.text) }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard state.isLocked else { return .notSigned }
        guard replacement.traits.isAmendable, let content = replacement.content as? any CaseContent else { return .notAmendable }
        var amending = asking
        amending.addition = .amendment(of: target)
        if content as? Departure == nil, let refusal = content.refusal(in: state, amending) { return refusal }
        guard let target else { return content.refusal(in: state, amending) }
        guard let item = state.timeline.first(where: { $0.entry.id == target }), item.standing.mayBeCorrected else { return .noSuchEntry }
        let old = item.entry.fact.stated.traits
        guard old.isAmendable, old.about == replacement.traits.about else { return .notAmendable }
        if item.entry.role.isRegistered && !asking.member.role.isRegistered { return .needsRegisteredMember }
        return content.refusal(in: state, amending)
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "target", target)
        fields.put(2, "replacement", replacement)
        fields.put(3, "reason", reason)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        target = try fields.optional(1)
        replacement = try fields.take(2)
        reason = try fields.take(3)
    }

    init(target: EntryID?, replacement: Fact, reason: RequiredText) {
        self.target = target
        self.replacement = replacement
        self.reason = reason
    }
}

/// An entry is struck: it was never so, or not of this person.
package struct EnteredInError: CorrectingContent {
    /// The entry.
    package let target: EntryID
    /// Why.
    package let reason: RequiredText

    package static let kind = FactKind.enteredInError
    package var traits: FactTraits { .strike }
    package func words(_ wording: FactWording) -> String { "entered in error: \(wording.entry(target)). Reason: \(reason.text)" }

    var corrects: EntryID? { target }
    var replaces: Bool { false }
    func standing(by: Attribution) -> Standing { .enteredInError(by: by, reason: reason.text) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.errorRefusal(of: target, by: asking.member) }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "target", target)
        fields.put(2, "reason", reason)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        target = try fields.take(1)
        reason = try fields.take(2)
    }

    init(target: EntryID, reason: RequiredText) {
        self.target = target
        self.reason = reason
    }
}

/// An author takes back their own entry.
package struct Undone: CorrectingContent {
    /// The entry.
    package let target: EntryID

    package static let kind = FactKind.undone
    package var traits: FactTraits { .undoing }
    package func words(_ wording: FactWording) -> String { "undone: \(wording.entry(target))" }

    var corrects: EntryID? { target }
    var replaces: Bool { false }
    func standing(by: Attribution) -> Standing { .undone(by: by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.undoRefusal(of: target, by: asking.member) }

    package func write(to fields: inout FieldWriter) { fields.put(1, "target", target) }
    package init(from fields: inout FieldReader) throws(CodingError) { target = try fields.take(1) }

    init(target: EntryID) {
        self.target = target
    }
}

/// An author takes their undo back.
package struct Redone: CorrectingContent {
    /// The undo.
    package let target: EntryID

    package static let kind = FactKind.redone
    package var traits: FactTraits { .undoing }
    package func words(_ wording: FactWording) -> String { "redone: \(wording.undone(by: target))" }

    var corrects: EntryID? { target }
    var replaces: Bool { false }
    func standing(by: Attribution) -> Standing { .undone(by: by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.redoRefusal(of: target, by: asking.member) }

    package func write(to fields: inout FieldWriter) { fields.put(1, "target", target) }
    package init(from fields: inout FieldReader) throws(CodingError) { target = try fields.take(1) }

    init(target: EntryID) {
        self.target = target
    }
}

extension FactTraits {
    /// An undo, or what takes one back: no signature stands for it.
    fileprivate static let undoing = FactTraits(
        about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false,
        disclosure: .staffOnly,
        step: .takingBack)
}

extension Fact {
    /// A signed entry is replaced, or something is added to what was signed.
    package static func amended(target: EntryID?, replacement: Fact, reason: RequiredText) -> Fact {
        Fact(Amended(target: target, replacement: replacement, reason: reason))
    }
    /// An entry is struck.
    package static func enteredInError(target: EntryID, reason: RequiredText) -> Fact {
        Fact(EnteredInError(target: target, reason: reason))
    }
    /// An author takes back their own entry.
    package static func undone(target: EntryID) -> Fact { Fact(Undone(target: target)) }
    /// An author takes their undo back.
    package static func redone(target: EntryID) -> Fact { Fact(Redone(target: target)) }
}
