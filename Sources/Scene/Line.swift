/// Some text in one role.
package struct Span: Sendable, Hashable {
    /// What it says.
    package var text: DisplayText
    /// What it means, which says how it looks.
    package var role: Role

    package init(_ text: DisplayText, _ role: Role = .text) {
        self.text = text
        self.role = role
    }
}

/// One line: spans from the left, and spans that stand at its right end.
///
/// In a narrow place the leading text is cut first, but the trailing text goes when it would leave the leading text less than half the
/// width.
package struct Line: Sendable, Hashable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    /// The text from the left.
    package var spans: [Span]
    /// The text that ends at the right.
    package var trailing: [Span]

    package init(_ spans: [Span], trailing: [Span] = []) {
        self.spans = spans
        self.trailing = trailing
    }

    package init(_ text: DisplayText, _ role: Role = .text) {
        self.init([Span(text, role)])
    }

    package init(arrayLiteral elements: Span...) {
        self.init(elements)
    }

    package init(stringLiteral value: String) {
        self.init(DisplayText(value))
    }

    /// The leading text without its roles.
    package var text: DisplayText { spans.map(\.text).joined() }

    /// Columns of the leading text.
    package var width: Int { spans.reduce(0) { $0 + $1.text.width } }

    var trailingWidth: Int { trailing.reduce(0) { $0 + $1.text.width } }

    var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) && trailing.allSatisfy(\.text.isEmpty) }
}
