import Scene

/// The lists of what is known of a person's needs: vulnerabilities, and behind them circumstances and characteristics.
package struct NeedsScreen: Sendable {
    /// Which of the two lists is on the screen.
    package enum Page: Sendable { case vulnerabilities, circumstances }

    /// The list on the screen.
    package var page = Page.vulnerabilities
    /// The line with the cursor among those shown.
    package var selected = 0
    /// Where the cursor stood on the other list.
    package var otherSelected = 0
    /// What the list is filtered by.
    package var filter = TextInput()
    /// The filter is being typed.
    package var isFiltering = false

    package init() {}

    /// Changes between the two lists, each with its own cursor.
    mutating func turn() {
        page = page == .vulnerabilities ? .circumstances : .vulnerabilities
        (selected, otherSelected) = (otherSelected, selected)
        filter = TextInput()
    }
}

/// Choosing a national code by typing.
package struct CodesScreen: Sendable {
    /// The code list, by its id.
    package let list: String
    /// What was typed of a code or its label.
    package var input = TextInput()
    /// The line with the cursor among those that match.
    package var selected = 0

    package init(list: String) { self.list = list }
}
