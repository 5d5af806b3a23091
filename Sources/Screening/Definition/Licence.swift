/// What may be done with an instrument.
package struct Licence: Hashable, Sendable {
    /// How freely an instrument may be shipped.
    package enum Class: String, CaseIterable, Hashable, Sendable {
        /// Structure, scoring and the official wording may be shipped.
        case a = "A"
        /// Structure, scoring and labels of our own may be shipped; the wording only unaltered and with credit.
        case b = "B"
        /// Scoring only, and closed until a site supplies its wording and permission.
        case c = "C"
        /// Not shipped; a result from elsewhere may be recorded.
        case d = "D"
        /// A list of this program's own, or of the service that wrote it.
        case own
    }

    /// The class.
    package let `class`: Class
    /// The terms in a sentence.
    package let text: String
    /// Whom to credit.
    package let credit: String
    /// Why it stays closed until a site has recorded a permission, though its class would not ask for one; nil when it does not.
    package let needsPermission: String?
}
