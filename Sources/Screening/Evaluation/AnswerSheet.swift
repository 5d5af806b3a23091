/// The answers that conditions are held against.
struct AnswerSheet {
    /// The answers recorded.
    let answers: [Item.ID: Answer]
    /// Items that will not be answered and of which nothing is to be expected: hidden ones, and unscored ones at the end.
    let closed: Set<Item.ID>
}
