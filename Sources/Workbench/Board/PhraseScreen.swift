package import Caseload

/// Choosing a phrase for the field of the form below.
package struct PhraseScreen: Sendable {
    /// What the field is for; nil where it is for nothing in particular.
    package let use: PhraseUse?
    /// What the list is filtered by; a filter looks through all phrases.
    package var filter = TextInput()
    package var selected = 0
}
