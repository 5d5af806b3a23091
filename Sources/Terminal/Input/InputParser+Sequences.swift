import Scene

extension InputParser {
    private enum Byte {
        static let bell: UInt8 = 0x07
        /// CAN and SUB end any sequence, and are no keys in it.
        static let cancel: UInt8 = 0x18
        static let substitute: UInt8 = 0x1A
        static let escape: UInt8 = 0x1B
    }

    // MARK: No sequence

    mutating func ground(_ byte: UInt8) {
        if described.odd.keys.contains(where: { $0.first == byte }) {
            state = .odd
            odd(byte)
        } else {
            character(byte)
        }
    }

    /// A character of its own, or one of the bytes of it.
    mutating func character(_ byte: UInt8) {
        switch decoder.take(byte) {
        case .more: state = .character
        case .invalid(let isBeginning):
            state = .ground
            if isBeginning { ground(byte) }
        case .scalar(let scalar):
            state = .ground
            switch scalar.value {
            case 0x1B: beginEscape()
            case 0x80..<0xA0: eightBitControl(UInt8(scalar.value))
            default: give(typed(scalar))
            }
        }
    }

    private func typed(_ scalar: Unicode.Scalar) -> Key? {
        if scalar.isASCII, let key = described[[UInt8(scalar.value)]] { return key }
        return Key(typed: scalar)
    }

    /// A control character of eight bits is short for escape and a letter. Only those that begin a sequence mean anything.
    private mutating func eightBitControl(_ value: UInt8) {
        guard [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(value) else { return }
        beginEscape()
        escape(value - 0x40)
    }

    /// A byte of what may be a sequence of this terminal's own kind.
    mutating func odd(_ byte: UInt8) {
        taken.append(byte)
        if let key = described.odd[taken] {
            end(key)
        } else if !described.odd.keys.contains(where: { $0.count > taken.count && $0.starts(with: taken) }) {
            giveUpOdd()
        }
    }

    /// It is none: what came is read as on any other terminal.
    mutating func giveUpOdd() {
        let bytes = taken
        end()
        for (index, byte) in bytes.enumerated() {
            if index == 0 { character(byte) } else { take(byte) }
        }
    }

    // MARK: Escape

    mutating func beginEscape() {
        state = .escape
        taken = [Byte.escape]
    }

    mutating func escape(_ byte: UInt8) {
        if byte == Byte.escape {
            if hasEscapeBefore { give(.escape) }
            hasEscapeBefore = true
            return
        }
        let isControlOrShift = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")
        if hasEscapeBefore, !isControlOrShift {
            give(.escape)
            hasEscapeBefore = false
        }
        taken.append(byte)
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"): state = .string
        // The end of a string that was given up before.
        case UInt8(ascii: "\\"): end(described[taken])
        case 0x20...0x2F: state = .escapeIntermediate
        case 0x80...: escapeCharacter(byte)
        default: end(Self.key(afterEscape: byte, described[taken]))
        }
    }

    /// Alt with a key, which is sent as escape and the key.
    static func key(afterEscape byte: UInt8, _ described: Key? = nil) -> Key? {
        described ?? Key(typed: Unicode.Scalar(byte))?.with(.alt)
    }

    mutating func escapeIntermediate(_ byte: UInt8) {
        switch byte {
        case 0x20...0x2F: keep(byte)
        case 0x30...0x7E:
            taken.append(byte)
            end(described[taken] ?? .nameless)
        default:
            end(taken.count == 2 ? Self.key(afterEscape: taken[1]) : .nameless)
            ground(byte)
        }
    }

    mutating func escapeCharacter(_ byte: UInt8) {
        switch decoder.take(byte) {
        case .more: state = .escapeCharacter
        case .scalar(let scalar): end(Key(typed: scalar)?.with(.alt))
        case .invalid(let isBeginning):
            end()
            if isBeginning { ground(byte) }
        }
    }

    // MARK: Control sequences

