private import CNcurses

/// Ends the terminal's waiting from any thread, when background work has a result.
package struct Waker: Sendable {
    init() {}

    /// Makes `next` return `woken`, now or when it is next called.
    package func wake() { cn_wake() }
}
