package import Caseload

/// Choosing a phrase for the field of the form below.
package struct PhraseScreen: Sendable {
    /// What the field is for; nil where it is for nothing in particular.
    package let use: PhraseUse?
    /// What the list is filtered by; a filter looks through all phrases.
    package var filter = TextInput()
    package var selected = 0

    /// The figure that stands alone where a filter would be: it marks a phrase, which enter or tab takes.
    package var figure: Int? {
        guard filter.text.count == 1, let character = filter.text.first, character.isASCII else { return nil }
        return character.wholeNumberValue
    }
}
