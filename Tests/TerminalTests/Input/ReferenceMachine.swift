import Scene

@testable import Terminal

/// The VT500 parser of Paul Williams as its table (vt100.net/emu/dec_ansi_parser), with what our terminals send beside it: what the real
/// parser is compared with. It only finds where sequences begin and end; what a whole one means it asks the same tables.
struct ReferenceMachine {
    enum State: Hashable {
        case ground, escape, escapeIntermediate, csiEntry, csiParameter, csiIntermediate, csiIgnore, singleShift, string
        // Beside Williams.
        case character, altCharacter, stringEscape, lone, late, console, report, tooLong, paste
    }

    enum Action { case print, execute, clear, collect, alt, nf, csi, shift, ignore, cancel, consume }

    typealias Row = (bytes: ClosedRange<UInt8>, action: Action, next: State)

    /// The first row that holds the byte counts.
    static let table: [State: [Row]] = [
        .ground: [(0x1B...0x1B, .clear, .escape), (0x00...0x7F, .print, .ground), (0x80...0xFF, .print, .character)],
        .escape: [
            (0x5B...0x5B, .collect, .csiEntry), (0x4F...0x4F, .collect, .singleShift), (0x50...0x50, .collect, .string),
            (0x58...0x58, .collect, .string), (0x5D...0x5F, .collect, .string), (0x5C...0x5C, .cancel, .ground),
            (0x20...0x2F, .collect, .escapeIntermediate), (0x00...0x7F, .alt, .ground), (0x80...0xFF, .alt, .altCharacter),
        ],
        .escapeIntermediate: [(0x20...0x2F, .collect, .escapeIntermediate), (0x30...0x7E, .nf, .ground)],
        .csiEntry: [
            (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground), (0x1B...0x1B, .clear, .escape),
            (0x00...0x1F, .execute, .csiEntry), (0x20...0x2F, .collect, .csiIntermediate), (0x30...0x3F, .collect, .csiParameter),
            (0x40...0x7E, .csi, .ground), (0x7F...0x7F, .ignore, .csiEntry), (0x80...0xFF, .collect, .csiIgnore),
        ],
        .csiParameter: [
            (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground), (0x1B...0x1B, .clear, .escape),
            (0x00...0x1F, .execute, .csiParameter), (0x20...0x2F, .collect, .csiIntermediate), (0x30...0x3B, .collect, .csiParameter),
            (0x3C...0x3F, .collect, .csiIgnore), (0x40...0x7E, .csi, .ground), (0x7F...0x7F, .ignore, .csiParameter),
            (0x80...0xFF, .collect, .csiIgnore),
        ],
        .csiIntermediate: [
            (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground), (0x1B...0x1B, .clear, .escape),
            (0x00...0x1F, .execute, .csiIntermediate), (0x20...0x2F, .collect, .csiIntermediate), (0x30...0x3F, .collect, .csiIgnore),
            (0x40...0x7E, .csi, .ground), (0x7F...0x7F, .ignore, .csiIntermediate), (0x80...0xFF, .collect, .csiIgnore),
        ],
        .csiIgnore: [
            (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground), (0x1B...0x1B, .clear, .escape),
            (0x00...0x1F, .execute, .csiIgnore), (0x40...0x7E, .cancel, .ground), (0x7F...0x7F, .ignore, .csiIgnore),
            (0x20...0xFF, .collect, .csiIgnore),
        ],
        .singleShift: [
            (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground), (0x1B...0x1B, .clear, .escape),
            (0x30...0x3B, .collect, .singleShift), (0x20...0x20, .shift, .ground), (0x3D...0x3D, .shift, .ground),
            (0x40...0x7E, .shift, .ground), (0x21...0x7F, .cancel, .ground),
        ],
        .string: [
            (0x07...0x07, .cancel, .ground), (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground),
            (0x1B...0x1B, .consume, .stringEscape), (0x00...0xFF, .collect, .string),
        ],
        .stringEscape: [(0x5C...0x5C, .cancel, .ground)],
        .tooLong: [
            (0x07...0x07, .cancel, .ground), (0x18...0x18, .cancel, .ground), (0x1A...0x1A, .cancel, .ground),
            (0x1B...0x1B, .consume, .stringEscape), (0x00...0xFF, .consume, .tooLong),
        ],
        .console: [(0x1B...0x1B, .clear, .escape), (0x20...0x7E, .csi, .ground), (0x00...0xFF, .cancel, .ground)],
    ]

    private(set) var keys: [InputParser.Input] = []
    private var state = State.ground
    private var bytes: [UInt8] = []
    private var sinceByte = 0
    /// Escapes that came at once before the one of the sequence.
    private var escapesBefore = 0
    private var slow = false
    private var cameLate = false
    private var owesEscape = false
    private var missing = 0
    private var values: [UInt8] = []
    private var pasted: [UInt8] = []

