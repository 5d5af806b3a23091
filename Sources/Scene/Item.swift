/// A choice in a list: a key, what it does, and a detail. Items in a row are aligned with each other.
package struct Item: Sendable, Hashable {
    package var key: DisplayText
    package var label: Line
    package var isSelected: Bool
    /// Whether the item has the cursor when it is selected; not while a field elsewhere is typed into.
    package var hasCursor: Bool
    package var isEnabled: Bool
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
    package var label: DisplayText
    package var value: Int
    /// The amount that fills the bar.
    package var of: Int
    package var labelWidth: Int
    /// The amount in words.
    package var valueText: DisplayText
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
