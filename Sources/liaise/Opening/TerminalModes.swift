import Foundation
import Terminal

/// How a terminal treats what is typed: as it was, or hidden and key by key.
struct TerminalModes {
    /// What a key means while a line is typed.
    enum Meaning {
        case text, end, erase, clear, nothing
        case signal(Int32)
    }

    private let descriptor: Int32
    private let asBefore: termios
    private let keys: [UInt8]

    /// Nil when it is no terminal.
    init?(of descriptor: Int32) {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return nil }
        self.descriptor = descriptor
        asBefore = modes
        keys = withUnsafeBytes(of: &modes.c_cc) { Array($0) }
    }

    /// Shows nothing of what is typed, and leaves every key to us: neither a key nor a signal from elsewhere can leave the terminal hidden.
    func hide() {
        HiddenTyping.begins(on: descriptor)
        var modes = asBefore
        modes.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        withUnsafeMutableBytes(of: &modes.c_cc) { keys in
            keys[Int(VMIN)] = 1
            keys[Int(VTIME)] = 0
        }
        set(modes)
    }

    func restore() {
        set(asBefore)
        HiddenTyping.ends()
    }

    /// What a byte means by the keys that the user's terminal is set to.
    func meaning(of byte: UInt8) -> Meaning {
        switch byte {
        case 0x0A, 0x0D, keys[Int(VEOF)]: .end
        case 0x7F, 0x08, keys[Int(VERASE)]: .erase
        case keys[Int(VKILL)]: .clear
        case keys[Int(VINTR)]: .signal(SIGINT)
        case keys[Int(VQUIT)]: .signal(SIGQUIT)
        case keys[Int(VSUSP)]: .signal(SIGTSTP)
        case 0..<0x20: .nothing
        default: .text
        }
    }

    private func set(_ modes: termios) {
        var modes = modes
        tcsetattr(descriptor, TCSAFLUSH, &modes)
    }
}
