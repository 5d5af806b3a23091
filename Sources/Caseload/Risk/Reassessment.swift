/// Why risk has to be looked at anew (College of Policing, Authorised Professional Practice, risk assessment: at charge, bail refused or granted,
/// release and transfer; and whenever something new is known).
package enum ReassessmentReason: String, CaseIterable, Sendable {
    case charge
    case bailDecision = "bail-decision"
    case returnFromHospital = "return-from-hospital"
    case release, transfer
    case newInformation = "new-information"

    /// The reason in words.
    package var words: String {
        switch self {
        case .charge: "charged"
        case .bailDecision: "bail decided"
        case .returnFromHospital: "back from hospital"
        case .release: "released"
        case .transfer: "moved on"
        case .newInformation: "something new is known"
        }
    }
}

/// That risk is to be looked at anew, since when and why.
package struct ReassessmentDue: Hashable, Sendable {
    /// Why.
    package let reason: ReassessmentReason
    /// When that happened.
    package let at: Instant

    /// A reason to look again.
    package init(_ reason: ReassessmentReason, at: Instant) {
        self.reason = reason
        self.at = at
    }
}

/// Something that somebody learnt and that may change a risk.
package struct NewInformation: Hashable, Sendable {
    /// What.
    package let what: RequiredText
    /// From whom; empty when that is not to be said.
    package let from: String

    /// Something learnt.
    package init(_ what: RequiredText, from: String = "") {
        self.what = what
        self.from = from
    }
}

extension NewInformation: RecordedPart {
    func words(_ wording: Wording) -> String { "new information: \(what.text)" + (from.isEmpty ? "" : " (from \(from))") }

    package func write(to writer: inout ByteWriter) { writer.put(what, from) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try RequiredText(from: &reader), from: try reader.text())
    }
}

extension ReassessmentReason: ByteCodable {}

extension ReassessmentDue: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(reason, at) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try ReassessmentReason(from: &reader), at: try Instant(from: &reader))
    }
}
