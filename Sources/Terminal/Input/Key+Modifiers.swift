import Scene

/// What was held down with a key, in the bits that xterm adds one to.
struct Modifiers: OptionSet {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    static let others = Modifiers(rawValue: 8 | 16 | 32)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The parameter of a sequence: one more than the bits. The locks, which nobody holds down, are left out.
    init(parameter: Int) { self.init(rawValue: max(0, parameter - 1) & 0x3F) }

    fileprivate var prefix: String {
        let names: [(Modifiers, String)] = [(.others, "super-"), (.control, "ctrl-"), (.alt, "alt-"), (.shift, "shift-")]
        return names.filter { !intersection($0.0).isEmpty }.map(\.1).joined()
    }
}

extension Key {
    /// The key of a character as a terminal sends it; nil for one that is none.
    init?(typed scalar: Unicode.Scalar) {
        switch scalar.value {
        case 9: self = .tab
        case 10, 13: self = .enter
        case 27: self = .escape
        case 8, 127: self = .backspace
        case 0: self = .control(" ")
        case 1...26: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 96)))
        case 28...31: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 64)))
        case 0x80..<0xA0: return nil
        default: self = .character(Character(scalar))
        }
    }

    /// What the key means when these were held down with it. Shift alone changes nothing that we know of, but for tab.
    func with(_ modifiers: Modifiers) -> Key {
        switch (self, modifiers) {
        case (_, []), (.nameless, _): self
        case (.tab, .shift): .backTab
        case (.unknown(let name), _): .unknown(modifiers.prefix + name)
        case (_, .shift): self
        case (.left, .alt), (.left, .control), (.character("b"), .alt): .wordLeft
        case (.right, .alt), (.right, .control), (.character("f"), .alt): .wordRight
        default: .unknown(modifiers.prefix + name)
        }
    }

    /// The function key of a number; those past the twelfth are on no keyboard that we know of.
    static func numbered(_ number: Int) -> Key { number <= 12 ? .function(number) : .unknown("f\(number)") }

    /// A key of which only the sequence is known.
    static let nameless = Key.unknown("that key")
}
