import Scene

/// Reads what a terminal sends: bytes and the time go in, keys and pastes come out, and nothing else acts.
///
/// A terminal sends more than keys: answers, reports of the mouse and of the focus, sequences that it cut or that we do not know. Each is
/// taken whole, over as many reads as it comes in, and nothing of it is read as a letter. The grammar is that of the VT500 parser by Paul
/// Williams (vt100.net/emu/dec_ansi_parser), with what the terminals in use send beside it. A sequence ends by its own end, after
/// 200 ms of silence, or at 4 KB.
///
/// Times are in milliseconds of any clock that only goes forward. Silence is told by `silence(at:)` and never found out from the times
/// of bytes: they say when bytes were read, which a busy program does late.
struct InputParser {
    enum Input: Hashable {
        case key(Key)
        /// Everything that was pasted at once.
        case paste(String)
    }

    /// After so much silence an escape is the key of that name.
    static let escapePatience = 25
    /// After so much silence a sequence that has no end is over.
    static let patience = 200
    /// How long the rest of a paste may take to come.
    static let pastePatience = 1_000
    /// A sequence of more bytes is none.
    static let longest = 4_096

    enum State {
        case ground
        /// Bytes that begin a sequence of this terminal's own kind.
        case odd
        /// A character of several bytes.
        case character
        /// Escape came, and what follows at once belongs to it.
        case escape
        /// Nothing followed at once; whether the key has been given. On a slow line the rest of a sequence may still come.
        case loneEscape(isGiven: Bool)
        /// What begins a sequence came after a lone escape; whether the key has been given.
        case late(UInt8, isGiven: Bool)
        /// Escape with punctuation, which is a key unless more follows at once.
        case escapeIntermediate
        /// Escape with a character of several bytes.
        case escapeCharacter
        /// `ESC [`
        case control
        /// `ESC [ [`, of Linux' console
        case consoleFunction
        /// A report of the mouse, of which so many values are missing.
        case report(missing: Int)
        /// `ESC O`
        case singleShift
        /// OSC, DCS, APC, PM, SOS
        case string
        /// An escape in a string: its end, unless something else follows.
        case stringEscape
        /// What was too long to be a sequence, dropped until it pauses.
        case overlong
        case paste
    }

    let described: DescribedKeys
    var state = State.ground
    /// The bytes of the sequence so far.
    var taken: [UInt8] = []
    /// Whether an escape came at once before the one that begins the sequence: alt, if it is a key.
    var hasEscapeBefore = false
    var decoder: CharacterDecoder
    private var paste: PasteReader
    /// Whether sequences have come in pieces: an escape is then waited on for longer.
    private(set) var isSlow = false
    private var isLate = false
    private var lastByte = 0
    var given: [Input] = []

    /// - Parameters:
    ///   - described: what this terminal's description says of its keys.
    ///   - upperHalf: the characters of the bytes from 0x80 on, in a character set of single bytes; nil for UTF-8.
    init(_ described: DescribedKeys = .none, upperHalf: [Unicode.Scalar?]? = nil) {
        self.described = described
        decoder = CharacterDecoder(upperHalf: upperHalf)
        paste = PasteReader(decoder)
    }

    // MARK: Bytes and time

    /// Takes bytes that were read now, and says what they, and those before them, mean.
    mutating func feed(_ bytes: some Sequence<UInt8>, at time: Int) -> [Input] {
        for byte in bytes {
            lastByte = time
            take(byte)
        }
        return takeGiven()
    }

    /// When silence means something; nil when nothing is pending.
    var deadline: Int? { silenceThatCounts.map { lastByte + $0 } }

    /// Notes that nothing more has come until now.
    mutating func silence(at time: Int) -> [Input] {
        while let deadline, deadline <= time { expire() }
        return takeGiven()
    }

    private mutating func takeGiven() -> [Input] {
        defer { given.removeAll(keepingCapacity: true) }
        return given
    }

    private var silenceThatCounts: Int? {
        switch state {
        case .ground: nil
        case .odd, .escape, .escapeIntermediate, .overlong: Self.escapePatience
        case .paste: Self.pastePatience
        case .character, .loneEscape, .late, .escapeCharacter, .control, .consoleFunction, .report, .singleShift, .string, .stringEscape:
            Self.patience
        }
    }

    mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: ground(byte)
        case .odd: odd(byte)
        case .character: character(byte)
        case .escape: escape(byte)
        case .loneEscape(let isGiven): afterLoneEscape(byte, isGiven)
        case .late(let beginning, let isGiven): late(byte, after: beginning, isGiven)
        case .escapeIntermediate: escapeIntermediate(byte)
        case .escapeCharacter: escapeCharacter(byte)
        case .control: control(byte)
        case .consoleFunction: consoleFunction(byte)
        case .report(let missing): report(byte, missing)
        case .singleShift: singleShift(byte)
        case .string: string(byte)
        case .stringEscape: stringEscape(byte)
        case .overlong: overlong(byte)
        case .paste: if paste.take(byte) { endPaste() }
        }
    }

    /// The silence that counts has passed.
    private mutating func expire() {
        switch state {
        case .ground: break
        case .odd: giveUpOdd()
        case .character, .escapeCharacter:
            decoder.reset()
            end()
        case .escape: escapeStandsAlone()
        case .loneEscape(let isGiven):
            if !isGiven { give(.escape) }
            end()
        case .late(let beginning, let isGiven): typed(beginning, isGiven)
        case .escapeIntermediate: end(taken.count == 2 ? Self.key(afterEscape: taken[1]) : .nameless)
        case .control, .singleShift, .string:
            if hasEscapeBefore { give(.escape) }
            hasEscapeBefore = false
            end(taken.count == 2 ? Self.key(afterEscape: taken[1]) : nil)
        case .consoleFunction, .report, .stringEscape, .overlong: end()
        case .paste: endPaste()
        }
    }

    // MARK: What it comes to

    mutating func give(_ key: Key?) {
        if let key { given.append(.key(key)) }
    }

    /// Ends a sequence, which was this key or none.
    mutating func end(_ key: Key? = nil) {
        if hasEscapeBefore {
            give(key?.with(.alt) ?? .escape)
        } else {
            give(key)
        }
        // What came in pieces and was a sequence all the same shows that the line is slow.
        if isLate, key != nil { isSlow = true }
        state = .ground
        taken.removeAll(keepingCapacity: true)
        hasEscapeBefore = false
        isLate = false
    }

    mutating func beginPaste() {
        end()
        paste = PasteReader(decoder)
        state = .paste
    }

    private mutating func endPaste() {
        state = .ground
        given.append(.paste(paste.text))
    }

    // MARK: Escape

    private mutating func escapeStandsAlone() {
        if hasEscapeBefore { give(.escape) }
        hasEscapeBefore = false
        if !isSlow { give(.escape) }
        state = .loneEscape(isGiven: !isSlow)
    }

    private mutating func afterLoneEscape(_ byte: UInt8, _ isGiven: Bool) {
        if Self.lateBeginnings.contains(byte) {
            state = .late(byte, isGiven: isGiven)
        } else {
            if !isGiven { give(.escape) }
            end()
            ground(byte)
        }
    }

    private static let lateBeginnings = Array("[O]P_".utf8)

    private mutating func late(_ byte: UInt8, after beginning: UInt8, _ isGiven: Bool) {
        let goesOn =
            switch beginning {
            case UInt8(ascii: "["): (0x20...0x7E).contains(byte)
            case UInt8(ascii: "O"): (0x40...0x7E).contains(byte)
            // Answers: they begin with a number, or the letters of a title, a private mark, or the name of a protocol.
            case UInt8(ascii: "]"): (0x30...0x39).contains(byte) || byte == UInt8(ascii: "l") || byte == UInt8(ascii: "L")
            case UInt8(ascii: "P"): (0x20...0x3F).contains(byte)
            default: byte == UInt8(ascii: "G")
            }
        guard goesOn else {
            typed(beginning, isGiven)
            return take(byte)
        }
        beginEscape()
        isLate = true
        escape(beginning)
        take(byte)
    }

    /// What was held after a lone escape was typed by somebody.
    private mutating func typed(_ byte: UInt8, _ isGiven: Bool) {
        if !isGiven { give(.escape) }
        end()
        ground(byte)
    }
}

extension InputParser {
    /// The keys that terminals have in common for a sequence.
    static func keys(of sequence: [UInt8]) -> [Input] {
        var parser = InputParser()
        return parser.feed(sequence, at: 0)
    }

    /// Whether the common grammar ends with the last byte of a sequence, and not before.
    static func delimits(_ sequence: [UInt8]) -> Bool {
        var parser = InputParser()
        for (index, byte) in sequence.enumerated() {
            if index > 0, case .ground = parser.state { return false }
            _ = parser.feed([byte], at: 0)
        }
        if case .ground = parser.state { return true }
        return false
    }
}
