private import CNcurses

/// Ends the terminal's waiting from any thread, when background work has a result.
package struct Waker: Sendable {
    init() {}

    package func wake() { cn_wake() }
}
