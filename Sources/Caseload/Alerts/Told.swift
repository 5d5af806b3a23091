/// Somebody who can act was told.
package struct Told: Hashable, Sendable {
    /// On what ground it was shared.
    package enum Ground: String, CaseIterable, Sendable {
        case consent
        /// Serious harm: the minimum necessary, with or without consent.
        case seriousHarm = "serious-harm"

        /// The ground in words.
        package var words: String {
            self == .consent ? "with consent" : "serious harm, minimum necessary"
        }
    }

    /// The alert that it is about.
    package let concern: String
    /// "Sgt Hale".
    package let who: RequiredText
    /// On what ground it was shared.
    package let ground: Ground
    /// The person knows that it was shared.
    package let personInformed: Bool
    /// When they were told.
    package let at: Instant

    /// A telling.
    package init(concern: String, who: RequiredText, ground: Ground, personInformed: Bool, at: Instant) {
        self.concern = concern
        self.who = who
        self.ground = ground
        self.personInformed = personInformed
        self.at = at
    }
}

extension Told: CaseContent {
    package static let kind = FactKind.told

    package var traits: FactTraits {
        FactTraits(
            about: .told(concern), isAmendable: true, isSignedFor: false, undoing: .withReason, moving: .never, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String {
        "told \(who.text) \(wording.clock(at)) (\(ground.words); person \(personInformed ? "informed" : "not informed"))"
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.changeAlert(concern) { $0.add(self, item.by) }
        state.toldLog.append(state.toldLine(self, item.by))
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.refusalWithoutAlert(concern, asking) }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "concern", concern)
        fields.put(2, "who", who)
        fields.put(3, "ground", ground)
        fields.put(4, "the person knows", personInformed)
        fields.put(5, "at", at)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            concern: try fields.take(1), who: try fields.take(2), ground: try fields.take(3), personInformed: try fields.take(4),
            at: try fields.take(5))
    }
}

/// What whoever was told about an alert will do.
package struct WillDo: CaseContent {
    /// The alert.
    package let concern: String
    /// In the words of whoever recorded it.
    package let what: RequiredText

    package static let kind = FactKind.willDo

    package var traits: FactTraits {
        FactTraits(
            about: .response(concern), isAmendable: true, isSignedFor: false, undoing: .withReason, moving: .never,
            isForTrustRecord: true, disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "answer to the alert: \(what.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.changeAlert(concern) { $0.answer(what, item.by) } }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.refusalWithoutAlert(concern, asking) }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "concern", concern)
        fields.put(2, "what", what)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        concern = try fields.take(1)
        what = try fields.take(2)
    }

    init(concern: String, what: RequiredText) {
        self.concern = concern
        self.what = what
    }
}

/// A registered member stands behind what a student did about an alert.
package struct AlertConfirmed: CaseContent {
    /// The alert.
    package let concern: String

    package static let kind = FactKind.alertConfirmed
    package var traits: FactTraits { .alertClosing }
    package func words(_ wording: FactWording) -> String { "stands behind what was done about the alert" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.changeAlert(concern) { $0.confirm(item.by) } }

    /// A word for what was done needs something that was done.
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard let alert = state.openAlert(concern) else { return .noSuchAlert }
        if !asking.member.role.isRegistered { return .needsRegisteredMember }
        return alert.tellings.isEmpty ? .alertOpen : nil
    }

    package func write(to fields: inout FieldWriter) { fields.put(1, "concern", concern) }
    package init(from fields: inout FieldReader) throws(CodingError) { concern = try fields.take(1) }

    init(concern: String) {
        self.concern = concern
    }
}

/// An alert was closed without telling, by two registered members.
package struct AlertDismissed: CaseContent {
    /// The alert.
    package let concern: String
    /// Why.
    package let reason: RequiredText
    /// The other registered member, who gave their own passphrase.
    package let second: Member.ID

    package static let kind = FactKind.alertDismissed
    package var traits: FactTraits { .alertClosing }
    package func words(_ wording: FactWording) -> String { "alert set aside, with \(second): \(reason.text)" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.changeAlert(concern) { $0.dismiss(reason, second: second, item.by) }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard state.openAlert(concern) != nil else { return .noSuchAlert }
        if !asking.member.role.isRegistered { return .needsRegisteredMember }
        return second == asking.member.id ? .secondMemberIsTheSame : nil
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "concern", concern)
        fields.put(2, "reason", reason)
        fields.put(3, "second member", second)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        concern = try fields.take(1)
        reason = try fields.take(2)
        second = try fields.take(3)
    }

    init(concern: String, reason: RequiredText, second: Member.ID) {
        self.concern = concern
        self.reason = reason
        self.second = second
    }
}

extension FactTraits {
    /// What closes an alert by its own rules.
    fileprivate static let alertClosing = FactTraits(
        about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false, disclosure: .safety)
}

extension Fact {
    /// Somebody who can act was told about an alert.
    package static func told(_ told: Told) -> Fact { Fact(told) }
    /// What they will do.
    package static func willDo(concern: String, what: RequiredText) -> Fact { Fact(WillDo(concern: concern, what: what)) }
    /// A registered member stands behind what a student did about an alert.
    package static func alertConfirmed(concern: String) -> Fact { Fact(AlertConfirmed(concern: concern)) }
    /// An alert was closed without telling, by two registered members.
    package static func alertDismissed(concern: String, reason: RequiredText, second: Member.ID) -> Fact {
        Fact(AlertDismissed(concern: concern, reason: reason, second: second))
    }
}

extension CaseState {
    fileprivate func openAlert(_ concern: String) -> AlertState? { alerts.first { $0.concern == concern && $0.isOpen } }

    /// Nobody is told about what nobody raised; what was told once can be put right also when the alert is closed.
    fileprivate func refusalWithoutAlert(_ concern: String, _ asking: Asking) -> Refusal? {
        if case .amendment = asking.addition { return nil }
        return openAlert(concern) == nil ? .noSuchAlert : nil
    }

    fileprivate mutating func changeAlert(_ concern: String, _ change: (inout AlertState) -> Void) {
        guard let index = alerts.firstIndex(where: { $0.concern == concern }) else { return }
        change(&alerts[index])
    }
}
