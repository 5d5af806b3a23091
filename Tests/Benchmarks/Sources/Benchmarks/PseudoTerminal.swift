import CPseudoTerminal
import Foundation

/// What came from the program between two silences.
struct Burst {
    /// When its first and its last byte were read, by `Stopwatch`.
    let first: Double
    let last: Double
    let bytes: Int
}

/// A terminal with the program on it.
final class PseudoTerminal {
    /// How long the terminal has to be silent for a frame to count as ended, in milliseconds.
    static let silence = 20.0

    let process: Int32
    /// When the program was started.
    let started: Double
    private(set) var screen: ScreenText
    private let descriptor: Int32
    private var isEnded = false

    init(_ program: Program, _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
        screen = ScreenText(columns: columns, rows: rows)
        var process: Int32 = 0
        started = Stopwatch.now
        descriptor = CStrings([program.path] + arguments).with { arguments in
            CStrings(environment.map { $0 + "=" + $1 }).with {
                cpt_start(program.path, arguments, $0, Int32(columns), Int32(rows), &process)
            }
        }
        self.process = process
        guard descriptor >= 0 else { throw Trouble("No terminal could be made (system error \(errno)).") }
    }

    deinit { end() }

    /// Types keys; returns the moment before.
    @discardableResult
    func type(_ keys: String) -> Double {
        var bytes = Array(keys.utf8)
        let start = Stopwatch.now
        _ = write(descriptor, &bytes, bytes.count)
        return start
    }

    /// Everything that comes until the terminal is silent; nil when nothing comes at all within the patience, in milliseconds.
    func burst(patience: Double = 20_000, silence: Double = PseudoTerminal.silence) -> Burst? {
        var received: [UInt8] = []
        var first = 0.0
        var last = 0.0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while waitForOutput(received.isEmpty ? patience : silence) {
            let count = read(descriptor, &buffer, buffer.count)
            let now = Stopwatch.now
            guard count > 0 else { break }
            if received.isEmpty { first = now }
            last = now
            received += buffer.prefix(count)
        }
        guard !received.isEmpty else { return nil }
        screen.take(received)
        return Burst(first: first, last: last, bytes: received.count)
    }

    /// Types keys and waits for the frame that answers them.
    func answer(to keys: String) throws -> (milliseconds: Double, bytes: Int) {
        let start = type(keys)
        guard let burst = burst() else { throw Trouble("The program did not answer a key. The screen was:\n\(screen.text)") }
        return (burst.last - start, burst.bytes)
    }

    /// Whether the screen shows the words, wherever they were wrapped.
    func shows(_ words: String) -> Bool { screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words) }

    /// Waits until the screen shows the words, through as many frames as it takes.
    func waitFor(_ words: String) throws -> Burst {
        while let burst = burst() {
            if shows(words) { return burst }
        }
        throw Trouble("The screen never showed \"\(words)\". It was:\n\(screen.text)")
    }

    /// Ends the program, in whatever state it is.
    func end() {
        guard !isEnded else { return }
        isEnded = true
        kill(process, SIGTERM)
        // What it still sends has to go somewhere, or it would wait for ever.
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while waitForOutput(2_000), read(descriptor, &buffer, buffer.count) > 0 {}
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(descriptor)
    }

    private func waitForOutput(_ milliseconds: Double) -> Bool {
        let deadline = Stopwatch.now + milliseconds
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let rest = deadline - Stopwatch.now
            guard rest > 0 else { return false }
            let ready = poll(&watched, 1, Int32(rest.rounded(.up)))
            if ready > 0 { return true }
            if ready == 0 { return false }
            guard errno == EINTR else { return false }
        }
    }
}
