/// What a person is told apart from others by. A cell is none: people are moved, and the next one is put in.
package enum Identifier: String, CaseIterable, Sendable {
    case name
    case dateOfBirth = "date-of-birth"
    case custodyNumber = "custody-number"
    case nhsNumber = "nhs-number"
    case address

    /// The identifier as it stands in a sentence: "date of birth".
    package var words: String {
        switch self {
        case .name: "name"
        case .dateOfBirth: "date of birth"
        case .custodyNumber: "custody number"
        case .nhsNumber: "NHS number"
        case .address: "address"
        }
    }
}

extension Details {
    /// The identifier's value as it is compared with what the person says; nil when it is not recorded.
    package func text(of identifier: Identifier) -> String? {
        switch identifier {
        case .name: surname.isEmpty && forenames.isEmpty ? nil : name
        case .dateOfBirth: dateOfBirth?.text
        case .custodyNumber: custodyNumber.isEmpty ? nil : custodyNumber
        case .nhsNumber: nhsNumber?.text
        case .address:
            // Of many people it is true that they have none, so it tells nobody apart.
            if case .at(let text)? = address { text } else { nil }
        }
    }

    /// What is recorded to know the person by.
    package var identifiers: [Identifier] { Identifier.allCases.filter { text(of: $0) != nil } }
}

/// That somebody made sure whose case it is, before something that must not be done to the wrong person.
package struct IdentityCheck: Hashable, Sendable {
    /// What it was done before.
    package enum Purpose: String, CaseIterable, Sendable {
        case signing, countersigning
        /// Before text for the custody record was shown.
        case copying

        /// The purpose in words.
        package var words: String {
            switch self {
            case .signing: "signing"
            case .countersigning: "countersigning"
            case .copying: "text for the custody record"
            }
        }
    }

    /// As many are compared, where so many are known.
    package static let needed = 2

    /// What it was done before.
    package let purpose: Purpose
    /// What was compared, in the order of the identifiers.
    package let checked: [Identifier]
    /// How the person is known all the same; nil where enough was compared.
    package let reason: RequiredText?

    /// Nil when fewer than two were compared and no reason is given.
    package init?(before purpose: Purpose, checked: Set<Identifier>, reason: RequiredText? = nil) {
        guard checked.count >= Self.needed || reason != nil else { return nil }
        self.purpose = purpose
        self.checked = Identifier.allCases.filter(checked.contains)
        self.reason = checked.count >= Self.needed ? nil : reason
    }
}

extension IdentityCheck: CaseContent {
    package static let kind = FactKind.identityChecked
    package var traits: FactTraits { .look }

    package func words(_ wording: FactWording) -> String {
        let compared = checked.isEmpty ? "nothing to compare" : checked.map(\.words).joined(separator: ", ")
        return "identity checked before \(purpose.words): \(compared)" + (reason.map { "; known by: \($0.text)" } ?? "")
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {}
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "purpose", purpose)
        fields.put(2, "checked", checked)
        fields.put(3, "reason", reason)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        let (purpose, checked): (Purpose, [Identifier]) = (try fields.take(1), try fields.list(2))
        guard let check = IdentityCheck(before: purpose, checked: Set(checked), reason: try fields.optional(3)) else {
            throw CodingError()
        }
        self = check
    }
}

extension Identifier: CodedWord {}
extension IdentityCheck.Purpose: CodedWord {}

extension Fact {
    /// Somebody made sure whose case it is.
    package static func identityChecked(_ check: IdentityCheck) -> Fact { Fact(check) }
}
