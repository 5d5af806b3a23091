/// What the service marks at the end of triage. Never to be confused with what police or court decide, which is a `Disposal`.
package enum Outcome: Hashable, Sendable {
    /// Information or advice that turns a person towards health or support, within or out of the justice system.
    case diversion(to: RequiredText, why: RequiredText)
    case referral(Referral)
    case noFurtherLDAction(reason: RequiredText)

    /// Which of the three.
    package enum Kind: String, CaseIterable, Sendable {
        case diversion, referral
        case noFurtherLDAction = "no-further-ld-action"

        /// The words on screen. "No further action" alone is a police disposal and is never used.
        package var words: String {
            switch self {
            case .diversion: "diversion"
            case .referral: "referral"
            case .noFurtherLDAction: "no further L&D action"
            }
        }
    }

    /// Which of the three this is.
    package var kind: Kind {
        switch self {
        case .diversion: .diversion
        case .referral: .referral
        case .noFurtherLDAction: .noFurtherLDAction
        }
    }
}

/// Sending a person on to another service.
package struct Referral: Hashable, Sendable {
    /// On what ground the person's information goes there.
    package enum Basis: String, CaseIterable, Sendable {
        case consent
        case bestInterests = "best-interests"
        case safeguarding

        /// The ground in words.
        package var words: String {
            switch self {
            case .consent: "the person agreed"
            case .bestInterests: "lacks capacity, best interests"
            case .safeguarding: "safeguarding duty"
            }
        }
    }

    /// Where to.
    package let destination: RequiredText
    /// On what ground.
    package let basis: Basis
    /// Empty when the outcome says it.
    package let why: String

    /// A referral.
    package init(destination: RequiredText, basis: Basis, why: String) {
        self.destination = destination
        self.basis = basis
        self.why = why
    }
}

/// What police or court decided; recorded apart from our outcome, and only when it is known.
package struct Disposal: Hashable, Sendable {
    /// Who decided.
    package enum Authority: String, CaseIterable, Sendable {
        case police, court
    }

    /// Who decided.
    package let by: Authority
    /// What was decided, in their words.
    package let what: RequiredText

    /// A disposal.
    package init(by: Authority, what: RequiredText) {
        self.by = by
        self.what = what
    }
}
