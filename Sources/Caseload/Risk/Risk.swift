/// Whom a risk is to, or from.
package enum RiskKind: String, CaseIterable, Sendable {
    case toSelf = "self"
    case neglect
    case toOthers = "others"
    case fromOthers = "from-others"

    /// "risk to self".
    package var words: String {
        switch self {
        case .toSelf: "risk to self"
        case .neglect: "risk of neglect"
        case .toOthers: "risk to others"
        case .fromOthers: "risk from others"
        }
    }
}

/// What keeps a record of risk from being written, and where.
package struct RiskComplaint: Error, Hashable, Sendable {
    /// The parts of a record of risk.
    package enum Part: Hashable, Sendable { case said, seen, known, plan }

    /// Where it is missing or says nothing.
    package let part: Part
    /// What to do about it.
    package let sentence: String

    /// A complaint.
    package init(part: Part, sentence: String) {
        self.part = part
        self.sentence = sentence
    }
}

/// A risk as somebody found it: what it rests on, and what is to be done.
package struct RiskRecord: Hashable, Sendable {
    /// Whom the risk is to, or from.
    package let kind: RiskKind
    /// What the person or somebody else said; empty when nothing was said.
    package let said: String
    /// What was seen; empty when nothing was.
    package let seen: String
    /// What is known from records or people; empty when nothing is.
    package let known: String
    /// When that was, as it was read: "3 days ago", "about 1985"; empty for now.
    package let when: String
    /// What is to be done, by whom.
    package let plan: RequiredText

    /// A record of risk.
    ///
    /// - Throws: where something is missing, or says nothing.
    package init(
        _ kind: RiskKind, said: String = "", seen: String = "", known: String = "", when: String = "", plan: String
    ) throws(RiskComplaint) {
        let parts: [(RiskComplaint.Part, String)] = [(.said, trimmed(said)), (.seen, trimmed(seen)), (.known, trimmed(known))]
        guard parts.contains(where: { !$0.1.isEmpty }) else {
            throw RiskComplaint(part: .said, sentence: "Say what was said, seen or known: a risk without a reason helps nobody.")
        }
        for (part, text) in parts where !text.isEmpty && RiskWording.saysNothing(text) {
            throw RiskComplaint(part: part, sentence: RiskWording.sentence)
        }
        guard let plan = RequiredText(plan), !RiskWording.saysNothing(plan.text) else {
            throw RiskComplaint(part: .plan, sentence: "Say what is to be done about it, and by whom.")
        }
        self.init(known: kind, said: parts[0].1, seen: parts[1].1, known: parts[2].1, when: trimmed(when), plan: plan)
    }

    /// What was written once stays readable, whatever wording is refused by then.
    private init(known kind: RiskKind, said: String, seen: String, known: String, when: String, plan: RequiredText) {
        self.kind = kind
        self.said = said
        self.seen = seen
        self.known = known
        self.when = when
        self.plan = plan
    }

    /// "risk to self: said he would use the ligature, seen: marks on both wrists (3 days ago); plan: …".
    package var words: String { words(naming: known) }

    /// The same without what is known from records: history and diagnoses are told only by choice.
    package var wordsForOthers: String { words(naming: "") }

    private func words(naming known: String) -> String {
        let parts = [
            said.isEmpty ? nil : "said: \(said)", seen.isEmpty ? nil : "seen: \(seen)", known.isEmpty ? nil : "known: \(known)",
        ]
        let basis = parts.compactMap(\.self).joined(separator: "; ") + (when.isEmpty ? "" : " (\(when))")
        return "\(kind.words): \(basis); plan: \(plan.text)"
    }
}

/// The record of a risk that stands, and who wrote it.
package struct RiskDecision: Hashable, Sendable {
    /// What was found.
    package let record: RiskRecord
    /// Who and when.
    package let by: Attribution
}

extension RiskRecord: CaseContent {
    package static let kind = FactKind.riskRecorded

    package var traits: FactTraits {
        FactTraits(
            about: .risk(kind), isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { words }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.risks[kind] = RiskDecision(record: self, by: item.by)
        state.lastRiskRecord = max(state.lastRiskRecord ?? item.by.at, item.by.at)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "kind", kind)
        fields.put(2, "said", said)
        fields.put(3, "seen", seen)
        fields.put(4, "known", known)
        fields.put(5, "when", when)
        fields.put(6, "plan", plan)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            known: try fields.take(1), said: try fields.take(2), seen: try fields.take(3), known: try fields.take(4),
            when: try fields.take(5), plan: try fields.take(6))
    }
}

extension RiskKind: CodedWord {}

extension Fact {
    /// A risk as somebody found it.
    package static func riskRecorded(_ record: RiskRecord) -> Fact { Fact(record) }
}
