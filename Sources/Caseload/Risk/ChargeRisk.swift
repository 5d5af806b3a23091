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

extension ChargeRisk: RecordedPart {
    func words(_ wording: Wording) -> String {
        switch self {
        case .notFound(let why): "charge-related suicide risk: none found, \(why.text)"
        case .present(let why, _):
            "charge-related suicide risk: \(why.text)"
                + (triggers.isEmpty ? "" : "; ask again: " + triggers.map { "\($0.kind.words) \($0.date.text)" }.joined(separator: ", "))
        }
    }

    package func write(to writer: inout ByteWriter) {
        switch self {
        case .present(let why, let triggers): writer.put(tag: 1, why, triggers)
        case .notFound(let why): writer.put(tag: 2, why)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .present(why: try RequiredText(from: &r), triggers: try [RiskTrigger](from: &r))
        case 2: self = .notFound(why: try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}

extension RiskTrigger.Kind: ByteCodable {}

extension RiskTrigger: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(kind, date) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try Kind(from: &reader), on: try CalendarDate(from: &reader))
    }
}
