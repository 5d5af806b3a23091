/// What a piece of text means; the theme says how that looks.
///
/// A role never carries a meaning alone: the text says it in words too, for whoever sees no colours.
package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Plain text, and text that matters more.
    case text, strong
    /// Labels and hints; what cannot be chosen now.
    case muted, disabled
    /// The one colour of the program itself, and headings.
    case accent, heading
    /// The selected row or focused control.
    case focus
    /// The ground of a field that can be typed into.
    case input
    /// The practitioner's categories; the first two are chips with a ground of their own.
    case urgencyA, urgencyB, urgencyC, urgencyD, urgencyE
    /// An open alert.
    case alert
    case warning, success, error, info
    /// The mark of a simulated session.
    case training
    /// Lines between parts.
    case border
    /// What the user marked, or what a search found.
    case mark

    /// Whether the role has a ground of its own, which stays on a focused row.
    package var isChip: Bool {
        switch self {
        case .urgencyA, .urgencyB, .alert, .training: true
        default: false
        }
    }
}
