/// Text that says something: never empty, never white space alone.
package struct RequiredText: Hashable, Sendable {
    /// Without white space at its ends.
    package let text: String

    /// Nil when there is nothing but white space.
    package init?(_ raw: String) {
        text = trimmed(raw)
        if text.isEmpty { return nil }
    }
}
