/// How loud an alert is.
package enum AlertLevel: String, CaseIterable, Hashable, Sendable {
    /// Stands until someone was told (design section 4).
    case immediate
    /// Reminds, and stands in nobody's way.
    case prompt
}

/// When an instrument raises an alert, whatever its total.
package struct AlertRule: Hashable, Sendable {
    /// The alert's id in its instrument; of rules with one id, the first that applies stands.
    package let id: String
    /// What the answers must say.
    package let condition: Condition
    /// What the alert is about, so that related ones are one concern: `suicide-self-harm`.
    package let concern: String
    /// How loud it is.
    package let level: AlertLevel
    /// Whether the danger is now.
    package let isAcute: Bool
    /// Whether the rule comes from the instrument's publication and not from this program.
    package let isVerified: Bool
    /// Items that decide how far the alert goes.
    package let awaits: [Item.ID]
    /// What was said, in our words; `{items}` stands for the items that raised it, `{answers}` for them with their answers.
    package let statement: String
    /// What must happen; `{name}` stands for the person.
    package let actions: [String]
}
