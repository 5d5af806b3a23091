import Scene
import Terminal
import Testing
import Themes

struct AppearanceTests {
    static let pairs = BuiltInThemes.all.flatMap { theme in Role.allCases.map { (theme.id, $0) } }

    @Test("Every role of every scheme can be read on its ground", arguments: pairs)
    func contrast(id: String, role: Role) throws {
        let scheme = try #require(BuiltInThemes.scheme(id))
        let look = Appearance(scheme: scheme).look(of: role, at: .full256)
        let ink = Palette256.colour(try #require(look.foreground))
        let ground = Palette256.colour(try #require(look.background))
        let least = role == .disabled || role == .border ? 3 : scheme.contrast
        #expect(ink.contrast(with: ground) >= least)
    }

    @Test("A scheme of hardly any contrast is repaired until it can be read", arguments: Role.allCases)
    func repaired(role: Role) throws {
        let grey = (UInt8(0)..<16).map { step in Colour(red: 120 + step, green: 118 + step, blue: 122 + step) }
        let scheme = Scheme(id: "grey", name: "Grey", colours: grey)
        let look = Appearance(scheme: scheme).look(of: role, at: .full256)
        let ink = Palette256.colour(try #require(look.foreground))
        #expect(ink.contrast(with: Palette256.colour(try #require(look.background))) >= 3)
    }

    @Test("The selected row and the alert stand off the screen's ground", arguments: BuiltInThemes.all.map(\.id))
    func grounds(id: String) throws {
        let appearance = Appearance(scheme: try #require(BuiltInThemes.scheme(id)))
        let ground = Palette256.colour(try #require(appearance.look(of: .text, at: .full256).background))
        for role in [Role.focus, .alert, .urgencyA, .urgencyB, .training] {
            let own = Palette256.colour(try #require(appearance.look(of: role, at: .full256).background))
            #expect(own.contrast(with: ground) >= 3)
        }
    }

    @Test("Without colours what matters most differs by attributes, and no colour is asked for", arguments: Role.allCases)
    func monochrome(role: Role) {
        let look = Appearance(scheme: .plain).look(of: role, at: .none)
        #expect(look.foreground == nil && look.background == nil)
        if role.isChip || role == .focus { #expect(look.attributes.contains(.reverse)) }
    }

    @Test("With eight colours only the eight are used, and the text keeps the terminal's own", arguments: Role.allCases)
    func eight(role: Role) {
        for id in ["liaise-dark", "liaise-light"] {
            let look = Appearance(scheme: BuiltInThemes.scheme(id) ?? .plain).look(of: role, at: .eight)
            #expect((0..<8).contains(look.foreground ?? 7) && (0..<8).contains(look.background ?? 0))
            #expect(role != .text || look == Look())
        }
    }
}
