/// An instrument to offer next; it never starts by itself. Of several rules for one instrument the first that holds stands.
package struct SuggestionRule: Hashable, Sendable {
    /// The instrument offered.
    package let instrument: Instrument.ID
    /// What the answers must say; nil for always, once finished.
    package let condition: Condition?
    /// Why, in words.
    package let reason: String
}

/// Something that whoever uses the result must know because of these answers or this person.
package struct RemarkRule: Hashable, Sendable {
    /// What the answers must say.
    package let condition: Condition
    /// The remark in a sentence.
    package let text: String
}