    mutating func control(_ byte: UInt8) {
        switch byte {
        case Byte.cancel, Byte.substitute: end()
        case Byte.escape: restart()
        // As a terminal does with control characters in the middle of a sequence: they act, and the sequence goes on.
        case 0x00..<0x20: give(typed(Unicode.Scalar(byte)))
        case 0x7F: break
        default:
            keep(byte)
            guard case .control = state else { return }
            if (0x40...0x7E).contains(byte) {
                endControl()
            } else if byte == UInt8(ascii: "$"), let key = ControlSequence.shifted(taken) {
                end(described[taken] ?? key)
            }
        }
    }

    private mutating func endControl() {
        if let key = described[taken] { return end(key) }
        if taken.count == 3 {
            switch taken[2] {
            case UInt8(ascii: "["): return state = .consoleFunction
            case UInt8(ascii: "M"): return state = .report(missing: 3)
            // What xterm sends when it tracks highlighting.
            case UInt8(ascii: "t"): return state = .report(missing: 2)
            case UInt8(ascii: "T"): return state = .report(missing: 6)
            default: break
            }
        }
        switch ControlSequence(taken)?.meaning {
        case .key(let key): end(key)
        case .pasteBegins: beginPaste()
        case .nothing, nil: end()
        }
    }

    mutating func consoleFunction(_ byte: UInt8) {
        switch byte {
        case Byte.escape: restart()
        case 0x20...0x7E:
            taken.append(byte)
            let isKnown = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
            end(described[taken] ?? (isKnown ? .function(Int(byte) - 0x40) : nil))
        default: end()
        }
    }

    /// The values of a report are one byte each, from 32 on, or 0 where they are past what that can say. In the mode that sends them as
    /// UTF-8 one may be two bytes, which looks the same as two values of a very large window: then one too many is waited for.
    mutating func report(_ byte: UInt8, _ missing: Int) {
        let isSecondHalf = taken.count > 3 && (0x80...0xBF).contains(byte) && (0xC2...0xDF).contains(taken[taken.count - 1])
        switch byte {
        case Byte.escape: return restart()
        case Byte.cancel, Byte.substitute: return end()
        case 0x01..<0x20: return backToGround(byte)
        default: break
        }
        if isSecondHalf {
            taken.append(0)
            if missing == 0 { end() }
        } else if missing == 0 {
            backToGround(byte)
        } else {
            taken.append(byte)
            state = .report(missing: missing - 1)
            if missing == 1, !(0xC2...0xDF).contains(byte) { end() }
        }
    }

    private mutating func backToGround(_ byte: UInt8) {
        end()
        ground(byte)
    }

    /// An escape begins anew whatever was going on.
    private mutating func restart() {
        end()
        beginEscape()
    }

    // MARK: Single shifts

    mutating func singleShift(_ byte: UInt8) {
        switch byte {
        case Byte.cancel, Byte.substitute: end()
        case Byte.escape: restart()
        case 0x30...0x3B: keep(byte)
        case 0x20, 0x3D, 0x40...0x7E:
            taken.append(byte)
            end(described[taken] ?? SingleShift.key(taken))
        case 0x00..<0x20, 0x80...: backToGround(byte)
        default: end()
        }
    }

    // MARK: Strings

    mutating func string(_ byte: UInt8) {
        switch byte {
        case Byte.bell, Byte.cancel, Byte.substitute: end()
        case Byte.escape: state = .stringEscape
        // The end of eight bits, where it cannot be a part of a character.
        case 0x9C where !decoder.isUTF8 || taken.last == 0xC2: end()
        default: keep(byte)
        }
    }

    mutating func stringEscape(_ byte: UInt8) {
        if byte == UInt8(ascii: "\\") { return end() }
        restart()
        escape(byte)
    }

    mutating func overlong(_ byte: UInt8) {
        switch byte {
        case Byte.bell, Byte.cancel, Byte.substitute: end()
        case Byte.escape: state = .stringEscape
        default: break
        }
    }

    /// Adds a byte to a sequence, unless it is too long by now to be one.
    private mutating func keep(_ byte: UInt8) {
        taken.append(byte)
        if taken.count > Self.longest {
            taken.removeAll()
            state = .overlong
        }
    }
}
