import Foundation

/// Asks something of whoever sits at the terminal, whatever the standard streams are connected to.
struct TerminalQuestion {
    private let descriptor: Int32
    /// How long a signal may wait for its effect while a line is being typed, in milliseconds.
    private static let patience: Int32 = 200

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

    private func hiddenLine(_ prompt: String) throws(Failure) -> String {
        var asBefore = termios()
        guard tcgetattr(descriptor, &asBefore) == 0 else { throw Failure(.usage, "The terminal cannot hide what is typed.") }
        var hidden = asBefore
        hidden.c_lflag &= ~tcflag_t(ECHO)
        var mask = HeldSignals()
        while true {
            // Hidden first: what is typed the moment the question appears is hidden already.
            tcsetattr(descriptor, TCSAFLUSH, &hidden)
            show(prompt)
            let isReady = waitForLine()
            let typed = isReady ? Result { () throws(Failure) in try line() } : nil
            tcsetattr(descriptor, TCSAFLUSH, &asBefore)
            show("\n")
            if let typed {
                mask.release()
                return try typed.get()
            }
            // Whatever came has its effect now: most end the process; after a stop the question is asked again.
            mask.release()
            mask = HeldSignals()
        }
    }

    /// Whether a line can be read; false when a signal is waiting.
    private func waitForLine() -> Bool {
        var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while !HeldSignals.isAnyWaiting {
            if poll(&source, 1, Self.patience) > 0 { return true }
        }
        return false
    }

    /// One line as the terminal gives it, without its end.
    private func line() throws(Failure) -> String {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { throw Failure(.usage, "Nothing was typed.") }
        guard let text = String(validating: buffer.prefix(count).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self) else {
            throw Failure(.usage, "What was typed is not UTF-8 text.")
        }
        return text
    }
}

/// The signals that would leave the terminal as it is, held back until `release`.
private struct HeldSignals {
    private static let numbers = [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP]
    private var former = sigset_t()

    init() {
        var set = sigset_t()
        sigemptyset(&set)
        for number in Self.numbers { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, &former)
    }

    static var isAnyWaiting: Bool {
        var waiting = sigset_t()
        sigpending(&waiting)
        return numbers.contains { sigismember(&waiting, $0) == 1 }
    }

    mutating func release() {
        pthread_sigmask(SIG_SETMASK, &former, nil)
    }
}
