/// What a person is asked to agree to, each on its own (domain section 1.2).
package enum ConsentPurpose: Hashable, Sendable {
    /// To be seen by the service.
    case seen
    /// That records held elsewhere are asked for.
    case records
    /// To be referred on.
    case referral
    /// That what is found is shared with the police; likewise those that follow.
    case police
    case court, probation, prison, gp, family
    /// A purpose of a newer program.
    case unknown(String)

    /// What is agreed to, in words.
    package var words: String {
        switch self {
        case .seen: "to be seen"
        case .records: "to obtain records"
        case .referral: "to refer on"
        case .police, .court, .probation, .prison, .family: "to share with \(rawValue)"
        case .gp: "to share with the GP"
        case .unknown: "\"\(rawValue)\" (not known to this version)"
        }
    }

    /// The purpose as it is named in a list: "seen", "GP".
    package var name: String { self == .gp ? "GP" : rawValue }
}

extension ConsentPurpose: GrowingWord {
    package static let allCases: [ConsentPurpose] = [.seen, .records, .referral, .police, .court, .probation, .prison, .gp, .family]

    package var rawValue: String {
        switch self {
        case .seen: "seen"
        case .records: "records"
        case .referral: "referral"
        case .police: "police"
        case .court: "court"
        case .probation: "probation"
        case .prison: "prison"
        case .gp: "gp"
        case .family: "family"
        case .unknown(let word): word
        }
    }
}

/// The answer. Not having been asked is the absence of one.
package enum ConsentAnswer: String, CaseIterable, Sendable {
    case yes, no
    /// As earlier versions had it; capacity is now recorded beside the answer, with why.
    case lacksCapacity = "lacks-capacity"
    /// A yes that was taken back.
    case withdrawn

    /// The answers that a person can give.
    package static let choices: [ConsentAnswer] = [.yes, .no, .withdrawn]

    /// The answer in words.
    package var words: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .lacksCapacity: "lacks capacity"
        case .withdrawn: "withdrawn"
        }
    }
}
