/// Something on the list or in plain sight that should not be missed.
package struct WarningSign: Hashable, Sendable {
    /// What it is, which decides what answers it (see `WarningSignRule`).
    package enum Kind: String, CaseIterable, Sendable {
        /// A suicide or self-harm marker.
        case marker
        /// Observation level 3 or 4.
        case observation
        /// Under 18, with no appropriate adult there.
        case child
        /// An adult who may need an appropriate adult.
        case appropriateAdult = "appropriate-adult"
        /// Held under s.136 with no assessment requested.
        case section136 = "s136"
        /// A charge that endangers the person.
        case chargeRisk = "charge-risk"
        /// Goes at a time, seen or not.
        case leaving
        /// Ill, injured or in withdrawal.
        case health
    }

    /// What kind of sign it is.
    package let kind: Kind
    /// What the debrief calls it.
    package let text: String
    /// Of `leaving`: when.
    let at: ScenarioTime?
}
