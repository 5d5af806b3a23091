import Foundation

/// Asks something of whoever sits at the terminal, whatever the standard streams are connected to.
struct TerminalQuestion {
    private let descriptor: Int32

    /// Asks in the clear.
    ///
    /// - Parameter missing: what the person could have given instead, said when there is no terminal to ask on.
    static func ask(_ prompt: String, missing: String) throws(Failure) -> String {
        let question = try TerminalQuestion(missing: missing)
        defer { close(question.descriptor) }
        question.show(prompt)
        return try question.line()
    }

    /// Asks without showing what is typed. Interrupted or stopped, the terminal shows what is typed again first.
    static func askHidden(_ prompt: String, missing: String) throws(Failure) -> String {
        let question = try TerminalQuestion(missing: missing)
        defer { close(question.descriptor) }
        return try question.hiddenLine(prompt)
    }

    private init(missing: String) throws(Failure) {
        descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw Failure(.usage, missing) }
    }

    private func show(_ text: String) {
        try? DescriptorWriting.write(Array(text.utf8), to: descriptor)
    }

    /// One line as the terminal gives it, without its end.
    private func line() throws(Failure) -> String {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &buffer, buffer.count)
        return try Self.text(buffer.prefix(max(0, count)).prefix { $0 != 0x0A && $0 != 0x0D })
    }

    private func hiddenLine(_ prompt: String) throws(Failure) -> String {
        guard let modes = TerminalModes(of: descriptor) else { throw Failure(.usage, "The terminal cannot hide what is typed.") }
        while true {
            // Hidden first: what is typed the moment the question appears is hidden already.
            modes.hide()
            show(prompt)
            let ending = typedKeys(modes)
            modes.restore()
            show("\n")
            switch ending {
            case .line(let bytes): return try Self.text(bytes)
            case .signal(SIGTSTP): kill(getpid(), SIGTSTP)
            case .signal(let number):
                kill(getpid(), number)
                exit(128 + number)
            }
        }
    }

    private enum Ending {
        case line([UInt8])
        /// The key that means this signal was pressed.
        case signal(Int32)
    }

    /// Takes keys until the line ends. The terminal edits no line while it hides, so erasing is done here.
    private func typedKeys(_ modes: TerminalModes) -> Ending {
        var typed: [UInt8] = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {
            switch modes.meaning(of: byte) {
            case .end: return .line(typed)
            case .erase: typed.removeLastCharacter()
            case .clear: typed = []
            case .signal(let number): return .signal(number)
            case .text: typed.append(byte)
            case .nothing: break
            }
        }
        return .line([])
    }

    private static func text(_ bytes: some Sequence<UInt8>) throws(Failure) -> String {
        let bytes = Array(bytes)
        guard !bytes.isEmpty else { throw Failure(.usage, "Nothing was typed, and nothing was done.") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure(.usage, "What was typed is not UTF-8 text.") }
        return text
    }
}

extension [UInt8] {
    /// Takes away the last character's bytes, of which all but the first begin with the bits 10.
    fileprivate mutating func removeLastCharacter() {
        while let last = popLast(), last & 0xC0 == 0x80 {}
    }
}
