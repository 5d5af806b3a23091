/// Something that must never reach a screen, a log or a crash report by being printed.
package protocol Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable, Sendable {}

extension Secret {
    package var description: String { "•••" }
    package var debugDescription: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
