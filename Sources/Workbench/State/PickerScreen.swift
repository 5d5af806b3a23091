/// Choosing an instrument.
package struct PickerScreen: Sendable {
    /// The line under the cursor among those shown.
    package var selected = 0
    /// What the list is filtered by.
    package var filter = TextInput()
    /// The filter is being typed.
    package var isFiltering = false

    package init() {}
}
