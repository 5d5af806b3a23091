package import Scene
package import Themes

/// What the user chose about looks.
package struct Appearance: Sendable, Hashable {
    /// The colours to make every role's look from.
    package var scheme: Scheme
    /// How many colours to use; what the terminal has when nothing is set.
    package var depth: ColourDepth?

    package init(scheme: Scheme, depth: ColourDepth? = nil) {
        self.scheme = scheme
        self.depth = depth
    }

    /// How each role looks at a depth; the scheme's colours come repaired, so that every pair can be read.
    package func look(of role: Role, at depth: ColourDepth) -> Look {
        switch depth {
        case .none: role.monochrome
        case .eight, .sixteen: role.basic(onDark: scheme.isDark)
        case .full256: SchemeLooks(scheme: scheme).look(of: role)
        }
    }
}

extension Role {
    /// The look by attributes alone.
    fileprivate var monochrome: Look {
        switch self {
        case .text, .muted, .disabled, .urgencyC, .urgencyD, .urgencyE, .success, .info, .border: Look()
        case .strong, .heading, .accent, .warning, .error, .mark: Look(nil, on: nil, .bold)
        // B is reversed and not only bold, so that its chip leaves no hole in the selected row.
        case .focus, .training, .urgencyB: Look(nil, on: nil, .reverse)
        case .input: Look(nil, on: nil, .underline)
        case .urgencyA, .alert: Look(nil, on: nil, [.bold, .reverse])
        }
    }

    /// The look by the terminal's own eight colours, whose exact shades are the user's. Blue on black and yellow on white are
    /// not to be read on many, so the ground decides.
    fileprivate func basic(onDark isDark: Bool) -> Look {
        let (red, green, yellow, blue, magenta, cyan) = (1, 2, 3, 4, 5, 6)
        let (black, white) = (0, 7)
        let calm = isDark ? cyan : blue
        let warm = isDark ? yellow : magenta
        return switch self {
        case .text, .muted, .disabled, .urgencyE, .border: Look()
        case .strong, .heading: Look(nil, on: nil, .bold)
        case .accent: Look(calm, on: nil, .bold)
        case .focus: Look(nil, on: nil, .reverse)
        case .input: Look(nil, on: nil, .underline)
        case .urgencyA, .alert: Look(white, on: red, .bold)
        case .urgencyB: Look(black, on: yellow)
        case .urgencyC, .warning: Look(warm, on: nil, .bold)
        case .urgencyD, .info: Look(calm)
        case .success: Look(green)
        case .error: Look(red, on: nil, .bold)
        case .training: Look(white, on: magenta, .bold)
        case .mark: Look(magenta, on: nil, .bold)
        }
    }
}
