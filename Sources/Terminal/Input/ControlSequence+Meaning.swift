import Scene

extension ControlSequence {
    /// What a sequence says to us.
    enum Meaning: Equatable {
        case key(Key)
        case pasteBegins
        /// An answer, a report of the mouse or of the focus, or nothing that we know.
        case nothing
    }

    /// What the terminals in use mean by it: xterm and those like it, rxvt, PuTTY, the consoles of Linux, tmux and screen.
    var meaning: Meaning {
        guard marker == nil, intermediates.isEmpty, !isRelease else { return .nothing }
        switch final {
        case UInt8(ascii: "~"): return tilde
        case UInt8(ascii: "u"): return protocolKey(number(0), shifted: number(0, 1), text: number(2)).map(Meaning.key) ?? .nothing
        // rxvt: with control, and with control and shift.
        case UInt8(ascii: "^"): return numbered(.control)
        case UInt8(ascii: "@"): return numbered([.control, .shift])
        default: return lettered.map(Meaning.key) ?? .nothing
        }
    }

    /// rxvt's keys with shift, `ESC [ 3 $`: their last byte is one that by the standard only stands in the middle.
    static func shifted(_ bytes: [UInt8]) -> Key? {
        let digits = bytes.dropFirst(2).dropLast()
        guard bytes.last == UInt8(ascii: "$"), (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return numberedKeys[digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }]?.with(.shift) ?? .nameless
    }

    // MARK: By number

    private static let numberedKeys: [Int: Key] = {
        var keys: [Int: Key] = [
            1: .home, 7: .home, 4: .end, 8: .end, 2: .insert, 3: .delete, 5: .pageUp, 6: .pageDown,
        ]
        let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]
        for (index, number) in functions.enumerated() { keys[number] = .numbered(index + 1) }
        return keys
    }()

    private var tilde: Meaning {
        switch number(0) {
        case 200: .pasteBegins
        case 201, nil: .nothing
        // xterm's modifyOtherKeys.
        case 27: protocolKey(number(2), shifted: nil, text: nil).map(Meaning.key) ?? .nothing
        default: numbered(modifiers)
        }
    }

    private func numbered(_ modifiers: Modifiers) -> Meaning {
        guard let number = number(0) else { return .nothing }
        return .key((Self.numberedKeys[number] ?? .nameless).with(modifiers))
    }

    // MARK: By letter

    private static let letteredKeys: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "E"): .nameless,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "S"): .function(4), UInt8(ascii: "Z"): .backTab,
    ]

    private var lettered: Key? {
        switch final {
        // With numbers it tells where the cursor is.
        case UInt8(ascii: "R"): return isBare ? .function(3) : nil
        // rxvt: with shift.
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return isBare ? Self.letteredKeys[final - 0x20] : nil
        default: return lettersModifiers.flatMap { Self.letteredKeys[final]?.with($0) }
        }
    }

    /// What was held down with a key that a letter names: the second number after a one, or, as old terminals have it, the only one.
    private var lettersModifiers: Modifiers? {
        if parameters.count < 2, let only = number(0) { return (1...16).contains(only) ? Modifiers(parameter: only) : nil }
        return (number(0) ?? 1) == 1 ? modifiers : nil
    }

    // MARK: By what a keyboard protocol calls it

    /// The key of a character's number, as xterm's modifyOtherKeys and the protocol of kitty send it when a program has asked for that and
    /// has not taken it back.
    private func protocolKey(_ code: Int?, shifted: Int?, text: Int?) -> Key? {
        guard let code, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
        if let key = Self.privateKey(code) { return key.with(modifiers) }
        if Self.isSilent(code) { return nil }
        guard let key = Key(typed: scalar) else { return nil }
        guard case .character = key else { return key.with(modifiers) }
        switch modifiers {
        case []: return text.flatMap(Self.character) ?? key
        case .shift: return (text ?? shifted).flatMap(Self.character) ?? key.shifted
        case .control: return key.controlled
        default: return key.with(modifiers)
        }
    }

    private static func character(_ code: Int) -> Key? {
        guard let scalar = Unicode.Scalar(UInt32(code)), case .character(let character)? = Key(typed: scalar) else { return nil }
        return .character(character)
    }

    /// Keys that are no characters, in the places that kitty gave them.
    private static func privateKey(_ code: Int) -> Key? {
        let pad: [Key] = [
            .character("."), .character("/"), .character("*"), .character("-"), .character("+"), .enter, .character("="),
            .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete, .nameless,
        ]
        switch code {
        case 57361...57363, 57428...57440: return .nameless
        case 57376...57398: return .numbered(code - 57363)
        case 57399...57408: return .character(Character(Unicode.Scalar(UInt8(code - 57399) + 0x30)))
        case 57409...57427: return pad[code - 57409]
        default: return nil
        }
    }

    /// Shift, control and the like on their own, and what nobody has given a meaning.
    private static func isSilent(_ code: Int) -> Bool { (57344...63743).contains(code) }
}

extension Key {
    /// A character with shift, where every keyboard agrees on it.
    fileprivate var shifted: Key {
        guard case .character(let character) = self else { return self }
        if character.isLetter || character == " " { return .character(character.uppercased().first ?? character) }
        return .unknown("shift-\(character)")
    }

    /// A character with control, as a terminal without such a protocol sends it.
    fileprivate var controlled: Key {
        guard case .character(let character) = self, let byte = character.asciiValue else { return with(.control) }
        switch byte {
        case 0x20: return .control(" ")
        case 0x40...0x5F, 0x61...0x7A: return Key(typed: Unicode.Scalar(byte & 0x1F)) ?? with(.control)
        default: return with(.control)
        }
    }
}

/// What a key means whose sequence begins with `ESC O`.
enum SingleShift {
    private static let keys: [UInt8: Key] = {
        var keys: [UInt8: Key] = [
            UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
            UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab,
            UInt8(ascii: " "): .character(" "), UInt8(ascii: "X"): .character("="), UInt8(ascii: "="): .character("="),
            // rxvt: arrows with control.
            UInt8(ascii: "a"): .unknown("ctrl-up"), UInt8(ascii: "b"): .unknown("ctrl-down"),
            UInt8(ascii: "c"): .wordRight, UInt8(ascii: "d"): .wordLeft,
        ]
        for number in 1...4 { keys[UInt8(ascii: "O") + UInt8(number)] = .function(number) }
        // The keypad, as the VT100 and PuTTY send it.
        for (index, character) in "*+,-./".enumerated() { keys[UInt8(ascii: "j") + UInt8(index)] = .character(character) }
        for (index, character) in "0123456789".enumerated() { keys[UInt8(ascii: "p") + UInt8(index)] = .character(character) }
        return keys
    }()

    /// The key of a whole sequence, which may hold what was held down; one that we do not know is a key all the same.
    static func key(_ bytes: [UInt8]) -> Key {
        guard let final = bytes.last else { return .nameless }
        let held = bytes.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";")).last
        let modifiers = held.map { Modifiers(parameter: $0.reduce(0) { min($0 * 10 + Int($1) - 0x30, 1_000) }) } ?? []
        return (keys[final] ?? .nameless).with(modifiers)
    }
}
