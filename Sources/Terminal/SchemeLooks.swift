import Scene
import Themes

/// The looks of a scheme on a terminal with 256 colours, every pair repaired to the contrast that its role needs.
struct SchemeLooks {
    private let scheme: Scheme
    private let ground: Int

    init(scheme: Scheme) {
        self.scheme = scheme
        ground = Palette256.nearest(to: scheme.ground)
    }

    func look(of role: Role) -> Look {
        switch role {
        case .text: ink(0x5)
        case .strong, .heading: ink(0x6, .bold)
        case .muted, .urgencyE: ink(0x4)
        case .disabled, .border: ink(0x3, least: scheme.contrast - 1.5)
        case .accent, .urgencyD: ink(0xD)
        case .focus: chip(0xD)
        case .input: inputField(0x5)
        case .urgencyA, .alert: chip(0x8, .bold)
        case .urgencyB: chip(0x9)
        case .urgencyC, .warning: ink(0xA)
        case .success: ink(0xB)
        case .error: ink(0x8, .bold)
        case .info: ink(0xC)
        case .training: chip(0xE, .bold)
        case .mark: ink(0xE, .bold)
        }
    }

    /// Coloured text on the ground of the screen.
    private func ink(_ index: Int, _ attributes: Look.Attributes = [], least: Double? = nil) -> Look {
        let ratio = least ?? scheme.contrast
        let actualGround = Palette256.colour(ground)
        let wanted = scheme.colours[index].repaired(to: ratio, on: actualGround)
        return Look(Palette256.nearest(to: wanted, contrast: ratio, on: actualGround), on: ground, attributes)
    }

    /// Black or white text on a ground of its own, which also stands off the screen's.
    private func chip(_ index: Int, _ attributes: Look.Attributes = []) -> Look {
        let colour = scheme.colours[index]
        // At least 3 to the screen's ground, so that the chip itself is seen (WCAG 2.2, 1.4.11).
        let screen = Palette256.colour(ground)
        let seen = colour.repaired(to: 3, on: screen)
        let ink = seen.readableInk
        let own = Palette256.nearest(to: seen.repaired(to: scheme.contrast, on: ink), contrast: scheme.contrast, on: ink)
        return Look(ink == .black ? 16 : 231, on: own, attributes)
    }

    /// A field to type into: a surface that stands off the ground a little.
    private func inputField(_ index: Int) -> Look {
        let surface = Palette256.nearest(to: scheme.colours[2])
        let actual = Palette256.colour(surface)
        let wanted = scheme.colours[index].repaired(to: scheme.contrast, on: actual)
        return Look(Palette256.nearest(to: wanted, contrast: scheme.contrast, on: actual), on: surface)
    }
}