    /// What a stream comes to.
    static func inputs(of stream: Stream) -> [InputParser.Input] {
        var machine = ReferenceMachine()
        for read in stream.reads {
            machine.pause(read.gap)
            for byte in read.bytes {
                machine.sinceByte = 0
                machine.read(byte)
            }
        }
        machine.pause(5_000)
        return machine.keys
    }

    // MARK: Silence

    private var limit: Int? {
        switch state {
        case .ground: nil
        case .escape, .escapeIntermediate, .tooLong: 25
        case .paste: 1_000
        default: 200
        }
    }

    private mutating func pause(_ gap: Int) {
        sinceByte += gap
        while let limit, sinceByte >= limit { expire() }
    }

    private mutating func expire() {
        switch state {
        case .escape:
            keys += [InputParser.Input](repeating: .key(.escape), count: escapesBefore + (slow ? 0 : 1))
            escapesBefore = 0
            owesEscape = slow
            state = .lone
        case .lone: leaveLone(nil)
        case .late: leaveLone(bytes.last)
        case .csiEntry, .singleShift, .string, .escapeIntermediate:
            let isKey = bytes.count == 2
            let last = bytes.last ?? 0
            keys += [InputParser.Input](repeating: .key(.escape), count: escapesBefore)
            escapesBefore = 0
            finish(isKey ? altKey(Unicode.Scalar(last)) : state == .escapeIntermediate ? .nameless : nil)
        case .paste: endPaste()
        default: finish(nil)
        }
    }

    private mutating func leaveLone(_ typed: UInt8?) {
        if owesEscape { keys.append(.key(.escape)) }
        owesEscape = false
        finish(nil)
        if let typed { read(typed) }
    }

    // MARK: Bytes

    private mutating func read(_ byte: UInt8) {
        switch state {
        case .character, .altCharacter: readCharacter(byte)
        case .lone: readLone(byte)
        case .late: readLate(byte)
        case .report: readReport(byte)
        case .paste: readPaste(byte)
        default: step(byte)
        }
    }

