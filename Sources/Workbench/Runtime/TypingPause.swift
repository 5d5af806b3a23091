/// Keeps keys from a screen that has opened by itself under the typing hands: none is taken until there was a pause.
///
/// Times are in the terminal's count of milliseconds.
package struct TypingPause: Sendable {
    /// Nobody reads a screen that has just opened and answers it in less; whoever copies from paper strikes keys faster.
    package static let length = 600
    /// Keys before this are not taken.
    private var end: Int?

    package init() {}

    /// A screen opens by itself.
    package mutating func begin(at now: Int) { end = now + Self.length }

    /// Whether a key that comes now is taken; one that is not begins the time anew.
    package mutating func takesKey(at now: Int) -> Bool {
        guard let end, now < end else {
            self.end = nil
            return true
        }
        begin(at: now)
        return false
    }
}
