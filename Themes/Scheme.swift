/// A base16 colour scheme: sixteen colours with fixed meanings, from ground to text to accents.
package struct Scheme: Sendable, Hashable {
    /// What settings call it.
    package let id: String
    /// What people call it.
    package let name: String
    /// base00 to base0F.
    package let colours: [Colour]
    /// The contrast that text must have with its ground, as WCAG 2 counts it: 4.5, or 7 for high contrast.
    package let contrast: Double

    /// Takes exactly sixteen colours.
    package init(id: String, name: String, colours: [Colour], contrast: Double = 4.5) {
        precondition(colours.count == 16, "a scheme has sixteen colours")
        self.id = id
        self.name = name
        self.colours = colours
        self.contrast = min(max(contrast, 4.5), 7)
    }

    /// Whether the ground is darker than the text: what the colours say, not what the file calls itself.
    package var isDark: Bool { colours[0].lightness < colours[5].lightness }

    /// The ground of the screen (base00).
    package var ground: Colour { colours[0] }

    /// White on black and nothing else.
    package static let plain = Scheme(
        id: "plain", name: "Plain", colours: Array(repeating: .black, count: 3) + Array(repeating: .white, count: 13), contrast: 7)
}

extension Colour {
    /// A rough lightness, good enough to tell dark from light.
    fileprivate var lightness: Int { 2 * Int(red) + 5 * Int(green) + Int(blue) }
}
