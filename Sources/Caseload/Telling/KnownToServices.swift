/// What looking a person up came to: the first job of the morning. That nobody has looked is the absence of one.
package enum KnownToServices: Hashable, Sendable {
    /// Looked up, and not found.
    case notKnown(where: RequiredText)
    case open(OpenToServices)
}

/// A person whom a service looks after now.
package struct OpenToServices: Hashable, Sendable {
    /// The team.
    package let team: RequiredText
    /// Empty when it is not known.
    package let coordinator: String
    /// The team's or the co-ordinator's; empty when it is not known.
    package let phone: String
    /// On a community treatment order (MHA 1983 s.17A); nil when that is not known.
    package let isOnCommunityTreatmentOrder: Bool?

    /// What is known of it.
    package init(team: RequiredText, coordinator: String = "", phone: String = "", isOnCommunityTreatmentOrder: Bool? = nil) {
        self.team = team
        self.coordinator = coordinator
        self.phone = phone
        self.isOnCommunityTreatmentOrder = isOnCommunityTreatmentOrder
    }
}

extension KnownToServices {
    /// The result in words; for one that is missing see `notCheckedWords`.
    package var words: String {
        switch self {
        case .notKnown(let place): return "not known (\(place.text))"
        case .open(let open):
            let order = open.isOnCommunityTreatmentOrder.map { $0 ? "community treatment order" : "no community treatment order" }
            let parts = [
                open.coordinator.isEmpty ? nil : "care co-ordinator \(open.coordinator)", open.phone.isEmpty ? nil : open.phone, order,
            ]
            return (["open to \(open.team.text)"] + parts.compactMap(\.self)).joined(separator: ", ")
        }
    }

    /// What stands where nobody has looked.
    package static let notCheckedWords = "not checked"
}

/// The look-up that stands, and who did it.
package struct ServicesCheck: Hashable, Sendable {
    /// What it came to.
    package let result: KnownToServices
    /// Who and when.
    package let by: Attribution
}

extension KnownToServices: CaseContent {
    package static let kind = FactKind.servicesChecked

    package var traits: FactTraits {
        FactTraits(
            about: .services, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "known to services: " + words }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.services = ServicesCheck(result: self, by: item.by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        switch self {
        case .notKnown(let place):
            fields.choose(1, "not known")
            fields.put(1, "where", place)
        case .open(let open):
            fields.choose(2, "open")
            fields.put(1, "team", open.team)
            fields.put(2, "co-ordinator", open.coordinator)
            fields.put(3, "phone", open.phone)
            fields.put(4, "community treatment order", open.isOnCommunityTreatmentOrder)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .notKnown(where: try fields.take(1))
        case 2:
            self = .open(
                OpenToServices(
                    team: try fields.take(1), coordinator: try fields.take(2), phone: try fields.take(3),
                    isOnCommunityTreatmentOrder: try fields.optional(4)))
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// What looking the person up came to.
    package static func servicesChecked(_ result: KnownToServices) -> Fact { Fact(result) }
}
