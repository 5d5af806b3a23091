import Scene
import Testing

struct KeyTests {
    static let keys: [Key] = [
        .character("a"), .character("é"), .character("?"), .character(" "), .control("l"), .enter, .escape, .tab, .backTab, .up, .down,
        .left, .right, .pageUp, .pageDown, .home, .end, .backspace, .delete, .insert, .function(1), .function(12),
    ]

    @Test("A key's name leads back to the key", arguments: keys)
    func roundTrip(key: Key) {
        #expect(Key(name: key.name) == key)
    }

    @Test("A name that is no key's leads nowhere", arguments: ["", "ab", "ctrl-", "ctrl-LL", "f0", "f99", "\u{1B}", "hyper-x"])
    func unknown(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test("A key that we have no use for has a name to be called by, and no key file can ask for it")
    func withoutUse() {
        #expect(Key.unknown("alt-u").name == "alt-u")
        #expect(Key(name: "alt-u") == nil)
    }

    @Test("Escape and the page keys answer to their common names")
    func aliases() {
        #expect(Key(name: "esc") == .escape && Key(name: "escape") == .escape)
        #expect(Key(name: "pgdn") == .pageDown)
    }
}
