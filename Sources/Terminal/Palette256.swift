package import Themes

/// The colours 16 to 255 of a terminal with 256: a cube and a ramp of greys. The first sixteen are the user's own, and unknown.
package enum Palette256 {
    /// The colour at a number from 16 to 255.
    package static func colour(_ number: Int) -> Colour {
        if number >= 232 {
            let grey = UInt8(8 + 10 * (min(number, 255) - 232))
            return Colour(red: grey, green: grey, blue: grey)
        }
        let index = max(0, number - 16)
        return Colour(red: levels[index / 36], green: levels[index / 6 % 6], blue: levels[index % 6])
    }

    /// The number of the nearest colour to `colour`; with a ground, the nearest that has `ratio` to it.
    ///
    /// Finding the nearest first would lose contrast that was there: so only those that have it are looked at.
    package static func nearest(to colour: Colour, contrast ratio: Double = 1, on ground: Colour? = nil) -> Int {
        let wanted = OKLab(colour)
        let fitting = entries.filter { entry in ground.map { entry.colour.contrast(with: $0) >= ratio } ?? true }
        if let nearest = fitting.min(by: { $0.lab.distance(to: wanted) < $1.lab.distance(to: wanted) }) { return nearest.number }
        return ground?.readableInk == .black ? 16 : 231
    }

    private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    private static let entries = (16...255).map { number in (number: number, colour: colour(number), lab: OKLab(colour(number))) }
}
