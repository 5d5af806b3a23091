/// Whether a person must have an appropriate adult whatever anybody thinks.
package enum AppropriateAdultRule: Hashable, Sendable {
    /// Under 18 by their date of birth or the age they state (PACE Code C 1.5A, 3.15).
    case always
    /// Appears to be under 18, and nothing clearly shows otherwise (PACE Code C 1.5).
    case appearsUnder18
    /// For an adult only where somebody has reason to think them vulnerable.
    case ifVulnerable

    /// The rule for what is known of a person.
    package init(_ details: Details, on date: CalendarDate) {
        if let age = details.age(on: date), age < 18 {
            self = .always
        } else {
            self = details.appearsUnder18 ? .appearsUnder18 : .ifVulnerable
        }
    }

    /// No word of anybody's takes it away.
    package var isMandatory: Bool { self != .ifVulnerable }

    /// The rule in words.
    package var words: String {
        switch self {
        case .always: "under 18: always"
        case .appearsUnder18: "appears under 18 and nothing clearly shows otherwise: always"
        case .ifVulnerable: "adult: where there is any reason to think them vulnerable"
        }
    }
}
