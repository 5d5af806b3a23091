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

extension KnownToServices: RecordedPart {
    func words(_ wording: Wording) -> String { "known to services: " + words }

    package func write(to writer: inout ByteWriter) {
        switch self {
        case .notKnown(let place): writer.put(tag: 1, place)
        case .open(let open): writer.put(tag: 2, open.team, open.coordinator, open.phone, open.isOnCommunityTreatmentOrder)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .notKnown(where: try RequiredText(from: &r))
        case 2:
            self = .open(
                OpenToServices(
                    team: try RequiredText(from: &r), coordinator: try r.text(), phone: try r.text(),
                    isOnCommunityTreatmentOrder: try Bool?(from: &r)))
        default: throw CodingError()
        }
    }
}
