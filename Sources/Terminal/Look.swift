/// How a role looks on one terminal: palette numbers (nothing is the terminal's own colour) and attributes.
package struct Look: Sendable, Hashable {
    /// What a terminal can do to text beside colouring it.
    package struct Attributes: OptionSet, Sendable, Hashable {
        /// The bits as CNcurses takes them.
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// The attributes that any terminal has, or shows as plain text.
        package static let bold = Attributes(rawValue: 1)
        package static let reverse = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let dim = Attributes(rawValue: 8)
    }

    /// The palette number of the text.
    package var foreground: Int?
    /// The palette number of the ground.
    package var background: Int?
    /// What is done to the text beside its colour.
    package var attributes: Attributes

    package init(_ foreground: Int? = nil, on background: Int? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
