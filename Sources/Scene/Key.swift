/// A key that was pressed, whatever bytes the terminal sent for it.
package enum Key: Sendable, Hashable {
    case character(Character)
    /// Control with a letter, which is lower case here.
    case control(Character)
    case enter, escape, tab, backTab
    case up, down, left, right
    /// Left or right by a word: control or alt with an arrow, or alt with b or f.
    case wordLeft, wordRight
    case pageUp, pageDown, home, end
    case backspace, delete, insert
    /// F1 is 1.
    case function(Int)
    /// A key that Liaise has no use for and that the terminal sends as more than a character, by the name to call it: "alt-u".
    case unknown(String)
}

extension Key {
    /// The key of a name as hints and key files write it: "a", "space", "enter", "ctrl-l", "f1", "page-down"; nothing for another.
    package init?(name: String) {
        if let named = Self.named.first(where: { $0.name == name }) ?? Self.aliases.first(where: { $0.name == name }) {
            self = named.key
        } else if name.count == 1, let character = name.first, DisplayText(name).string == name {
            self = .character(character)
        } else if name.hasPrefix("ctrl-"), name.count == 6, let letter = name.last, letter.isASCII, letter.isLowercase {
            self = .control(letter)
        } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The name as hints and key files write it.
    package var name: String {
        switch self {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let letter): "ctrl-\(letter)"
        case .function(let number): "f\(number)"
        case .unknown(let name): name
        default: Self.named.first { $0.key == self }?.name ?? ""
        }
    }

    private static let named: [(name: String, key: Key)] = [
        ("space", .character(" ")), ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backTab), ("up", .up),
        ("down", .down), ("left", .left), ("right", .right), ("ctrl-left", .wordLeft), ("ctrl-right", .wordRight), ("page-up", .pageUp),
        ("page-down", .pageDown), ("home", .home),
        ("end", .end), ("backspace", .backspace), ("delete", .delete), ("insert", .insert),
    ]

    private static let aliases: [(name: String, key: Key)] = [
        ("alt-b", .wordLeft), ("alt-f", .wordRight),
        ("escape", .escape), ("return", .enter), ("backtab", .backTab), ("pgup", .pageUp), ("pgdn", .pageDown), ("pageup", .pageUp),
        ("pagedown", .pageDown), ("del", .delete), ("ins", .insert),
    ]
}
