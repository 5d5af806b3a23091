import Foundation
import Scene
import Testing
import Workbench

@Suite("Any keys in any order")
struct MashingTests {
    private static let isLong = ProcessInfo.processInfo.environment["LIAISE_LONG_TESTS"] != nil
    static let rounds: [Round] = (0..<(isLong ? 60 : 6)).map { Round(seed: UInt64($0)) }

    struct Round: CustomTestStringConvertible, Sendable {
        let seed: UInt64
        var testDescription: String { "round \(seed)" }
    }

    private static let sizes = [(80, 24), (40, 12), (160, 50), (20, 6), (1, 1), (60, 16), (120, 30), (200, 4)]
    private static let named: [Key] = [
        .enter, .enter, .escape, .tab, .backTab, .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace, .delete,
        .control("s"), .control("r"), .control("o"), .control("k"), .control("u"), .control("w"), .control("q"), .control("c"),
        .function(1),
        .function(5), .insert,
    ]
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDELOSTVxX0123456789-:?/> éÅ漢\u{301}")

    /// The harness looks at the screen after every key; here there is only the mashing.
    @Test("never trap, never lose the cursor, and never quit by a letter in a field", arguments: rounds)
    func mash(_ round: Round) throws {
        var chance = Chance.seeded(round.seed &* 7_919 &+ 13)
        let screen = round.seed.isMultiple(of: 2) ? try Stage.practice() : try Stage.oneCase()
        for _ in 0..<150 {
            let isTyping = screen.context.isTyping
            switch Int.random(in: 0..<100, using: &chance) {
            case ..<40: screen.take(.key(Self.named.randomElement(using: &chance) ?? .enter))
            case ..<90: screen.take(.key(.character(Self.letters.randomElement(using: &chance) ?? "a")))
            case ..<94: screen.paste("pasted\u{1B}[A\ntext \u{202E}\u{0}")
            case ..<97:
                let size = Self.sizes.randomElement(using: &chance) ?? (80, 24)
                screen.resize(size.0, size.1)
            default: screen.wait(minutes: 1)
            }
            if screen.hasQuit { #expect(!isTyping || screen.context == .unlock) }
            screen.hasQuit = false
            _ = screen.scene.lines(width: 60)
        }
    }
}
