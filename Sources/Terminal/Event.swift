package import Scene

/// What can happen while the program waits.
package enum Event: Sendable, Hashable {
    case key(Key)
    /// Everything that was pasted at once, at most 64 KiB; line ends are "\n".
    case paste(String)
    case resized(Size)
    /// Someone called the waker.
    case woken
    /// The deadline came.
    case timeout
    /// The process was stopped and goes on; the screen has to be presented again.
    case resumed
    /// The terminal is gone: save and end, without drawing.
    case hungUp
    /// A signal asks the program to end.
    case terminate(signal: Int32)
}

/// Why a terminal cannot be used.
package enum TerminalError: Error, Hashable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The type in TERM is unknown or cannot place a cursor.
    case unknownType(String)
    case cannotOpen
}
