/// A day on which a charge-related risk of suicide rises.
package struct RiskTrigger: Hashable, Sendable {
    /// What happens on it.
    package enum Kind: String, CaseIterable, Sendable {
        case charge, court
        case bailReturn = "bail-return"
        case verdict, sentence
        /// Family, employer or the press come to know.
        case disclosure

        /// The day in words.
        package var words: String { self == .bailReturn ? "bail back" : self == .disclosure ? "others come to know" : rawValue }
    }

    /// What happens.
    package let kind: Kind
    /// When.
    package let date: CalendarDate

    /// A day.
    package init(_ kind: Kind, on date: CalendarDate) {
        self.kind = kind
        self.date = date
    }
}

/// Whether the charge itself puts the person at risk of suicide: a sexual offence, indecent images, a child victim, a first time in custody.
package enum ChargeRisk: Hashable, Sendable {
    /// It does; somebody asks again around each of these days.
    case present(why: RequiredText, triggers: [RiskTrigger])
    /// Somebody looked, and why they think not.
    case notFound(why: RequiredText)

    /// Whether it does.
    package var isPresent: Bool { if case .present = self { true } else { false } }

    /// The days to ask again, in their order; none when there is no such risk.
    package var triggers: [RiskTrigger] {
        if case .present(_, let triggers) = self { triggers.sorted { $0.date < $1.date } } else { [] }
    }

    /// The first day to ask again, from today on.
    package func nextTrigger(from today: CalendarDate) -> RiskTrigger? { triggers.first { $0.date >= today } }
}

/// The finding that stands, and who recorded it.
package struct ChargeRiskDecision: Hashable, Sendable {
    /// What was found.
    package let finding: ChargeRisk
    /// Who and when.
    package let by: Attribution
}

extension ChargeRisk: CaseContent {
    package static let kind = FactKind.chargeRiskRecorded

    package var traits: FactTraits {
        FactTraits(
            about: .chargeRisk, isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String {
        switch self {
        case .notFound(let why): "charge-related suicide risk: none found, \(why.text)"
        case .present(let why, _):
            "charge-related suicide risk: \(why.text)"
                + (triggers.isEmpty ? "" : "; ask again: " + triggers.map { "\($0.kind.words) \($0.date.text)" }.joined(separator: ", "))
        }
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.chargeRisk = ChargeRiskDecision(finding: self, by: item.by)
        state.setByStep(.chargeRisk(isPresent))
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        switch self {
        case .present(let why, let triggers):
            fields.choose(1, "present")
            fields.put(1, "why", why)
            fields.put(2, "ask again", triggers)
        case .notFound(let why):
            fields.choose(2, "none found")
            fields.put(1, "why", why)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .present(why: try fields.take(1), triggers: try fields.list(2))
        case 2: self = .notFound(why: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension RiskTrigger.Kind: CodedWord {}

extension RiskTrigger: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "kind", kind)
        fields.put(2, "date", date)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), on: try fields.take(2))
    }
}

extension Fact {
    /// Whether the charge itself puts the person at risk of suicide.
    package static func chargeRiskRecorded(_ finding: ChargeRisk) -> Fact { Fact(finding) }
}
