/// What we advise the police about observing a person (College of Policing, Authorised Professional Practice, detention and custody).
package enum ObservationLevel: Int, CaseIterable, Comparable, Sendable {
    case general = 1
    case intermittent
    case constant
    case closeProximity

    /// "3 constant".
    package var words: String {
        switch self {
        case .general: "1 general"
        case .intermittent: "2 intermittent"
        case .constant: "3 constant"
        case .closeProximity: "4 close proximity"
        }
    }

    package static func < (a: ObservationLevel, b: ObservationLevel) -> Bool { a.rawValue < b.rawValue }
}

/// An observation level that somebody was advised of. The custody officer decides.
package struct ObservationAdvice: Hashable, Sendable {
    /// The level.
    package let level: ObservationLevel
    /// Why.
    package let why: RequiredText
    /// Who was told: "Sgt Hale".
    package let told: RequiredText

    /// Advice.
    package init(_ level: ObservationLevel, why: RequiredText, told: RequiredText) {
        self.level = level
        self.why = why
        self.told = told
    }
}

/// The advice that stands, and who gave it.
package struct ObservationDecision: Hashable, Sendable {
    /// What was advised.
    package let advice: ObservationAdvice
    /// Who and when.
    package let by: Attribution
}

extension ObservationAdvice: RecordedPart {
    func words(_ wording: Wording) -> String { "observation level \(level.words) advised: \(why.text); told \(told.text)" }

    package func write(to writer: inout ByteWriter) { writer.put(level, why, told) }
    package init(from r: inout ByteReader) throws(CodingError) {
        self.init(try ObservationLevel(from: &r), why: try RequiredText(from: &r), told: try RequiredText(from: &r))
    }
}

extension ObservationLevel: ByteCodable {
    package func write(to writer: inout ByteWriter) { rawValue.write(to: &writer) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let level = ObservationLevel(rawValue: try Int(from: &reader)) else { throw CodingError() }
        self = level
    }
}
