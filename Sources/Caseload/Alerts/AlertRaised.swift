/// Something that was said or seen and needs an answer from others.
package struct AlertRaised: Hashable, Sendable {
    /// What the alert is about; alerts of one concern are one alert.
    package let concern: String
    /// An immediate alert stands in the way until it is closed; a prompt only reminds.
    package let isImmediate: Bool
    /// More than positive: danger now.
    package let isAcute: Bool
    /// "ASQ, item 5".
    package let source: String
    /// "said yes to thoughts of suicide now", in the instrument file's own words.
    package let statement: String
    /// What must happen, most pressing first.
    package let actions: [String]
    /// The administration whose answers raised it; nil when it was raised otherwise.
    package let administration: EntryID?

    /// An alert as an instrument or a person raised it.
    package init(
        concern: String, isImmediate: Bool, isAcute: Bool, source: String, statement: String, actions: [String],
        administration: EntryID? = nil
    ) {
        self.concern = concern
        self.isImmediate = isImmediate
        self.isAcute = isAcute
        self.source = source
        self.statement = statement
        self.actions = actions
        self.administration = administration
    }
}

extension AlertRaised: CaseContent {
    package static let kind = FactKind.alertRaised

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "\(isImmediate ? "ALERT" : "prompt"), \(source): \(statement)" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        if let index = state.alerts.firstIndex(where: { $0.concern == concern }) {
            state.alerts[index].raise(self, item.by)
        } else {
            state.alerts.append(AlertState(self, item.by))
        }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "concern", concern)
        fields.put(2, "immediate", isImmediate)
        fields.put(3, "acute", isAcute)
        fields.put(4, "source", source)
        fields.put(5, "statement", statement)
        fields.put(6, "actions", actions)
        fields.put(7, "administration", administration)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            concern: try fields.take(1), isImmediate: try fields.take(2), isAcute: try fields.take(3), source: try fields.take(4),
            statement: try fields.take(5), actions: try fields.list(6), administration: try fields.optional(7))
    }
}

extension AlertRaised {
    /// The same, raised by another administration.
    func belonging(to administration: EntryID) -> AlertRaised {
        AlertRaised(
            concern: concern, isImmediate: isImmediate, isAcute: isAcute, source: source, statement: statement, actions: actions,
            administration: administration)
    }
}

extension Fact {
    /// Something was said or seen that needs an answer from others.
    package static func alertRaised(_ raised: AlertRaised) -> Fact { Fact(raised) }
}
