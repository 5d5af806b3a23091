import Glibc
package import Themes

extension Colour {
    /// Relative luminance, 0 to 1, as WCAG 2 defines it.
    package var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast of two colours, 1 to 21, as WCAG 2 defines it.
    package func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// Black or white, whichever can be read better on this colour: never under 4.58.
    package var readableInk: Colour {
        contrast(with: .black) >= contrast(with: .white) ? .black : .white
    }

    /// The nearest colour of the same hue that has `ratio` to `ground`, moved away from the ground in lightness.
    ///
    /// Where no lightness reaches the ratio it is black or white, whichever comes nearer.
    package func repaired(to ratio: Double, on ground: Colour) -> Colour {
        if contrast(with: ground) >= ratio { return self }
        let own = OKLab(self)
        let target: Double = ground.readableInk == .white ? 1 : 0
        for step in 1...64 {
            let part = Double(step) / 64
            let candidate = OKLab(
                lightness: own.lightness + (target - own.lightness) * part, a: own.a * (1 - part * part), b: own.b * (1 - part * part))
            if candidate.colour.contrast(with: ground) >= ratio { return candidate.colour }
        }
        return ground.readableInk
    }

    fileprivate static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}

/// A colour as Björn Ottosson's OKLab has it, where distances are about what an eye sees (2020).
struct OKLab {
    var lightness: Double
    var a: Double
    var b: Double

    init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    init(_ colour: Colour) {
        let (red, green, blue) = (Colour.linear(colour.red), Colour.linear(colour.green), Colour.linear(colour.blue))
        let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        self.init(
            lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
            a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
            b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
    }

    /// The colour on a screen; what a screen cannot show is clipped.
    var colour: Colour {
        let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return Colour(
            red: Self.channel(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
            green: Self.channel(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
            blue: Self.channel(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short))
    }

    /// The square of the distance to another colour.
    func distance(to other: OKLab) -> Double {
        let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
        return dl * dl + da * da + db * db
    }

    private func cube(_ value: Double) -> Double { value * value * value }

    private static func channel(_ linear: Double) -> UInt8 {
        let value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
        return UInt8(min(max(value, 0), 1) * 255 + 0.5)
    }
}