    private mutating func step(_ byte: UInt8) {
        if state == .escape, byte == 0x1B { return escapesBefore += 1 }
        if state == .string, byte == 0x9C, bytes.last == 0xC2 { return finish(nil) }
        if state == .csiParameter, byte == 0x24, bytes.count <= 4, bytes.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) }) {
            bytes.append(byte)
            return finish(ControlSequence.shifted(bytes))
        }
        guard let row = Self.table[state]?.first(where: { $0.bytes.contains(byte) }) else { return leave(for: byte) }
        act(row, byte)
    }

    /// The table has no row: what was begun is over, and the byte is read anew.
    private mutating func leave(for byte: UInt8) {
        if state == .stringEscape {
            finish(nil)
            begin()
        } else {
            finish(state != .escapeIntermediate ? nil : bytes.count == 2 ? altKey(Unicode.Scalar(bytes[1])) : .nameless)
        }
        read(byte)
    }

    private mutating func act(_ row: Row, _ byte: UInt8) {
        if state == .escape, row.next != .csiEntry, row.next != .singleShift, escapesBefore > 0 {
            keys += [InputParser.Input](repeating: .key(.escape), count: escapesBefore)
            escapesBefore = 0
        } else if state == .escape, escapesBefore > 1 {
            keys += [InputParser.Input](repeating: .key(.escape), count: escapesBefore - 1)
            escapesBefore = 1
        }
        switch row.action {
        case .print:
            state = row.next
            if row.next == .character { readCharacter(byte) } else { give(Key(typed: Unicode.Scalar(byte))) }
        case .execute: give(Key(typed: Unicode.Scalar(byte)))
        case .clear:
            finish(nil)
            begin()
        case .collect:
            bytes.append(byte)
            state = bytes.count > 4_096 ? .tooLong : row.next
        case .alt:
            state = row.next
            if row.next == .altCharacter { readCharacter(byte) } else { finish(altKey(Unicode.Scalar(byte))) }
        case .nf: finish(.nameless)
        case .csi: dispatch(byte)
        case .shift: finish(SingleShift.key(bytes + [byte]))
        case .ignore: break
        case .cancel: finish(nil)
        case .consume: state = row.next
        }
    }

    private mutating func begin() {
        bytes = [0x1B]
        state = .escape
    }

    private func altKey(_ scalar: Unicode.Scalar) -> Key? { Key(typed: scalar)?.with(.alt) }

    private mutating func give(_ key: Key?) { if let key { keys.append(.key(key)) } }

    private mutating func finish(_ key: Key?) {
        if escapesBefore > 0 { give(key?.with(.alt) ?? .escape) } else { give(key) }
        if key != nil, cameLate { slow = true }
        (state, bytes, escapesBefore, cameLate) = (.ground, [], 0, false)
    }

    // MARK: Beside Williams

    private mutating func dispatch(_ byte: UInt8) {
        let opened = bytes
        bytes.append(byte)
        if state == .console {
            return finish((0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : nil)
        }
        if opened == [0x1B, 0x5B] {
            if byte == 0x5B { return state = .console }
            if let count = [0x4D: 3, 0x74: 2, 0x54: 6][byte] {
                (state, missing, values) = (.report, count, [])
                return
            }
        }
        switch ControlSequence(bytes)?.meaning {
        case .key(let key): finish(key)
        case .pasteBegins:
            finish(nil)
            (state, pasted) = (.paste, [])
        case .nothing, nil: finish(nil)
        }
    }

    private mutating func readReport(_ byte: UInt8) {
        let follows = values.last.map { (0xC2...0xDF).contains($0) } ?? false
        if byte == 0x1B || byte == 0x18 || byte == 0x1A {
            finish(nil)
            if byte == 0x1B { begin() }
        } else if (0x01..<0x20).contains(byte) {
            finish(nil)
            read(byte)
        } else if follows, (0x80...0xBF).contains(byte) {
            values.append(0)
            if missing == 0 { finish(nil) }
        } else if missing == 0 {
            finish(nil)
            read(byte)
        } else {
            values.append(byte)
            missing -= 1
            if missing == 0, !(0xC2...0xDF).contains(byte) { finish(nil) }
        }
    }

    /// By the standard library's own decoder, which is asked again with every byte.
    private mutating func readCharacter(_ byte: UInt8) {
        let isAlt = state == .altCharacter
        let start = isAlt ? 1 : 0
        if bytes.count == start, (0x80...0x9F).contains(byte) { return eightBits(byte) }
        let isWhole = String(validating: bytes.dropFirst(start) + [byte], as: UTF8.self)
        if let scalar = isWhole?.unicodeScalars.first {
            if !isAlt, scalar.value < 0xA0 {
                bytes = []
                return eightBits(UInt8(scalar.value))
            }
            return finish(isAlt ? altKey(scalar) : Key(typed: scalar))
        }
        if Self.canGrow(bytes.dropFirst(start) + [byte]) { return bytes.append(byte) }
        let isLost = bytes.count == start || (0x80...0xBF).contains(byte)
        finish(nil)
        if !isLost { read(byte) }
    }

    /// Whether some bytes would make a character of these.
    private static func canGrow(_ bytes: [UInt8]) -> Bool {
        for fill in [[0x80], [0x90], [0xA0], [0x80, 0x80], [0x90, 0x80], [0xA0, 0x80], [0x80, 0x80, 0x80], [0x90, 0x80, 0x80]] as [[UInt8]]
        {
            if String(validating: bytes + fill, as: UTF8.self)?.unicodeScalars.count == 1 { return true }
        }
        return false
    }

    private mutating func eightBits(_ byte: UInt8) {
        let isAlt = state == .altCharacter
        finish(nil)
        guard !isAlt, [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(byte) else { return }
        begin()
        step(byte - 0x40)
    }

    private mutating func readLone(_ byte: UInt8) {
        guard "[O]P_".utf8.contains(byte) else {
            leaveLone(nil)
            return read(byte)
        }
        bytes = [0x1B, byte]
        state = .late
    }

    private mutating func readLate(_ byte: UInt8) {
        let beginning = bytes[1]
        let isSequence =
            switch Character(Unicode.Scalar(beginning)) {
            case "[": byte >= 0x20 && byte < 0x7F
            case "O": byte >= 0x40 && byte < 0x7F
            case "]": "0123456789lL".utf8.contains(byte)
            case "P": byte >= 0x20 && byte < 0x40
            default: byte == 0x47
            }
        guard isSequence else {
            leaveLone(beginning)
            return read(byte)
        }
        owesEscape = false
        begin()
        cameLate = true
        step(beginning)
        read(byte)
    }

    private mutating func readPaste(_ byte: UInt8) {
        pasted.append(byte)
        if pasted.suffix(6).elementsEqual("\u{1B}[201~".utf8) {
            pasted.removeLast(6)
            endPaste()
        }
    }

    private mutating func endPaste() {
        // What had come of the mark is no text.
        let mark = Array("\u{1B}[201~".utf8)
        for count in (1...5).reversed() where pasted.suffix(count).elementsEqual(mark.prefix(count)) {
            if sinceByte >= 1_000 { pasted.removeLast(count) }
            break
        }
        var text = String(decoding: pasted, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        text = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || $0.value == 0x7F ? " " : $0 }))
        keys.append(.paste(text))
        state = .ground
    }
}
