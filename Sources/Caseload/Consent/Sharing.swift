/// On what something is shared although the person has not agreed to it.
package enum SharingBasis: String, CaseIterable, Sendable {
    case seriousHarm = "serious-harm"
    case safeguarding
    /// Only for somebody who lacks capacity to decide.
    case bestInterests = "best-interests"
    case legalDuty = "legal-duty"

    /// The basis in words.
    package var words: String {
        switch self {
        case .seriousHarm: "serious harm, minimum necessary"
        case .safeguarding: "safeguarding duty"
        case .bestInterests: "lacks capacity, best interests"
        case .legalDuty: "legal duty"
        }
    }
}

/// On what something was shared.
package enum SharingGround: Hashable, Sendable {
    /// The person agreed.
    case consent
    /// For their own care, between those who give it; no consent to sharing is asked for that.
    case directCare
    /// The person did not agree, or was not asked.
    case against(SharingBasis, reason: RequiredText)

    /// The ground in words.
    package var words: String {
        switch self {
        case .consent: "with consent"
        case .directCare: "for direct care"
        case .against(let basis, let reason): "without consent, \(basis.words): \(reason.text)"
        }
    }
}

/// Whether something may be shared for a purpose, and what is needed if the person has not agreed.
package enum Sharing: Hashable, Sendable {
    case byConsent
    /// Only with a basis and a reason.
    case onlyWithBasis(Objection)

    /// Why there is no consent.
    package enum Objection: Hashable, Sendable {
        case notAsked, no, withdrawn, lacksCapacity

        /// "said no".
        package var words: String {
            switch self {
            case .notAsked: "has not been asked"
            case .no: "said no"
            case .withdrawn: "has withdrawn consent"
            case .lacksCapacity: "lacks capacity to decide"
            }
        }
    }

    /// What an answer allows; nil for one that was not given.
    package init(_ answer: ConsentAnswer?) {
        self =
            switch answer {
            case .yes: .byConsent
            case .no: .onlyWithBasis(.no)
            case .withdrawn: .onlyWithBasis(.withdrawn)
            case .lacksCapacity: .onlyWithBasis(.lacksCapacity)
            case nil: .onlyWithBasis(.notAsked)
            }
    }

    /// The bases that may be given; none where consent is enough.
    package var bases: [SharingBasis] {
        switch self {
        case .byConsent: []
        case .onlyWithBasis(.lacksCapacity): SharingBasis.allCases
        case .onlyWithBasis: SharingBasis.allCases.filter { $0 != .bestInterests }
        }
    }

    /// One sentence to stand beside whatever shares; nil where consent is enough.
    package func warning(_ purpose: ConsentPurpose) -> String? {
        guard case .onlyWithBasis(let objection) = self else { return nil }
        return "The person \(objection.words) (\(purpose.name)): to share it all the same, give the basis and the reason."
    }

    /// Why this ground does not fit; nil when it does.
    func refusal(of ground: SharingGround) -> Refusal? {
        switch ground {
        case .consent: self == .byConsent ? nil : .sharingNeedsBasis
        case .directCare: nil
        case .against(.bestInterests, _): self == .onlyWithBasis(.lacksCapacity) ? nil : .bestInterestsNeedsLack
        case .against: nil
        }
    }
}

extension CaseState {
    /// Whether something may be shared for a purpose.
    package func sharing(for purpose: ConsentPurpose) -> Sharing { Sharing(consentAnswer(purpose)) }
}

extension SharingGround: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .consent: fields.choose(1, "consent")
        case .directCare: fields.choose(2, "direct care")
        case .against(let basis, let reason):
            fields.choose(3, "against")
            fields.put(1, "basis", basis)
            fields.put(2, "reason", reason)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .consent
        case 2: self = .directCare
        case 3: self = .against(try fields.take(1), reason: try fields.take(2))
        default: throw CodingError()
        }
    }
}

extension SharingBasis: CodedWord {}
