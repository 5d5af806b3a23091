private import CNcurses
private import Glibc
package import Scene

/// The terminal that the program runs on; there is one, and it is given back when this goes.
@MainActor
package final class Terminal {
    private let screen = Screen()
    private var keyboard: Keyboard
    private var appearance: Appearance
    private var isOpen = true
    private var hasResumed = false

    /// Makes crashes give the terminal back and keeps the process's memory out of core files; the first thing in main.
    package nonisolated static func protectProcess() { cn_protect_process() }

    /// The signal that says that the terminal is gone.
    package nonisolated static var hangUp: Int32 { SIGHUP }

    /// Milliseconds of a clock that goes on while the machine sleeps: what deadlines are counted in.
    package nonisolated static var now: Int { Int(cn_now()) }

    /// Takes the terminal on standard input and output.
    package init(appearance: Appearance) throws(TerminalError) {
        self.appearance = appearance
        switch cn_open() {
        case Int32(CN_OK.rawValue): break
        case Int32(CN_NOT_A_TERMINAL.rawValue): throw .notATerminal
        case Int32(CN_UNKNOWN_TYPE.rawValue): throw .unknownType(Self.environment("TERM") ?? "")
        default: throw .cannotOpen
        }
        keyboard = Keyboard()
        size = Screen.adoptedSize()
        apply(appearance)
    }

    isolated deinit { close() }

    /// Clears the screen and gives the terminal back; a second call does nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        cn_close()
    }

    /// The size now, as far as events told.
    package private(set) var size = Size(columns: 80, rows: 24)

    /// Wakes `next` from any thread.
    package nonisolated var waker: Waker { Waker() }

    /// How many colours are in use.
    package var depth: ColourDepth {
        ColourDepth.detected(setting: appearance.depth, terminalColours: Int(cn_colours()), environment: Self.environment)
    }

    /// Takes other looks; the next canvas is sent whole.
    package func apply(_ appearance: Appearance) {
        self.appearance = appearance
        screen.define(appearance, depth: depth)
        redraw()
    }

    /// Shows a canvas: sends the cells that changed since the last one, then puts the cursor at its place.
    package func present(_ canvas: Canvas) {
        guard isOpen else { return }
        screen.show(canvas)
    }

    /// Makes the next canvas be sent whole, when something else may have written on the screen.
    package func redraw() { screen.forget() }

    /// Gives the terminal back, stops the process as ctrl-z does elsewhere, and takes the terminal again afterwards; `next` then says
    /// that the process was resumed.
    package func suspend() {
        guard isOpen else { return }
        cn_suspend()
        takeAgain()
        hasResumed = true
    }

    /// Sounds the bell.
    package func beep() { cn_beep() }

    /// The next thing that happens; `timeout` when nothing did until `deadline` (see `now`), never when there is none.
    package func next(until deadline: Int? = nil) -> Event {
        while isOpen {
            if hasResumed {
                hasResumed = false
                return .resumed
            }
            // What asks the program to end never queues behind keys.
            if let event = answer(wait(until: keyboard.isWaiting ? 0 : deadline)) { return event }
            if let event = keyboard.next() { return event }
        }
        return .hungUp
    }

    /// What was typed and not taken yet, without waiting for more; nil where there is nothing.
    package func typed() -> Event? {
        while isOpen {
            if let event = keyboard.next() { return event }
            guard wait(until: Self.now).has(CN_INPUT) else { return nil }
            if keyboard.read() != nil { return nil }
        }
        return nil
    }

    private func wait(until deadline: Int?) -> Report {
        var signal: Int32 = 0
        let first = [deadline, keyboard.deadline].compactMap { $0 }.min()
        let milliseconds = first.map { max(0, Int64($0) - cn_now()) } ?? -1
        let bits = unsafe cn_wait(milliseconds, &signal)
        return Report(bits: bits, signal: signal, isLate: deadline.map { Int64($0) <= cn_now() } ?? false)
    }

    /// The event that a report makes, the gravest first.
    private func answer(_ report: Report) -> Event? {
        // A wake is never lost to something else that came at the same time.
        if report.has(CN_WOKEN), report.bits != CN_WOKEN.rawValue { waker.wake() }
        if report.has(CN_HUNG_UP) { return .hungUp }
        if report.has(CN_TERMINATE) { return .terminate(signal: report.signal) }
        if report.has(CN_STOP) {
            suspend()
            return nil
        }
        if report.has(CN_CONTINUED) {
            cn_resume()
            takeAgain()
            return .resumed
        }
        if report.has(CN_RESIZED) {
            takeAgain()
            return .resized(size)
        }
        if report.bits == CN_WOKEN.rawValue { return .woken }
        if report.has(CN_INPUT) {
            if !keyboard.isWaiting, let event = keyboard.read() { return event }
        } else {
            keyboard.nothingCame()
        }
        return report.isLate && !keyboard.isWaiting ? .timeout : nil
    }

    private func takeAgain() {
        size = Screen.adoptedSize()
        redraw()
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }
}

/// What a wait brought.
private struct Report {
    let bits: UInt32
    let signal: Int32
    let isLate: Bool

    func has(_ kind: cn_report) -> Bool { bits & kind.rawValue != 0 }
}
