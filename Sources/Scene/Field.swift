/// A labelled place to type into, with what was understood beside it.
package struct Field: Sendable, Hashable {
    /// What is asked for.
    package var label: DisplayText
    /// Columns that the label takes, so that fields stand aligned.
    package var labelWidth: Int
    /// What was typed so far.
    package var value: DisplayText
    /// The insertion point as the number of characters before it; the end when there is none.
    package var cursor: Int?
    /// Whether keys go into this field, which then has the cursor.
    package var isFocused: Bool
    /// Whether the value is shown as asterisks.
    package var isSecret: Bool
    /// What was understood, beside the field or under it when narrow.
    package var note: Line?
    /// Why the value cannot be taken, under the field.
    package var error: DisplayText?
    /// Columns of the value.
    package var width: Int

    package init(
        label: DisplayText, labelWidth: Int = 20, value: DisplayText = "", cursor: Int? = nil, isFocused: Bool = false,
        isSecret: Bool = false, note: Line? = nil, error: DisplayText? = nil, width: Int = 24
    ) {
        self.label = label
        self.labelWidth = labelWidth
        self.value = value
        self.cursor = cursor
        self.isFocused = isFocused
        self.isSecret = isSecret
        self.note = note
        self.error = error
        self.width = width
    }
}
