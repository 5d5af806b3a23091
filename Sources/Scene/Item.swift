/// A choice in a list: a key, what it does, and a detail. Items in a row are aligned with each other.
package struct Item: Sendable, Hashable {
    /// The key that chooses it.
    package var key: DisplayText
    /// What it does or asks.
    package var label: Line
    /// Whether it is the one that enter chooses.
    package var isSelected: Bool
    /// Whether the item has the cursor when it is selected; not while a field elsewhere is typed into.
    package var hasCursor: Bool
    /// Whether it can be chosen now.
    package var isEnabled: Bool
    /// What there is to say about it, such as the answer given.
    package var detail: Line?

    package init(
        key: DisplayText = "", label: Line, isSelected: Bool = false, hasCursor: Bool = true, isEnabled: Bool = true,
        detail: Line? = nil
    ) {
        self.key = key
        self.label = label
        self.isSelected = isSelected
        self.hasCursor = hasCursor
        self.isEnabled = isEnabled
        self.detail = detail
    }
}

/// A labelled amount as a bar and as a number. Bars in a row are aligned with each other.
package struct Bar: Sendable, Hashable {
    /// What is counted.
    package var label: DisplayText
    /// The amount.
    package var value: Int
    /// The amount that fills the bar.
    package var of: Int
    /// Columns that the label takes.
    package var labelWidth: Int
    /// The amount in words.
    package var valueText: DisplayText
    /// How the bar looks.
    package var role: Role

    package init(
        label: DisplayText, value: Int, of: Int, labelWidth: Int = 20, valueText: DisplayText? = nil, role: Role = .accent
    ) {
        self.label = label
        self.value = value
        self.of = of
        self.labelWidth = labelWidth
        self.valueText = valueText ?? DisplayText("\(value)")
        self.role = role
    }
}
