package import Screening

/// What a person says to the questions of one instrument.
package struct Reply: Hashable, Sendable {
    /// The instrument's id.
    package let instrument: Instrument.ID
    /// The instrument's short name.
    package let title: String
    /// In their own words.
    package let line: String
    /// Item by item, in the order of the form.
    package let answers: [ItemReply]

    /// The answer to one item; nil when the scenario has none, and nobody should make one up.
    package func answer(to item: Item.ID) -> ItemReply? {
        answers.first { $0.item == item }
    }
}

/// The answer to one item.
package struct ItemReply: Hashable, Sendable {
    /// The item's id.
    package let item: Item.ID
    /// Our label of the item: "low mood".
    package let label: String
    /// The answer in the words of the form: "several days".
    package let words: String
    /// The answer as it would be recorded.
    package let answer: Answer
}
