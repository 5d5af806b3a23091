/// The person cannot be seen now.
package struct Unavailable: CaseContent {
    /// Why.
    package let reason: RequiredText
    /// When to try again, if somebody said so.
    package let until: Instant?

    package static let kind = FactKind.unavailable

    package var traits: FactTraits {
        FactTraits(
            about: .absence, isAmendable: true, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String {
        "not available: \(reason.text)" + (until.map { ", try again \(wording.clock($0))" } ?? "")
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        let by = item.by
        state.endAbsence(by.at)
        state.absence = Absence(reason: reason.text, from: by.at, until: until)
        state.attempts.append(Attempt(reason: AttemptReason(reading: reason.text), words: reason.text, until: until, by: by))
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "reason", reason)
        fields.put(2, "until", until)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        reason = try fields.take(1)
        until = try fields.optional(2)
    }

    init(reason: RequiredText, until: Instant?) {
        self.reason = reason
        self.until = until
    }
}

/// The person can be seen again.
package struct Available: CaseContent {
    package static let kind = FactKind.available

    package var traits: FactTraits {
        FactTraits(
            about: .absence, isAmendable: true, isSignedFor: false, undoing: .freely, moving: .never, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "available again" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.endAbsence(item.by.at) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {}
    package init(from fields: inout FieldReader) {}
    init() {}
}

/// The end of a person's stay here.
package struct Departure: Hashable, Sendable {
    /// Where people go from here.
    package enum How: String, CaseIterable, Sendable {
        case released, court, prison, hospital, transferred, other

        /// The way in words.
        package var words: String {
            switch self {
            case .released: "released"
            case .court: "to court"
            case .prison: "to prison"
            case .hospital: "to hospital"
            case .transferred: "to another suite"
            case .other: "left"
            }
        }
    }

    /// How the person left.
    package let how: How
    /// When they left.
    package let at: Instant
    /// Where to; empty when it is not known or says nothing more.
    package let destination: String

    /// A departure.
    package init(how: How, at: Instant, destination: String) {
        self.how = how
        self.at = at
        self.destination = destination
    }
}

extension Departure: CaseContent {
    package static let kind = FactKind.left

    package var traits: FactTraits {
        FactTraits(
            about: .departure, isAmendable: true, isSignedFor: false, undoing: .whenAsked, moving: .never, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String {
        "left \(wording.clock(at)): \(how.words)" + (destination.isEmpty ? "" : " (\(destination))")
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.endAbsence(at)
        state.departure = self
        if let reason = how.reassessmentReason { state.reassessmentReasons.append(ReassessmentDue(reason, at: at)) }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        if !state.openAlerts.isEmpty { return .alertOpen }
        if case .amendment(of: .some) = asking.addition { return nil }
        return state.hasLeft ? .alreadyLeft : nil
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "how", how)
        fields.put(2, "at", at)
        fields.put(3, "destination", destination)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(how: try fields.take(1), at: try fields.take(2), destination: try fields.take(3))
    }
}

extension Departure.How {
    /// Why risk is looked at anew after it; nil where it need not be.
    fileprivate var reassessmentReason: ReassessmentReason? {
        switch self {
        case .released: .release
        case .court, .prison, .transferred: .transfer
        case .hospital, .other: nil
        }
    }
}

extension Fact {
    /// The person cannot be seen now.
    package static func unavailable(reason: RequiredText, until: Instant?) -> Fact { Fact(Unavailable(reason: reason, until: until)) }
    /// The person can be seen again.
    package static let available = Fact(Available())
    /// The person is no longer here.
    package static func left(_ departure: Departure) -> Fact { Fact(departure) }
}

extension CaseState {
    fileprivate mutating func endAbsence(_ at: Instant) {
        if let absence { endedAbsences.append(AbsenceSpan(from: absence.from, to: max(absence.from, at))) }
        absence = nil
    }
}
