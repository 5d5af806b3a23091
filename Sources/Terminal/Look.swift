/// How a role looks on one terminal: palette numbers (nothing is the terminal's own colour) and attributes.
package struct Look: Sendable, Hashable {
    package struct Attributes: OptionSet, Sendable, Hashable {
        package let rawValue: UInt32
        package init(rawValue: UInt32) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let reverse = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let dim = Attributes(rawValue: 8)
    }

    package var foreground: Int?
    package var background: Int?
    package var attributes: Attributes

    package init(_ foreground: Int? = nil, on background: Int? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
