/// An alert that the answers raise.
package struct AlertFinding: Identifiable, Hashable, Sendable {
    /// Stays the same while the same concern of the same instrument only changes its wording: `asq.positive`.
    package let id: String
    /// The items that raised it.
    package let items: [Item.ID]
    /// What it is about, so that related alerts are one concern: `suicide-self-harm`.
    package let concern: String
    /// How loud it is.
    package let level: AlertLevel
    /// Whether the danger is now.
    package let isAcute: Bool
    /// Whether the rule comes from the instrument's publication and not from this program.
    package let isVerified: Bool
    /// Items still to be asked that decide how far the alert goes: ask them next.
    package let awaits: [Item.ID]
    /// What was said, in our words.
    package let statement: String
    /// What must happen; `{name}` stands for the person.
    package let actions: [String]
}
