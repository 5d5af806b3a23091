/// What is owed to everybody under 18 in custody (PACE 1984 s.38(6) and Code C; Children and Young Persons Act 1933 s.31).
package enum YouthDuty: String, CaseIterable, Comparable, Sendable {
    case guardianTold = "guardian-told"
    case youthJusticeTold = "youth-justice-told"
    /// A girl is in the care of a woman.
    case womanCares = "woman-cares"
    /// Charged and refused bail: to local authority accommodation, not a cell.
    case localAuthority = "local-authority"
    /// Held as briefly as can be: asked of the sergeant.
    case shortDetention = "short-detention"

    /// What is owed.
    package var words: String {
        switch self {
        case .guardianTold: "parent or guardian told"
        case .youthJusticeTold: "youth justice service told"
        case .womanCares: "girl in the care of a woman"
        case .localAuthority: "s.38(6), local authority accommodation"
        case .shortDetention: "held as briefly as can be"
        }
    }

    package static func < (a: YouthDuty, b: YouthDuty) -> Bool { a.rawValue < b.rawValue }

    /// What is owed to this person, and by whom it is asked; nothing for an adult.
    ///
    /// - Parameter bailRefused: whether the person was charged and refused bail, from which s.38(6) counts.
    package static func owed(to details: Details, on date: CalendarDate, bailRefused: Bool) -> [YouthDuty] {
        guard details.isChild(on: date) else { return [] }
        return allCases.filter { duty in
            switch duty {
            case .guardianTold, .youthJusticeTold, .shortDetention: true
            case .womanCares: details.sex == .female
            case .localAuthority: bailRefused
            }
        }
    }
}

/// What was done about such a duty: who was told, who cares, what the local authority said.
package struct YouthDutyRecord: Hashable, Sendable {
    /// Which.
    package let duty: YouthDuty
    /// What was done, by or to whom.
    package let what: RequiredText

    /// Something done.
    package init(_ duty: YouthDuty, _ what: RequiredText) {
        self.duty = duty
        self.what = what
    }
}

/// What was done about a duty last, and by whom.
package struct YouthDutyDecision: Hashable, Sendable {
    /// What was done.
    package let record: YouthDutyRecord
    /// Who and when.
    package let by: Attribution
}

extension CaseState {
    /// Duties to a child about which nothing is recorded; none for an adult.
    package func childDutiesOwed(on date: CalendarDate) -> [YouthDuty] {
        YouthDuty.owed(to: details, on: date, bailRefused: custody.isBailRefused).filter { childDuties[$0] == nil }
    }
}

extension YouthDutyRecord: CaseContent {
    package static let kind = FactKind.childDutyDone

    package var traits: FactTraits {
        FactTraits(
            about: .childDuty(duty), isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { "\(duty.words): \(what.text)" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.childDuties[duty] = YouthDutyDecision(record: self, by: item.by)
    }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "duty", duty)
        fields.put(2, "what", what)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2))
    }
}

extension YouthDuty: CodedWord {}

extension Fact {
    /// A duty to a child was done.
    package static func childDutyDone(_ record: YouthDutyRecord) -> Fact { Fact(record) }
}
