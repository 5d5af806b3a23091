package import Caseload
import Scene

extension FormField.ID {
    /// On what something is shared without consent; each purpose has its own, so that one form may share with several.
    package static func sharingBasis(_ purpose: ConsentPurpose?) -> Self { Self("sharingBasis." + (purpose?.rawValue ?? "any")) }

    /// Why it is shared all the same.
    package static func sharingReason(_ purpose: ConsentPurpose?) -> Self { Self("sharingReason." + (purpose?.rawValue ?? "any")) }
}

// Whatever leaves the service, in whichever form, asks here on what ground it does.
extension WorkbenchState {
    /// What a form that shares asks beside what it shares: nothing where the person has agreed, else the basis and the reason.
    ///
    /// - Parameters:
    ///   - purpose: the consent that it falls under; nil for somebody who has none of their own, such as the HCP.
    ///   - condition: the fields are there only while this field holds one of these values.
    func sharingFields(for purpose: ConsentPurpose?, when condition: (FormField.ID, [String])? = nil) -> [FormField] {
        let grounds = sharingChoices(for: purpose)
        guard !grounds.isEmpty else { return [] }
        return [
            FormField(.sharingBasis(purpose), "Shared on", FormField.choices(grounds.map { ($0.value, $0.words) }), when: condition),
            FormField(
                .sharingReason(purpose), "Why without", hint: "why it cannot wait for consent, or goes against it",
                when: (.sharingBasis(purpose), SharingBasis.allCases.map(\.rawValue))),
        ]
    }

    /// The ground that the fields say; consent where nothing had to be asked.
    func sharingGround(_ form: Form, for purpose: ConsentPurpose?) throws(FormComplaint) -> SharingGround {
        guard !sharingChoices(for: purpose).isEmpty else { return .consent }
        let chosen = form[.sharingBasis(purpose)]
        switch chosen {
        case Self.withConsent: return .consent
        case Self.forDirectCare: return .directCare
        default:
            guard let basis = SharingBasis(rawValue: chosen) else {
                throw FormComplaint(field: .sharingBasis(purpose), reason: "needed: the person has not agreed")
            }
            return .against(basis, reason: try required(form, .sharingReason(purpose)))
        }
    }

    /// What stands beside everything that shares: that the person agreed, or a warning that they did not. Where nobody's consent is asked for, all answers.
    func sharingWords(for purposes: ConsentPurpose?...) -> [Node] {
        guard let state = open?.state else { return [] }
        let asked = purposes.compactMap(\.self)
        guard !asked.isEmpty else {
            return [.text(Line(DisplayText("Consent: " + state.consentWords.line() + "."), .muted), indent: 1)]
        }
        return asked.map { purpose in
            if let warning = state.sharing(for: purpose).warning(purpose) {
                return .text(Line(DisplayText(warning), .warning), indent: 1)
            }
            let who = state.consent[purpose].map { " (\(by($0.by)))" } ?? ""
            return .text(Line(DisplayText("Consent \(purpose.words): \(state.consentWords.part(purpose))\(who)."), .muted), indent: 1)
        }
    }

    /// The same in one line for a short screen, where it is pinned at the top; nothing where the person agreed.
    func pinnedSharing(_ purpose: ConsentPurpose) -> [Node] {
        guard isShort, let state = open?.state, state.sharing(for: purpose) != .byConsent else { return [] }
        return [.line(Line(DisplayText(" NO CONSENT: \(state.consentWords.part(purpose))"), .warning))]
    }

    private static let withConsent = "with-consent"
    private static let forDirectCare = "direct-care"

    /// The grounds to choose from; none where consent is enough.
    private func sharingChoices(for purpose: ConsentPurpose?) -> [(value: String, words: String)] {
        guard let state = open?.state else { return [] }
        let care = (value: Self.forDirectCare, words: SharingGround.directCare.words)
        guard let purpose else {
            let mayActForThem = ConsentPurpose.allCases.contains { state.lacksCapacity(for: $0) }
            let bases = SharingBasis.allCases.filter { $0 != .bestInterests || mayActForThem }
            return [(Self.withConsent, SharingGround.consent.words), care] + bases.map { ($0.rawValue, $0.words) }
        }
        let bases = state.sharing(for: purpose).bases.map { (value: $0.rawValue, words: $0.words) }
        // Only those who give care are told for the person's care.
        return bases.isEmpty ? [] : (purpose == .gp ? [care] : []) + bases
    }
}
