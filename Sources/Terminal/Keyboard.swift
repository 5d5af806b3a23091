private import CNcurses
import Scene

/// Turns what the terminal sends into keys and pastes.
@MainActor
struct Keyboard {
    /// How much of a paste is taken, in bytes; the rest is read and dropped.
    private static let longestPaste = 64 * 1024
    /// How long the rest of a paste may take to come, in milliseconds.
    private static let pastePatience: Int64 = 1000
    /// How often in a row the terminal may say that there is input when there is none, before it counts as gone.
    private static let emptyReads = 100

    private var emptyInARow = 0

    /// The next key or paste that is there already.
    mutating func next() -> Event? {
        while let input = Self.read() {
            emptyInARow = 0
            switch input {
            case .pasteStart: return .paste(Self.paste())
            case .pasteEnd: continue
            case .scalar(let scalar): if let key = Key(typed: scalar) { return .key(key) }
            case .key(let code): if let key = Key(code: code) { return .key(key) }
            }
        }
        return nil
    }

    /// Notes that the terminal promised input and had none; after many times it is gone.
    mutating func nothingCame() -> Event? {
        emptyInARow += 1
        return emptyInARow > Self.emptyReads ? .hungUp : nil
    }

    private enum Input {
        case scalar(Unicode.Scalar)
        case key(UInt32)
        case pasteStart, pasteEnd
    }

    private static func read() -> Input? {
        var value: UInt32 = 0
        while true {
            switch unsafe cn_read(&value) {
            case Int32(CN_CHARACTER.rawValue): if let scalar = Unicode.Scalar(value) { return .scalar(scalar) }
            case Int32(CN_KEY.rawValue): return .key(value)
            case Int32(CN_PASTE_START.rawValue): return .pasteStart
            case Int32(CN_PASTE_END.rawValue): return .pasteEnd
            default: return nil
            }
        }
    }

    /// Everything up to the end of a paste.
    private static func paste() -> String {
        var text = String.UnicodeScalarView()
        var bytes = 0
        func add(_ scalar: Unicode.Scalar) {
            bytes += UTF8.width(scalar)
            if bytes <= longestPaste { text.append(scalar) }
        }
        while true {
            switch read() {
            case .pasteEnd: return String(text)
            case .scalar("\r"): add("\n")
            case .scalar(let scalar): add(scalar)
            // ncurses may know a character that was pasted as a key; one that means text is taken as that.
            case .key(let code): if code == CN_KEY_ENTER.rawValue { add("\n") }
            case .pasteStart: continue
            case nil: if !cn_wait_for_input(pastePatience) { return String(text) }
            }
        }
    }
}

extension Key {
    /// The key of a character as a terminal sends it.
    fileprivate init?(typed scalar: Unicode.Scalar) {
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

    /// The key of a code of CNcurses.
    fileprivate init?(code: UInt32) {
        if code > CN_KEY_FUNCTION.rawValue {
            self = .function(Int(code - CN_KEY_FUNCTION.rawValue))
            return
        }
        switch cn_key(rawValue: code) {
        case CN_KEY_UP: self = .up
        case CN_KEY_DOWN: self = .down
        case CN_KEY_LEFT: self = .left
        case CN_KEY_RIGHT: self = .right
        case CN_KEY_PAGE_UP: self = .pageUp
        case CN_KEY_PAGE_DOWN: self = .pageDown
        case CN_KEY_HOME: self = .home
        case CN_KEY_END: self = .end
        case CN_KEY_BACKSPACE: self = .backspace
        case CN_KEY_DELETE: self = .delete
        case CN_KEY_INSERT: self = .insert
        case CN_KEY_ENTER: self = .enter
        case CN_KEY_BACK_TAB: self = .backTab
        case CN_KEY_WORD_LEFT: self = .wordLeft
        case CN_KEY_WORD_RIGHT: self = .wordRight
        default: return nil
        }
    }
}
