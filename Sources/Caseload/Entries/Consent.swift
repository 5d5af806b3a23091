/// What a person was asked to agree to.
package enum ConsentPurpose: String, CaseIterable, Sendable {
    /// To be seen by the service.
    case seen
    /// That what is found is shared with the police.
    case police

    /// What is agreed to, in words.
    package var words: String { self == .seen ? "to be seen" : "to share with police" }
}

/// The answer. Not having been asked is the absence of one.
package enum ConsentAnswer: String, CaseIterable, Sendable {
    case yes, no
    case lacksCapacity = "lacks-capacity"
    case withdrawn

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
